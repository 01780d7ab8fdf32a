import { type SheetDifference, sayDifference } from '../../draft/tables/compareSheets.ts'
import { useDraft } from '../DeskContext.tsx'
import type { OpenSheet } from './openSheet.ts'

interface Props {
  readonly difference: SheetDifference
  readonly sheet: OpenSheet
  readonly change: (to: Partial<Pick<OpenSheet, 'keeps' | 'removes'>>) => void
}

/** Rows that are listed; of more it says how many. */
const MOST_LISTED = 200

/** A sheet of this name was brought in before: what is new in this version, before any of it is taken. */
export function NewerSheet({ difference, sheet: { keeps, removes }, change }: Props) {
  const { nodes, relations } = useDraft()
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.label ?? ''
  const { changed, gone } = difference
  return (
    <section className="desk-newer" aria-label="Against the version before">
      <h3>A newer version of a sheet that is in the draft</h3>
      <p>{sayDifference(difference)}. What was added comes in; choose of the rest.</p>
      <ul>
        {changed.slice(0, MOST_LISTED).map(({ edge, now, fields }) => (
          <li key={edge.id}>
            <label>
              <input
                type="checkbox"
                checked={!keeps.has(edge.id)}
                onChange={({ target }) => change({ keeps: toggled(keeps, edge.id, !target.checked) })}
              />{' '}
              Take {now.at}:{' '}
              {fields
                .map(({ field, before, after }) => `${field} “${before || 'nothing'}” is “${after || 'nothing'}”`)
                .join('; ')}
            </label>
          </li>
        ))}
        {gone.slice(0, MOST_LISTED).map((edge) => (
          <li key={edge.id}>
            <label>
              <input
                type="checkbox"
                checked={removes.has(edge.id)}
                onChange={({ target }) => change({ removes: toggled(removes, edge.id, target.checked) })}
              />{' '}
              Take away what is gone: {nameOf(edge.source)} {relations.find(({ id }) => id === edge.relation)?.label}{' '}
              {nameOf(edge.target)}
            </label>
          </li>
        ))}
      </ul>
      {changed.length + gone.length > 2 * MOST_LISTED && <p>Only the first are listed; all changed rows come in.</p>}
    </section>
  )
}

function toggled(ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const others = [...ids].filter((one) => one !== id)
  return new Set(isIn ? [...others, id] : others)
}
