import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { median, percentile95 } from '../../../bench/statistics.ts'

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 })

describe('the middle of some numbers', () => {
  it('is that of the two in the middle, where there are two', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 3, 2])).toBe(2.5)
  })

  it('has as many below it as above it', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const middle = median(all)
        const below = all.filter((one) => one < middle).length
        const above = all.filter((one) => one > middle).length
        expect(Math.max(below, above)).toBeLessThanOrEqual(all.length / 2)
      }),
    )
  })
})

describe('the 95th percentile', () => {
  it('of twenty is the last but one', () => {
    expect(percentile95(Array.from({ length: 20 }, (_, i) => i + 1))).toBe(19)
  })

  it('is one of the numbers, and no more than one in twenty are greater', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const most = percentile95(all)
        expect(all).toContain(most)
        expect(all.filter((one) => one > most).length).toBeLessThanOrEqual(all.length / 20)
      }),
    )
  })
})

it('no numbers have neither', () => {
  expect([median([]), percentile95([])]).toEqual([Number.NaN, Number.NaN])
})
