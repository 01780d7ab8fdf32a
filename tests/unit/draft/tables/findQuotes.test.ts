import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FoundEdge } from '../../../../src/draft/found.ts'
import { askQuotes, takesTextOf } from '../../../../src/draft/tables/askQuotes.ts'
import { answer, NO_ANSWERS } from '../../../../src/draft/tables/sheetQuestions.ts'
import { findQuotes, type QuoteText, type SoughtQuote } from '../../../../src/draft/tables/findQuotes.ts'
import { sayCited } from '../../../../src/draft/tables/sayRead.ts'
import { allAtOnce } from '../../../../src/draft/tables/watched.ts'
import { wordDifference } from '../../../../src/draft/tables/wordDifference.ts'

const PORT: QuoteText = {
  id: 'port',
  title: 'Harbour Board signs',
  file: 'port.txt',
  url: 'https://example.org/port',
  text: '🚢 Kelsund. The Harbour Board signed with Line A on Monday; no sum was named. The Corran Line agreed with Vesper Line early in the year.',
}
const COURT: QuoteText = {
  id: 'court',
  title: 'Vesper Line goes to court',
  file: 'court.txt',
  text: 'The Vesper Line sued. The Vesper Line sued. It agreed with nobody; no sum was named, and none was asked.',
}

const find = (quote: string, more: Omit<SoughtQuote, 'quote'> = {}) =>
  allAtOnce(findQuotes([{ quote, ...more }], [PORT, COURT]))[0]

describe('findQuotes(quotes, texts)', () => {
  it('finds a quote as it stands, in code points', () => {
    // “🚢 Kelsund. ” are eleven code points and twelve code units.
    expect(find('The Harbour Board signed with Line A on Monday; no sum was named.')).toEqual({
      outcome: 'found',
      document: 'port',
      start: 11,
      end: 76,
      exact: 'The Harbour Board signed with Line A on Monday; no sum was named.',
      places: 1,
      elsewhere: false,
    })
  })

  it.each([
    ['its file', { document: 'COURT.txt' }, 'court', false],
    ['its file without an ending', { document: 'court' }, 'court', false],
    ['its title', { document: 'Harbour Board signs' }, 'port', false],
    ['its address', { url: 'https://example.org/port/' }, 'port', false],
    ['nothing that is here', { document: 'gone.txt' }, 'port', false],
  ])('looks first in the text that is named by %s', (_, named, document, elsewhere) => {
    expect(find('no sum was named', named)).toMatchObject({ document, elsewhere })
  })

  it('says that it stands in another text than the one that was named', () => {
    expect(find('none was asked', { document: 'port.txt' })).toMatchObject({ document: 'court', elsewhere: true })
  })

  it('gives the first of several places, and says how many there are', () => {
    expect(find('The Vesper Line sued.')).toMatchObject({ outcome: 'found', start: 0, places: 2 })
  })

  it('finds a quote of cut words, of one word, and one in quotation marks that are not its text’s', () => {
    expect(find('arbour Board sign')).toMatchObject({ outcome: 'found', start: 16, end: 33 })
    expect(find('Kelsund')).toMatchObject({ outcome: 'found', start: 2, end: 9 })
    expect(find('“… signed with Line A on Monday …”')).toMatchObject({ exact: 'signed with Line A on Monday' })
  })

  it('gives the span that comes nearest, with its words whole', () => {
    expect(find('agreed with the Vesper Line early in the year')).toMatchObject({
      outcome: 'near',
      document: 'port',
      exact: 'agreed with Vesper Line early in the year',
      looksAlike: false,
    })
  })

  it('says where no reader sees a difference', () => {
    const near = find('The Harbour\u00a0Board signed with Line A')
    expect(near).toMatchObject({ outcome: 'near', exact: 'The Harbour Board signed with Line A', looksAlike: true })
  })

  it('finds nothing where nothing is like it', () => {
    expect(find('The tug was sold for a song.')).toEqual({ outcome: 'none' })
    expect(find('')).toEqual({ outcome: 'none' })
  })

  it('finds every stretch of every text', () => {
    fc.assert(
      fc.property(fc.constantFrom(PORT, COURT), fc.nat(120), fc.integer({ min: 1, max: 60 }), (text, start, length) => {
        const exact = Array.from(text.text)
          .slice(start, start + length)
          .join('')
        fc.pre(exact.trim() !== '')
        const found = allAtOnce(findQuotes([{ quote: exact, document: text.file }], [PORT, COURT]))[0]
        expect(found).toMatchObject({ outcome: 'found', document: text.id })
        const span = found?.outcome === 'found' ? found : { start: 0, end: 0, exact: 'nothing' }
        expect(Array.from(text.text).slice(span.start, span.end).join('')).toBe(span.exact)
      }),
    )
  })
})

