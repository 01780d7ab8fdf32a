import { type FormEvent, useState } from 'react'
import type { DraftEdge } from '../../draft/draft.ts'
import { removeNode, splitNode } from '../../draft/entities.ts'
import { claimTitle } from '../../draft/questions/claimTitle.ts'
import { recordsOf } from '../../draft/records.ts'
import { whenOf } from '../../draft/readings.ts'
import { removeEdges } from '../../draft/relationships.ts'
import type { DraftStep } from '../../draft/step.ts'
import { changing } from '../../draft/stepBuilder.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { Pages } from '../../ui/Pages.tsx'
import { ClaimWords } from '../check/ClaimWords.tsx'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { act, endTyping, showInText } from '../deskStore.ts'
import type { EntityRow } from './entityRows.ts'
import { KindSelect } from './KindSelect.tsx'
import { MOST_NAME, renameEntity } from './renameEntity.ts'
import { SideSelect } from './SideSelect.tsx'
import { WordField } from './WordField.tsx'

/** Longest sentence of the format. */
const MOST_SUMMARY = 1_000
/** Relationships that stand here at once. */
const MOST_ROWS = 100

interface Props {
  readonly row: EntityRow
  /** Opens another entity, or none. */
  readonly open: (id: string | null) => void
}

/** One entity: what it is called, what it is, and its relationships. */
export function EntityPanel({ row, open }: Props) {
  const { store } = useDesk()
  const draft = useDraft()
  const { node, name } = row
  const { id, aliases = [], summary } = node
  const take = (step: DraftStep) => act(store, step)
  const respell = (label: string, spellings: readonly string[]) =>
    take(
      changing(draft, label, (edit) =>
        edit.change('nodes', id, { aliases: spellings.length > 0 ? spellings : undefined }),
      ),
    )
  const edges = draft.edges.filter(({ source, target }) => source === id || target === id)
  const isNamed = draft.edges.some(({ event, accordingTo }) => event === id || accordingTo === id)
  return (
    <div className="entities-body">
      <div className="entities-fields">
        <span>Name</span>
        <WordField label="Name" value={name} most={MOST_NAME} take={(typed) => take(renameEntity(draft, id, typed))} />
        <span>In the figure</span>
        <WordField
          label="Shorter name in the figure"
          value={node.name === undefined ? '' : node.label}
          most={MOST_NAME}
          placeholder="the same"
          canBeEmpty
          take={(typed) =>
            take(
              changing(draft, `called ${name} “${typed || name}” in the figure`, (edit) =>
                edit.change('nodes', id, typed === '' ? { label: name, name: undefined } : { label: typed, name }),
              ),
            )
          }
        />
        <span>Kind</span>
        <KindSelect label={`Kind of ${name}, here`} nodes={[id]} kind={node.kind} />
        <span>Side</span>
        <SideSelect label={`Side of ${name}, here`} nodes={[id]} parties={node.parties} />
        <span>Also written</span>
        <div className="entities-spellings">
          {aliases.map((alias) => (
            <button
              key={alias}
              type="button"
              aria-label={`Take the spelling “${alias}” away`}
              onClick={() =>
                respell(
                  `took the spelling “${alias}” away`,
                  aliases.filter((one) => one !== alias),
                )
              }
            >
              <bdi>{alias}</bdi> <span aria-hidden="true">×</span>
            </button>
          ))}
          <WordField
            key={aliases.length}
            label="Another spelling"
            value=""
            most={MOST_NAME}
            placeholder="another spelling"
            take={(typed) => {
              if (!aliases.includes(typed)) respell(`added the spelling “${typed}”`, [...aliases, typed])
            }}
          />
        </div>
        <label htmlFor="entity-summary">In a sentence</label>
        <textarea
          id="entity-summary"
          rows={2}
          maxLength={MOST_SUMMARY}
          value={summary}
          onChange={({ target }) =>
            take(
              changing(
                draft,
                `described ${name}`,
                (edit) => edit.change('nodes', id, { summary: target.value }),
                `summary ${id}`,
              ),
            )
          }
          onBlur={() => endTyping(store)}
        />
      </div>
      <Relationships key={id} row={row} edges={edges} open={open} />
      {edges.length === 0 && !isNamed && (
        <p className="entities-actions">
          <button
            type="button"
            onClick={() => {
              take(removeNode(draft, id))
              open(null)
            }}
          >
            Take this name away
          </button>
        </p>
      )}
    </div>
  )
}

interface RelationshipsProps {
  readonly row: EntityRow
  readonly edges: readonly DraftEdge[]
  readonly open: Props['open']
}

/** What ties it to others. Those that are ticked can be given to a new name. */
function Relationships({ row: { node, name }, edges, open }: RelationshipsProps) {
  const { store } = useDesk()
  const draft = useDraft()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const records = recordsOf(draft)
  const chosen = edges.filter(({ id }) => ticked.has(id)).map(({ id }) => id)
  const toggle = (id: string) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  return (
    <section aria-label={`Relationships of ${name}`}>
      <h3>
        Relationships <span className="desk-quiet">{edges.length.toLocaleString('en-GB')}</span>
      </h3>
      {edges.length === 0 && <p className="desk-quiet">None. It stays out of the published page.</p>}
      <Pages of={node.id} rows={edges.length} words="relationships" most={MOST_ROWS} step={MOST_ROWS}>
        {(from, to) => (
          <ul className="entities-edges">
            {edges.slice(from, to).map((edge) => {
              const title = claimTitle(records, edge)
              const said = title.map(({ text }) => text).join('')
              const when = whenOf(edge)
              const document = edge.citations.flatMap((id) => records.passage(id)?.document ?? [])[0] ?? null
              return (
                <li key={edge.id}>
                  <input
                    type="checkbox"
                    aria-label={`Tick ${said}`}
                    checked={ticked.has(edge.id)}
                    onChange={() => toggle(edge.id)}
                  />
                  <span className="entities-claim">
                    <button
                      type="button"
                      className="desk-row-title"
                      title="Open in its text"
                      onClick={() => showInText(store, edge.id, document)}
                    >
                      <ClaimWords parts={title} />
                    </button>{' '}
                    <span className="desk-quiet">
                      {[edge.standing ?? '', when ? sayWhen(when) : '', document === null ? 'no quote' : '']
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </span>
                  <button
                    type="button"
                    className="quiet"
                    aria-label={`Delete ${said}`}
                    onClick={() => act(store, removeEdges(draft, [edge.id]))}
                  >
                    Delete
                  </button>
                </li>
              )
            })}
          </ul>
        )}
      </Pages>
      {chosen.length > 0 && (
        <SplitForm
          count={chosen.length}
          make={(label) => {
            const split = splitNode(draft, node.id, { label, edges: chosen })
            act(store, split.step)
            setTicked(new Set())
            open(split.id)
          }}
        />
      )}
    </section>
  )
}

function SplitForm({ count, make }: { readonly count: number; readonly make: (label: string) => void }) {
  const [typed, setTyped] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const label = typed.trim()
    if (label !== '') make(label)
  }
  return (
    <form className="desk-another" onSubmit={submit}>
      <input
        type="text"
        maxLength={MOST_NAME}
        aria-label="Name that these belong to"
        placeholder="name that these belong to"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit">Make a new name of {count === 1 ? 'this one' : `these ${count}`}</button>
    </form>
  )
}
