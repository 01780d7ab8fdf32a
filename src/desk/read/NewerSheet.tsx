import { useState } from 'react'
import { type ChangedRow, type SheetDifference, sayDifference } from '../../draft/tables/compareSheets.ts'
import { useDraft } from '../DeskContext.tsx'
import { isTaken } from './bringSheet.ts'
import type { SheetChoices } from './openSheet.ts'

interface Props {
  readonly difference: SheetDifference
  readonly sheet: Pick<SheetChoices, 'keeps' | 'takes' | 'removes'>
  readonly change: (to: Partial<SheetChoices>) => void
}

/** Rows that are listed at once; more come when they are asked for. */
const LISTED = 100

/** A sheet of this name was brought in before: what is new in this version, before any of it is taken. */
export function NewerSheet({ difference, sheet, change }: Props) {
  const { nodes, relations } = useDraft()
  const [listed, setListed] = useState(LISTED)
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.label ?? ''
  const { keeps, takes, removes } = sheet
  const { changed, gone } = difference
  const take = (rows: readonly ChangedRow[], isOn: boolean) => {
    const ids = (isCurated: boolean) => rows.filter((row) => row.isCurated === isCurated).map(({ edge }) => edge.id)
    change({ keeps: toggled(keeps, ids(false), !isOn), takes: toggled(takes, ids(true), isOn) })
  }
  const shownGone = gone.slice(0, Math.max(0, listed - changed.length))
  const more = changed.length + gone.length - listed
  return (
    <section className="desk-newer" aria-label="Against the version before">
      <h3>A newer version of a sheet that is in the draft</h3>
      <p>{sayDifference(difference)}. What was added comes in; choose of the rest.</p>
      {changed.length > 1 && (
        <p className="desk-question-answers">
          <button type="button" onClick={() => take(changed, true)}>
            Take all that changed
          </button>
          <button type="button" onClick={() => take(changed, false)}>
            Keep all as they are
          </button>
        </p>
      )}
      <ul>
        {changed.slice(0, listed).map((row) => (
          <li key={row.edge.id}>
            <label>
              <input
                type="checkbox"
                checked={isTaken(row, sheet)}
                onChange={({ target }) => take([row], target.checked)}
              />{' '}
              Take {row.now.at}: {row.fields.map(sayField).join('; ')}
              {row.isCurated && <span className="desk-quiet"> · may have been changed at the desk</span>}
            </label>
          </li>
        ))}
        {shownGone.map((edge) => (
          <li key={edge.id}>
            <label>
              <input
                type="checkbox"
                checked={removes.has(edge.id)}
                onChange={({ target }) => change({ removes: toggled(removes, [edge.id], target.checked) })}
              />{' '}
              Take away what is gone: {nameOf(edge.source)} {relations.find(({ id }) => id === edge.relation)?.label}{' '}
              {nameOf(edge.target)}
            </label>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p>
          <button type="button" onClick={() => setListed(listed + LISTED)}>
            Show {Math.min(more, LISTED)} of {more.toLocaleString('en-GB')} more
          </button>
        </p>
      )}
    </section>
  )
}

function sayField({ field, before, after }: ChangedRow['fields'][number]): string {
  return `${field} “${before || 'nothing'}” is “${after}”`
}

function toggled(ids: ReadonlySet<string>, some: readonly string[], isIn: boolean): ReadonlySet<string> {
  const meant = new Set(some)
  const others = [...ids].filter((one) => !meant.has(one))
  return new Set(isIn ? [...others, ...some] : others)
}
