import { pan } from '../../time/brush.ts'
import { type Interval, contains } from '../../time/interval.ts'
import { type Unit, roundTo, stepBy } from '../../time/units.ts'

/**
 * The window moved by about so many days. One that consists of whole units of the axis moves by whole units, so that a
 * dragged April becomes March and not "28 March to 26 April"; any other moves by days.
 */
export function snappedPan(window: Interval, days: number, extent: Interval, unit: Unit): Interval {
  const free = pan(window, days, extent)
  const isWhole = roundTo(window.start, unit) === window.start && roundTo(window.end, unit) === window.end
  if (!isWhole) return free
  const target = roundTo(free.start, unit)
  let moved = window
  while (moved.start !== target) {
    const direction = moved.start < target ? 1 : -1
    const next = { start: stepBy(moved.start, unit, direction), end: stepBy(moved.end, unit, direction) }
    if (!contains(extent, next)) break
    moved = next
  }
  return moved
}
