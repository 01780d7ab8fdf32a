import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDataset } from '../../../src/data/checkDataset.ts'
import type { Dataset } from '../../../src/data/schema.ts'
import { parseDataset } from '../../../src/data/parseDataset.ts'
import { emptyDraft } from '../../../src/draft/draft.ts'
import { fromDataset } from '../../../src/draft/fromDataset.ts'
import { networkOf } from '../../../src/draft/networkOf.ts'
import { publishable } from '../../../src/draft/publishable.ts'
import { createNetwork, found } from '../../../src/model/network.ts'
import { DRAFT_ID, aDraft, aDraftDocument, aDraftEdge, aDraftNode, anyDraft } from '../../fixtures/anyDraft.ts'
import { GAZETTE, aDataset, aDocument, aPassage, aStep, anEdge } from '../../fixtures/dataset.ts'

const BUNDLED: unknown = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../src/data/dataset.json'), 'utf8'),
)

const errorsOf = (dataset: unknown) => checkDataset(dataset).filter(({ severity }) => severity === 'error')
const two = [aDraftNode({ id: 'ada' }), aDraftNode({ id: 'bea' })]
const cited = aDraftEdge({ citations: ['p-1'] })

describe('publishing a draft', () => {
  it('law: whatever the draft, the checker finds no error in what readers get', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(errorsOf(publishable(draft).dataset)).toEqual([])
      }),
    )
  })

  it('law: every relationship, node, passage and document is published, or is listed with why not', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { dataset, left } = publishable(draft)
        for (const list of ['edges', 'nodes', 'passages', 'documents'] as const) {
          const out = left.filter((one) => one.list === list).map(({ id }) => id)
          const all = [...dataset[list].map(({ id }) => id), ...out]
          expect(all.toSorted()).toEqual(draft[list].map(({ id }) => id).toSorted())
        }
        expect(left.every(({ reason }) => reason !== '')).toBe(true)
      }),
    )
  })

  it.each([
    ['as its file has it', BUNDLED as Dataset],
    ['as the page reads it', parseDataset(BUNDLED)],
  ])('gives the bundled dataset back to the letter, %s', (_, bundled) => {
    const { dataset, left } = publishable(fromDataset(bundled, { id: DRAFT_ID }))
    expect(left).toEqual([])
    expect(JSON.stringify(dataset) === JSON.stringify(bundled)).toBe(true)
  })

  it('keeps a text that was shared, and shares none that was not', () => {
    const shared = parseDataset(aDataset({ documents: [aDocument({ text: GAZETTE })] }))
    expect(publishable(fromDataset(shared, { id: DRAFT_ID })).dataset).toEqual(shared)
    const quoted = parseDataset(aDataset())
    const texts = new Map([['gazette.txt', GAZETTE]])
    const draft = fromDataset(quoted, { id: DRAFT_ID, texts })
    expect(draft.documents[0]).toMatchObject({ text: GAZETTE, sharesText: false })
    expect(JSON.stringify(publishable(draft).dataset)).toBe(JSON.stringify(quoted))
  })

  it('does not take another text for the one that was cited', () => {
    const texts = new Map([['gazette.txt', `${GAZETTE}!`]])
    const [document] = fromDataset(parseDataset(aDataset()), { id: DRAFT_ID, texts }).documents
    expect(document && 'text' in document).toBe(false)
  })

  it('leaves out what is not cited, and says so on the page', () => {
    const draft = aDraft({ nodes: two, edges: [cited, aDraftEdge({ id: 'e-2' })] })
    const { dataset, left } = publishable(draft)
    expect(dataset.edges.map(({ id }) => id)).toEqual(['ada-met-bea'])
    expect(left).toEqual([{ list: 'edges', id: 'e-2', reason: 'has no quote' }])
    expect(dataset.about).toEqual([
      { heading: 'What is in it', text: '1 relationship from 1 text of 3 May 1913. One is left out: it has no quote.' },
    ])
  })

  it.each([
    ['impossible date', aDraftEdge({ citations: ['p-1'], when: '1914/1913' })],
    ['does not say what its date rests on', aDraftEdge({ citations: ['p-1'], when: '1913' })],
    [
      'does not say how its date was worked out',
      aDraftEdge({ citations: ['p-1'], when: '1913', dating: { basis: 'resolved', citations: ['p-1'] } }),
    ],
    ['its quote is not in its text', aDraftEdge({ citations: ['p-2'] })],
    ['one of its ends is not there', aDraftEdge({ citations: ['p-1'], target: 'dora' })],
    ['does not say what ties the two', aDraftEdge({ citations: ['p-1'], relation: 'lost' })],
  ])('leaves out a relationship: %s', (reason, edge) => {
    const passages = [aPassage(), aPassage({ id: 'p-2', exact: 'Ada met Cyril' })]
    const { left } = publishable(aDraft({ nodes: two, edges: [edge], passages }))
    expect(left).toContainEqual({ list: 'edges', id: 'ada-met-bea', reason })
  })

  it('publishes what somebody says who is in no relationship, with that name and what shows it', () => {
    const teller = aDraftNode({ id: 'dora' })
    const draft = aDraft({ nodes: [...two, teller], edges: [{ ...cited, standing: 'alleged', accordingTo: 'dora' }] })
    const { dataset, left } = publishable(draft)
    expect(dataset.edges).toEqual([{ ...cited, standing: 'alleged', accordingTo: 'dora' }])
    expect(dataset.nodes.at(-1)).toMatchObject({ id: 'dora', summary: 'Person.', citations: cited.citations })
    expect(left).toEqual([])
  })

  it('fills in what must be there: what a date rests on, what shows a node, its sentence', () => {
    const edge = aDraftEdge({ citations: ['p-1'], when: '1913-05-02', dating: { basis: 'stated', citations: [] } })
    const { dataset } = publishable(aDraft({ nodes: two, edges: [edge] }))
    expect(dataset.edges[0]?.dating).toEqual({ basis: 'stated', citations: ['p-1'] })
    expect(dataset.nodes[0]).toMatchObject({ summary: 'Person.', citations: ['p-1'] })
  })

  it('keeps the curator’s own notes from readers', () => {
    const draft = aDraft({
      nodes: two.map((node) => ({ ...node, remark: 'Who?', origin: { file: 'a.csv', at: 'row 1' } })),
      edges: [
        { ...cited, remark: 'Ask.', askedWhen: 'yesterday', unfound: 'x', origin: { file: 'a.csv', at: 'row 1' } },
      ],
      documents: [aDraftDocument({ readAs: 'windows-1252', isSheet: true })],
    })
    const written = JSON.stringify(publishable(draft).dataset)
    expect(written).not.toMatch(/remark|origin|askedWhen|unfound|readAs|isSheet|sharesText|apart|settled/)
  })

  it('an empty draft is a dataset without anything in it', () => {
    const { dataset, left } = publishable(emptyDraft(DRAFT_ID))
    expect(errorsOf(dataset)).toEqual([])
    expect(dataset.title).toBe('Untitled dataset')
    expect(left).toEqual([])
  })

  it('leaves a step of the story out whose view shows what stays out', () => {
    const steps = [aStep({ view: { sel: 'e-2' } }), aStep({ title: 'It began', view: { sel: 'ada' } })]
    const draft = aDraft({ nodes: two, edges: [cited, aDraftEdge({ id: 'e-2' })], steps })
    const { dataset, left } = publishable(draft)
    expect(dataset.steps?.map(({ title }) => title)).toEqual(['It began'])
    expect(left).toContainEqual({ list: 'steps', id: 'Ada meets Bea', reason: 'names nothing in this dataset' })
  })
})

