/** The arcs at the right of the outline, between rows of which neither lies under the other. */
import type { Lines } from './lines.ts'
import type { OutlineRow } from './outline.ts'

export interface Arc {
  readonly pair: string
  /** Indices of the rows that it joins, the upper one first. */
  readonly upper: number
  readonly lower: number
}

/**
 * How far to the right each arc reaches, in px from where `rights` are measured: beyond every row between its ends, and clear of the arcs
 * beside it. Short ones lie within long ones.
 * @param rights the right edge of each row
 */
export function arcReaches(
  arcs: readonly Arc[],
  rights: readonly number[],
  gap: { readonly fromRow: number; readonly apart: number },
): ReadonlyMap<string, number> {
  const placed: { arc: Arc; reach: number }[] = []
  const ordered = arcs.toSorted((a, b) => a.lower - a.upper - (b.lower - b.upper) || a.upper - b.upper)
  for (const arc of ordered) {
    const beside = placed
      .filter(({ arc: other }) => other.upper < arc.lower && arc.upper < other.lower)
      .map(({ reach }) => reach)
      .toSorted((a, b) => a - b)
    let reach = Math.max(...rights.slice(arc.upper, arc.lower + 1)) + gap.fromRow
    for (const other of beside) if (Math.abs(other - reach) < gap.apart) reach = other + gap.apart
    placed.push({ arc, reach })
  }
  return new Map(placed.map(({ arc, reach }) => [arc.pair, reach]))
}

/** The arcs of the outline: pairs of rows of which neither lies under the other. */
export function arcsOf(rows: readonly OutlineRow[], { pairs }: Lines): readonly Arc[] {
  const index = new Map(rows.map(({ id }, i) => [id, i]))
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]))
  const arcs: Arc[] = []
  for (const { id, ends } of pairs.values()) {
    const [a, b] = ends
    const [i, j] = [index.get(a), index.get(b)]
    if (i === undefined || j === undefined || parents.get(a) === b || parents.get(b) === a) continue
    arcs.push({ pair: id, upper: Math.min(i, j), lower: Math.max(i, j) })
  }
  return arcs
}
