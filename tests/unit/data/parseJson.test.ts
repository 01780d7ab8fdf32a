import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DatasetError } from '../../../src/data/datasetError.ts'
import { sayIssue } from '../../../src/data/issue.ts'
import { parseJson } from '../../../src/data/parseJson.ts'
import { scanJson } from '../../../src/data/scanJson.ts'

function refusal(text: string): readonly string[] {
  try {
    parseJson(text)
  } catch (error) {
    if (error instanceof DatasetError) return error.issues.map(sayIssue)
    throw error
  }
  return []
}

describe('parseJson(text)', () => {
  it('gives what JSON.parse gives', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text))
      }),
    )
  })

  it.each([
    // A comma too many.
    ['{\n  "a": 1,\n}', 'line 3, column 1: is not JSON: expected a key in double quotes: "}".'],
    // A comma too few.
    ['{"a": 1 "b": 2}', 'line 1, column 9: is not JSON: expected "," or "}": "\\"b\\": 2}".'],
    ['[1 2]', 'line 1, column 4: is not JSON: expected "," or "]": "2]".'],
    ['{"a" 1}', 'line 1, column 6: is not JSON: expected ":": "1}".'],
    // A file cut off.
    ['{"a": [', 'line 1, column 8: is not JSON: expected a value or "]".'],
    ['', 'line 1, column 1: is not JSON: expected a value.'],
    // Comments, single quotes, numbers as JavaScript has them.
    ['// hello\n{}', 'line 1, column 1: is not JSON: expected a value: "// hello\\n{}".'],
    ["{'a': 1}", 'line 1, column 2: is not JSON: expected a key in double quotes or "}": "\'a\': 1}".'],
    ['[01]', 'line 1, column 3: is not JSON: expected "," or "]": "1]".'],
    ['[NaN]', 'line 1, column 2: is not JSON: expected a value or "]": "NaN]".'],
    // A line end within a text, of the kind that Windows writes; an escape that does not exist.
    ['[\r\n"a\r\nb"]', 'line 2, column 1: is not JSON: expected a value or "]": "\\"a\\u{d}\\nb\\"]".'],
    ['["\\x"]', 'line 1, column 2: is not JSON: expected a value or "]": "\\"\\x\\"]".'],
    // Two values; a byte order mark elsewhere than at the beginning.
    ['{}{}', 'line 1, column 3: is not JSON: expected the end of the file: "{}".'],
    ['{}\ufeff', 'line 1, column 3: is not JSON: expected the end of the file: "\\u{feff}".'],
  ])('%j is refused at its place', (text, issue) => {
    const issues = refusal(text)
    expect(issues).toHaveLength(1)
    expect(issues[0]).toBe(`${issue} Correct it there or just before.`)
  })

  it('passes over a byte order mark at the beginning, also in the places that it names', () => {
    expect(parseJson('\ufeff{"a": 1}')).toEqual({ a: 1 })
    expect(refusal('\ufeff[1 2]')).toEqual([expect.stringMatching(/^line 1, column 4: /)])
  })

  it('counts 100,000 repeated keys, and finds the places of the first 200 by reading the text once', () => {
    const count = 100_000
    const text = `{${'"a": 1,\n'.repeat(count)}"a": 1}`
    let thrown: unknown
    try {
      parseJson(text)
    } catch (cause) {
      thrown = cause
    }
    expect(thrown).toBeInstanceOf(DatasetError)
    const error = thrown as DatasetError
    expect(error.count).toBe(count)
    expect(error.issues).toHaveLength(200)
    expect(error.issues.at(-1)?.path).toBe('line 201, column 1')
    expect(error.message).toMatch(/\(and 99999 more\)$/)
  })

  it('refuses a key that stands twice in one object, at each place', () => {
    expect(refusal('{"a": {"b": 1, "\\u0062": 2},\n "c": {"b": 1}, "a": 3}')).toEqual([
      'line 1, column 16: repeats a key of the same object: "b". Keep one of the two.',
      'line 2, column 17: repeats a key of the same object: "a". Keep one of the two.',
    ])
  })

  it('refuses a repeated key wherever it is, however it is written, and no text that looks like one', () => {
    const key = fc.constantFrom('"a"', '"\\u0061"', '"b"', '"\\\\"', '"\\\""', '"a:"', '"__proto__"', '"0"')
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('1', '"a"', '"\\":"', '"{\\"a\\":1}"'),
        tie('object'),
        tie('list'),
      ),
      list: fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(' , ')}]`),
      object: fc
        .array(fc.tuple(key, fc.constantFrom(':', ' :\n'), tie('value')), { maxLength: 4 })
        .map((fields) => `{${fields.map((field) => field.join('')).join(',')}}`),
    })).value as fc.Arbitrary<string>
    fc.assert(
      fc.property(value, (text) => {
        expect(refusal(text)).toHaveLength(scanJson(text).repeatedKeys.length)
      }),
      { numRuns: 2_000 },
    )
  })

  it('keeps a key named __proto__ as a key, for the schema to refuse', () => {
    expect(Object.keys(parseJson('{"__proto__": 1}') as object)).toEqual(['__proto__'])
  })

  it('reads a text of a million letters and a depth of 100,000', () => {
    expect(refusal(JSON.stringify(['\\"'.repeat(500_000)]))).toEqual([])
    expect(scanJson('['.repeat(100_000) + ']'.repeat(100_000)).fault).toBeUndefined()
    expect(scanJson('['.repeat(100_000)).fault?.offset).toBe(100_000)
  })
})

describe('scanJson(text)', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }

  it('finds a fault exactly where JSON.parse refuses', () => {
    const damaged = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', '"', ',', '}', ']', '{', '[', ':', '1', '\\', '\n', 'e', '-'),
    )
    fc.assert(
      fc.property(damaged, fc.nat(2), ([text, at, insert], cut) => {
        const place = at % (text.length + 1)
        const spoilt = text.slice(0, place) + insert + text.slice(place + cut)
        expect(scanJson(spoilt).fault === undefined).toBe(isJson(spoilt))
      }),
      { numRuns: 2_000 },
    )
  })
})