describe('drawing a draft', () => {
  it('law: the network of any draft can be made, and nothing in it leads nowhere', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const { nodes, edges, kinds, relations, families, passages, documents } = createNetwork(networkOf(draft))
        for (const { source, target, relation, citations, event = source, accordingTo = source } of edges.values()) {
          for (const id of [source, target, event, accordingTo]) expect(nodes.has(id)).toBe(true)
          expect(families.has(found(relations, relation).family)).toBe(true)
          for (const id of citations) expect(documents.has(found(passages, id).document)).toBe(true)
        }
        for (const { kind } of nodes.values()) expect(kinds.has(kind)).toBe(true)
      }),
    )
  })

  it('shows what is uncited, and takes a date that cannot be read for none', () => {
    const edges = [aDraftEdge({ when: '1914/1913', dating: { basis: 'stated', citations: [] } })]
    const dataset = networkOf(aDraft({ nodes: two, edges }))
    expect(dataset.edges).toEqual([aDraftEdge()])
  })

  it('has a line for what readers find told in a name: who marks it sees it', () => {
    const draft = aDraft({ nodes: two, edges: [aDraftEdge()] })
    const chairs = draft.relations.map((relation) => Object.assign({}, relation, { folds: 'name' }))
    expect(networkOf({ ...draft, relations: chairs }).relations.map(({ folds }) => folds)).toEqual(
      chairs.map(() => 'line'),
    )
  })

  it('hands the records on as they are where nothing is amiss', () => {
    const draft = fromDataset(aDataset({ edges: [anEdge({ when: '1913' })] }), { id: DRAFT_ID })
    const drawn = networkOf(draft)
    expect(drawn.edges[0]).toBe(draft.edges[0])
    expect(drawn.nodes[0]).toBe(draft.nodes[0])
    expect(drawn.kinds).toBe(draft.kinds)
  })
})
