import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/time/day.ts'
import { parseWhen } from '../../../src/time/edtf.ts'
import { extentOf } from '../../../src/time/extent.ts'

const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const extent = (...texts: (string | undefined)[]) =>
  extentOf(texts.map((text) => (text === undefined ? undefined : parseWhen(text))))

describe('extentOf', () => {
  it('holds every day that a date may be', () => {
    expect(extent('2023-10', '2025-04-14', undefined, '2025/2029')).toEqual(days('2023-10-01', '2029-12-31'))
  })

  it.each([
    ['2023-03/..', '2023-03-01', '2023-03-31'],
    ['2023-03-10/', '2023-03-10', '2023-03-10'],
    ['../2023-03', '2023-03-01', '2023-03-31'],
    ['[..2024-03-13]', '2024-03-13', '2024-03-13'],
    ['[2024-03..]', '2024-03-01', '2024-03-01'],
  ])('%s reaches from %s to %s: what is open gives no bound', (text, first, last) => {
    expect(extent(text)).toEqual(days(first, last))
  })

  it('is null where nothing is dated', () => {
    expect(extent()).toBeNull()
    expect(extent(undefined)).toBeNull()
  })
})
