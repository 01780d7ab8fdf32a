import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/time/day.ts'
import { labelWidth, LABEL_GAP_PX, ticks } from '../../../src/time/ticks.ts'

const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const labels = (first: string, last: string, width: number) => ticks(days(first, last), width).map(({ label }) => label)

describe('ticks', () => {
  it('years over a narrow axis', () => {
    expect(labels('2023-01-01', '2026-12-31', 260)).toEqual(['2023', '2024', '2025', '2026'])
  })

  it('half-years and quarters with the year in place of January', () => {
    expect(labels('2024-01-01', '2025-12-31', 200)).toEqual(['2024', 'Jul', '2025', 'Jul'])
    expect(labels('2024-01-01', '2025-12-31', 400)).toEqual(['2024', 'Apr', 'Jul', 'Oct', '2025', 'Apr', 'Jul', 'Oct'])
  })

  it('an axis that begins within a year says which', () => {
    expect(labels('2024-03-10', '2024-08-20', 600)).toEqual(['Apr 2024', 'May', 'Jun', 'Jul', 'Aug'])
  })

  it('days say the year once', () => {
    expect(labels('2025-04-14', '2025-04-17', 400)).toEqual(['14 Apr 2025', '15 Apr', '16 Apr', '17 Apr'])
  })

  it('years before 100 and before Christ in words, round in their own era', () => {
    expect(labels('-0520-01-01', '0476-12-31', 700)).toEqual(
      expect.arrayContaining(['500 BC', '400 BC', '100 BC', 'AD 1', '100', '400']),
    )
    expect(labels('-0020-01-01', '0019-12-31', 300)).toEqual(['20 BC', '10 BC', 'AD 1', 'AD 10'])
  })

  it('days over the turn of a year name the new one, the old one only if there is room', () => {
    expect(labels('2024-12-31', '2025-01-03', 320)).toEqual(['31 Dec', '1 Jan 2025', '2 Jan', '3 Jan'])
    expect(labels('2024-12-30', '2025-01-02', 400)).toEqual(['30 Dec 2024', '31 Dec', '1 Jan 2025', '2 Jan'])
  })

  it('the first mark of a year is major', () => {
    const found = ticks(days('2024-01-01', '2025-12-31'), 400)
    expect(found.filter(({ major }) => major).map(({ label }) => label)).toEqual(['2024', '2025'])
  })

  it('labels leave each other room, in order and inside the axis, at every width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf('-0500-01-01'), max: dayOf('2100-01-01') }),
        fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 800_000 })),
        fc.integer({ min: 40, max: 2600 }),
        (start, length, width) => {
          const extent = { start, end: start + length }
          const px = width / length
          const found = ticks(extent, width)
          found.forEach(({ day, label }, index) => {
            expect(Number.isInteger(day) && day >= extent.start && day < extent.end).toBe(true)
            const before = found[index - 1]
            if (!before) return
            const room = (day - before.day) * px - (labelWidth(label) + labelWidth(before.label)) / 2
            expect(room).toBeGreaterThanOrEqual(LABEL_GAP_PX)
          })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('an axis as wide as a page has marks at every scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: dayOf('1000-01-01'), max: dayOf('2100-01-01') }),
        fc.integer({ min: 2, max: 300_000 }),
        (start, length) => {
          expect(ticks({ start, end: start + length }, 800).length).toBeGreaterThan(1)
        },
      ),
      { numRuns: 300 },
    )
  })
})
