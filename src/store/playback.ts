/** Time that passes by itself: the window grows or slides by calendar units, and what it brings is named. */
import { cutTo, moveEnd } from '../time/brush.ts'
import { type Interval, lengthOf, sameInterval } from '../time/interval.ts'
import { type Unit, bins, ceilTo, roundTo, stepBy, wholeUnit } from '../time/units.ts'
import type { AppStore } from './appStore.ts'
import type { Selectors } from './selectors.ts'

/** `grow`: its end moves. `slide`: it keeps its length. Neither changes what the window asks. */
export type PlayManner = 'grow' | 'slide'

/**
 * How a window slides: by the calendar, from April to May, where it consists of whole units; else by days. A run keeps to what it began
 * with: thirty days that happen to lie on June are still thirty days in July.
 */
export type Stride = 'calendar' | 'days'

/** Where a run has come to. */
export interface Run {
  readonly window: Interval
  readonly stride: Stride
}

function isWhole({ start, end }: Interval, unit: Unit): boolean {
  return roundTo(start, unit) === start && roundTo(end, unit) === end
}

/** The stride of a run that has come to this window, else that of one that begins there. */
function strideOf(window: Interval, unit: Unit, run: Run | null): Stride {
  if (run?.stride === 'days' && sameInterval(run.window, window)) return 'days'
  return isWhole(window, unit) ? 'calendar' : 'days'
}

/** Where the window goes next; null at the end of the extent. */
export function nextWindow(
  window: Interval,
  extent: Interval,
  manner: PlayManner,
  unit: Unit,
  stride: Stride = strideOf(window, unit, null),
): Interval | null {
  if (window.end >= extent.end) return null
  if (manner === 'grow') return moveEnd(window, stepBy(window.end, unit, 1), extent)
  const start = stepBy(window.start, unit, 1)
  const end = stride === 'calendar' ? stepBy(window.end, unit, 1) : window.end + start - window.start
  return end > extent.end ? null : { start, end }
}

/**
 * Where playing begins: at the window, or, where that cannot go on, at the beginning of the extent: growing with its first unit,
 * sliding with a window of the same length. All time has nowhere to slide to and gives way to the first unit.
 */
export function firstWindow(window: Interval, extent: Interval, manner: PlayManner, unit: Unit): Interval {
  if (nextWindow(window, extent, manner, unit)) return window
  const first = cutTo(wholeUnit(extent.start, unit), extent)
  if (manner === 'grow') return first
  const start = ceilTo(extent.start, unit)
  const moved = isWhole(window, unit)
    ? { start, end: stepBy(start, unit, bins(window, unit).length) }
    : { start: extent.start, end: extent.start + lengthOf(window) }
  return nextWindow(moved, extent, manner, unit) ? moved : first
}

/**
 * Begins to play. The steps are taken by whoever keeps the clock.
 * @param along the days to play through
 */
export function play(store: AppStore, along: Interval, selectors: Selectors, manner: PlayManner, unit: Unit): void {
  const { window } = store.getState()
  const first = firstWindow(window, along, manner, unit)
  store.setState({ playing: true })
  if (!sameInterval(first, window)) moveTo(store, selectors, first)
}

/**
 * One step; at the end it stops.
 * @param along the days to play through
 * @param run where the last step has come to, if there was one
 */
export function step(
  store: AppStore,
  along: Interval,
  selectors: Selectors,
  manner: PlayManner,
  unit: Unit,
  run: Run | null = null,
): Run | null {
  const { window } = store.getState()
  const stride = strideOf(window, unit, run)
  const next = nextWindow(window, along, manner, unit, stride)
  if (next) moveTo(store, selectors, next)
  else stop(store)
  return next && { window: next, stride }
}

export function stop(store: AppStore): void {
  store.setState({ playing: false })
}

/** Moves the window and remembers what was not drawn before. */
function moveTo(store: AppStore, { view }: Selectors, window: Interval) {
  const before = view(store.getState()).edges.codes
  const { rows, columns } = view({ ...store.getState(), window }).edges
  const arrived = rows.filter((place) => !before[place])
  store.setState({ window, arrived: new Set(Array.from(arrived, (place) => columns.ids[place] ?? '')) })
}
