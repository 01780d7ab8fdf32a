import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ententeJson } from '../../../../src/briefing/formats/ententeJson.ts'
import { type ExportScope, scopeOfAll, scopeOfView } from '../../../../src/briefing/formats/scope.ts'
import { checkDataset } from '../../../../src/data/checkDataset.ts'
import { parseDataset } from '../../../../src/data/parseDataset.ts'
import type { Dataset, Document } from '../../../../src/data/schema.ts'
import { versionOf } from '../../../../src/data/versionOf.ts'
import { createNetwork, found } from '../../../../src/model/network.ts'
import { type Choices, viewOf } from '../../../../src/model/view.ts'
import { dayOf } from '../../../../src/time/day.ts'
import { parsePartialDate } from '../../../../src/time/partialDate.ts'
import bundled from '../../../../src/data/dataset.json'
import { MADE, anyExport, sound, toldOf } from '../../../fixtures/anyExport.ts'
import { aDataset, aDocument, aKind, aNode, aPassage, anEdge } from '../../../fixtures/dataset.ts'

const errorsOf = (json: string) => checkDataset(JSON.parse(json)).filter(({ severity }) => severity === 'error')

function partOf(dataset: Dataset, over: Partial<Choices> = {}): Dataset {
  const network = createNetwork(dataset)
  const choices: Choices = {
    window: parsePartialDate('1913'),
    mode: 'during',
    known: null,
    showPossible: true,
    undated: 'never',
    off: new Set(),
    focus: null,
    ...over,
  }
  return parseDataset(JSON.parse(ententeJson(scopeOfView(network, viewOf(network, choices), choices, MADE))))
}

function undatedDocument(over: Partial<Document>): Document {
  const { issued: _, ...document } = aDocument(over)
  return document
}

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)

describe('ententeJson(scope) of everything', () => {
  it('is the dataset as it is, of the same version', () => {
    const network = createNetwork(parseDataset(bundled))
    const back = parseDataset(JSON.parse(ententeJson(scopeOfAll(network, MADE))))
    expect(back).toEqual(network.dataset)
    expect(versionOf(back)).toBe(versionOf(network.dataset))
  })
})

