import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDataset } from '../../../../src/data/checkDataset.ts'
import { sayIssue } from '../../../../src/data/issue.ts'
import type { Edge } from '../../../../src/data/schema.ts'
import { parseWhen } from '../../../../src/time/edtf.ts'
import { aDataset, aKind, aNode, aRelation, anEdge } from '../../../fixtures/dataset.ts'

const said = (input: unknown) => checkDataset(input).map((issue) => `${issue.severity}: ${sayIssue(issue)}`)

/** Ada and Bea, and the congress at which they may have met; Turin is a place. */
function withCongress(...edges: Partial<Edge>[]) {
  return aDataset({
    kinds: [aKind(), aKind({ id: 'event', occurs: true }), aKind({ id: 'place', subject: true })],
    nodes: [
      ...['ada', 'bea'].map((id) => aNode({ id })),
      aNode({ id: 'congress', kind: 'event' }),
      aNode({ id: 'turin', kind: 'place' }),
    ],
    relations: [
      aRelation(),
      aRelation({ id: 'in' }),
      aRelation({ id: 'told-of', mentions: true }),
      aRelation({ id: 'may-be', editorial: true }),
    ],
    edges: [
      anEdge({ event: 'congress', ...edges[0] }),
      anEdge({ id: 'in-turin', source: 'ada', target: 'turin', relation: 'in' }),
      ...edges.slice(1).map((edge, i) => anEdge({ id: `e-${i}`, source: 'congress', target: 'turin', ...edge })),
    ],
  })
}

describe('the event that a contact was', () => {
  it('needs no other edge: both ends were there by this one', () => {
    expect(said(withCongress())).toEqual([])
  })

  it('is a node that exists', () => {
    expect(said(withCongress({ event: 'fair' }))).toContain(
      'error: edges[0].event "ada-met-bea" (Ada met Bea): names no node: "fair". Add that node, or name one that exists.',
    )
  })

  it('is of a kind that occurs', () => {
    expect(said(withCongress({ event: 'turin' }, {}))).toEqual([
      'error: edges[0].event "ada-met-bea" (Ada met Bea): names a node of the kind "place", which does not occur: "turin". ' +
        'Name a node of a kind with "occurs": true, or leave the field out.',
    ])
  })

  it('is no end of the edge itself', () => {
    expect(said(withCongress({ target: 'congress' }, { source: 'bea' }))).toEqual([
      'error: edges[0].event "ada-met-bea" (Ada met Congress): is also an end of the edge: "congress". ' +
        'Leave the field out: the edge leads to the event already.',
    ])
  })

  it.each(['told-of', 'may-be'])('stands on what happened, not on a remark or a mention: %s', (relation) => {
    expect(said(withCongress({ relation }))).toEqual([
      'error: edges[0].event "ada-met-bea" (Ada met Bea): stands on an edge that only speaks of its target: "congress". ' +
        'Leave the field out: a remark or a mention is not what happened there.',
    ])
  })

  it('was not at another time than its own edges say', () => {
    expect(said(withCongress({ when: '1913-05-02' }, { when: '1913-05-03', relation: 'in' }))).toEqual([
      'warning: edges[0].event "ada-met-bea" (Ada met Bea): was at another time than edges[2] (1913-05-03): "1913-05-02". ' +
        'Correct one of the two dates, or leave the field out.',
    ])
  })

  it.each([
    { what: 'a day of the same month', edge: { when: '1913-05', relation: 'in' } },
    { what: 'what was planned of it', edge: { when: '1912', status: 'planned', relation: 'in' } },
    {
      what: 'what was told of it later',
      edge: { source: 'bea', target: 'congress', when: '1914', relation: 'told-of' },
    },
    { what: 'a remark of the curators', edge: { when: '1914', relation: 'may-be' } },
    { what: 'what lasted after it', edge: { when: '1914/1920', status: 'ongoing', relation: 'in' } },
    { what: 'what is not dated', edge: { relation: 'in' } },
  ] as const)('$what does not contradict it', ({ edge }) => {
    expect(said(withCongress({ when: '1913-05-03' }, edge))).toEqual([])
  })

  it('was at no other time, or the first edge in the file of which it was is named, whatever the dates', () => {
    const anyWhen = fc.constantFrom(
      '1913',
      '1913-05',
      '1913-05-02',
      '1913/1915',
      '1914-02',
      '[..1913]',
      '1912/..',
      '1916',
    )
    fc.assert(
      fc.property(fc.array(anyWhen, { minLength: 1, maxLength: 12 }), (whens) => {
        const contacts = whens.map((when, i) => anEdge({ id: `c-${i}`, when, event: 'congress' }))
        const ranges = whens.map((when) => parseWhen(when).range)
        const expected = ranges.flatMap(({ start, end }, i) => {
          const other = ranges.findIndex((range) => range.end <= start || end <= range.start)
          return other < 0 ? [] : [`edges[${i}].event was at another time than edges[${other}] (${whens[other]})`]
        })
        const issues = checkDataset({ ...withCongress(), edges: [...contacts, anEdge({ id: 'e', target: 'turin' })] })
        const found = issues.filter(({ path }) => path.endsWith('.event'))
        expect(found.map(({ path, message }) => `${path} ${message}`)).toEqual(expected)
      }),
    )
  })
})

describe('a date that the curators think of', () => {
  const dated = (dating: Edge['dating'], when = '1913-05?') => said(aDataset({ edges: [anEdge({ when, dating })] }))

  it('says why, and is marked as doubtful', () => {
    expect(dated({ basis: 'conjectured', note: 'The same month as the fair.', citations: ['p-1'] })).toEqual([])
  })

  it('is refused without a note', () => {
    expect(dated({ basis: 'conjectured', citations: ['p-1'] })).toEqual([
      'error: edges[0].dating "ada-met-bea" (Ada met Bea): has a conjectured date without "note": "1913-05?". ' +
        'Add "note": say what leads to this date, and that no document gives it.',
    ])
  })

  it('is warned of where it bears no qualifier', () => {
    expect(dated({ basis: 'conjectured', note: 'The same month.', citations: ['p-1'] }, '1913-05')).toEqual([
      'warning: edges[0].when "ada-met-bea" (Ada met Bea): is conjectured and bears no qualifier: "1913-05". ' +
        'Mark it as doubtful, like "1913-05?", or name the basis that a document gives it.',
    ])
  })
})

describe('what an outline and a card need', () => {
  it('may be given: the end that lies under, where it folds, the words inside, short names, levels', () => {
    const relation = aRelation({ under: 'source', folds: 'name', inside: { source: 'met', target: 'was there' } })
    const nodes = [aNode({ short: 'A.', level: 1 }), aNode({ id: 'bea', level: 3 })]
    expect(said(aDataset({ relations: [relation], nodes }))).toEqual([])
  })

  it.each([
    { field: 'under', value: 'left', message: 'relations[0].under "met": must be one of source, target' },
    { field: 'folds', value: 'drawer', message: 'relations[0].folds "met": must be one of name, panel' },
  ])('$field is one of few words', ({ field, value, message }) => {
    const relation = { ...aRelation(), [field]: value }
    expect(said({ ...aDataset(), relations: [relation] })[0]).toContain(message)
  })
})
