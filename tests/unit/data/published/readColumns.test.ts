import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generate } from '../../../../bench/generator/generate.ts'
import { MOST_CODED } from '../../../../src/data/published/codedNumbers.ts'
import type { Counts } from '../../../../src/data/published/manifest.ts'
import { DamagedPart, type Part } from '../../../../src/data/published/parts.ts'
import { readColumns } from '../../../../src/data/published/readColumns.ts'
import { writeColumns } from '../../../../src/data/published/writeColumns.ts'
import { readRecords } from '../../../../src/data/records/readRecords.ts'
import type { Rows, StoredColumns } from '../../../../src/data/records/storedRecords.ts'
import { aDataset } from '../../../fixtures/dataset.ts'

function publishedFrom(text: string): { readonly parts: readonly Part[]; readonly counts: Counts } {
  const stored = readRecords(new TextEncoder().encode(text), 0)
  if (!stored) throw new Error('The dataset has faults.')
  const { rest, passages, edges } = stored
  const counts = { documents: rest.documents.length, nodes: rest.nodes.length, passages: passages.document.length, edges: edges.source.length, blocks: 1 } // prettier-ignore
  return { parts: writeColumns(stored), counts }
}

const MADE = publishedFrom([...generate({ edges: 100 })].join(''))
const SMALL = publishedFrom(JSON.stringify(aDataset()))

const textPart = (text: string): Omit<Part, 'name'> => ({ pieces: [new TextEncoder().encode(text)] })
const put = (parts: readonly Part[], by: Readonly<Record<string, Omit<Part, 'name'>>>): readonly Part[] =>
  parts.map((part) => (by[part.name] ? { name: part.name, ...by[part.name]! } : part)) // oxlint-disable-line typescript/no-non-null-assertion

/** The name of the part that is found damaged; none where all is read. */
function damagedIn(parts: readonly Part[], counts: Counts): string | StoredColumns {
  try {
    return readColumns(parts, counts)
  } catch (error) {
    if (error instanceof DamagedPart) return error.part
    throw error
  }
}

function repeats({ from, items }: Rows): boolean {
  return Array.from(from.subarray(1), (end, row) => [...items.subarray(from[row], end)]).some(
    (row) => new Set(row).size < row.length,
  )
}

describe('readColumns(parts, counts)', () => {
  it.each([
    ['edges.roles', '["speaker"'],
    ['edges.roles', '{"0":"speaker"}'],
    ['edges.roles', '[1]'],
    ['edges.whens', 'soon'],
    ['edges.whens', '["2025-13-45"]'],
    ['edges.whens', '["2025-04-14/2025-04-13"]'],
  ])('names %s where it is %s', (name, text) => {
    expect(damagedIn(put(MADE.parts, { [name]: textPart(text) }), MADE.counts)).toBe(name)
  })

  it('names a damaged column, or reads rows in which nothing stands twice, whatever bytes are changed', () => {
    const places = MADE.parts.flatMap(({ pieces }, part) =>
      pieces.flatMap((bytes, piece) => (bytes.length > 0 ? [{ part, piece, length: bytes.length }] : [])),
    )
    const change = fc.record({
      place: fc.constantFrom(...places),
      at: fc.nat(),
      byte: fc.integer({ min: 0, max: 255 }),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const parts = structuredClone(MADE.parts)
        for (const { place, at, byte } of changes)
          parts[place.part]?.pieces[place.piece]?.set([byte], at % place.length)
        const found = damagedIn(parts, MADE.counts)
        const isRight =
          typeof found === 'string'
            ? MADE.parts.some(({ name }) => name === found)
            : ![found.edges.citations, found.edges.dating, found.edges.fulfils].some(repeats)
        expect(isRight).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('names the column of counts whose sum is more than can be', () => {
    const count = 70_000
    const none = { most: 0, pieces: [] }
    const most = count - 1
    const high = new Uint8Array(count).fill(most >>> 16)
    const middle = new Uint8Array(count).fill((most >>> 8) & 0xff)
    const low = new Uint8Array(count).fill(most & 0xff)
    expect(count * count).toBeGreaterThan(MOST_CODED)
    const parts = put(
      SMALL.parts.map((part) => (part.most === undefined ? part : { ...part, ...none })),
      {
        'passages.id': textPart(`p 0 ${count}`),
        'edges.id': textPart(`e 0 ${count}`),
        'nodes.citations.count': none,
        'edges.citations.count': { most, pieces: [high, middle, low] },
      },
    )
    expect(damagedIn(parts, { ...SMALL.counts, passages: count, edges: count })).toBe('edges.citations.count')
  })
})
