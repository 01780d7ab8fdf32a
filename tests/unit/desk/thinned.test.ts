import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { thinned } from '../../../src/desk/keep/thinned.ts'

const MINUTE = 60_000

describe('thinned(times, now)', () => {
  it('leaves ten or fewer alone', () => {
    const times = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    expect(thinned(times, 11)).toEqual(times)
  })

  it('keeps ten of any, the first and the last among them, in their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1e9 }), { minLength: 11, maxLength: 40 }), (any) => {
        const times = any.toSorted((a, b) => a - b)
        const kept = thinned(times, 1e9 + 1)
        expect(kept).toHaveLength(10)
        expect([kept[0], kept.at(-1)]).toEqual([times[0], times.at(-1)])
        expect(times.filter((time) => kept.includes(time))).toEqual(kept)
      }),
    )
  })

  it('keeps the last minutes of a long day close together and its morning far apart', () => {
    // One every two minutes for eight hours, thinned each time, as the desk does.
    let kept: readonly number[] = []
    for (let i = 0; i <= 240; i++) kept = thinned([...kept, i * 2 * MINUTE], i * 2 * MINUTE)
    const ages = kept.map((time) => (480 * MINUTE - time) / MINUTE)
    expect(ages[0]).toBe(480)
    expect(ages.filter((age) => age <= 30).length).toBeGreaterThanOrEqual(4)
    expect(ages.filter((age) => age > 60).length).toBeGreaterThanOrEqual(3)
  })
})
