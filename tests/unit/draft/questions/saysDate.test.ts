import { describe, expect, it } from 'vitest'
import { saysDate } from '../../../../src/draft/questions/saysDate.ts'
import { parseWhen } from '../../../../src/time/edtf.ts'

const says = (text: string, edtf: string) => saysDate(text, parseWhen(edtf), 'en')

describe('A text says a date', () => {
  it('that is read from its words, though it has no number of their days', () => {
    expect(says('The two met in early November 2023, as the register shows.', '[2023-11-01..2023-11-10]')).toBe(true)
  })

  it('only where its words are read as that very date', () => {
    expect(says('The two met in early November 2023, as the register shows.', '[2023-11-02..2023-11-09]')).toBe(false)
    expect(says('The two met in late November 2023, as the register shows.', '[2023-11-01..2023-11-10]')).toBe(false)
  })
})