describe('wordDifference(one, other)', () => {
  it('cuts two wordings where their words differ', () => {
    const [sheet, text] = wordDifference('agreed with the Vesper Line', 'agreed with Vesper Line')
    expect(sheet).toEqual([
      { text: 'agreed with ', differs: false },
      { text: 'the ', differs: true },
      { text: 'Vesper Line', differs: false },
    ])
    expect(text).toEqual([{ text: 'agreed with Vesper Line', differs: false }])
  })

  it('loses no letter of either', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const [a, b] = wordDifference(one, other)
        expect([a.map(({ text }) => text).join(''), b.map(({ text }) => text).join('')]).toEqual([one, other])
      }),
    )
  })
})

describe('sayCited(results, edges)', () => {
  it.each([
    [4, 1, 12, '4 cite a text, 1 nearly, 7 come in as uncited drafts.'],
    [1, 0, 1, '1 cites a text.'],
    [0, 2, 3, '2 nearly cite a text, 1 comes in as an uncited draft.'],
    [0, 0, 0, ''],
  ])('%d found, %d near, of %d', (found, near, edges, says) => {
    const span = { document: 'a', start: 0, end: 1, exact: 'x', elsewhere: false }
    const results = [
      ...Array.from({ length: found }, () => ({ ...span, outcome: 'found' as const, places: 1 })),
      ...Array.from({ length: near }, () => ({ ...span, outcome: 'near' as const, looksAlike: false })),
    ]
    expect(sayCited(results, edges)).toBe(says)
  })
})

describe('askQuotes(quotes, texts, answers)', () => {
  const text = { ...COURT, text: 'The Vesper Line sued.\n\nThe Corran Line agreed with Vesper Line early in the year.' }
  const edge: FoundEdge = {
    at: 'row 5',
    source: 'a',
    target: 'b',
    relation: 'agreed with',
    directed: true,
    quote: 'agreed with the Vesper Line early in the year',
  }
  const [result] = allAtOnce(findQuotes([{ quote: edge.quote ?? '' }], [text]))
  const quotes = result ? [{ edge, result }] : []
  const [question] = askQuotes(quotes, [text], NO_ANSWERS)

  it('shows both wordings, cut where they differ, and where the text is', () => {
    expect(question).toMatchObject({
      title: 'Row 5: the quote differs from the text',
      detail: 'Vesper Line goes to court, paragraph 2',
      wordings: {
        sheet: [
          { text: 'agreed with ', differs: false },
          { text: 'the ', differs: true },
          { text: 'Vesper Line early in the year', differs: false },
        ],
        text: [{ text: 'agreed with Vesper Line early in the year', differs: false }],
      },
    })
    expect(question?.answers.map(({ label }) => label)).toEqual(['Use the text’s words', 'Leave uncited'])
  })

  it.each([0, 1])('does not ask again after answer %d', (number) => {
    const answers = answer(NO_ANSWERS, question?.answers[number]?.effect ?? { of: 'later' })
    expect(askQuotes(quotes, [text], answers)).toEqual([])
    expect(quotes.map((one) => takesTextOf(one, answers))).toEqual([number === 0])
  })
})
