import type { Day, Interval } from '../../time/interval.ts'

/** Px at the least at each side of the chart: there a thumb stands at the axis' end. */
export const MARGIN_PX = 12

/** The days of the axis, and where in the chart they stand. */
export interface Scale {
  readonly axis: Interval
  /** Px of the whole chart. */
  readonly width: number
  /** Where the first day begins and the last one ends, in px. */
  readonly left: number
  readonly right: number
}

/** @param margins px at each side that are kept for words */
export function createScale(axis: Interval, width: number, margins: { readonly left: number; readonly right: number }) {
  return { axis, width, left: margins.left, right: width - margins.right }
}

/** Where a day stands in a chart, in px; one beyond the axis stands beyond it. */
export function xOf(day: Day, { axis, left, right }: Scale): number {
  return left + ((day - axis.start) / (axis.end - axis.start)) * (right - left)
}

/** The same of a day beyond the axis: at its end. */
export function xOnAxis(day: Day, scale: Scale): number {
  return Math.min(scale.right, Math.max(scale.left, xOf(day, scale)))
}

/** How many days a way on the chart is, given in px. */
export function daysOf(px: number, { axis, left, right }: Scale): number {
  return (px / (right - left)) * (axis.end - axis.start)
}
