import { describe, expect, it } from 'vitest'
import { unsaidOf } from '../../../../src/draft/questions/saysDate.ts'
import { parseWhen } from '../../../../src/time/edtf.ts'

const unsaid = (text: string, edtf: string) => unsaidOf(text, parseWhen(edtf), 'en')
const says = (text: string, edtf: string) => unsaid(text, edtf) === ''

describe('A text says a date', () => {
  it('that is read from its words, though it has no number of their days', () => {
    expect(says('The two met in early November 2023, as the register shows.', '[2023-11-01..2023-11-10]')).toBe(true)
  })

  it('only where its words are read as that very date', () => {
    expect(says('The two met in early November 2023, as the register shows.', '[2023-11-02..2023-11-09]')).toBe(false)
    expect(says('The two met in late November 2023, as the register shows.', '[2023-11-01..2023-11-10]')).toBe(false)
  })

  it('in part, where it says one end of an interval and not the other', () => {
    const SINCE = 'Ines Harrow has been Minister of Ports since 3 January 2022.'
    expect(unsaid(SINCE, '2022-01-03/2023-09-20')).toBe('20 September 2023')
    expect(unsaid(SINCE, '2021-05-01/2022-01-03')).toBe('1 May 2021')
    expect(unsaid(SINCE, '2022-01-03/..')).toBe('')
    expect(unsaid(SINCE, '2023-02-01/2023-09-20')).toBe('1 February – 20 September 2023')
    expect(unsaid(SINCE, '2021/2023-09')).toBe('2021 – September 2023')
  })
})
