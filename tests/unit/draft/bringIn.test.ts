import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyStep, reversed } from '../../../src/draft/applyStep.ts'
import { bringIn } from '../../../src/draft/bringIn.ts'
import type { BringInOptions } from '../../../src/draft/bringIn.ts'
import type { Draft } from '../../../src/draft/draft.ts'
import { emptyDraft } from '../../../src/draft/draft.ts'
import type { Found, FoundEdge, FoundNode } from '../../../src/draft/found.ts'
import { publishable } from '../../../src/draft/publishable.ts'
import { ADA_MET_BEA } from '../../fixtures/dataset.ts'
import { DRAFT_ID, aDraft, aDraftNode, anyDraft } from '../../fixtures/anyDraft.ts'

function aFound(over: Partial<Found> = {}): Found {
  const { edges = [], nodes = [] } = over
  const read = edges.length + nodes.length
  return { file: 'contacts.csv', nodes, edges, documents: [], read, refused: [], remarks: [], ...over }
}

const node = (name: string, over: Partial<FoundNode> = {}): FoundNode => ({
  key: name,
  at: `node ${name}`,
  name,
  ...over,
})
const tie = (source: string, target: string, over: Partial<FoundEdge> = {}): FoundEdge => {
  return { at: 'row 1', source, target, relation: 'met', directed: true, ...over }
}

function brought(draft: Draft, found: Found, options?: BringInOptions) {
  const result = bringIn(draft, found, options)
  return { ...result, draft: applyStep(draft, result.step) }
}

