import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keysOf } from '../../../../src/data/repeatsAKey.ts'
import { LONG_LISTS, scanRecords } from '../../../../src/data/records/scanRecords.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const scan = (text: string) => scanRecords(encoder.encode(text))

const anyRecord = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ maxDepth: 3 }), {
  noNullPrototype: true,
})
const anyLists = fc.record({
  documents: fc.array(anyRecord),
  passages: fc.array(anyRecord),
  nodes: fc.array(anyRecord),
  edges: fc.array(anyRecord),
  title: fc.string(),
  about: fc.jsonValue(),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
})
const anySpace = fc.constantFrom(undefined, 0, 1, 4, '\t', '\n  ')

describe('scanRecords(bytes)', () => {
  it('finds each record of the long lists, its keys, and all that is between them, in any order and with any space', () => {
    fc.assert(
      fc.property(
        anyLists,
        fc.shuffledSubarray(['documents', 'passages', 'nodes', 'edges', 'title', 'about', 'number'] as const, {
          minLength: 7,
        }),
        anySpace,
        fc.boolean(),
        (lists, order, space, hasMark) => {
          const text = JSON.stringify(Object.fromEntries(order.map((key) => [key, lists[key]])), null, space)
          const bytes = encoder.encode(`${hasMark ? '\ufeff' : ''}${text}\n`)
          const scanned = scanRecords(bytes)
          for (const list of LONG_LISTS) {
            const { from = [], to = [], keys = [] } = scanned?.lists[list] ?? {}
            const records = from.map((start, i) => JSON.parse(decoder.decode(bytes.subarray(start, to[i]))) as unknown)
            expect(records).toEqual(JSON.parse(JSON.stringify(lists[list])))
            expect(keys).toEqual(records.map(keysOf))
          }
          const rest = (scanned?.rest ?? []).map(([from, to]) => decoder.decode(bytes.subarray(from, to))).join('')
          const empty = Object.fromEntries(LONG_LISTS.map((list) => [list, []]))
          expect(JSON.parse(rest)).toEqual(JSON.parse(JSON.stringify({ ...lists, ...empty })))
        },
      ),
    )
  })

  it('counts a key that an object writes twice', () => {
    const text = '{"documents":[],"passages":[],"nodes":[{"id":"a","id":"b"}],"edges":[]}'
    expect(scan(text)?.lists.nodes.keys).toEqual([2])
  })

  it.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['no list of edges', '{"documents":[],"passages":[],"nodes":[]}'],
    ['a list twice', '{"documents":[],"passages":[],"nodes":[],"edges":[],"edges":[]}'],
    ['something else than objects in a list', '{"documents":[],"passages":[],"nodes":[1],"edges":[]}'],
    ['something else than a list', '{"documents":{},"passages":[],"nodes":[],"edges":[]}'],
    ['an end within a text', '{"documents":[],"passages":[],"nodes":[{"id":"a'],
    ['an end after a backslash', '{"documents":[],"passages":[],"nodes":[{"id":"a\\'],
    ['an end within a list', '{"documents":[],"passages":[],"nodes":[{"id":"a"}'],
    ['no commas', '{"documents":[] "passages":[],"nodes":[],"edges":[]}'],
  ])('gives null for %s', (_, text) => {
    expect(scan(text)).toBeNull()
  })

  it('comes to an end, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ a1'), maxLength: 60 }), (text) => {
        const scanned = scan(`{"documents":[${text}`)
        expect(scanned === null || scanned.rest.length === LONG_LISTS.length + 1).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
