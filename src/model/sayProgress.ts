/** How far the thing had got of which an edge tells, in words that own up to where the telling ends. */
import type { Edge } from '../data/schema.ts'
import type { Day } from '../time/interval.ts'
import { sayDay } from '../time/sayDate.ts'
import { type Progress, progressOf } from './answers.ts'
import type { Network } from './network.ts'
import { lastPublished } from './publication.ts'

/** For a narrow place, beside the date. */
export const PROGRESS_FLAGS: Readonly<Record<Progress, string>> = {
  open: 'Planned, open',
  fulfilled: 'Planned, carried out',
  ongoing: 'Going on',
  completed: 'Done',
}

/** "Planned; no completion reported as of the last dated document, 27 February 2026", "Planned; carried out since", "Done". */
export function sayProgress(edge: Edge, known: Day | null, network: Network): string {
  switch (progressOf(edge, known, network)) {
    case 'open':
      return `Planned; no completion reported${sayAsOf(lastPublished(network, known))}`
    case 'fulfilled':
      return 'Planned; carried out since'
    case 'ongoing':
      return PROGRESS_FLAGS.ongoing
    case 'completed':
      return PROGRESS_FLAGS.completed
  }
}

/** " as of the last dated document, 27 February 2026"; empty where no document states a date. */
function sayAsOf(day: Day | null): string {
  return day === null ? '' : ` as of the last dated document, ${sayDay(day)}`
}

/**
 * Up to when something can be told in a window: "By 31 December 2024", or, where the window reaches further than the documents,
 * "As of the last dated document, 27 February 2026": nothing is known "by 2029".
 * @param end the day after the window's last
 */
export function sayToldUntil(end: Day, known: Day | null, network: Network): string {
  const last = lastPublished(network, known)
  return last !== null && last < end ? `As of the last dated document, ${sayDay(last)}` : `By ${sayDay(end - 1)}`
}
