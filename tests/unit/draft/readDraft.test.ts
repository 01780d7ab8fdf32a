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
  it('mends names that would turn the text around them, whoever opens the file', () => {
    const node = { ...ada, label: 'Ada\u202egnp.exe', aliases: ['\u200b', 'Countess'] }
    const { nodes, title } = readDraft({ ...emptyDraft(ID), title: 'Berth\u2066 7', nodes: [node] })
    expect([title, nodes[0]?.label, nodes[0]?.aliases]).toEqual(['Berth 7', 'Adagnp.exe', ['Countess']])
  })

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
      'sheets[0].columns',
      'sheets[0].rowsCite',
      'apart[0]',
      'id',
      'nodes[1].id',
      'nodes[2].aliases',
      'nodes[3]',
      'edges',
    ])
  })

  it.each([
    ['a date', 'edges[0].dating.citations', { edges: [{ ...met, dating: { basis: 'stated' } }] }],
    [
      'what a date rests on',
      'edges[0].dating.basis',
      { edges: [{ ...met, dating: { basis: 'guess', citations: [] } }] },
    ],
    [
      'a sum',
      'edges[0].amounts[0].value',
      { edges: [{ ...met, amounts: [{ value: '5', unit: 'EUR', citations: [] }] }] },
    ],
    ['a review', 'edges[0].reviews[0]', { edges: [{ ...met, reviews: ['yes'] }] }],
    ['an origin', 'nodes[0].origin.at', { nodes: [{ ...ada, origin: { file: 'a.csv', at: 5 } }] }],
    [
      'a column',
      'sheets[0].columns[0].use',
      { sheets: [{ file: 'a.csv', rowsCite: true, columns: [{ heading: 'A' }] }] },
    ],
    [
      'a step of the story',
      'steps[0].sentences[0].text',
      { steps: [{ title: '', sentences: [{ citations: [] }], view: {} }] },
    ],
    ['a shape', 'kinds[0].shape', { kinds: [{ id: 'person', label: '', plural: '', shape: 'blob', colour: 'blue' }] }],
    ['an id', 'nodes[0].id', { nodes: [{ ...ada, id: '__proto__' }] }],
    ['an id that is too long', 'nodes[0].id', { nodes: [{ ...ada, id: 'a'.repeat(81) }] }],
  ])('names the place where %s is none', (_, path, fields) => {
    expect(pathsOf({ ...emptyDraft(ID), ...fields })).toEqual([path])
  })

  it('says what is there, what must be, and what to do', () => {
    expect(() => readDraft({ ...emptyDraft(ID), nodes: [{ ...ada, id: 'A d a' }] })).toThrow(
      'nodes[0].id: must be small letters, digits and single hyphens, like "mcg-12": "A d a". Take the file as the desk wrote it, or mend this place.',
    )
  })

  it('asks of texts no more than that they are some: what is half typed is a draft too', () => {
    const edges = [{ ...met, when: '2022-13-', relation: '', summary: '' }]
    const draft = { ...emptyDraft(ID), language: '', nodes: [{ ...ada, label: '', name: 'x'.repeat(5_000) }], edges }
    expect(readDraft(draft)).toEqual(draft)
  })

  it('leaves what a newer desk knows besides as it is', () => {
    const draft = { ...emptyDraft(ID), nodes: [{ ...ada, weather: 'fair' }], mood: 'good' }
    expect(readDraft(draft)).toEqual(draft)
  })

  it('gives the fields in the order of the format, whatever wrote them', () => {
    const { title, ...rest } = emptyDraft(ID)
    expect(Object.keys(readDraft({ about: [], ...rest, title })).slice(0, 5)).toEqual([
      'format',
      'id',
      'title',
      'description',
      'about',
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
