import type { Day, Interval } from './interval.ts'
import type { Bounds, Reading, WrittenEnd, WrittenForm, WrittenMember } from './when.ts'

/**
 * The histories that an expression allows, as few contiguous readings as hold them, in order.
 * Empty where it ends before it starts.
 */
export function readingsOf(form: WrittenForm): readonly Reading[] {
  switch (form.type) {
    case 'date':
      return [someDay(form.date.first, form.date.last)]
    case 'interval':
      return spanReadings(form.start, form.end)
    case 'set':
      return mergedDays(form.members)
  }
}

/** From the earliest possible start to the latest possible end. */
export function rangeOf(readings: readonly Reading[]): Interval {
  let start = Infinity
  let end = -Infinity
  for (const reading of readings) {
    start = Math.min(start, reading.start.earliest)
    end = Math.max(end, reading.end.latest)
  }
  return { start, end }
}

/** Within how many days the date is vague; see `When`. */
export function coarsenessOf(form: WrittenForm): number {
  switch (form.type) {
    case 'date':
      return form.date.last - form.date.first + 1
    case 'interval':
      return Math.max(endCoarseness(form.start), endCoarseness(form.end))
    case 'set': {
      const { start, end } = rangeOf(mergedDays(form.members))
      return end - start
    }
  }
}

function endCoarseness(end: WrittenEnd): number {
  if (end === 'open') return 1
  if (end === 'unknown') return Infinity
  return end.last - end.first + 1
}

function someDay(earliest: Day, latest: Day): Reading {
  return { kind: 'day', start: { earliest, latest }, end: { earliest: earliest + 1, latest: latest + 1 } }
}

function spanReadings(writtenStart: WrittenEnd, writtenEnd: WrittenEnd): readonly Reading[] {
  const start = startBounds(writtenStart)
  const end = endBounds(writtenEnd)
  if (start.earliest >= end.latest) return []
  return [
    {
      kind: 'span',
      // A start after every end, or an end before every start, is in no history: without them the bounds are tight.
      start: { earliest: start.earliest, latest: Math.min(start.latest, end.latest - 1) },
      end: { earliest: Math.max(end.earliest, start.earliest + 1), latest: end.latest },
    },
  ]
}

function startBounds(start: WrittenEnd): Bounds {
  if (start === 'open') return { earliest: -Infinity, latest: -Infinity }
  if (start === 'unknown') return { earliest: -Infinity, latest: Infinity }
  return { earliest: start.first, latest: start.last }
}

/** It lasts through the day that is written, so its exclusive end is the day after. */
function endBounds(end: WrittenEnd): Bounds {
  if (end === 'open') return { earliest: Infinity, latest: Infinity }
  if (end === 'unknown') return { earliest: -Infinity, latest: Infinity }
  return { earliest: end.first + 1, latest: end.last + 1 }
}

/** One reading for each stretch of days without a gap; empty where a member ends before it starts. */
function mergedDays(members: readonly WrittenMember[]): readonly Reading[] {
  const stretches = members.map(({ from, to }) => ({
    earliest: from?.first ?? -Infinity,
    latest: to?.last ?? Infinity,
  }))
  if (stretches.some(({ earliest, latest }) => earliest > latest)) return []
  stretches.sort((a, b) => a.earliest - b.earliest || a.latest - b.latest)
  const merged: Reading[] = []
  for (const { earliest, latest } of stretches) {
    const last = merged.at(-1)
    if (last && earliest <= last.start.latest + 1) {
      merged[merged.length - 1] = someDay(last.start.earliest, Math.max(last.start.latest, latest))
    } else {
      merged.push(someDay(earliest, latest))
    }
  }
  return merged
}
