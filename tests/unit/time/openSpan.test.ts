import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, isoOf } from '../../../src/time/day.ts'
import { parseWhen } from '../../../src/time/edtf.ts'
import type { Interval } from '../../../src/time/interval.ts'
import { answerOpen, openSpan } from '../../../src/time/openSpan.ts'
import { parsePartialDate } from '../../../src/time/partialDate.ts'

const window = (text: string): Interval => {
  const [from = '', to = from] = text.split('..')
  return { start: parsePartialDate(from).start, end: parsePartialDate(to).end }
}

/** Foreseen, carried out (each date; null of one without), the last day told of, the window, the answer. */
type Row = readonly [string, readonly (string | null)[], string | null, string, string]

describe('answerOpen(openSpan(when, fulfilments, through), window)', () => {
  it.each<Row>([
    // Nothing carries it out: open through the last day that is told of, a limit after it
    ['2024-11-18', [], '2026-02-27', '2024-11-17', 'outside'],
    ['2024-11-18', [], '2026-02-27', '2024-11-18', 'certain'],
    ['2024-11-18', [], '2026-02-27', '2025', 'certain'],
    ['2024-11-18', [], '2026-02-27', '2026-02-27', 'certain'],
    ['2024-11-18', [], '2026-02-27', '2026-02-28', 'limit'],
    ['2024-11-18', [], '2026-02-27', '2028', 'limit'],
    ['2024-11-18', [], '2026-02-27', '2026-02-27..2028', 'certain'],
    // Carried out on a day: open until the day before
    ['2024-11-18', ['2025-04-14'], '2026-02-27', '2025-04-13', 'certain'],
    ['2024-11-18', ['2025-04-14'], '2026-02-27', '2025-04-14', 'outside'],
    ['2024-11-18', ['2025-04-14'], '2026-02-27', '2028', 'outside'],
    // The first of several counts
    ['2024-11-18', ['2025-06', '2025-04-14'], '2026-02-27', '2025-05', 'outside'],
    // A fulfilment known vaguely ends it vaguely
    ['2024-11-18', ['2025-04'], '2026-02-27', '2025-03', 'certain'],
    ['2024-11-18', ['2025-04'], '2026-02-27', '2025-04-15', 'possible'],
    ['2024-11-18', ['2025-04'], '2026-02-27', '2025-05', 'outside'],
    ['2024-11-18', ['[..2025-04-14]'], '2026-02-27', '2025-01', 'possible'],
    ['2024-11-18', ['[2025-04-14..]'], '2026-02-27', '2025-09', 'possible'],
    ['2024-11-18', [null], '2026-02-27', '2025-09', 'possible'],
    ['2024-11-18', [null], '2026-02-27', '2028', 'outside'],
    ['2024-11-18', ['2025-04-14~'], '2026-02-27', '2025-01', 'possible'],
    // Carried out on the day on which it was foreseen
    ['2024-11-18', ['2024-11-18'], '2026-02-27', '2024-11-18', 'certain'],
    ['2024-11-18', ['2024-11-18'], '2026-02-27', '2024-11-19', 'outside'],
    // Foreseen vaguely
    ['2024', [], '2026-02-27', '2024-06', 'possible'],
    ['2024', [], '2026-02-27', '2025', 'certain'],
    ['2024-11-18?', [], '2026-02-27', '2025', 'possible'],
    // A bound is not spread over the days before it
    ['[..2024-03-13]', [], '2026-02-27', '2024-03-13', 'certain'],
    ['[..2024-03-13]', [], '2026-02-27', '2025', 'certain'],
    ['[..2024-03-13]', [], '2026-02-27', '2023', 'outside'],
    // No document is dated, or the last before it was foreseen: open on its own day, a limit after it
    ['2024-11-18', [], null, '2024-11-18', 'certain'],
    ['2024-11-18', [], null, '2025', 'limit'],
    ['2024-11-18', [], '2023-01-01', '2025', 'limit'],
  ])('foreseen %s, carried out %j, told of until %s: in %s %s', (when, done, through, seen, expected) => {
    const dates = done.map((date) => (date === null ? undefined : parseWhen(date)))
    const span = openSpan(parseWhen(when), dates, through === null ? null : dayOf(through))
    expect(answerOpen(span, window(seen))).toBe(expected)
  })

  const FIRST = dayOf('2024-02-20')
  /** From one day to another of a fortnight, as EDTF and as days. */
  const anyDays = fc.tuple(fc.nat({ max: 14 }), fc.nat({ max: 5 })).map(([from, length]) => ({
    edtf: `[${isoOf(FIRST + from)}..${isoOf(FIRST + from + length)}]`,
    days: Array.from({ length: length + 1 }, (_, i) => FIRST + from + i),
  }))
  const scene = fc.record({
    plan: anyDays,
    done: fc.array(anyDays, { maxLength: 2 }),
    through: fc.integer({ min: FIRST, max: FIRST + 30 }),
    start: fc.integer({ min: FIRST - 3, max: FIRST + 32 }),
    length: fc.integer({ min: 1, max: 12 }),
    wider: fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })),
  })

  it('is what every history says: from the day it was foreseen until one of its fulfilments, or until nothing more is told', () => {
    fc.assert(
      fc.property(scene, ({ plan, done, through, start, length }) => {
        const seen = { start, end: start + length }
        const told = Math.max(through, ...plan.days)
        const firsts = done.reduce<number[]>(
          (days, { days: others }) => days.flatMap((day) => others.map((other) => Math.min(day, other))),
          [Infinity],
        )
        const histories = plan.days.flatMap((foreseen) =>
          firsts.map((first) => ({
            foreseen,
            last: Math.max(foreseen, Math.min(first - 1, done.length ? Infinity : told)),
          })),
        )
        const open = histories.filter(({ foreseen, last }) => foreseen < seen.end && last >= seen.start)
        const isAfter = done.length === 0 && start > told
        const expected =
          open.length === histories.length ? 'certain' : open.length > 0 ? 'possible' : isAfter ? 'limit' : 'outside'
        const span = openSpan(
          parseWhen(plan.edtf),
          done.map(({ edtf }) => parseWhen(edtf)),
          through,
        )
        expect(answerOpen(span, seen)).toBe(expected)
      }),
      { numRuns: 1_000 },
    )
  })

  it('never falls where the window widens', () => {
    const rank = { outside: 0, limit: 1, possible: 2, certain: 3 }
    fc.assert(
      fc.property(scene, ({ plan, done, through, start, length, wider: [before, after] }) => {
        const span = openSpan(
          parseWhen(plan.edtf),
          done.map(({ edtf }) => parseWhen(edtf)),
          through,
        )
        const narrow = answerOpen(span, { start, end: start + length })
        const wide = answerOpen(span, { start: start - before, end: start + length + after })
        expect(rank[wide]).toBeGreaterThanOrEqual(rank[narrow])
      }),
    )
  })
})
