import { describe, expect, it } from 'vitest'
import { DatasetError } from '../../../src/data/datasetError.ts'
import { emptyDraft } from '../../../src/draft/draft.ts'
import { readDraft } from '../../../src/draft/readDraft.ts'

const ID = '0123456789abcdef0123456789abcdef'
const ada = { id: 'ada', kind: 'person', label: 'Ada', parties: [], summary: '', citations: [] }
const met = { id: 'met', source: 'ada', target: 'nobody', relation: 'met', status: 'completed', citations: [] }
const pathsOf = (value: unknown): readonly string[] => {
  try {
    readDraft(value)
    return []
  } catch (error) {
    if (error instanceof DatasetError) return error.issues.map(({ path }) => path)
    throw error
  }
}

describe('readDraft(input)', () => {
  it('gives a draft back as it was, however unfinished: uncited, of no kind, leading nowhere', () => {
    const draft = { ...emptyDraft(ID), nodes: [ada], edges: [{ ...met, when: 'yesterday' }] }
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  it('takes what a file of an older desk has not as empty', () => {
    expect(readDraft({ format: 'entente-draft/1', id: ID })).toEqual(emptyDraft(ID))
  })

  it('names the place of each fault', () => {
    const draft = { ...emptyDraft(ID), id: 'x', title: 5, sheets: [{ file: 'a.csv' }], apart: ['ada'] }
    const nodes = [ada, ada, { ...ada, id: 'bea', aliases: 'B' }, null]
    expect(pathsOf({ ...draft, nodes, edges: {} })).toEqual([
      'title',
      'id',
      'nodes[1].id',
      'nodes[2].aliases',
      'nodes[3]',
      'edges',
      'sheets[0].columns',
      'sheets[0].rowsCite',
      'apart[0]',
    ])
  })

  it.each([
    ['nothing', null],
    ['a list', []],
    ['another format', { format: 'entente/1', id: ID }],
  ])('refuses %s', (_, value) => {
    expect(pathsOf(value)).not.toEqual([])
  })
})
