/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a date */
/** What happened or began in a window: of what lasts, the first day alone is asked. */
import type { Answer } from '../time/answer.ts'
import type { Interval } from '../time/interval.ts'
import { contains, lengthOf } from '../time/interval.ts'
import { rangeOf } from '../time/readings.ts'
import type { Reading, When } from '../time/when.ts'
import { answerOfDate, codeOf } from './answers.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'
import type { View } from './view.ts'

/** The beginnings of each date that was asked about. */
const known = new WeakMap<When, When>()

/** A date with its first day alone, as a date of its own; of what happened on one day, that day. */
function beginningOf(when: When): When {
  const before = known.get(when)
  if (before) return before
  const readings = when.readings.map(({ start: { earliest, latest } }): Reading => ({
    kind: 'day',
    start: { earliest, latest },
    end: { earliest: earliest + 1, latest: latest + 1 },
  }))
  const beginning = { ...when, readings, range: rangeOf(readings) }
  known.set(when, beginning)
  return beginning
}

/** The days on which an edge may have happened or begun; null where no text dates it, or only a limit is known. */
export function daysOfBeginning(edge: string, network: Network): Interval | null {
  const when = network.whens.get(edge)
  return when ? daysBegun(when) : null
}

/** The same of a date. */
export function daysBegun(when: When): Interval | null {
  const { range } = beginningOf(when)
  return Number.isFinite(lengthOf(range)) ? range : null
}

/**
 * Of what a view draws and a text dates, did it happen or begin in the view's own window?
 *
 * - `certain`, `possible`: it did, or may have; all the days on which it may have begun lie in the window, or the bound's day does;
 * - `vague`: it may have, on a day of a longer time;
 * - `before`: it was in force or open already.
 */
export type Began = 'certain' | 'possible' | 'vague' | 'before'

export function beganIn(edge: string, answer: 'certain' | 'possible', window: Interval, network: Network): Began {
  const when = network.whens.get(edge)
  return when ? beganAt(when, answer, window, network.extent) : 'before'
}

/** The same of a date. */
export function beganAt(when: When, answer: 'certain' | 'possible', window: Interval, extent: Interval): Began {
  const beginning = beginningOf(when)
  const began: Answer = answerOfDate(beginning, { window, mode: 'within' }, extent)
  if (began === 'certain') return answer
  if (began !== 'possible') return 'before'
  const isPinned = contains(window, beginning.range) || !Number.isFinite(lengthOf(beginning.range))
  return isPinned ? 'possible' : 'vague'
}

const CERTAIN = codeOf('certain')

/** How many of the drawn and dated relationships of a view happened or began in its window, and how many only may have. */
export function countBegan({ edges }: View, window: Interval, network: Network): Readonly<Record<Began, number>> {
  const { date, dates } = columnsOf(network)
  const certain = new Int32Array(dates.length)
  const possible = new Int32Array(dates.length)
  for (const place of edges.rows) {
    const number = date[place]!
    if (number !== NONE) (edges.codes[place] === CERTAIN ? certain : possible)[number]! += 1
  }
  const counts = { certain: 0, possible: 0, vague: 0, before: 0 }
  for (const [number, when] of dates.entries()) {
    if (certain[number]! > 0) counts[beganAt(when, 'certain', window, network.extent)] += certain[number]!
    if (possible[number]! > 0) counts[beganAt(when, 'possible', window, network.extent)] += possible[number]!
  }
  return counts
}
