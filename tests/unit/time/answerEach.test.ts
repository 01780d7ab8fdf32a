import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWERS, MODES, answer } from '../../../src/time/answer.ts'
import { answerEach, dateColumnsOf } from '../../../src/time/answerEach.ts'
import { dayOf } from '../../../src/time/day.ts'
import { parseWhen } from '../../../src/time/edtf.ts'
import { anyDatedWhen, anyWindow } from '../../fixtures/anyNetwork.ts'

describe('answerEach(dates, window, mode)', () => {
  it('gives the answer of each date', () => {
    const extent = { start: dayOf('2022-01-01'), end: dayOf('2028-01-01') }
    const scene = fc.record({
      texts: fc.array(anyDatedWhen, { maxLength: 12 }),
      window: anyWindow(extent),
      mode: fc.constantFrom(...MODES),
    })
    fc.assert(
      fc.property(scene, ({ texts, window, mode }) => {
        const whens = texts.map(parseWhen)
        const codes = answerEach(dateColumnsOf(whens), window, mode)
        expect(Array.from(codes, (code) => ANSWERS[code - 1])).toEqual(whens.map((when) => answer(when, window, mode)))
      }),
      { numRuns: 1_000 },
    )
  })
})
