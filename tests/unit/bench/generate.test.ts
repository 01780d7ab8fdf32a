import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../../bench/generator/generate.ts'
import { checkDataset } from '../../../src/data/checkDataset.ts'
import type { Dataset } from '../../../src/data/schema.ts'

const madeUp = (edges: number, more: { readonly seed?: number; readonly loops?: boolean } = {}) =>
  JSON.parse([...generate({ edges, ...more })].join('')) as Dataset

const counted = (items: Iterable<string>) => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

describe('a made-up dataset', () => {
  it.each([100, 1_000, 5_000])('of %i relationships has no fault, and nothing to warn of', (edges) => {
    for (const loops of [false, true]) expect(checkDataset(madeUp(edges, { loops }))).toEqual([])
  })

  it('is sound whatever its size and seed', () => {
    const size = fc.integer({ min: 100, max: 600 })
    fc.assert(
      fc.property(size, fc.nat(), (edges, seed) => {
        expect(checkDataset(madeUp(edges, { seed }))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('has exactly as many relationships as were asked for', () => {
    expect([100, 101, 999].map((edges) => madeUp(edges).edges.length)).toEqual([100, 101, 999])
  })

  it('is the same to the byte for the same seed, and another for another', () => {
    const digest = (seed: number) => {
      const hash = createHash('sha256')
      for (const piece of generate({ edges: 1_000, seed })) hash.update(piece)
      return hash.digest('hex')
    }
    expect(digest(7)).toBe(digest(7))
    expect(digest(8)).not.toBe(digest(7))
  })

  it('comes in pieces of less than 64 KB', () => {
    for (const piece of generate({ edges: 5_000 })) expect(Buffer.byteLength(piece)).toBeLessThan(65_536)
  })

  it('is not made of fewer than 100 relationships, of more than a million, or of a part of one', () => {
    for (const edges of [99, 1_000_001, 100.5, Number.NaN]) {
      expect(() => generate({ edges }).next()).toThrow(RangeError)
    }
  })
})

describe('a made-up dataset of 5,000 relationships', () => {
  let dataset: Dataset
  const whens = () => dataset.edges.flatMap(({ when }) => when ?? [])
  const isLoop = ({ source, target }: Dataset['edges'][number]) => source === target
  beforeAll(() => {
    dataset = madeUp(5_000)
  })

  it('has about as many nodes as the real one of that size, 518', () => {
    expect(dataset.nodes.length).toBeGreaterThan(490)
    expect(dataset.nodes.length).toBeLessThan(550)
  })

  it('has more than 15 % of all ends at the best connected hundredth of its nodes', () => {
    const degrees = [...counted(dataset.edges.flatMap(({ source, target }) => [source, target])).values()]
    const top = degrees.toSorted((a, b) => b - a).slice(0, Math.floor(dataset.nodes.length / 100))
    expect(top.reduce((sum, degree) => sum + degree, 0)).toBeGreaterThan(0.15 * 10_000)
  })

  it('has two to four ordered pairs for ten relationships, and one with more than a hundred', () => {
    const pairs = counted(dataset.edges.map(({ source, target }) => `${source} ${target}`))
    expect(pairs.size).toBeGreaterThan(1_000)
    expect(pairs.size).toBeLessThan(2_100)
    expect(Math.max(...pairs.values())).toBeGreaterThan(100)
  })

  it.each([
    ['days', /^\d{4}-\d\d-\d\d$/],
    ['months', /^\d{4}-\d\d$/],
    ['years', /^\d{4}$/],
    ['doubtful dates', /\?$/],
    ['approximate dates', /~$/],
    ['intervals of days', /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/],
    ['one of two days', /^\[\d{4}-\d\d-\d\d,\d{4}-\d\d-\d\d\]$/],
    ['latest days', /^\[\.\./],
    ['earliest days', /\.\.\]$/],
    ['open ends', /\/\.\.$/],
    ['open beginnings', /^\.\.\//],
  ])('has %s', (_, form) => {
    expect(whens().some((when) => form.test(when))).toBe(true)
  })

  it('has some relationships without a date', () => {
    expect(dataset.edges.some(({ when }) => when === undefined)).toBe(true)
  })

  it('has bursts: the busiest tenth of its months holds more than a fifth of what is dated to the day', () => {
    const months = counted(whens().flatMap((when) => /^(\d{4}-\d\d)-\d\d$/.exec(when)?.[1] ?? []))
    const counts = [...months.values()].toSorted((a, b) => b - a)
    const all = counts.reduce((sum, count) => sum + count, 0)
    const busiest = counts.slice(0, Math.floor(counts.length / 10)).reduce((sum, count) => sum + count, 0)
    expect(busiest).toBeGreaterThan(all / 5)
  })

  it('has plans, of which some are carried out, each once, and others are not', () => {
    const planned = new Set(dataset.edges.filter(({ status }) => status === 'planned').map(({ id }) => id))
    const carriedOut = dataset.edges.flatMap(({ fulfils }) => fulfils ?? [])
    expect(carriedOut.length).toBeGreaterThan(0)
    expect(planned.size).toBeGreaterThan(carriedOut.length)
    expect(new Set(carriedOut).size).toBe(carriedOut.length)
  })

  it('has no plan that was carried out before its document foresaw it', () => {
    const documentOf = new Map(dataset.passages.map(({ id, document }) => [id, Number(document.slice(1))]))
    const toldIn = new Map(dataset.edges.map(({ id, citations }) => [id, documentOf.get(citations[0] ?? '') ?? -1]))
    for (const { id, fulfils } of dataset.edges) {
      for (const plan of fulfils ?? []) expect(toldIn.get(id)).toBeGreaterThan(toldIn.get(plan) ?? Infinity)
    }
  })

  it('has relationships of an entity with itself, unless they are not wanted', () => {
    expect(dataset.edges.some(isLoop)).toBe(true)
    expect(madeUp(5_000, { loops: false }).edges.some(isLoop)).toBe(false)
  })

  it('has nodes of either party, of both and of none', () => {
    const parties = new Set(dataset.nodes.map((node) => node.parties.join(' ')))
    expect(parties).toEqual(new Set(['west', 'east', 'west east', '']))
  })

  it('has a passage of its own for each relationship, which that cites first', () => {
    expect(dataset.passages).toHaveLength(5_000)
    expect(new Set(dataset.edges.map(({ citations }) => citations[0])).size).toBe(5_000)
  })

  it('quotes what stands in the texts of its documents, whose digests and lengths are right', () => {
    const issues = checkDataset(dataset, (file) => textOf(dataset, file))
    expect(issues).toEqual([])
  })
})

/** The text of a document, put together from what is quoted of it: its title, and its sentences with a blank between. */
function textOf({ documents, passages }: Dataset, file: string): string {
  const document = documents.find((one) => one.file === file)
  const sentences = passages.filter((passage) => passage.document === document?.id).map(({ exact }) => exact)
  return `${document?.title ?? ''}\n\n${sentences.join(' ')}\n`
}
