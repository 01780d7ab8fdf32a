/** The story of the bundled dataset says no more than its passages, and in words of its own. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDataset } from '../../src/data/parseDataset.ts'

const file = new URL('../../src/data/dataset.json', import.meta.url)
const dataset = parseDataset(JSON.parse(readFileSync(file, 'utf8')))
const passages = new Map(dataset.passages.map(({ id, exact }) => [id, exact]))

/** Days and years that a text gives by "Thursday" or "last December", worked out from its own date. */
const RESOLVED = ['On 26 February 2026: 26', 'in December 2025: 2025']

/** As many words in a row may be a name and what it needs around it; more are a sentence that was taken over. */
const MOST_IN_A_ROW = 10

const sentences = (dataset.steps ?? []).flatMap((step) => step.sentences)
const quotesOf = (ids: readonly string[]) => ids.map((id) => passages.get(id) ?? '').join(' ')
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

describe('a sentence of the story', () => {
  it('has no number that none of its passages has, but for dates that were worked out', () => {
    const invented = sentences.flatMap(({ text, citations }) =>
      (text.match(/\d+/g) ?? [])
        .filter((number) => !quotesOf(citations).includes(number))
        .filter(
          (number) => !RESOLVED.some((one) => one.endsWith(`: ${number}`) && text.includes(one.split(':')[0] ?? '')),
        )
        .map((number) => `${number}: ${text}`),
    )
    expect(invented).toEqual([])
  })

  it('names nobody by a surname that none of its passages has', () => {
    const people = dataset.nodes
      .filter(({ kind }) => kind === 'person')
      .map(({ label }) => label.split(' ').at(-1) ?? '')
    const unnamed = sentences.flatMap(({ text, citations }) =>
      people
        .filter((name) => text.includes(name) && !quotesOf(citations).includes(name))
        .map((name) => `${name}: ${text}`),
    )
    expect(unnamed).toEqual([])
  })

  it('is in words of its own', () => {
    const taken = sentences.flatMap(({ text }) => {
      const words = wordsOf(text)
      const runs = words.slice(MOST_IN_A_ROW - 1).map((_, i) => words.slice(i, i + MOST_IN_A_ROW).join(' '))
      const quotes = [...passages.values()].map((quote) => wordsOf(quote).join(' '))
      return runs.filter((run) => quotes.some((quote) => quote.includes(run)))
    })
    expect(taken).toEqual([])
  })
})
