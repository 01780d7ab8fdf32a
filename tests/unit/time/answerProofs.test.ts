/**
 * What a date answers to a window, proven for every precision, open end, qualifier and set. The proofs are about numbers of days,
 * which no clock touches: they need no other time zone. The examples of `answer.test.ts`, which begin with words, are put to each.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mode } from '../../../src/time/answer.ts'
import { answer, ANSWERS, MODES } from '../../../src/time/answer.ts'
import { dayOf } from '../../../src/time/day.ts'
import { parseWhen } from '../../../src/time/edtf.ts'

/**
 * The slow definition. A date is the list of all histories that it allows, each a first day and the day after the
 * last; a window is put to each of them.
 */
interface Slow {
  readonly text: string
  readonly histories: readonly (readonly [start: number, end: number])[]
  readonly qualified: boolean
  /** One of several days: what has no bound is then a limit. */
  readonly isSet?: true
}

interface Window {
  readonly start: number
  readonly end: number
}

function isIn([start, end]: readonly [number, number], window: Window, mode: Mode): boolean {
  switch (mode) {
    case 'during':
      return daysIn(window).some((day) => start <= day && day < end)
    case 'within':
      return start >= window.start && end <= window.end
    case 'by':
      return daysIn(window).some((day) => start <= day) // the last of them decides
  }
}

function slowAnswer({ histories, qualified, isSet }: Slow, window: Window, mode: Mode) {
  const found = histories.filter((history) => isIn(history, window, mode))
  if (found.length === 0) return 'outside'
  if (found.length === histories.length) return qualified ? 'possible' : 'certain'
  if (!isSet) return 'possible'
  const isLimit = limitsOf(histories.map(([day]) => day))
  return found.every(([day]) => isLimit(day, window, mode)) ? 'limit' : 'possible'
}

/**
 * Of days, all that are said to be possible: does this one belong to a run without a first or without a last day, whose other end
 * is not a day of the window?
 */
function limitsOf(days: readonly number[]) {
  const all = new Set(days)
  const runFrom = (day: number, step: 1 | -1) => {
    let last = day
    while (all.has(last + step)) last += step
    return last
  }
  /** Where the days that stand for "any before" and "any after" end. */
  const [lowest, highest] = [Math.min(...days.filter(Number.isFinite)), Math.max(...days.filter(Number.isFinite))]
  return (day: number, window: Window, mode: Mode): boolean => {
    const first = Number.isFinite(day) ? runFrom(day, -1) : day < 0 ? lowest : runFrom(highest, -1)
    const last = Number.isFinite(day) ? runFrom(day, 1) : day < 0 ? runFrom(lowest, 1) : highest
    const holds = (bound: number) => bound < window.end && (mode === 'by' || bound >= window.start)
    if (all.has(-Infinity) && first === lowest) return !holds(last)
    return all.has(Infinity) && last === highest && !holds(first)
  }
}

const daysIn = ({ start, end }: Window) => Array.from({ length: end - start }, (_, index) => start + index)

/** Around a leap day, and across the turn of 1969 and of the year 0: the calendar's own edges. */
const STAGES = ['2024-02-25', '1969-12-28', '-0001-12-28', '0099-12-29'].map(dayOf)
const DAYS = 9

