import type { Day, Interval } from '../../time/interval.ts'

/** Px at each side of the chart in which a thumb at the extent's bound stands. */
const MARGIN_PX = 14

/** Where a day stands in a chart of this width, in px. */
export function xOf(day: Day, extent: Interval, width: number): number {
  return MARGIN_PX + ((day - extent.start) / (extent.end - extent.start)) * (width - 2 * MARGIN_PX)
}

/** How many days a way on the chart is, given in px. */
export function daysOf(px: number, extent: Interval, width: number): number {
  return (px / (width - 2 * MARGIN_PX)) * (extent.end - extent.start)
}
