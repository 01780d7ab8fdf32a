import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyStep, reversed } from '../../../src/draft/applyStep.ts'
import type { Draft } from '../../../src/draft/draft.ts'
import {
  mergeNodes,
  removeNode,
  renameNode,
  setApart,
  setKind,
  setParties,
  splitNode,
} from '../../../src/draft/entities.ts'
import { joinEdges, removeEdges } from '../../../src/draft/relationships.ts'
import { aDraft, aDraftEdge, aDraftNode, anyDraft } from '../../fixtures/anyDraft.ts'
import { aStep } from '../../fixtures/dataset.ts'

const people = (...ids: string[]) => ids.map((id) => aDraftNode({ id }))
/** Every id that stands in a draft as a whole text, or as a part of the address of a view or of a key. */
const namedIn = (draft: Draft) => new Set(JSON.stringify(draft).split(/["~,:]/))
/** Names of people that are no ids, so that an id that is found is a reference. */
const apartFromNames = (draft: Draft): Draft => ({
  ...draft,
  nodes: draft.nodes.map((node) =>
    Object.assign({}, node, { label: `${node.label}!`, name: undefined, aliases: undefined }),
  ),
})
const twoOf = <T>(list: readonly T[]) =>
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => {
    const [first] = list.slice(a % Math.max(1, list.length))
    const rest = list.filter((item) => item !== first)
    return [first, rest[b % Math.max(1, rest.length)]] as const
  })
const anyDraftAndTwo = anyDraft.chain((draft) => fc.tuple(fc.constant(apartFromNames(draft)), twoOf(draft.nodes)))

describe('joining two nodes', () => {
  it('law: nothing names the one that went any more, and undo restores every letter', () => {
    fc.assert(
      fc.property(anyDraftAndTwo, ([draft, [one, other]]) => {
        fc.pre(one !== undefined && other !== undefined)
        const { step } = mergeNodes(draft, one.id, other.id, { forgetsNames: true })
        const after = applyStep(draft, step)
        expect(namedIn(after).has(other.id)).toBe(false)
        expect(after.edges).toHaveLength(draft.edges.length)
        expect(JSON.stringify(applyStep(after, reversed(step)))).toBe(JSON.stringify(draft))
      }),
    )
  })

  it('gives the one that stays the names, sides, quotes and remarks of the other', () => {
    const nodes = [
      aDraftNode({ id: 'ada', aliases: ['Adda'], parties: ['left'], citations: ['p-1'], level: 2, remark: 'Who?' }),
      aDraftNode({
        id: 'ada-2',
        label: 'Ada B.',
        name: 'Ada Bea',
        parties: ['left', 'right'],
        summary: 'A clerk.',
        level: 1,
      }),
    ]
    const draft = aDraft({ nodes })
    expect(applyStep(draft, mergeNodes(draft, 'ada', 'ada-2').step).nodes).toEqual([
      aDraftNode({
        id: 'ada',
        aliases: ['Adda', 'Ada B.', 'Ada Bea'],
        parties: ['left', 'right'],
        level: 1,
        summary: 'A clerk.',
        citations: ['p-1'],
        remark: 'Who?',
      }),
    ])
    const step = mergeNodes(draft, 'ada', 'ada-2', { label: 'Ada B.', forgetsNames: true }).step
    expect(applyStep(draft, step).nodes[0]).toMatchObject({ label: 'Ada B.', aliases: ['Adda', 'Ada'] })
  })

  it('follows ends, events, who says so, views of the story and what is apart', () => {
    const draft = aDraft({
      nodes: people('ada', 'bea', 'cyril', 'meeting'),
      edges: [aDraftEdge({ source: 'bea', target: 'cyril', event: 'meeting', accordingTo: 'bea' })],
      steps: [
        aStep({ view: { sel: 'bea~cyril', focus: 'bea~2', path: 'ada~bea~intime', open: 'bea,ada' } }),
        aStep({ view: { sel: 'ada~bea' } }),
      ],
      apart: [
        ['ada', 'cyril'],
        ['bea', 'cyril'],
        ['bea', 'meeting'],
        ['ada', 'bea'],
      ],
    })
    const after = applyStep(draft, mergeNodes(draft, 'ada', 'bea').step)
    expect(after.edges[0]).toMatchObject({ source: 'ada', target: 'cyril', event: 'meeting', accordingTo: 'ada' })
    expect(after.steps?.map(({ view }) => view)).toEqual([
      { sel: 'ada~cyril', focus: 'ada~2', open: 'ada' },
      { sel: 'ada' },
    ])
    expect(after.apart).toEqual([
      ['ada', 'cyril'],
      ['ada', 'meeting'],
    ])
  })

  it('an end that becomes the event of its edge is the end alone', () => {
    const draft = aDraft({
      nodes: people('ada', 'talks', 'meeting'),
      edges: [aDraftEdge({ target: 'talks', event: 'meeting' })],
    })
    const [edge] = applyStep(draft, mergeNodes(draft, 'talks', 'meeting').step).edges
    expect(edge && 'event' in edge).toBe(false)
  })

  it('says which relationships would then say the same, or lead from one to itself, and keeps them', () => {
    const edges = [
      aDraftEdge({ id: 'e-1', source: 'ada', target: 'cyril' }),
      aDraftEdge({ id: 'e-2', source: 'cyril', target: 'bea' }),
      aDraftEdge({ id: 'e-3', source: 'ada', target: 'bea' }),
    ]
    const draft = aDraft({ nodes: people('ada', 'bea', 'cyril'), edges })
    const { step, alike, loops } = mergeNodes(draft, 'ada', 'bea')
    expect(alike).toEqual([['e-1', 'e-2']])
    expect(loops).toEqual(['e-3'])
    expect(applyStep(draft, step).edges).toHaveLength(3)
  })
})

describe('taking a node apart', () => {
  it('gives the chosen relationships to a new node of its kind', () => {
    const edges = [aDraftEdge({ id: 'e-1' }), aDraftEdge({ id: 'e-2', accordingTo: 'ada' })]
    const draft = aDraft({ nodes: people('ada', 'bea'), edges })
    const { step, id } = splitNode(draft, 'ada', { label: 'Ada the Elder', edges: ['e-2'] })
    const after = applyStep(draft, step)
    expect(id).toBe('ada-the-elder')
    expect(after.nodes[2]).toMatchObject({ id, label: 'Ada the Elder', kind: 'person' })
    expect(after.edges[0]).toBe(draft.edges[0])
    expect(after.edges[1]).toMatchObject({ source: id, accordingTo: id })
  })

  it('law: joined again the relationships are as they were', () => {
    fc.assert(
      fc.property(anyDraft, fc.nat(), (draft, at) => {
        const node = draft.nodes[at % Math.max(1, draft.nodes.length)]
        fc.pre(node !== undefined)
        const own = draft.edges.filter(({ source, target, event }) => event !== source && event !== target).slice(0, 3)
        const { step, id } = splitNode(draft, node.id, { label: 'Another', edges: own.map((edge) => edge.id) })
        const apart = applyStep(draft, step)
        expect(applyStep(apart, mergeNodes(apart, node.id, id).step).edges).toEqual(draft.edges)
      }),
    )
  })
})

describe('names and kinds', () => {
  it('a name of before becomes a spelling where that is asked for', () => {
    const draft = aDraft({ nodes: people('ada') })
    const renamed = applyStep(draft, renameNode(draft, 'ada', 'Ada of Turin', { keepsOld: true }))
    expect(renamed.nodes[0]).toMatchObject({ label: 'Ada of Turin', aliases: ['Ada'] })
    const back = applyStep(renamed, renameNode(renamed, 'ada', 'Ada'))
    expect(back.nodes[0]).toEqual(aDraftNode({ id: 'ada' }))
  })

  it('several get another kind at once', () => {
    const draft = aDraft({ nodes: people('ada', 'bea') })
    expect(setKind(draft, ['ada', 'bea'], 'event').label).toBe('made 2 entities Event')
    expect(applyStep(draft, setKind(draft, ['ada', 'bea'], 'event')).nodes.map(({ kind }) => kind)).toEqual([
      'event',
      'event',
    ])
  })

  it('that two are not the same is remembered once, the smaller id first', () => {
    const draft = aDraft({ nodes: people('ada', 'bea') })
    const after = applyStep(draft, setApart(draft, 'bea', 'ada'))
    expect(after.apart).toEqual([['ada', 'bea']])
    expect(setApart(after, 'ada', 'bea').changes).toEqual([])
  })
})

describe('joining two relationships', () => {
  const planned = aDraftEdge({ id: 'plan', status: 'planned' })
  const edges = [
    planned,
    aDraftEdge({ id: 'e-1', when: '1913', dating: { basis: 'stated', citations: ['p-1'] }, citations: ['p-1'] }),
    aDraftEdge({
      id: 'e-2',
      when: '1913',
      dating: { basis: 'stated', citations: ['p-2'] },
      citations: ['p-2'],
      fulfils: ['plan'],
      event: 'meeting',
    }),
    aDraftEdge({ id: 'e-3', contradicts: ['e-2', 'e-1'] }),
  ]
  const draft = aDraft({ nodes: people('ada', 'bea', 'meeting'), edges, steps: [aStep({ view: { sel: 'e-2' } })] })

  it('gives the one that stays what shows the other, and follows where that was named', () => {
    const after = applyStep(draft, joinEdges(draft, 'e-1', 'e-2'))
    expect(after.edges).toEqual([
      planned,
      aDraftEdge({
        id: 'e-1',
        when: '1913',
        dating: { basis: 'stated', citations: ['p-1', 'p-2'] },
        citations: ['p-1', 'p-2'],
        fulfils: ['plan'],
        event: 'meeting',
      }),
      aDraftEdge({ id: 'e-3', contradicts: ['e-1'] }),
    ])
    expect(after.steps?.[0]?.view).toEqual({ sel: 'e-1' })
  })

  it('law: nothing names the one that went any more, and undo restores every letter', () => {
    const anyTwo = anyDraft.chain((random) => fc.tuple(fc.constant(random), twoOf(random.edges)))
    fc.assert(
      fc.property(anyTwo, ([random, [one, other]]) => {
        fc.pre(one !== undefined && other !== undefined)
        const step = joinEdges(random, one.id, other.id)
        const after = applyStep(random, step)
        expect(namedIn(after).has(other.id)).toBe(false)
        expect(JSON.stringify(applyStep(after, reversed(step)))).toBe(JSON.stringify(random))
      }),
    )
  })

  it('what is taken away is named nowhere', () => {
    const after = applyStep(draft, removeEdges(draft, ['e-2', 'plan']))
    expect(after.edges.map(({ id }) => id)).toEqual(['e-1', 'e-3'])
    expect(after.edges[1]).toMatchObject({ contradicts: ['e-1'] })
    expect(after.steps?.[0]?.view).toEqual({})
  })
})

describe('taking a node away', () => {
  const draft = aDraft({
    nodes: people('ada', 'bea', 'cai'),
    edges: [aDraftEdge({ id: 'e-1', source: 'ada', target: 'bea' })],
    apart: [['bea', 'cai']],
    steps: [aStep({ view: { sel: 'cai' } })],
  })

  it('takes what was said of it elsewhere', () => {
    const after = applyStep(draft, removeNode(draft, 'cai'))
    expect(after.nodes.map(({ id }) => id)).toEqual(['ada', 'bea'])
    expect(after.apart).toEqual([])
    expect(after.steps?.[0]?.view).toEqual({})
  })

  it('is refused while an edge names it', () => {
    expect(() => removeNode(draft, 'bea')).toThrow('Edges name the node')
  })
})

it('several nodes are put on a side at once, and a merge takes the side that is chosen', () => {
  const draft = aDraft({ nodes: people('ada', 'bea'), parties: [{ id: 'north', label: 'North' }], edges: [] })
  const placed = applyStep(draft, setParties(draft, ['ada', 'bea'], ['north']))
  expect(placed.nodes.map(({ parties }) => parties)).toEqual([['north'], ['north']])
  const merged = applyStep(placed, mergeNodes(placed, 'ada', 'bea', { parties: [] }).step)
  expect(merged.nodes.map(({ parties }) => parties)).toEqual([[]])
})
