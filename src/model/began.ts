/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a date */
/** What happened or began in a window: of what lasts, the first day alone is asked. */
import { oncePer } from '../data/oncePer.ts'
import { type DateColumns, dateColumnsOf } from '../time/answerEach.ts'
import type { Interval } from '../time/interval.ts'
import { contains, lengthOf } from '../time/interval.ts'
import { rangeOf } from '../time/readings.ts'
import type { Reading, When } from '../time/when.ts'
import { answerDates, codeOf } from './answers.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Network } from './network.ts'
import type { View } from './view.ts'

/** The readings of a date with its first day alone, as of a date of its own; of what happened on one day, that day. */
function beginningOf({ readings }: When): readonly Reading[] {
  return readings.map(({ start: { earliest, latest } }) => ({
    kind: 'day',
    start: { earliest, latest },
    end: { earliest: earliest + 1, latest: latest + 1 },
  }))
}

/** The days on which an edge may have happened or begun; null where no text dates it, or only a limit is known. */
export function daysOfBeginning(edge: string, network: Network): Interval | null {
  const when = network.whens.get(edge)
  return when ? daysBegun(when) : null
}

/** The same of a date. */
export function daysBegun(when: When): Interval | null {
  const range = rangeOf(beginningOf(when))
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

/** How each date stands to a window: it began in it, as surely as it is in it; only perhaps; perhaps in a longer time; before it. */
const BEGINNINGS = ['surely', 'perhaps', 'vague', 'before'] as const

/** What that makes of a relationship that a view draws with this answer. */
export function beganAs(code: number, answer: 'certain' | 'possible'): Began {
  const how = BEGINNINGS[code]!
  return how === 'surely' ? answer : how === 'perhaps' ? 'possible' : how
}

interface Beginnings {
  readonly columns: DateColumns
  /** By date the days on which it may have begun, from the first to before the last; infinite where nothing bounds them. */
  readonly first: Float64Array
  readonly beyond: Float64Array
}

/** Numbers alone are kept: of 13,000 dates as objects they would be four megabytes. */
const beginningsIn = oncePer((network: Network): Beginnings => {
  const dates = columnsOf(network).dates.map((when) => {
    return { readings: beginningOf(when), qualified: when.qualified }
  })
  const ranges = dates.map(({ readings }) => rangeOf(readings))
  return {
    columns: dateColumnsOf(dates),
    first: Float64Array.from(ranges, ({ start }) => start),
    beyond: Float64Array.from(ranges, ({ end }) => end),
  }
})

const [CERTAIN, POSSIBLE] = [codeOf('certain'), codeOf('possible')]
const [SURELY, PERHAPS, VAGUE, BEFORE] = [0, 1, 2, 3]

/** By the number of each distinct date, how it stands to a window: its index in `BEGINNINGS`. */
export function beganEach(window: Interval, network: Network): Uint8Array {
  const { columns, first, beyond } = beginningsIn(network)
  const codes = answerDates(columns, window, 'within', network.extent)
  const began = new Uint8Array(codes.length).fill(BEFORE)
  for (let number = 0; number < codes.length; number++) {
    if (codes[number] === CERTAIN) began[number] = SURELY
    if (codes[number] !== POSSIBLE) continue
    const range = { start: first[number]!, end: beyond[number]! }
    began[number] = contains(window, range) || !Number.isFinite(lengthOf(range)) ? PERHAPS : VAGUE
  }
  return began
}

/** How many of the drawn and dated relationships of a view happened or began in its window, and how many only may have. */
export function countBegan({ edges }: View, window: Interval, network: Network): Readonly<Record<Began, number>> {
  const { date } = columnsOf(network)
  const began = beganEach(window, network)
  const certain = new Int32Array(BEGINNINGS.length)
  const possible = new Int32Array(BEGINNINGS.length)
  for (let i = 0; i < edges.rows.length; i++) {
    const place = edges.rows[i]!
    const number = date[place]!
    if (number !== NONE) (edges.codes[place] === CERTAIN ? certain : possible)[began[number]!]! += 1
  }
  const counts = { certain: 0, possible: 0, vague: 0, before: 0 }
  for (const code of BEGINNINGS.keys()) {
    counts[beganAs(code, 'certain')] += certain[code]!
    counts[beganAs(code, 'possible')] += possible[code]!
  }
  return counts
}
