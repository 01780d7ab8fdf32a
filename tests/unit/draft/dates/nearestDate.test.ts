import { describe, expect, it } from 'vitest'
import { dateForSentence } from '../../../../src/draft/dates/nearestDate.ts'
import { sentences } from '../../../../src/draft/documents/sentences.ts'

const TEXT = [
  'The Harbour Board signed with Corran Line on Monday; no sum was named. Nobody spoke of Vesper Line.',
  'Already on Friday the board had met Vesper Line, which had bid in spring 2023.',
  'The letter is dated 03/04/2024. It moved from here in 30 February 2024.',
].join(' ')

/** When a part of the text, given by its words, is dated. */
function dateOf(words: string, day?: string) {
  const start = TEXT.indexOf(words)
  const { expression, readings } = dateForSentence(TEXT, sentences(TEXT), { start, end: start + words.length }, day)
  return { words: expression && TEXT.slice(expression.start, expression.end), whens: readings.map(({ when }) => when) }
}

describe('dateForSentence', () => {
  it('reads the first expression of a sentence against the day of its document', () => {
    expect(
      dateOf('Already on Friday the board had met Vesper Line, which had bid in spring 2023.', '2024-03-26'),
    ).toEqual({ words: 'Already on Friday', whens: ['2024-03-22', '2024-03-15', '2024-03', '[..2024-03-26]'] })
  })

  it('takes the expression nearest to what is selected of a sentence', () => {
    expect(dateOf('which had bid', '2024-03-26')).toEqual({
      words: 'in spring 2023',
      whens: ['2023-21', '[..2024-03-26]'],
    })
    expect(dateOf('no sum was named', '2024-03-26').words).toBe('on Monday')
  })

  it('looks before and behind an abbreviation, which ends no sentence', () => {
    const text = 'On Monday Dr. Harrow met Vesper Line. On Friday she left.'
    const start = text.indexOf('met')
    const { expression } = dateForSentence(text, sentences(text), { start, end: start + 3 }, '2024-03-26')
    expect(expression?.text).toBe('On Monday')
    const behind = 'Ladberg met Dr. Osk on 3 May 2024.'
    const met = { start: 0, end: 'Ladberg met'.length }
    expect(dateForSentence(behind, sentences(behind), met).readings.map(({ when }) => when)).toEqual(['2024-05-03'])
  })

  it('takes no dateline for when it was so, where the sentence says that', () => {
    const dated = (text: string) =>
      dateForSentence(text, sentences(text), { start: 0, end: text.length }, '2024-03-14').readings[0]?.when
    expect(dated('14 March 2024 – Police searched the depot on Tuesday.')).toBe('2024-03-12')
    expect(dated('KELSUND, 14 March 2024: The depot was searched on Tuesday.')).toBe('2024-03-12')
    expect(dated('14 March 2024 – Police searched the depot.')).toBe('2024-03-14')
    expect(dated('On 14 March 2024 police searched what they had sealed on Tuesday.')).toBe('2024-03-14')
  })

  it('takes the expression of the clause whose time it is, where that is known, and says where it is of another', () => {
    const of = (text: string, words: string, subject: string) => {
      const verb = { start: text.indexOf(words), end: text.indexOf(words) + words.length }
      const clause = { verb, start: text.indexOf(subject) }
      const { expression, isApart = false } = dateForSentence(
        text,
        sentences(text),
        { start: 0, end: text.length },
        undefined,
        clause,
      )
      return [expression?.text, isApart]
    }
    expect(of('Founded in 1990, Nord Tugs was bought by Corran Line in 2019.', 'was bought', 'Nord')).toEqual([
      'in 2019',
      false,
    ])
    expect(of('Orrin met Tove Aske, who left in 2019.', 'met', 'Orrin')).toEqual(['in 2019', true])
    expect(of('Orrin, who left in 2019, met Tove Aske.', 'met', 'Orrin')).toEqual(['in 2019', true])
    expect(of('In 2019 Orrin met Tove Aske.', 'met', 'Orrin')).toEqual(['In 2019', false])
  })

  it('gives on or before the day of the document where the sentence has no time', () => {
    expect(dateOf('Nobody spoke of Vesper Line.', '2024-03-26')).toEqual({
      words: undefined,
      whens: ['[..2024-03-26]'],
    })
    const start = TEXT.indexOf('Nobody')
    expect(dateForSentence(TEXT, sentences(TEXT), { start, end: start + 10 }, '2024-03-26').readings[0]).toEqual({
      when: '[..2024-03-26]',
      basis: 'reported',
      says: 'on or before 26 March 2024',
      why: 'the words give no day',
    })
  })

  it('without a day of the document gives the words, and only what they say by themselves', () => {
    expect(dateOf('Nobody spoke of Vesper Line.')).toEqual({ words: undefined, whens: [] })
    expect(dateOf('The Harbour Board signed with Corran Line on Monday')).toEqual({ words: 'on Monday', whens: [] })
    expect(dateOf('Already on Friday the board had met Vesper Line, which had bid in spring 2023.')).toEqual({
      words: 'in spring 2023',
      whens: ['2023-21'],
    })
  })

  it('offers numbers both ways where either may come first', () => {
    expect(dateOf('The letter is dated 03/04/2024.', '2024-05-01')).toEqual({
      words: 'dated 03/04/2024',
      whens: ['2024-04-03', '2024-03-04', '[..2024-05-01]'],
    })
  })
})
