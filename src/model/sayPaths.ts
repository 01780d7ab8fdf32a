/** Paths and the lack of them, in words. */
import { type Interval, sameInterval } from '../time/interval.ts'
import { sayInWindow, sayWindow } from '../time/sayWindow.ts'
import type { Ends } from './explore.ts'
import { type Network, found } from './network.ts'
import type { Elsewhere } from './pathAnswer.ts'
import { MOST_COUNTED, type Path, type Paths } from './paths.ts'
import { capitalised, nameWithin } from './sentence.ts'

const many = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`

/** "7 paths of 3 steps, the fewest in this view." Of more than are listed it says how many are. */
export function sayPaths({ paths, total, byRemarks }: Paths, inTime: boolean): string {
  const number = total < MOST_COUNTED ? many(total, 'path', 'paths') : `${MOST_COUNTED} paths or more`
  const steps = many(paths[0]?.hops.length ?? 0, 'step', 'steps')
  return [
    `${number} of ${steps}, the fewest in this view${inTime ? ' that keep to the order of time' : ''}.`,
    ...(total > paths.length ? [`The first ${paths.length} are listed.`] : []),
    ...(byRemarks ? ['No document connects the two here: remarks of the curators do.'] : []),
  ].join(' ')
}

/** "Path 2 of 7, through the Joint Strategic Action Plan and Italy." */
export function sayPath({ hops }: Path, place: number, of: number, network: Network): string {
  const between = hops.slice(1).map(({ from }) => nameWithin(found(network.nodes, from)))
  const last = between.pop()
  const through = between.length > 0 ? `${between.join(', ')} and ${last}` : last
  return `Path ${place} of ${of}${through === undefined ? '' : `, through ${through}`}.`
}

/** What it means that a path keeps to the order of time. */
export function sayOrder(order: 'certain' | 'possible'): string {
  return order === 'certain'
    ? 'Certainly in order of time: whichever way the dates are read, no step has to come before the one before it.'
    : 'Possibly in order of time: some reading of the dates allows it, not every one.'
}

/** "No path in this window; there is one from 2024 to 2025." */
export function sayElsewhere(change: Elsewhere, inTime: boolean, extent: Interval): string {
  const none = inTime ? 'No path in order of time' : 'No path'
  const window = change.window ? ` ${sayInWindow(change.window, extent)}` : ''
  if (change.off) return `${none} in this view; there is one${window}, with what is switched off or hidden.`
  if (change.focus === null && !change.window) return `${none} in this focus; there is one beyond it.`
  if (change.focus === null) return `${none} in this window and focus; there is one${window}, beyond the focus.`
  return `${none} in this window; there is one${window}.`
}

/** What the button says that brings the path into view. */
export function sayChange(change: Elsewhere, extent: Interval): string {
  if (change.off) return 'Show everything there'
  if (!change.window) return 'Leave the focus'
  const isWhole = sameInterval(change.window, extent)
  return `Widen the window to ${isWhole ? 'the whole period' : sayWindow(change.window, extent)}`
}

/** There is none anywhere. */
export function sayNowhere({ from, to }: Ends, inTime: boolean, network: Network): string {
  if (!inTime) return 'These two are not connected by any relationship of this dataset.'
  const [first, last] = [from, to].map((id) => nameWithin(found(network.nodes, id)))
  return `${capitalised(`no path from ${first} to ${last}`)} keeps to the order of time, in any window.`
}
