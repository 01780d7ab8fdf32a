/** The sentence of the view: what the picture shows, said once and used everywhere. */
import type { Mode } from '../time/answer.ts'
import { sayDay, sayPartialDate } from '../time/sayDate.ts'
import { sayInWindow, sayWindow } from '../time/sayWindow.ts'
import { type Interval, lengthOf, sameInterval } from '../time/interval.ts'
import { precisionOf } from '../time/partialDate.ts'
import type { Comparison } from './compare.ts'
import { filtersOf, onlyOf } from './filters.ts'
import type { Network } from './network.ts'
import { type Choices, type View, drawsUndated } from './view.ts'

/** How a window is asked, to begin a sentence: "In force at any time in 2025", "Happened on 14 April 2025". */
export function sayQuestion(mode: Mode, window: Interval, extent: Interval): string {
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
  const { certain, possible, limit, undated, outside, off, notYetKnown, publicationUnproven, beyondFocus } = view.counts
  const { nodes, allNodes } = view.counts
  const hidden = (shown: boolean) => (shown ? '' : ' (not drawn)')
  const counted = [
    `${many(certain, 'relationship', 'relationships')} certain`,
    `${possible} possible${hidden(choices.showPossible)}`,
    ...(limit > 0 ? [`${limit} known only by a limit`] : []),
    `${undated} undated${hidden(undated === 0 || drawsUndated(choices, network))}`,
    `${outside} outside`,
    ...(off > 0 ? [`${off} switched off`] : []),
    ...(notYetKnown > 0 ? [`${notYetKnown} not yet published`] : []),
    ...(publicationUnproven > 0 ? [`${publicationUnproven} in documents of unknown date`] : []),
    ...(beyondFocus > 0 ? [`${beyondFocus} beyond the focus`] : []),
  ].join(', ')
  const without = sayFilters(choices.off, network)
  const question = network.dated ? sayQuestion(choices.mode, choices.window, network.extent) : 'Nothing here is dated'
  const known = choices.known === null ? '' : `, as known by ${sayDay(choices.known)}`
  return [
    `${question}${known}: ${counted}, among ${nodes} of ${many(allNodes, 'entity', 'entities')}.${without}`,
    ...(compared ? [sayComparison(compared, choices, network.extent)] : []),
  ].join(' ')
}

/** " Switched off: Themes; Places." Of one kind or side alone that, not all the others: " Only Ships." Empty where nothing is off. */
function sayFilters(off: ReadonlySet<string>, network: Network): string {
  const filters = filtersOf(network)
  const only = filters.find(({ id }) => id === onlyOf(off, network))
  const labels = filters.filter(({ id, facet }) => off.has(id) && facet !== only?.facet).map(({ label }) => label)
  const alone = only ? ` Only ${only.label}.` : ''
  return labels.length > 0 ? `${alone} Switched off: ${labels.join('; ')}.` : alone
}

/** Another window, and what differs from it. */
export interface Compared {
  readonly window: Interval
  readonly comparison: Comparison
}

/** "Compared with 2024: 30 only in 2025, 12 only in 2024, 8 in both, 22 cannot be told." */
function sayComparison({ window, comparison }: Compared, { window: present, mode }: Choices, extent: Interval): string {
  const { onlyNow, onlyThen, both, untold } = comparison
  const say = (span: Interval) => (mode === 'by' ? `by ${sayEnd(span, extent)}` : sayInWindow(span, extent))
  const counted = [
    `${onlyNow.length} only ${say(present)}`,
    `${onlyThen.length} only ${say(window)}`,
    `${both.length} in both`,
    `${untold.length} cannot be told`,
  ]
  return `Compared with ${mode === 'by' ? sayEnd(window, extent) : sayWindow(window, extent)}: ${counted.join(', ')}.`
}
