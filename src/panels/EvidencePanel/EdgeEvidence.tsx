import type { Basis, Edge } from '../../data/schema.ts'
import { independentDocuments } from '../../model/citations.ts'
import { contradictionsOf } from '../../model/claims.ts'
import { formatCount } from '../../model/formatCount.ts'
import { isolated } from '../../model/isolated.ts'
import { found } from '../../model/network.ts'
import { capitalised, nameWithin } from '../../model/sentence.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { useApp } from '../../store/AppContext.tsx'
import { EdgeSentence } from '../../ui/EdgeSentence.tsx'
import { Fetched } from '../../ui/Fetched.tsx'
import { NameLink } from '../../ui/NameLink.tsx'
import { ClaimEvidence } from './ClaimEvidence.tsx'
import { EdgeQuotes } from './EdgeQuotes.tsx'

const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  stated: 'The text states the date.',
  resolved: 'Worked out from what the text says of another date.',
  corroborated: 'This text gives no day; it is taken from another document.',
  reported: 'The text only says that it held, or had happened, when the document spoke.',
  conjectured: 'Conjectured by the curators: no text says so.',
}

/** "2 more passages"; empty where there is no other. */
export function formatMore(count: number): string {
  return count === 0 ? '' : formatCount(count, 'more passage')
}

/** What else an edge rests on: how its date is known, who claims it, what it carries out. */
export function EdgeFacts({ edge }: { readonly edge: Edge }) {
  const { network } = useApp()
  const when = network.whens.get(edge.id)
  const voices = independentDocuments(edge, network)
  const claimant = edge.accordingTo === undefined ? null : found(network.nodes, edge.accordingTo)
  const event = edge.event === undefined ? null : found(network.nodes, edge.event)
  const dating = edge.dating?.citations.filter((id) => !edge.citations.includes(id)) ?? []

  return (
    <div className="edge-evidence">
      <Fetched what="summary">
        <Summary edge={edge} />
      </Fetched>
      <dl className="facts">
        <dt>Date</dt>
        <dd>
          {when && edge.dating ? (
            <>
              {sayWhen(when)}. {BASIS_WORDS[edge.dating.basis]}
              <Fetched what="note on it">
                <DatingNote edge={edge} />
              </Fetched>
            </>
          ) : (
            'No text dates it.'
          )}
        </dd>
        {event && (
          <>
            <dt>Event</dt>
            <dd>
              <NameLink id={event.id}>{capitalised(nameWithin(event))}</NameLink>
            </dd>
          </>
        )}
        <dt>Said by</dt>
        <dd>
          {voices === 0
            ? 'No document: a remark of the curators on these passages'
            : voices === 1
              ? 'One document'
              : `${voices} independent documents`}
          {claimant && (
            <>
              , relaying <NameLink id={claimant.id}>{nameWithin(claimant)}</NameLink>
            </>
          )}
          .
        </dd>
        <Chain label="Carries out" edges={(edge.fulfils ?? []).map((id) => found(network.edges, id))} />
        <Chain label="Carried out by" edges={network.fulfilledBy.get(edge.id) ?? []} />
      </dl>
      {(edge.amounts || edge.reviews || contradictionsOf(edge, network).length > 0) && (
        <Fetched>
          <ClaimEvidence edge={edge} />
        </Fetched>
      )}
      {dating.length > 0 && (
        <>
          <p className="rests-heading">What the date rests on</p>
          <EdgeQuotes edge={edge} ids={dating} />
        </>
      )}
    </div>
  )
}

interface Told {
  readonly edge: Edge
}

function Summary({ edge: { summary } }: Told) {
  if (summary === undefined) return null
  return (
    <p className="summary" dir="auto">
      {summary}
    </p>
  )
}

function DatingNote({ edge }: Told) {
  const note = edge.dating?.note
  return note === undefined ? null : <> {isolated(note)}</>
}

/** The planned edge that an edge carries out, or the one that carried it out, with its own date. */
function Chain({ label, edges }: { readonly label: string; readonly edges: readonly Edge[] }) {
  const { network } = useApp()
  if (edges.length === 0) return null
  return (
    <>
      <dt>{label}</dt>
      {edges.map((edge) => {
        const when = network.whens.get(edge.id)
        return (
          <dd key={edge.id}>
            {when ? sayWhen(when) : 'Undated'}: <EdgeSentence edge={edge} />
          </dd>
        )
      })}
    </>
  )
}
