import { isDeepStrictEqual as equals } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDataset } from '../../../src/data/checkDataset.ts'
import { DatasetError } from '../../../src/data/datasetError.ts'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import { GAZETTE, aDataset, aDocument, aPassage, anEdge } from '../../fixtures/dataset.ts'

/** A dataset with something of everything that can be spoilt. */
const full = () =>
  aDataset({
    documents: [
      aDocument(),
      aDocument({
        id: 'herald',
        issued: undefined,
        notBefore: { date: '1913-05-02', note: 'So.', citations: ['p-2'] },
      }),
    ],
    passages: [
      aPassage(),
      aPassage({ id: 'p-2', exact: 'They signed the “Accord 𝔸”' }),
      aPassage({ id: 'p-3', document: 'herald', exact: 'Cyril, who holds the office of clerk' }),
    ],
    edges: [
      anEdge({ id: 'foreseen', status: 'planned', when: '1913-05' }),
      anEdge({ id: 'done', when: '1913-05-02', fulfils: ['foreseen'], citations: ['p-1', 'p-2'] }),
      anEdge({ id: 'undated', source: 'bea', target: 'cyril', citations: ['p-3'], accordingTo: 'ada' }),
    ],
  })

type Path = readonly (string | number)[]

/** The path of every value in some data, the whole first. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value)
  return [path, ...keys.flatMap((key) => pathsOf((value as Record<string | number, unknown>)[key], [...path, key]))]
}

function change(value: unknown, [key, ...rest]: Path, to: (old: unknown) => unknown): unknown {
  if (key === undefined) return to(value)
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >
  const changed = change(copy[key], rest, to)
  if (changed === undefined) delete copy[key]
  else copy[key] = changed
  return copy
}

describe('parseDataset(input)', () => {
  it('gives a sound dataset back as it is', () => {
    expect(parseDataset(full())).toEqual(full())
  })

  it('gives a copy: later changes to the input do not reach it', () => {
    const input = structuredClone(full())
    const dataset = parseDataset(input)
    ;(input.nodes as unknown[]).length = 0
    expect(dataset.nodes).toHaveLength(3)
  })

  it('gives a dataset that is frozen to the last list', () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen))
    expect(frozen(parseDataset(full()))).toBe(true)
  })

  it('loads a dataset that has nothing but warnings', () => {
    const dataset = aDataset({ passages: [aPassage(), aPassage({ id: 'p-2', exact: 'in June' })] })
    expect(checkDataset(dataset)).toHaveLength(1)
    expect(parseDataset(dataset).passages).toHaveLength(2)
  })

  it('throws a DatasetError with every error and no warning', () => {
    const dataset = {
      ...full(),
      title: '',
      language: 7,
      passages: [...full().passages, aPassage({ id: 'p-4', exact: 'June' })],
    }
    let thrown: unknown
    try {
      parseDataset(dataset)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(DatasetError)
    const { issues, message } = thrown as DatasetError
    expect(issues.map(({ path, severity }) => `${severity} ${path}`)).toEqual(['error title', 'error language'])
    expect(message).toMatch(/^title: must not be empty: "".*\(and 1 more\)$/)
  })
})

/** What becomes of some data at the door: the dataset, or whatever was thrown. */
function outcome(input: unknown): { readonly loaded?: unknown; readonly thrown?: unknown } {
  try {
    return { loaded: parseDataset(input) }
  } catch (thrown) {
    return { thrown }
  }
}

describe('a dataset spoilt at any one place', () => {
  const paths = pathsOf(full())
  const anything = fc.oneof(
    fc.constant(undefined),
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom<unknown>(null, -1, 0.5, '', [], {}, NaN, 10n, 'p-1', 'ada', '\u0000', '1913-13', '1913/..'),
  )

  it('is loaded as it is or refused with a DatasetError, never anything else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), anything, (path, value) => {
        const input = change(full(), path, () => value)
        const { loaded, thrown } = outcome(input)
        const isLoaded = thrown === undefined && equals(loaded, input)
        const isRefused = thrown instanceof DatasetError && thrown.issues.length > 0
        expect(isLoaded || isRefused).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is refused wherever a field that is needed is gone', () => {
    const optional = /^edges,\d,(dating|fulfils|accordingTo|when)$|^documents,\d,(issued|notBefore)$/
    const needed = paths.filter((path) => typeof path.at(-1) === 'string' && !optional.test(path.join()))
    const passed = needed.filter(
      (path) => !(outcome(change(full(), path, () => undefined)).thrown instanceof DatasetError),
    )
    expect(needed.length).toBeGreaterThan(50)
    expect(passed).toEqual([])
  })
})

describe('a quote changed by one character', () => {
  const aCharacter = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })
  const quotes = full().passages.map(({ exact }) => Array.from(exact))
  const anEdit = fc
    .nat(quotes.length - 1)
    .chain((index) => fc.tuple(fc.constant(index), fc.nat((quotes[index]?.length ?? 1) - 1), aCharacter))

  const edited = (kind: 'replaced' | 'inserted' | 'deleted', [index, at, character]: [number, number, string]) => {
    const points = [...(quotes[index] ?? [])]
    points.splice(at, kind === 'inserted' ? 0 : 1, ...(kind === 'deleted' ? [] : [character]))
    return { index, exact: points.join(''), same: points.join('') === quotes[index]?.join('') }
  }

  it.each(['replaced', 'inserted', 'deleted'] as const)(
    '%s: is reported at its place, with and without the texts',
    (kind) => {
      fc.assert(
        fc.property(anEdit, (edit) => {
          const { index, exact, same } = edited(kind, edit)
          fc.pre(!same)
          const input = change(full(), ['passages', index, 'exact'], () => exact)
          const path = `passages[${index}].exact`
          const faults = (issues: ReturnType<typeof checkDataset>) => issues.filter((issue) => issue.path === path)
          expect(faults(checkDataset(input))).not.toEqual([])
          // With the text at hand the digest and the text both tell, unless the quote is no text at all.
          expect(faults(checkDataset(input, () => GAZETTE)).length).toBeGreaterThanOrEqual(1)
        }),
        { numRuns: 300 },
      )
    },
  )

  it('with a digest made to fit is still reported where the text is at hand', () => {
    const { prefix, suffix, start } = aPassage()
    const forged = aPassage({ exact: 'Ada met Bee in Turin', prefix, suffix, start })
    expect(checkDataset(aDataset({ passages: [forged] }))).toEqual([])
    expect(checkDataset(aDataset({ passages: [forged] }), () => GAZETTE).map(({ path }) => path)).toEqual([
      'passages[0].exact',
    ])
  })
})
