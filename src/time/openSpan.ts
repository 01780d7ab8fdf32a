/** How long something that was foreseen stays open: until it is carried out, or for as long as anything is told. */
import { type DatedAnswer, answer } from './answer.ts'
import type { Day, Interval } from './interval.ts'
import type { Bounds, Reading, When } from './when.ts'

/** The days on which a plan was open. */
export interface OpenSpan {
  /** From when it was foreseen to the day on which it was carried out, or to the last day that is told of. */
  readonly when: When
  /** Was it carried out? If not, its end is only that of what is told. */
  readonly fulfilled: boolean
}

/**
 * @param when the day on which it was foreseen
 * @param fulfilments the dates of what carried it out, `undefined` of one without a date; none where nothing did
 * @param through the last day that is told of; null where nothing says when it was told
 */
export function openSpan(when: When, fulfilments: readonly (When | undefined)[], through: Day | null): OpenSpan {
  const fulfilled = fulfilments.length > 0
  const told = Math.max(through === null ? -Infinity : through + 1, lastDayOf(when) + 1)
  const ends = fulfilled ? firstOf(fulfilments, told) : { earliest: told, latest: told }
  const readings = when.readings.map((reading): Reading => {
    const start = startOf(reading, told)
    // At the least it was open on the day on which it was foreseen.
    const end = {
      earliest: Math.max(ends.earliest, start.earliest + 1),
      latest: Math.max(ends.latest, start.latest + 1),
    }
    return { kind: 'span', start, end }
  })
  const qualified = when.qualified || fulfilments.some((fulfilment) => fulfilment?.qualified === true)
  return { when: { ...when, readings, qualified }, fulfilled }
}

/**
 * Was it open on any day of a window? In a window after all that is told of, nothing says that a plan which no text shows as
 * carried out was still open, nor that it was not: that is a limit.
 */
export function answerOpen({ when, fulfilled }: OpenSpan, window: Interval): DatedAnswer {
  const found = answer(when, window, 'during')
  if (found === 'undated') throw new Error('An open span has a date.')
  if (found !== 'outside' || fulfilled) return found
  return when.readings.every(({ end }) => end.latest <= window.start) ? 'limit' : 'outside'
}

/** A bound is not spread over the days before it: "foreseen by 13 March" counts as open from that day on. */
function startOf({ start }: Reading, told: Day): Bounds {
  if (start.earliest === -Infinity) return { earliest: start.latest, latest: start.latest }
  return {
    earliest: start.earliest,
    latest: start.latest === Infinity ? Math.max(start.earliest, told - 1) : start.latest,
  }
}

/** The last day on which it may have been foreseen; of a limit that has none, the bound itself. */
function lastDayOf({ readings }: When): Day {
  return Math.max(...readings.map(({ start }) => (start.latest === Infinity ? start.earliest : start.latest)))
}

/** Between which days the first of several things happened; one without a date may have happened on any day that is told of. */
function firstOf(whens: readonly (When | undefined)[], told: Day): Bounds {
  let earliest = Infinity
  let latest = Infinity
  for (const when of whens) {
    const starts = when?.readings.map(({ start }) => start) ?? [{ earliest: -Infinity, latest: told }]
    earliest = Math.min(earliest, ...starts.map((start) => start.earliest))
    latest = Math.min(latest, Math.max(...starts.map((start) => start.latest)))
  }
  return { earliest, latest: latest === Infinity ? Math.max(told, earliest) : latest }
}
