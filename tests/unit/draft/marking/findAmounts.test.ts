import { describe, expect, it } from 'vitest'
import { findAmounts } from '../../../../src/draft/marking/findAmounts.ts'
import { readAmount } from '../../../../src/draft/marking/readAmount.ts'

describe('amounts of a sentence', () => {
  it.each([
    ['It paid €2.3 million.', ['€2.3 million']],
    ['A contract worth $40m, or £5,000, was lost.', ['$40m', '£5,000']],
    ['It holds 51 % of the shares.', ['51 % of the shares']],
    ['It holds a 12.5 per cent stake.', ['12.5 per cent']],
    ['It sold 1,200 tonnes of steel.', ['1,200 tonnes']],
    ['It lent EUR 30 million and 250,000 Swiss francs.', ['EUR 30 million', '250,000 Swiss francs']],
  ])('%s', (text, found) => {
    expect(findAmounts(text).map((amount) => amount.text)).toEqual(found)
  })

  it.each([
    'It paid between €1 million and €2 million.',
    'It rose from 3 per cent to 5 per cent.',
    'It cost €1–2 million.',
    'It cost 12,5 million crowns.',
    'It cost €1.234.567.',
    'In 2019 some 40 people met at Berth 7 for 3 hours.',
    'Section 12 of the law of 1998.',
  ])('are none in “%s”', (text) => {
    expect(findAmounts(text)).toEqual([])
  })

  it('say where they are only about so much', () => {
    expect(findAmounts('It paid almost €3 million.')[0]?.about).toBe('almost')
    expect(findAmounts('It paid €3 million.')[0]?.about).toBeUndefined()
  })

  it('can each be read as one number of one unit', () => {
    expect(readAmount('EUR 30 million')).toEqual({ value: 30_000_000, unit: 'EUR' })
    expect(readAmount('51 % of the shares')).toEqual({ value: 51, unit: '% of the shares' })
    expect(readAmount('$40m')).toEqual({ value: 40_000_000, unit: 'USD' })
  })
})
