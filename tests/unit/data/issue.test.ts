import { describe, expect, it } from 'vitest'
import { error, pathTo, render, sayIssue } from '../../../src/data/issue.ts'

describe('sayIssue(issue)', () => {
  it('says the place, the fault, the offending value and the repair', () => {
    const issue = error(
      'edges[12].citations[0]',
      'names no passage',
      'Add that passage, or cite one that exists.',
      'p-0417',
    )
    expect(sayIssue(issue)).toBe(
      'edges[12].citations[0]: names no passage: "p-0417". Add that passage, or cite one that exists.',
    )
  })

  it('says no value where there is none', () => {
    expect(sayIssue(error('nodes[0].kind', 'is missing', 'Add the field.'))).toBe(
      'nodes[0].kind: is missing. Add the field.',
    )
  })

  it('names the whole where the fault is nowhere in particular', () => {
    expect(sayIssue(error('', 'must be an object', 'Give a dataset.', []))).toBe(
      'the dataset: must be an object: a list of 0. Give a dataset.',
    )
  })
})

describe('render(value)', () => {
  it.each([
    ['Ada', '"Ada"'],
    ['𝔸'.repeat(60), `"${'𝔸'.repeat(60)}"`],
    ['𝔸'.repeat(61), `"${'𝔸'.repeat(60)}…"`],
    ['x'.repeat(1_000_000), `"${'x'.repeat(60)}…"`],
    // Nothing that a terminal acts upon or a reader cannot see: escapes, zero widths, turned directions.
    ['\u001b[2J\u009b\u200b\u202e', '"\\u{1b}[2J\\u{9b}\\u{200b}\\u{202e}"'],
    ['a "b"\n\tc', '"a \\"b\\"\\n\\tc"'],
    [[1, 2], 'a list of 2'],
    [{ a: 1 }, 'an object of 1 field'],
    [null, 'null'],
    [10n, '10'],
    [Symbol('s'), 'a symbol'],
  ])('%o', (value, shown) => {
    expect(render(value)).toBe(shown)
  })
})

describe('pathTo(base, key)', () => {
  it.each<[base: string, key: string | number, path: string]>([
    ['', 'edges', 'edges'],
    ['edges', 12, 'edges[12]'],
    ['edges[12]', 'citations', 'edges[12].citations'],
    ['documents[0]', 'container-title', 'documents[0].container-title'],
    ['nodes[0]', 'a.b', 'nodes[0]["a.b"]'],
    ['nodes[0]', '\u001b', 'nodes[0]["\\u{1b}"]'],
  ])('pathTo(%j, %j)', (base, key, path) => {
    expect(pathTo(base, key)).toBe(path)
  })
})
