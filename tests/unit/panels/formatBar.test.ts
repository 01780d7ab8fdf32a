import { expect, it } from 'vitest'
import type { Bar } from '../../../src/model/bars.ts'
import { formatBar } from '../../../src/panels/TimePanel/formatBar.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aFamily } from '../../fixtures/dataset.ts'

it('says of a bar how many it holds, in threes of digits', () => {
  const window = { start: dayOf('1913-01-01'), end: dayOf('1914-01-01') }
  const bar: Bar = {
    span: window,
    window,
    counts: { certain: 12_345, possible: 1_000, limit: 0, outside: 0, undated: 0 },
    began: new Map([['contact', { certain: 2_000, possible: 0 }]]),
    vague: 1_500,
    inForce: 9_845,
  }
  const extent = { start: dayOf('1900-01-01'), end: dayOf('2000-01-01') }
  expect(formatBar(bar, [aFamily()], { mode: 'during', showPossible: true }, extent)).toBe(
    'In force at any time in 1913: 12,345 certain, 1,000 possible. 2,000 happened or began then: Contact 2,000; 1,500 may have, on a day not told so closely; 9,845 in force or open already.',
  )
})