describe('bringing a file in', () => {
  it('makes a node of each name and a relationship of each record, with where they came from', () => {
    const found = aFound({
      nodes: [node('Corran Line', { kind: 'Company', side: 'Carriers' }), node('Harbour Board')],
      edges: [tie('Corran Line', 'Harbour Board', { at: 'row 4', id: 'E:1', relation: 'leases from' })],
    })
    const { draft, made, uncited } = brought(emptyDraft(DRAFT_ID), found)
    expect(draft.nodes.map(({ id, kind, parties, origin }) => ({ id, kind, parties, origin }))).toEqual([
      {
        id: 'corran-line',
        kind: 'company',
        parties: ['carriers'],
        origin: { file: 'contacts.csv', at: 'node Corran Line' },
      },
      { id: 'harbour-board', kind: 'thing', parties: [], origin: { file: 'contacts.csv', at: 'node Harbour Board' } },
    ])
    expect(draft.edges).toEqual([
      {
        id: 'corran-line-leases-from-harbour-board',
        source: 'corran-line',
        target: 'harbour-board',
        relation: 'leases-from',
        status: 'completed',
        citations: [],
        origin: { file: 'contacts.csv', at: 'row 4', id: 'E:1' },
      },
    ])
    expect(draft.kinds.map(({ label }) => label)).toEqual(['Company', 'Thing'])
    expect(made).toEqual({
      nodes: 2,
      known: 0,
      edges: 1,
      documents: 0,
      passages: 0,
      kinds: 2,
      relations: 1,
      parties: 1,
    })
    expect(uncited).toEqual(['corran-line-leases-from-harbour-board'])
  })

  it('law: each relationship of the file is made or refused, none twice, and undo takes all of it back', () => {
    const names = fc.constantFrom('Ada', 'Bea', 'ada', 'Dora', 'a b', '')
    const anyFound = fc
      .record({
        nodes: fc.array(fc.record({ key: names, name: names, kind: fc.constantFrom('Person', 'person', '', 'Ship') }), {
          maxLength: 5,
        }),
        edges: fc.array(
          fc.record({
            source: names,
            target: names,
            relation: fc.constantFrom('met', 'MET', '', 'owns'),
            directed: fc.boolean(),
            quote: fc.constantFrom('', ADA_MET_BEA, 'nowhere'),
          }),
          { maxLength: 6 },
        ),
      })
      .map(({ nodes, edges }) =>
        aFound({
          nodes: nodes.map((one) => ({ at: 'row', ...one })),
          edges: edges.map((one, i) => ({ at: `row ${i}`, ...one })),
        }),
      )
    fc.assert(
      fc.property(anyDraft, anyFound, (draft, found) => {
        const { step, made, refused, draft: after } = brought(draft, found)
        expect(made.edges + refused.length).toBe(found.edges.length)
        expect(after.edges).toHaveLength(draft.edges.length + made.edges)
        expect(after.nodes).toHaveLength(draft.nodes.length + made.nodes)
        const ids = [...after.nodes, ...after.edges].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(JSON.stringify(applyStep(after, reversed(step)))).toBe(JSON.stringify(draft))
      }),
    )
  })

  it('takes a name for a node of the draft where it is exactly its name or a spelling of it', () => {
    const draft = aDraft({ nodes: [aDraftNode({ id: 'ada', label: 'Ada', aliases: ['Ada of Turin'] })] })
    const nodes = [node('Ada of Turin'), node('ada'), node('Adda')]
    const { nodeOf, made } = brought(draft, aFound({ nodes }))
    expect(nodeOf.get('Ada of Turin')).toBe('ada')
    expect(nodeOf.get('ada')).toBe('ada-2')
    expect(made).toMatchObject({ known: 1, nodes: 2 })
  })

  it('never joins two of one name, in the file or in the draft, and asks', () => {
    const draft = aDraft({
      nodes: [aDraftNode({ id: 'ada' }), aDraftNode({ id: 'bea' }), aDraftNode({ id: 'bea-2', label: 'Bea' })],
    })
    const nodes = [node('Ada', { key: 'n1' }), node('Ada', { key: 'n2' }), node('Bea', { key: 'n3' })]
    const { draft: after, questions } = brought(draft, aFound({ nodes }))
    expect(after.nodes).toHaveLength(6)
    expect(questions.map(({ text }) => text)).toEqual([
      '“Ada” is the name of several; it was made another one.',
      '“Ada” is the name of several; it was made another one.',
      '“Bea” is the name of several; it was made another one.',
    ])
  })

  it('joins what the curator says is the same', () => {
    const draft = aDraft({ nodes: [aDraftNode({ id: 'ada' })] })
    const options = { sameAs: new Map([['Adda', 'ada']]) }
    const { draft: after } = brought(draft, aFound({ nodes: [node('Adda')], edges: [tie('Adda', 'Adda')] }), options)
    expect(after.nodes).toEqual(draft.nodes)
    expect(after.edges[0]).toMatchObject({ source: 'ada', target: 'ada' })
  })

  it('keeps exact repeats, each a relationship', () => {
    const edges = [tie('Ada', 'Bea'), tie('Ada', 'Bea', { at: 'row 2' })]
    const { draft } = brought(aDraft(), aFound({ nodes: [node('Ada'), node('Bea')], edges }))
    expect(draft.edges.map(({ id, origin }) => [id, origin?.at])).toEqual([
      ['ada-met-bea', 'row 1'],
      ['ada-met-bea-2', 'row 2'],
    ])
  })

  it('refuses a relationship whose end the file does not have', () => {
    const { refused } = brought(aDraft(), aFound({ nodes: [node('Ada')], edges: [tie('Ada', 'Zoe')] }))
    expect(refused).toEqual([{ at: 'row 1', reason: 'nothing is called “Zoe”', value: 'Ada – met – Zoe' }])
  })

  it('uses the words of the draft whatever their case, and keeps a direction apart from none', () => {
    const nodes = [node('Ada', { kind: 'PEOPLE' }), node('Bea', { kind: 'person' })]
    const edges = [
      tie('Ada', 'Bea', { relation: 'Met' }),
      tie('Ada', 'Bea', { relation: 'SIGNED' }),
      tie('Ada', 'Bea', { relation: 'signed', directed: false }),
    ]
    const { draft, made } = brought(aDraft(), aFound({ nodes, edges }))
    expect(draft.nodes.map(({ kind }) => kind)).toEqual(['person', 'person'])
    expect(draft.edges.map(({ relation }) => relation)).toEqual(['met', 'signed', 'signed-2'])
    expect(draft.relations.find(({ id }) => id === 'signed-2')).toMatchObject({ label: 'signed', directed: false })
    expect(made.kinds).toBe(0)
  })

  it('makes a passage of a quote that stands in a text, once, and keeps one that does not', () => {
    const edges = [
      tie('Ada', 'Bea', { quote: ADA_MET_BEA, document: 'The Gazette' }),
      tie('Bea', 'Ada', { quote: 'signed the “Accord 𝔸”', document: 'gazette.txt' }),
      tie('Ada', 'Ada', { quote: 'signed the “Accord 𝔸”' }),
      tie('Ada', 'Bea', { at: 'row 9', quote: 'Ada met Bea in turin' }),
    ]
    const { draft, made, questions, uncited } = brought(aDraft(), aFound({ nodes: [node('Ada'), node('Bea')], edges }))
    expect(draft.edges.map(({ citations, unfound }) => unfound ?? citations)).toEqual([
      ['p-1'],
      ['gazette-p2'],
      ['gazette-p2'],
      'Ada met Bea in turin',
    ])
    expect(draft.passages[1]).toMatchObject({ exact: 'signed the “Accord 𝔸”', document: 'gazette' })
    expect(made.passages).toBe(1)
    expect(uncited).toHaveLength(1)
    expect(questions).toEqual([{ at: 'row 9', text: 'The quote “Ada met Bea in turin” stands in no text.' }])
  })

  it('keeps the words of a date of which no date was made, and says what a date rests on', () => {
    const edges = [
      tie('Ada', 'Bea', { date: { text: 'yesterday', question: '“yesterday” needs a day' } }),
      tie('Ada', 'Bea', { date: { text: 'Q3 1913', when: '1913-07/1913-09', basis: 'resolved' } }),
      tie('Ada', 'Bea', { date: { text: 'since 1913', when: '1913/..' } }),
    ]
    const { draft, questions } = brought(aDraft(), aFound({ nodes: [node('Ada'), node('Bea')], edges }))
    expect(draft.edges.map(({ when, dating, status, askedWhen }) => ({ when, dating, status, askedWhen }))).toEqual([
      { when: undefined, dating: undefined, status: 'completed', askedWhen: 'yesterday' },
      {
        when: '1913-07/1913-09',
        dating: { basis: 'resolved', note: 'Read from “Q3 1913” in contacts.csv, row 1.', citations: [] },
        status: 'completed',
        askedWhen: undefined,
      },
      { when: '1913/..', dating: { basis: 'stated', citations: [] }, status: 'ongoing', askedWhen: undefined },
    ])
    expect(questions).toEqual([{ at: 'row 1', text: '“yesterday” needs a day' }])
  })

  it('takes the documents of a file along, but none that the draft has', () => {
    const documents = [
      { at: 'entity d1', title: 'Port Journal', text: 'Ada\r\nmet Bea.', url: 'https://example.org/1' },
      { at: 'entity d2', title: 'The Gazette' },
    ]
    const { draft, made } = brought(aDraft(), aFound({ documents }))
    expect(made.documents).toBe(1)
    expect(draft.documents[1]).toMatchObject({
      id: 'port-journal',
      type: 'webpage',
      URL: 'https://example.org/1',
      text: 'Ada\nmet Bea.',
      length: 12,
      sharesText: false,
    })
  })

  it('lets the row of a sheet cite itself', () => {
    const cites = new Map([['row 1', { document: 'gazette', start: 0, end: 24 }]])
    const found = aFound({ nodes: [node('Ada'), node('Bea')], edges: [tie('Ada', 'Bea')] })
    const { draft, uncited } = brought(aDraft(), found, { cites })
    expect(draft.passages.at(-1)?.exact).toBe('The Gazette, 3 May 1913.')
    expect(uncited).toEqual([])
    expect(publishable(draft).dataset.edges).toHaveLength(1)
  })

  it('hands on where nodes stand', () => {
    const positions = new Map<string, readonly [number, number]>([['n1', [3, 4]]])
    const result = bringIn(aDraft(), aFound({ nodes: [node('Ada', { key: 'n1' })], positions }))
    expect(result.positions).toEqual(new Map([['ada', [3, 4]]]))
    expect(applyStep(aDraft(), result.step).nodes[0]?.origin?.place).toEqual([3, 4])
  })
})

describe('a relation of a file', () => {
  it('that is another form of one that the draft has is asked about, and stays two until they are joined', () => {
    const draft = aDraft({
      relations: [{ id: 'reports-to', label: 'reports to', directed: true, family: 'contact' }],
    })
    const nodes = [node('Ada'), node('Bea')]
    const { questions, draft: after } = brought(
      draft,
      aFound({
        nodes,
        edges: [tie('Ada', 'Bea', { relation: 'reported to' }), tie('Ada', 'Bea', { relation: 'sued' })],
      }),
    )
    expect(after.relations.map(({ label }) => label)).toEqual(['reports to', 'reported to', 'sued'])
    expect(questions).toEqual([
      {
        at: 'contacts.csv',
        text: '“reported to” is a new relation beside “reports to” of this draft. If they say the same, tick both in Entities, under “Words”, to make them one.',
      },
    ])
  })
})
