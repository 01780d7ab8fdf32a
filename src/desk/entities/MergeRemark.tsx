/** What is said of a merge before it is done: relationships that would then say the same, or lead from one to itself. */
import type { Draft } from '../../draft/draft.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { claimTitle } from '../../draft/questions/claimTitle.ts'
import { recordsOf } from '../../draft/records.ts'
import { ClaimWords } from '../check/ClaimWords.tsx'
import { QuestionMark } from '../check/QuestionMark.tsx'

/** What to know before two are made one. */
export function MergeRemark({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="entities-remark">
      <QuestionMark severity="look" />
      <div>{children}</div>
    </div>
  )
}

/** Claims that are listed; of more it is said how many. */
const MOST_CLAIMS = 6

export function ClaimsAfter({
  draft,
  ids,
  groups,
}: {
  readonly draft: Draft
  readonly ids: readonly string[]
  readonly groups?: readonly (readonly string[])[]
}) {
  const records = recordsOf(draft)
  return (
    <ul>
      {ids.slice(0, MOST_CLAIMS).map((id, i) => {
        const edge = records.edge(id)
        if (!edge) return null
        const places = (groups?.[i] ?? [id]).map((one) => placeOf(draft, one)).filter((place) => place !== '')
        return (
          <li key={id}>
            <strong>
              <ClaimWords parts={claimTitle(records, edge)} />
            </strong>{' '}
            <span className="desk-quiet">{places.map((place) => `· ${place}`).join(' ')}</span>
          </li>
        )
      })}
      {ids.length > MOST_CLAIMS && <li className="desk-quiet">{ids.length - MOST_CLAIMS} more</li>}
    </ul>
  )
}

/** “text 2”, “row 9”: where a relationship comes from. */
function placeOf(draft: Draft, id: string): string {
  const edge = recordIn(draft.edges, id)
  if (!edge) return ''
  if (edge.origin) return `${/^row\b/.test(edge.origin.at) ? 'sheet ' : ''}${edge.origin.at}`
  const document = edge.citations.map((citation) => recordIn(draft.passages, citation)?.document)[0]
  const at = draft.documents.findIndex((one) => one.id === document)
  return at < 0 ? '' : `text ${at + 1}`
}

/** The relationships that would then say the same; nothing where there are none. */
export function AlikeAfter({
  draft,
  groups,
}: {
  readonly draft: Draft
  readonly groups: readonly (readonly string[])[]
}) {
  if (groups.length === 0) return null
  return (
    <MergeRemark>
      {sayAlike(groups)}
      <ClaimsAfter draft={draft} ids={groups.flatMap(([one]) => one ?? [])} groups={groups} />
    </MergeRemark>
  )
}

function sayAlike(groups: readonly (readonly string[])[]): string {
  const [only] = groups
  if (groups.length > 1) return `${groups.length} would then stand twice, and stay so until you join them:`
  const count = only?.length ?? 2
  return count === 2
    ? 'Two would then say the same, and stay two until you join them:'
    : `${count} would then say the same, and stay ${count} until you join them:`
}