const iso = (day: number) => {
  const date = new Date(day * 86_400_000)
  const year = date.getUTCFullYear()
  const digits = String(Math.abs(year)).padStart(4, '0')
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year < 0 ? '-' : ''}${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

/** A day or its whole month or year, as text and as the days that it may be. */
interface Date1 {
  readonly text: string
  readonly days: readonly number[]
}

const dayOn = (stage: number) =>
  fc.integer({ min: 0, max: DAYS }).map((offset): Date1 => ({ text: iso(stage + offset), days: [stage + offset] }))

const monthOn = (stage: number) =>
  fc.integer({ min: 0, max: DAYS }).map((offset): Date1 => {
    const text = iso(stage + offset).slice(0, -3)
    // Every day near the stage that is written with the same year and month.
    const days = Array.from({ length: 100 }, (_, index) => stage - 50 + index).filter((day) =>
      iso(day).startsWith(`${text}-`),
    )
    return { text, days }
  })

const dateOn = (stage: number) => fc.oneof({ weight: 3, arbitrary: dayOn(stage) }, monthOn(stage))

/** Days that an unknown end may be: beyond every window on both sides. */
const beyond = (stage: number) => Array.from({ length: 120 }, (_, index) => stage - 55 + index)

const qualifier = fc.constantFrom('', '', '', '?', '~', '%')

const single = (stage: number) =>
  fc.tuple(dateOn(stage), qualifier).map(([{ text, days }, mark]): Slow => ({
    text: text + mark,
    histories: days.map((day) => [day, day + 1] as const),
    qualified: mark !== '',
  }))

type Edge = { readonly text: string; readonly days: readonly number[]; readonly qualified: boolean }

const closedEnd = (stage: number) =>
  fc
    .tuple(dateOn(stage), qualifier)
    .map(([{ text, days }, mark]): Edge => ({ text: text + mark, days, qualified: mark !== '' }))

/** Pairs of a first and a last day: each end independent of the other, but for the order. */
function interval(start: Edge, end: Edge): Slow {
  const histories = start.days.flatMap((first) =>
    end.days.flatMap((last) => (first <= last ? [[first, last + 1] as const] : [])),
  )
  return { text: `${start.text}/${end.text}`, histories, qualified: start.qualified || end.qualified }
}

const intervalOn = (stage: number) => {
  const open = (day: number): Edge => ({ text: '..', days: [day], qualified: false })
  const unknown = (extreme: number): Edge => ({ text: '', days: [...beyond(stage), extreme], qualified: false })
  const date = closedEnd(stage)
  return fc
    .oneof(
      { weight: 3, arbitrary: fc.tuple(date, date) },
      fc.tuple(date, fc.constantFrom(open(Infinity), unknown(Infinity))),
      fc.tuple(fc.constantFrom(open(-Infinity), unknown(-Infinity)), date),
    )
    .map(([start, end]) => interval(start, end))
    .filter(({ histories }) => histories.length > 0)
}

const setOn = (stage: number) => {
  const range = fc.tuple(fc.integer({ min: 0, max: DAYS }), fc.integer({ min: 0, max: DAYS })).map(([a, b]): Date1 => {
    const [from, to] = [stage + Math.min(a, b), stage + Math.max(a, b)]
    return { text: `${iso(from)}..${iso(to)}`, days: daysIn({ start: from, end: to + 1 }) }
  })
  return fc
    .tuple(
      fc.array(fc.oneof({ weight: 2, arbitrary: dateOn(stage) }, range), { minLength: 1, maxLength: 3 }),
      fc.option(dateOn(stage)),
      fc.option(dateOn(stage)),
    )
    .map(([members, earlier, later]): Slow => {
      const before = earlier ? [{ text: `..${earlier.text}`, days: unbounded(stage, earlier, 'before') }] : []
      const after = later ? [{ text: `${later.text}..`, days: unbounded(stage, later, 'after') }] : []
      const all = [...before, ...members, ...after]
      return {
        text: `[${all.map(({ text }) => text).join(',')}]`,
        histories: all.flatMap(({ days }) => days.map((day) => [day, day + 1] as const)),
        qualified: false,
        isSet: true,
      }
    })
    .filter(({ histories }) => !beyond(stage).every((day) => histories.some(([start]) => start === day)))
}

function unbounded(stage: number, { days }: Date1, side: 'before' | 'after'): readonly number[] {
  const last = Math.max(...days)
  const first = Math.min(...days)
  return side === 'before'
    ? [-Infinity, ...beyond(stage).filter((day) => day <= last)]
    : [...beyond(stage).filter((day) => day >= first), Infinity]
}

/** As long as the scene and a little more at each side, or much longer, so that whole months fit in. */
const windowOn = (stage: number) =>
  fc
    .oneof(
      fc.tuple(fc.integer({ min: -3, max: DAYS + 3 }), fc.integer({ min: 1, max: DAYS })),
      fc.tuple(fc.integer({ min: -45, max: DAYS }), fc.integer({ min: 1, max: 90 })),
    )
    .map(([start, length]): Window => ({ start: stage + start, end: stage + Math.min(start + length, 60) }))

const scene = fc.constantFrom(...STAGES).chain((stage) =>
  fc.record({
    slow: fc.oneof(single(stage), intervalOn(stage), setOn(stage)),
    window: windowOn(stage),
    wider: fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })),
  }),
)

