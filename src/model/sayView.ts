/** The sentence of the view: what the picture shows, said once and used everywhere. */
import type { Mode } from '../time/answer.ts'
import { sayDay, sayPartialDate } from '../time/sayDate.ts'
import { sayInWindow, sayWindow } from '../time/sayWindow.ts'
import { type Interval, lengthOf, sameInterval } from '../time/interval.ts'
import { precisionOf } from '../time/partialDate.ts'
import type { Comparison } from './compare.ts'
import { filtersOf } from './filters.ts'
import type { Network } from './network.ts'
import type { Choices, View } from './view.ts'

/** How the window is asked: the beginning of the sentence. */
function sayQuestion(mode: Mode, window: Interval, extent: Interval): string {
  switch (mode) {
    case 'during':
      return `In force ${lengthOf(window) === 1 ? '' : 'at any time '}${sayInWindow(window, extent)}`
    case 'within': {
      const words = sayWindow(window, extent)
      if (lengthOf(window) === 1) return `Happened on ${words}`
      const isRange = !sameInterval(window, extent) && words.includes(' to ')
      return `Happened within ${isRange ? 'the period ' : ''}${words}`
    }
    case 'by':
      return `Started by ${sayEnd(window, extent)}`
  }
}

/** The end of a window alone, since nothing else of it matters to what had started: "the end of 2025", "14 April 2025". */
function sayEnd(window: Interval, extent: Interval): string {
  if (sameInterval(window, extent)) return `the end of ${sayWindow(window, extent)}`
  const precision = precisionOf({ start: window.end, end: window.end })
  const words = sayPartialDate(window.end - 1, precision)
  return precision === 'day' ? words : `the end of ${words}`
}

const many = (n: number, one: string, several: string) => `${n} ${n === 1 ? one : several}`

/**
 * "In force at any time in 2025: 41 relationships certain, 3 possible, 2 undated, 96 outside, among 38 of 73 entities."
 * The counts add up to all relationships. What is hidden, switched off or was not yet known is said, then how the view differs
 * from the one that it is compared with.
 */
export function sayView(network: Network, choices: Choices, view: View, compared?: Compared): string {
  const { certain, possible, undated, outside, off, notYetKnown, publicationUnproven, beyondFocus, nodes, allNodes } =
    view.counts
  const hidden = (shown: boolean) => (shown ? '' : ' (hidden)')
  const counted = [
    `${many(certain, 'relationship', 'relationships')} certain`,
    `${possible} possible${hidden(choices.showPossible)}`,
    `${undated} undated${hidden(choices.showUndated)}`,
    `${outside} outside`,
    ...(off > 0 ? [`${off} switched off`] : []),
    ...(notYetKnown > 0 ? [`${notYetKnown} not yet published`] : []),
    ...(publicationUnproven > 0 ? [`${publicationUnproven} in documents of unknown date`] : []),
    ...(beyondFocus > 0 ? [`${beyondFocus} beyond the focus`] : []),
  ].join(', ')
  const labels = filtersOf(network)
    .filter((filter) => choices.off.has(filter.id))
    .map((filter) => filter.label)
  const without = labels.length > 0 ? ` Switched off: ${labels.join('; ')}.` : ''
  const question = network.dated ? sayQuestion(choices.mode, choices.window, network.extent) : 'Nothing here is dated'
  const known = choices.known === null ? '' : `, as known by ${sayDay(choices.known)}`
  return [
    `${question}${known}: ${counted}, among ${nodes} of ${many(allNodes, 'entity', 'entities')}.${without}`,
    ...(compared ? [sayComparison(compared, choices.mode, network.extent)] : []),
  ].join(' ')
}

/** Another window, and what differs from it. */
export interface Compared {
  readonly window: Interval
  readonly comparison: Comparison
}

/** "Compared with 2024: 30 added, 12 ended, 8 unchanged, 2 now certain, 1 now only possible." */
function sayComparison({ window, comparison }: Compared, mode: Mode, extent: Interval): string {
  const { added, ended, unchanged, nowCertain, nowPossible } = comparison
  const counted = [
    `${added.length} added`,
    `${ended.length} ended`,
    `${unchanged.length} unchanged`,
    ...(nowCertain.length > 0 ? [`${nowCertain.length} now certain`] : []),
    ...(nowPossible.length > 0 ? [`${nowPossible.length} now only possible`] : []),
  ]
  const other = mode === 'by' ? sayEnd(window, extent) : sayWindow(window, extent)
  return `Compared with ${other}: ${counted.join(', ')}.`
}
