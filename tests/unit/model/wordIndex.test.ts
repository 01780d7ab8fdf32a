/** The index of the search against its plain definitions. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generate } from '../../../bench/generator/generate.ts'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import type { Dataset } from '../../../src/data/schema.ts'
import { type Network, createNetwork } from '../../../src/model/network.ts'
import { termReader } from '../../../src/model/readTerms.ts'
import { createSearch, indexSearch } from '../../../src/model/search.ts'
import { GROUPS } from '../../../src/model/searchGroups.ts'
import { wordsIn } from '../../../src/model/searchWords.ts'
import { sentenceOf } from '../../../src/model/sentence.ts'
import { lettersOf, mayBeWithin, slipsBetween } from '../../../src/model/slips.ts'
import { aDataset, aNode } from '../../fixtures/dataset.ts'
import { keyOf, plainSearch } from './plainSearch.ts'

const bundled = createNetwork(
  parseDataset(JSON.parse(readFileSync(new URL('../../../src/data/dataset.json', import.meta.url), 'utf8'))),
)
const many = createNetwork(JSON.parse([...generate({ edges: 1_500 })].join('')) as Dataset)

describe('termReader(numberOf)', () => {
  it('reads the words that wordsIn finds, in their order, and which of them stand within others', () => {
    const piece = fc.constantFrom(
      'a',
      's',
      'ada',
      'Ÿ',
      'ﬁn',
      'e\u0301',
      'F',
      '35',
      "'",
      '’',
      '-',
      '‐',
      '\u2011',
      '\u00ad',
      '\u200b',
      '\u2068',
      ' ',
      '  ',
      '\n',
      '\r\n',
      '\t',
      ',',
      '日',
      '本国',
      '국',
      'ก',
      '𝒜',
      '👩‍🚀',
      'שלום',
      'मोदी',
      'co-op',
      '\u0301',
    )
    const text = fc.oneof(
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'grapheme' }),
    )
    const numbers = new Map<string, number>()
    // One reader for all: what it remembers of one text must fit the next.
    const read = termReader((folded) => {
      const number = numbers.get(folded) ?? numbers.size
      numbers.set(folded, number)
      return number
    })
    fc.assert(
      fc.property(text, (any) => {
        const terms: string[] = []
        read(any, (term, isPart) => terms.push(`${[...numbers.keys()][term]}${isPart ? ' within' : ''}`))
        expect(terms).toEqual(wordsIn(any).map(({ folded, part }) => `${folded}${part ? ' within' : ''}`))
      }),
      { numRuns: 600 },
    )
  })
})

/** All of the table. */
function plainSlips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, j) => j)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row[other.length] ?? 0
}

describe('slipsBetween(one, other, most)', () => {
  it('counts the slips up to those that are of interest, and no word within them is ruled out by its letters', () => {
    const word = fc.array(fc.constantFrom(...'abc'), { maxLength: 8 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (one, other, most) => {
        const slips = plainSlips(one, other)
        expect(slipsBetween(one, other, most)).toBe(Math.min(slips, most + 1))
        expect(slips > most || mayBeWithin(most, lettersOf(one), lettersOf(other))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

/** Names, sentences and quotes, cut anywhere, with a letter altered or not, their words in order or not. */
function anyQuery(network: Network): fc.Arbitrary<string> {
  const { nodes, edges, passages } = network.dataset
  const at = fc.nat()
  const some = <T>(items: readonly T[], textOf: (item: T) => string) =>
    at.map((i) => {
      const item = items[i % items.length]
      return item === undefined ? '' : textOf(item)
    })
  const text = fc.oneof(
    some(nodes, ({ label, name }) => name ?? label),
    some(edges, (edge) => sentenceOf(edge, network)),
    some(edges, ({ role }) => role ?? 'minister'),
    some(passages, ({ exact }) => exact),
  )
  return fc
    .record({
      text,
      from: at,
      words: fc.integer({ min: 1, max: 5 }),
      cut: at,
      slip: fc.option(at),
      turned: fc.boolean(),
    })
    .map(({ text: whole, from, words: count, cut, slip, turned }) => {
      const words = whole.split(' ')
      const start = from % words.length
      const own = words.slice(start, start + count)
      const query = (turned ? own.toReversed() : own).join(' ').slice(0, 1 + (cut % 60))
      if (slip === null) return query
      const place = slip % query.length
      return `${query.slice(0, place)}q${query.slice(place + 1)}`
    })
}

describe('createSearch(network)(query)', () => {
  it.each([
    ['the bundled dataset', bundled],
    ['1,500 relationships', many],
  ])('of %s lists the best of all that a plain search finds, and counts as many', (_, network) => {
    const search = createSearch(network)
    const plain = plainSearch(network)
    fc.assert(
      fc.property(anyQuery(network), (query) => {
        const { hits, total, partial } = search(query)
        const { worth, ...counted } = plain(query)
        expect({ total, partial }).toEqual(counted)
        for (const group of GROUPS) {
          const own = hits.filter((hit) => hit.group === group).map((hit) => worth.get(keyOf(hit)) ?? [])
          const best = [...worth]
            .filter(([key]) => key.startsWith(`${group} `))
            .map(([, one]) => one)
            .toSorted((a, b) => (Math.abs(b[0] - a[0]) > 1e-9 * b[0] ? b[0] - a[0] : b[1] - a[1]))
          // Of things that are worth the same any may be listed.
          const said = (list: readonly (readonly number[])[]) =>
            list.map(([score = 0, weight]) => `${score.toPrecision(9)} ${weight}`)
          expect(said(own)).toEqual(said(best.slice(0, own.length)))
        }
        expect(new Set(hits.map(keyOf)).size).toBe(hits.length)
        expect(hits.length).toBe(Math.min(12, total))
      }),
      { numRuns: 150 },
    )
  })

  it('is made in as many steps as one likes to take', () => {
    const steps = indexSearch(many)
    let taken = 1
    let step = steps.next()
    for (; !step.done; step = steps.next()) taken += 1
    expect(taken).toBeGreaterThan(10)
    const { label } = many.dataset.nodes[7] ?? { label: '' }
    expect(step.value(label)).toEqual(createSearch(many)(label))
  })

  it('finds nothing in a dataset whose texts have no words', () => {
    const empty = createNetwork(
      aDataset({ nodes: [aNode({ label: '—', summary: '…' })], edges: [], passages: [], documents: [] }),
    )
    expect(createSearch(empty)('ada')).toEqual({ hits: [], total: 0, partial: false })
  })
})
