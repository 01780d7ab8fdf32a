/* oxlint-disable typescript/no-non-null-assertion -- every index below is the number of a date, or of one of its readings */
import { ANSWERS, type Mode } from './answer.ts'
import type { Interval } from './interval.ts'
import type { When } from './when.ts'

/** Dates as columns of numbers: at each step of a thumb all of them are asked. */
export interface DateColumns {
  readonly size: number
  /** The readings of the date with a number stand from `from[number]` to before `from[number + 1]`. */
  readonly from: Int32Array
  readonly qualified: Uint8Array
  /** By reading, 1 where it is a span. */
  readonly span: Uint8Array
  /** By reading, the bounds of both of its ends; infinite where nothing bounds them. */
  readonly startEarliest: Float64Array
  readonly startLatest: Float64Array
  readonly endEarliest: Float64Array
  readonly endLatest: Float64Array
}

export function dateColumnsOf(whens: readonly Pick<When, 'readings' | 'qualified'>[]): DateColumns {
  const readings = whens.flatMap((when) => when.readings)
  const from = new Int32Array(whens.length + 1)
  for (const [number, when] of whens.entries()) from[number + 1] = from[number]! + when.readings.length
  return {
    size: whens.length,
    from,
    qualified: Uint8Array.from(whens, ({ qualified }) => Number(qualified)),
    span: Uint8Array.from(readings, ({ kind }) => Number(kind === 'span')),
    startEarliest: Float64Array.from(readings, ({ start }) => start.earliest),
    startLatest: Float64Array.from(readings, ({ start }) => start.latest),
    endEarliest: Float64Array.from(readings, ({ end }) => end.earliest),
    endLatest: Float64Array.from(readings, ({ end }) => end.latest),
  }
}

/** An answer as a number: its place in `ANSWERS`, counted from 1. */
const [CERTAIN, POSSIBLE, LIMIT, OUTSIDE] = (['certain', 'possible', 'limit', 'outside'] as const).map(
  (one) => ANSWERS.indexOf(one) + 1,
) as [number, number, number, number]

/**
 * What `answer` says of each date, by its number, as numbers: the place of each in `ANSWERS`, counted from 1.
 * The rules are those of `answer`, written out for columns, since calls and objects would take ten times as long.
 * @param window must hold at least one day, and is not the whole
 */
export function answerEach(dates: DateColumns, { start, end }: Interval, mode: Mode): Uint8Array {
  const { size, from, qualified, span, startEarliest, startLatest, endEarliest, endLatest } = dates
  const codes = new Uint8Array(size)
  for (let number = 0; number < size; number++) {
    let every = true
    let some = false
    let limit = false
    for (let i = from[number]!; i < from[number + 1]!; i++) {
      const a = startEarliest[i]!
      const b = startLatest[i]!
      const c = endEarliest[i]!
      const d = endLatest[i]!
      let sometimes: boolean
      if (mode === 'during') {
        every &&= b < end && c > start
        sometimes = a < end && d > start
      } else if (mode === 'by') {
        every &&= b < end
        sometimes = a < end
      } else {
        every &&= a >= start && d <= end
        const first = a > start ? a : start
        const last = d < end ? d : end
        sometimes = first < last && (span[i] === 0 || (first <= b && last >= c))
      }
      if (!sometimes) continue
      if (span[i] === 0 && (a === -Infinity || b === Infinity)) {
        const bound = a === -Infinity ? b : a
        if (bound < end && (mode === 'by' || bound >= start)) some = true
        else limit = true
      } else some = true
    }
    codes[number] = every ? (qualified[number] === 1 ? POSSIBLE : CERTAIN) : some ? POSSIBLE : limit ? LIMIT : OUTSIDE
  }
  return codes
}
