import { toCalendar } from './day.ts'
import type { Day, Interval } from './interval.ts'
import { lengthOf } from './interval.ts'
import { yearSpan } from './partialDate.ts'
import { roundTo, stepBy, UNITS } from './units.ts'
import type { Unit } from './units.ts'

/** The shortest brush, in days, that the reader can make. */
const SHORTEST = 1

/** Move the start to `day`, inside the extent and at least `least` days before the end. */
export function moveStart(brush: Interval, day: Day, extent: Interval, least = SHORTEST): Interval {
  return { start: clamp(Math.round(day), extent.start, brush.end - least), end: brush.end }
}

/** Move the end to `day` (exclusive), inside the extent and at least `least` days after the start. */
export function moveEnd(brush: Interval, day: Day, extent: Interval, least = SHORTEST): Interval {
  return { start: brush.start, end: clamp(Math.round(day), brush.start + least, extent.end) }
}

/** Move both ends by as many days, stopping at the extent's bounds with the length kept. */
export function pan(brush: Interval, days: number, extent: Interval): Interval {
  return placed(brush.start + Math.round(days), lengthOf(brush), extent)
}

/** Give the brush another length, in days, about its middle; what would leave the extent grows at the other end. */
export function resize(brush: Interval, length: number, extent: Interval): Interval {
  const whole = clamp(Math.round(length), SHORTEST, lengthOf(extent))
  return placed(Math.round((brush.start + brush.end - whole) / 2), whole, extent)
}

/**
 * "Earlier" (-1) and "Later" (1): the neighbouring window. One that consists of whole units steps by the calendar,
 * from April 2025 to March; any other by its own length. It stops at the extent's bounds, as `pan` does.
 */
export function shift(brush: Interval, direction: -1 | 1, extent: Interval): Interval {
  const unit = wholeUnitOf(brush)
  const count = direction * (unit ? unitsIn(brush, unit) : 1)
  const moved = unit
    ? { start: stepBy(brush.start, unit, count), end: stepBy(brush.end, unit, count) }
    : { start: brush.start + count * lengthOf(brush), end: brush.end + count * lengthOf(brush) }
  if (extent.start <= moved.start && moved.end <= extent.end) return moved
  return placed(moved.start, lengthOf(brush), extent)
}

/** Both ends at the nearest beginnings of a unit, at least one unit apart; not cut to any extent. */
export function snap(brush: Interval, unit: Unit): Interval {
  const start = roundTo(brush.start, unit)
  return { start, end: Math.max(roundTo(brush.end, unit), stepBy(start, unit, 1)) }
}

/** The brush cut to the extent; one that lies wholly outside moves in, with its length kept as far as it fits. */
export function cutTo(brush: Interval, extent: Interval): Interval {
  const start = Math.max(brush.start, extent.start)
  const end = Math.min(brush.end, extent.end)
  return start < end ? { start, end } : placed(brush.start, lengthOf(brush), extent)
}

/** The calendar years that a span touches, in order. */
export function yearsTouched(span: Interval): readonly number[] {
  const first = toCalendar(span.start).year
  const last = toCalendar(span.end - 1).year
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** A calendar year; not cut to any extent. */
export function wholeYear(year: number): Interval {
  return yearSpan(year)
}

/** A span of this length whose start is as near to `start` as the extent allows. */
function placed(start: Day, length: number, extent: Interval): Interval {
  if (length >= lengthOf(extent)) return extent
  const inside = clamp(start, extent.start, extent.end - length)
  return { start: inside, end: inside + length }
}

/** The coarsest unit that a span is made of, beyond single days. */
function wholeUnitOf({ start, end }: Interval): Unit | undefined {
  return UNITS.findLast((unit) => unit !== 'day' && roundTo(start, unit) === start && roundTo(end, unit) === end)
}

function unitsIn({ start, end }: Interval, unit: Unit): number {
  let count = 0
  for (let at = start; at < end; at = stepBy(at, unit, 1)) count++
  return count
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