describe('ententeJson(scope) of a view', () => {
  const dataset = aDataset({
    edges: [
      anEdge({ id: 'now', when: '1913-05-02' }),
      anEdge({ id: 'later', target: 'cyril', when: '1920', citations: ['p-2'] }),
    ],
    passages: [aPassage(), aPassage({ id: 'p-2', document: 'herald' }), aPassage({ id: 'p-3', document: 'gazette' })],
    documents: [
      aDocument({ id: 'herald' }),
      undatedDocument({ notBefore: { date: '1913-05-01', note: 'It speaks of that day.', citations: ['p-3'] } }),
    ],
    kinds: [aKind({ id: 'ship', shape: 'ship' }), aKind()],
  })

  it('holds what is exported, what that rests on and nothing else', () => {
    const part = partOf(dataset)
    expect(ids(part.edges)).toEqual(['now'])
    expect(ids(part.nodes)).toEqual(['ada', 'bea'])
    expect(ids(part.documents)).toEqual(['gazette'])
    // The third proves from which day its document counts.
    expect(ids(part.passages)).toEqual(['p-1', 'p-3'])
  })

  it('keeps the whole vocabulary, so that hues and order stay', () => {
    expect(ids(partOf(dataset).kinds)).toEqual(['ship', 'person'])
  })

  it('says in its title and first in “about” that it is a part, and of what', () => {
    const part = partOf(dataset)
    expect(part.title).toBe('Ada and Bea (part)')
    expect(part.about?.[0]?.heading).toBe('About this part')
    expect(part.about?.[0]?.text).toContain(`Version of the dataset: ${versionOf(dataset)}\n`)
  })

  it('leaves a title as it is that has no room for more', () => {
    const title = 'T'.repeat(120)
    expect(partOf({ ...dataset, title }).title).toBe(title)
  })

  it('cuts its account of itself where it is longer than a dataset may hold', () => {
    const text = 'x'.repeat(3_999)
    const scope = scopeOfAll(createNetwork(dataset), { ...MADE, address: `https://example.org/${text}𝔸` })
    const part = { ...scope, provenance: { ...scope.provenance, part: 'view' as const } }
    expect(errorsOf(ententeJson(part))).toEqual([])
  })

  it('passes the checker where the dataset tells a story, which the part leaves out', () => {
    const part = partOf(parseDataset(bundled), { window: parsePartialDate('2025') })
    expect(part.edges.length).toBeGreaterThan(0)
    expect(part).not.toHaveProperty('steps')
  })

  it('drops a plan from “fulfils” that is not in the part', () => {
    const part = partOf(
      aDataset({
        edges: [
          anEdge({ id: 'plan', when: '1912', status: 'planned' }),
          anEdge({ id: 'other-plan', when: '1913-01', status: 'planned' }),
          anEdge({ id: 'done', when: '1913-05-02', fulfils: ['plan', 'other-plan'] }),
          anEdge({ id: 'done-too', when: '1913-05-02', fulfils: ['plan'] }),
        ],
      }),
      { mode: 'within' },
    )
    expect(part.edges.map(({ id, fulfils }) => [id, fulfils])).toEqual([
      ['other-plan', undefined],
      ['done', ['other-plan']],
      ['done-too', undefined],
    ])
  })

  it('drops the event of a contact that is switched off', () => {
    const part = partOf(
      aDataset({
        nodes: [aNode(), aNode({ id: 'bea' }), aNode({ id: 'visit', kind: 'event' })],
        kinds: [aKind(), aKind({ id: 'event', occurs: true })],
        edges: [anEdge({ when: '1913-05-02', event: 'visit' })],
      }),
      { off: new Set(['kind:event']) },
    )
    expect(ids(part.nodes)).toEqual(['ada', 'bea'])
    expect(part.edges[0]?.event).toBeUndefined()
  })

  it('says in the summary who claims a thing, where that node is not in the part', () => {
    const claimed = (over: Partial<Choices>) =>
      partOf(
        aDataset({
          nodes: [aNode(), aNode({ id: 'bea' }), aNode({ id: 'ministry', article: 'the', label: 'Ministry' })],
          edges: [
            anEdge({ when: '1913-05-02', accordingTo: 'ministry', summary: 'They met.' }),
            anEdge({ id: 'other', target: 'ministry', when: '1914' }),
          ],
        }),
        over,
      ).edges[0]
    expect(claimed({})).not.toHaveProperty('accordingTo')
    expect(claimed({})?.summary).toBe('According to the Ministry. They met.')
    expect(claimed({ window: { start: dayOf('1913-01-01'), end: dayOf('1915-01-01') } })).toMatchObject({
      accordingTo: 'ministry',
      summary: 'They met.',
    })
  })

  it('leaves out a node that no relationship of the part joins', () => {
    const network = createNetwork(dataset)
    const all = scopeOfAll(network, MADE)
    const scope: ExportScope = {
      ...all,
      edges: [{ id: 'now', answer: 'certain' }],
      provenance: { ...all.provenance, part: 'view' },
    }
    expect(ids((JSON.parse(ententeJson(scope)) as Dataset).nodes)).toEqual(['ada', 'bea'])
  })

  it('passes the checker, with the ids and ends of any view of any sound dataset', () => {
    fc.assert(
      fc.property(anyExport(sound), (any) => {
        const json = ententeJson(any)
        expect(errorsOf(json)).toEqual([])
        const { edges, passages } = JSON.parse(json) as Dataset
        const told = toldOf(any).map(({ id, source, target }) => ({ id, source, target }))
        expect(new Set(edges.map(({ id, source, target }) => ({ id, source, target })))).toEqual(new Set(told))
        for (const passage of passages) expect(passage).toEqual(found(any.network.passages, passage.id))
      }),
    )
  })
})