describe('answer', () => {
  for (const mode of MODES) {
    it(`${mode}: agrees with the slow definition for every precision, open end, qualifier and set`, () => {
      fc.assert(
        fc.property(scene, ({ slow, window }) => {
          expect(answer(parseWhen(slow.text), window, mode)).toBe(slowAnswer(slow, window, mode))
        }),
        { numRuns: 1500 },
      )
    })

    it(`${mode}: widening the window never lowers an answer: outside < limit < possible < certain`, () => {
      const rank = { outside: 0, limit: 1, possible: 2, certain: 3, undated: 4 }
      fc.assert(
        fc.property(scene, ({ slow, window, wider: [before, after] }) => {
          const when = parseWhen(slow.text)
          const wide = { start: window.start - before, end: window.end + after }
          expect(rank[answer(when, wide, mode)]).toBeGreaterThanOrEqual(rank[answer(when, window, mode)])
        }),
        { numRuns: 500 },
      )
    })

    it(`${mode}: a qualifier makes certain possible and changes nothing else`, () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...STAGES).chain((stage) => fc.tuple(dateOn(stage), windowOn(stage))),
          ([{ text }, window]) => {
            const plain = answer(parseWhen(text), window, mode)
            const expected = plain === 'certain' ? 'possible' : plain
            for (const mark of ['?', '~', '%']) expect(answer(parseWhen(text + mark), window, mode)).toBe(expected)
          },
        ),
        { numRuns: 200 },
      )
    })
  }

  it('the answers add up to the total', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom(...STAGES)
          .chain((stage) =>
            fc.tuple(fc.array(fc.option(fc.oneof(single(stage), intervalOn(stage), setOn(stage)))), windowOn(stage)),
          ),
        fc.constantFrom(...MODES),
        ([items, window], mode) => {
          const answers = items.map((item) => answer(item ? parseWhen(item.text) : undefined, window, mode))
          const counts = ANSWERS.map((name) => answers.filter((found) => found === name).length)
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(items.length)
          expect(answers.filter((found) => found === 'undated').length).toBe(items.filter((item) => !item).length)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('years: agrees with every pair of days of two whole years', () => {
    const start = dayOf('2023-01-01')
    const histories = Array.from({ length: 365 }, (_, first) =>
      Array.from({ length: 366 }, (_, last) => [start + first, start + 365 + last + 1] as const),
    ).flat()
    const when = parseWhen('2023/2024')
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 770 }), fc.integer({ min: 1, max: 800 }), (offset, length) => {
        const window = { start: start + offset, end: start + offset + length }
        const sharing = histories.filter(([s, e]) => Math.max(s, window.start) < Math.min(e, window.end)).length
        const inside = histories.filter(([s, e]) => s >= window.start && e <= window.end).length
        const begun = histories.filter(([s]) => s < window.end).length
        const named = (count: number) => (count === 0 ? 'outside' : count === histories.length ? 'certain' : 'possible')
        expect(answer(when, window, 'during')).toBe(named(sharing))
        expect(answer(when, window, 'within')).toBe(named(inside))
        expect(answer(when, window, 'by')).toBe(named(begun))
      }),
      { numRuns: 40 },
    )
  })
})
