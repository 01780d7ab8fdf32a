import { isDeepStrictEqual as equals } from 'node:util'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { quickTestOf } from '../../../src/data/quickTest.ts'
import { readRough } from '../../../src/data/readRough.ts'
import { DocumentSchema, EdgeSchema, NodeSchema, PassageSchema } from '../../../src/data/schema.ts'
import { aDataset, aDocument, aNode, aPassage, anEdge } from '../../fixtures/dataset.ts'

/** Of every kind a record with all of its fields. */
const RECORDS = {
  documents: {
    schema: DocumentSchema,
    record: aDocument({
      publisher: 'The Press',
      'container-title': 'The Gazette',
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'Staff' }],
      language: 'en',
      URL: 'https://example.org/gazette',
      note: 'One slip.',
      notBefore: { date: '1913-05-02', note: 'So.', citations: ['p-1'] },
      text: 'A text.',
    }),
  },
  passages: { schema: PassageSchema, record: aPassage({ prefix: '“𝔸” ' }) },
  nodes: {
    schema: NodeSchema,
    record: aNode({ short: 'A.', name: 'Ada of Turin', article: 'the', aliases: ['Countess Ada', 'Ada'], level: 2 }),
  },
  edges: {
    schema: EdgeSchema,
    record: anEdge({
      when: '1913',
      dating: { basis: 'resolved', note: 'So.', citations: ['p-1', 'p-2'] },
      role: 'guest',
      event: 'talk',
      accordingTo: 'cyril',
      fulfils: ['foreseen'],
      summary: 'They met.',
    }),
  },
} as const
const LISTS = ['documents', 'passages', 'nodes', 'edges'] as const

type Path = readonly (string | number)[]

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const keys = Array.isArray(value) ? [...value.keys()] : [...Object.keys(value), 'unknown']
  return [path, ...keys.flatMap((key) => pathsOf((value as Record<string | number, unknown>)[key], [...path, key]))]
}

function change(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to
  // What an earlier change has put there may have no such place.
  if (typeof value !== 'object' || value === null || Array.isArray(value) !== (typeof key === 'number')) return value
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string | number, unknown>
  const changed = change(copy[key], rest, to)
  if (changed === GONE) delete copy[key]
  else copy[key] = changed
  return copy
}

const GONE = Symbol('gone')

/** What stands in a dataset, just over a bound, of another type, or nothing at all. */
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(GONE, undefined, null, true, 0, -0, -1, 0.5, 1, 3, 4, 13, 2 ** 53, NaN, Infinity, 10n),
  fc.constantFrom<unknown>('', ' ', 'a', 'a-1', '-a', 'a--b', 'A', '1913-05', '1913-05-02', 'en', 'x.txt', '.x', 'a/b'),
  fc.constantFrom<unknown>('\t\n', '\u0007', '\u007f', '\u2028', '\ud835', '𝔸', 'mailto:a', 'https://a b', 'planned'),
  fc.constantFrom(32, 33, 40, 41, 80, 81, 120, 121, 240, 241, 1_000, 1_001, 1_200, 1_201).map((n) => 'x'.repeat(n)),
  fc.constantFrom(16, 17, 32, 33).map((n) => '𝔸'.repeat(n)),
  fc.constantFrom<unknown>([], {}, [[]], ['a', 'a'], [1913], [1913, 5, 3], [1913, 13], { 'date-parts': [[1913]] }),
  fc.string({ unit: 'binary', maxLength: 40 }),
)

const anySpoilt = fc.constantFrom(...LISTS).chain((list) => {
  const { record } = RECORDS[list]
  const one = fc.tuple(fc.constantFrom(...pathsOf(record)), anyValue)
  return fc
    .array(one, { maxLength: 3 })
    .map((changes) => ({ list, spoilt: changes.reduce<unknown>((to, [path, by]) => change(to, path, by), record) }))
})

/** valibot takes a list for an object without fields. */
function isListForObject(value: unknown): boolean {
  const said = JSON.stringify({ value }, (_, part: unknown) => (typeof part === 'bigint' ? '' : part))
  return said.includes('[]')
}

describe('quickTestOf(schema)', () => {
  const tests = new Map(LISTS.map((list) => [list, quickTestOf(RECORDS[list].schema)]))

  it.each(LISTS)('accepts a sound record: %s', (list) => {
    expect(tests.get(list)?.(RECORDS[list].record)).toBe(true)
  })

  it.each(LISTS)('leaves to valibot what inherits its fields: %s', (list) => {
    expect(tests.get(list)?.(Object.create(RECORDS[list].record))).toBe(false)
  })

  it('accepts what valibot accepts and gives back as it is, and nothing else', () => {
    let sound = 0
    fc.assert(
      fc.property(anySpoilt, ({ list, spoilt }) => {
        const result = v.safeParse(RECORDS[list].schema, spoilt)
        const isAccepted = tests.get(list)?.(spoilt) === true
        const isRight = isAccepted
          ? result.success && equals(result.output, spoilt)
          : !result.success || isListForObject(spoilt)
        expect(isRight).toBe(true)
        sound += Number(isAccepted)
      }),
      { numRuns: 5_000 },
    )
    expect(sound).toBeGreaterThan(500)
  })
})

describe('readRough(input)', () => {
  it('says the same faults of a record whatever stands around it, at its own place', () => {
    fc.assert(
      fc.property(anySpoilt, fc.nat(3), fc.nat(3), ({ list, spoilt }, before, after) => {
        const { record } = RECORDS[list]
        const around = (n: number) => Array.from({ length: n }, () => record)
        const alone = readRough({ ...aDataset(), [list]: [spoilt] })
        const among = readRough({ ...aDataset(), [list]: [...around(before), spoilt, ...around(after)] })
        const moved = Array.from(alone.issues, (issue) => ({
          ...issue,
          path: issue.path.replace(`${list}[0]`, `${list}[${before}]`),
        }))
        expect([...among.issues]).toEqual(moved)
        expect(among.rough[list]).toEqual([...around(before), alone.rough[list]?.[0], ...around(after)])
        expect(among.dataset === undefined).toBe(alone.dataset === undefined)
      }),
      { numRuns: 500 },
    )
  })

  it('leaves the input as it is', () => {
    const input = { ...aDataset(), nodes: [aNode(), { ...aNode(), label: 7 }] }
    const before = structuredClone(input)
    readRough(input)
    expect(input).toEqual(before)
  })
})
