/** How far the thing had got of which an edge tells, in words that own up to where the telling ends. */
import type { Edge } from '../data/schema.ts'
import type { Day } from '../time/interval.ts'
import { sayDay } from '../time/sayDate.ts'
import { type Progress, progressOf } from './answers.ts'
import { type Network, found } from './network.ts'
import { capitalised } from './sentence.ts'
import { STANDING_LABELS, standingOf } from './standing.ts'
import { lastPublished } from './publication.ts'

/** For a narrow place, beside the date. */
const PROGRESS_FLAGS: Readonly<Record<Exclude<Progress, 'disputed'>, string>> = {
  open: 'Planned, open',
  fulfilled: 'Planned, carried out',
  ongoing: 'Going on',
  completed: 'Done',
}

/** What may be so has no progress: it is the curators' word, and the question is open. */
const REMARK = 'Curators’ remark'
const isRemark = (edge: Edge, network: Network) => found(network.relations, edge.relation).editorial === true

/** A word or two for a narrow place. */
export function flagOf(edge: Edge, progress: Progress, network: Network): string {
  if (isRemark(edge, network)) return REMARK
  return progress === 'disputed' ? STANDING_LABELS[standingOf(edge)] : PROGRESS_FLAGS[progress]
}

/** "Planned; no completion reported as of the last dated document, 27 February 2026", "Planned; carried out since", "Done". */
export function sayProgress(edge: Edge, known: Day | null, network: Network): string {
  if (isRemark(edge, network)) return REMARK
  const last = lastPublished(network, known)
  const progress = progressOf(edge, known, network)
  switch (progress) {
    case 'open':
      return `Planned; no completion reported${last === null ? '' : ` ${sayAsOf(last)}`}`
    case 'fulfilled':
      return 'Planned; carried out since'
    case 'ongoing':
    case 'completed':
    case 'disputed':
      return flagOf(edge, progress, network)
  }
}

/** The same for a line among many, whose text says once what "open" means: "Planned; open as of 27 February 2026". */
export function sayProgressBriefly(edge: Edge, known: Day | null, network: Network): string {
  if (isRemark(edge, network)) return REMARK
  const last = lastPublished(network, known)
  const isOpen = progressOf(edge, known, network) === 'open'
  if (!isOpen) return sayProgress(edge, known, network)
  return last === null ? 'Planned; open' : `Planned; open as of ${sayDay(last)}`
}

/** What "open" means, for a text that has something open; null for any other. */
export function sayOpen(progresses: Iterable<Progress>, known: Day | null, network: Network): string | null {
  if (![...progresses].includes('open')) return null
  const last = lastPublished(network, known)
  return `“Open”: no completion is reported${last === null ? '' : ` ${sayAsOf(last)}`}.`
}

function sayAsOf(day: Day): string {
  return `as of the last dated document, ${sayDay(day)}`
}

/**
 * Up to when something can be told in a window: "By 31 December 2024", or, where the window reaches further than the documents,
 * "As of the last dated document, 27 February 2026": nothing is known "by 2029".
 * @param end the day after the window's last
 */
export function sayToldUntil(end: Day, known: Day | null, network: Network): string {
  const last = lastPublished(network, known)
  return last !== null && last < end ? capitalised(sayAsOf(last)) : `By ${sayDay(end - 1)}`
}
