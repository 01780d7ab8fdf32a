/** Time that passes by itself: the window grows or slides by calendar units, and what it brings is named. */
import type { Network } from '../model/network.ts'
import { cutTo, moveEnd } from '../time/brush.ts'
import { sameInterval, type Interval } from '../time/interval.ts'
import { type Unit, roundTo, stepBy, wholeUnit } from '../time/units.ts'
import type { AppStore } from './appStore.ts'
import type { Selectors } from './selectors.ts'

/** `grow`: its end moves, and it shows what had started by then. `slide`: it keeps its length. */
export type PlayManner = 'grow' | 'slide'

/** Where the window goes next; null at the end of the extent. */
export function nextWindow(window: Interval, extent: Interval, manner: PlayManner, unit: Unit): Interval | null {
  if (window.end >= extent.end) return null
  if (manner === 'grow') return moveEnd(window, stepBy(window.end, unit, 1), extent)
  const moved = slid(window, unit)
  return moved.end > extent.end ? null : moved
}

/** The window one unit later: by the calendar where it consists of whole units, else by as many days at both ends. */
function slid({ start, end }: Interval, unit: Unit): Interval {
  const next = stepBy(start, unit, 1)
  const isWhole = roundTo(start, unit) === start && roundTo(end, unit) === end
  return { start: next, end: isWhole ? stepBy(end, unit, 1) : end + next - start }
}

/** Where playing begins: at the window, or, where that already ends with the extent, with the extent's first unit. */
export function firstWindow(window: Interval, extent: Interval, manner: PlayManner, unit: Unit): Interval {
  if (nextWindow(window, extent, manner, unit)) return window
  return cutTo(wholeUnit(extent.start, unit), extent)
}

/** Begins to play. The steps are taken by whoever keeps the clock. */
export function play(store: AppStore, network: Network, selectors: Selectors, manner: PlayManner, unit: Unit): void {
  const { window } = store.getState()
  const first = firstWindow(window, network.extent, manner, unit)
  store.setState({ playing: true, mode: manner === 'grow' ? 'by' : store.getState().mode })
  if (!sameInterval(first, window)) moveTo(store, selectors, first)
}

/** One step; at the end it stops. */
export function step(store: AppStore, network: Network, selectors: Selectors, manner: PlayManner, unit: Unit): void {
  const next = nextWindow(store.getState().window, network.extent, manner, unit)
  if (next) moveTo(store, selectors, next)
  else stop(store)
}

export function stop(store: AppStore): void {
  store.setState({ playing: false })
}

/** Moves the window and remembers what was not drawn before. */
function moveTo(store: AppStore, { view }: Selectors, window: Interval) {
  const before = view(store.getState()).edges
  const now = view({ ...store.getState(), window }).edges
  store.setState({ window, arrived: new Set([...now.keys()].filter((id) => !before.has(id))) })
}
