/** Half-height lanes of the outline for the lines that lead across it and belong to no row. */
import type { Network } from '../../model/network.ts'
import { compareWhen } from '../../time/compareWhen.ts'
import type { When } from '../../time/when.ts'
import type { Order } from '../asked.ts'
import type { Pair } from './lines.ts'
import type { OutlineRow } from './outline.ts'
import type { SpinePlace } from './spineOptions.ts'

/** A row of the outline, or the lane of a pair. */
export type Strip =
  { readonly type: 'row'; readonly row: OutlineRow } | { readonly type: 'lane'; readonly pair: string }

/** Does a line cross the outline without a row: from side to side, or from a side to a track? */
export function needsLane(ends: readonly [string, string], places: ReadonlyMap<string, SpinePlace>): boolean {
  const [a, b] = ends.map((id) => places.get(id))
  return a !== b && a !== 'row' && b !== 'row'
}

/** The rows with the lanes between them: each before the first thing, with what lies under it, that is later. */
export function withLanes(
  rows: readonly OutlineRow[],
  pairs: Iterable<Pair>,
  places: ReadonlyMap<string, SpinePlace>,
  order: Order,
  network: Network,
): readonly Strip[] {
  const sign = order === 'newest' ? -1 : 1
  const byDate = (a: When | undefined, b: When | undefined) => (a && b ? sign : 1) * compareWhen(a, b)
  const lanes = [...pairs]
    .filter(({ ends }) => needsLane(ends, places))
    .map(({ id, edges }) => ({ id, when: edges.map((edge) => network.whens.get(edge)).toSorted(compareWhen)[0] }))
    .toSorted((a, b) => byDate(a.when, b.when))
  const strips: Strip[] = []
  let next = 0
  for (const row of rows) {
    while (row.depth === 0 && next < lanes.length) {
      const lane = lanes[next]
      if (!lane || byDate(lane.when, row.date?.order) >= 0) break
      strips.push({ type: 'lane', pair: lane.id })
      next += 1
    }
    strips.push({ type: 'row', row })
  }
  return [...strips, ...lanes.slice(next).map(({ id }): Strip => ({ type: 'lane', pair: id }))]
}
