/** Where the marks of events stand on the axis, and which of them have room for a name. */
import type { WindowEvent } from '../../model/windowEvents.ts'
import type { Interval } from '../../time/interval.ts'
import { labelWidth } from '../../time/ticks.ts'
import { xOf } from './scale.ts'

/** Px between two names, and between a name and the mark of something else. */
const GAP = 8
/** Half of a mark, and from its middle to its name, in px. */
const MARK = 3
const BESIDE = 5

type Dated = Pick<WindowEvent, 'span' | 'prominence'> & {
  readonly node: { readonly id: string; readonly label: string }
}

/** The middle of an event on the axis, in px. */
export function middleOf({ span }: Pick<WindowEvent, 'span'>, axis: Interval, width: number): number {
  return xOf(Math.min(axis.end, Math.max(axis.start, (span.start + span.end) / 2)), axis, width)
}

/** What a name must not touch. */
interface Taken {
  readonly from: number
  readonly to: number
  /** The event whose mark it is; null of a name. */
  readonly markOf: Dated | null
}

/**
 * Where the names stand that have room beside their mark, in px, by the ids of the events. The most prominent choose first; of those
 * of one day one is named.
 */
export function placeNames(events: readonly Dated[], axis: Interval, width: number): ReadonlyMap<string, number> {
  const taken: Taken[] = events.map((event) => {
    const x = middleOf(event, axis, width)
    return { from: x - MARK, to: x + MARK, markOf: event }
  })
  const placed = new Map<string, number>()
  for (const event of events.toSorted((a, b) => b.prominence - a.prominence)) {
    const from = middleOf(event, axis, width) + BESIDE
    const to = from + labelWidth(event.node.label)
    const isInTheWay = (other: Taken) =>
      !(other.markOf && shareMark(other.markOf, event)) && from < other.to + GAP && other.from - GAP < to
    if (to > width || taken.some(isInTheWay)) continue
    taken.push({ from, to, markOf: null })
    placed.set(event.node.id, from)
  }
  return placed
}

/** Its own mark, or that of another event of the same days, which lies on it. */
function shareMark(a: Dated, b: Dated): boolean {
  return a.node.id === b.node.id || (a.span.start === b.span.start && a.span.end === b.span.end)
}
