import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Content } from '../../../src/drawing/content.ts'
import { createNetwork, nodesOf } from '../../../src/model/network.ts'
import { formatParts, viewSentence } from '../../../src/model/viewSentence.ts'
import { viewOf } from '../../../src/model/view.ts'
import {
  type AppState,
  createAppStore,
  defaultState,
  hover,
  notify,
  select,
  setTheme,
} from '../../../src/store/appStore.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { dayOf } from '../../../src/time/day.ts'
import { anyLargeNetwork } from '../../fixtures/anyLarge.ts'
import type { Interval } from '../../../src/time/interval.ts'
import { aDataset, aNode, aRelation, anEdge } from '../../fixtures/dataset.ts'

const network = createNetwork(aDataset({ edges: [anEdge({ when: '2024-05-03' }), anEdge({ id: 'undated' })] }))
const base = defaultState(network)

describe('selectors', () => {
  it('give the same object when only what does not concern the view differs', () => {
    const { view, sentence } = createSelectors(network)
    const store = createAppStore(network)
    const before = view(store.getState())
    const said = sentence(store.getState())
    select(store, 'ada')
    hover(store, 'bea')
    setTheme(store, 'dark')
    notify(store, { text: 'Anything.' })
    expect(view(store.getState())).toBe(before)
    expect(sentence(store.getState())).toBe(said)
  })

  it.each<Partial<AppState>>([
    { window: { start: dayOf('2024-01-01'), end: dayOf('2024-02-01') } },
    { mode: 'by' },
    { showPossible: false },
    { undated: 'never' as const },
    { off: new Set(['kind:person']) },
  ])('give another view for %o', (change) => {
    const { view } = createSelectors(network)
    expect(view({ ...base, ...change })).not.toBe(view(base))
  })

  it('give what the model says', () => {
    const { view, sentence, sentenceParts, display } = createSelectors(network)
    const state = { ...base, undated: 'never' as const }
    expect(view(state)).toEqual(viewOf(network, state))
    const alone = viewSentence(network, state, viewOf(network, state))
    expect(sentence(state)).toBe(formatParts(alone))
    expect(sentenceParts({ ...state, stage: 'text' })).toEqual(alone)
    const { counts } = display(state)
    expect(sentenceParts(state)).toEqual(viewSentence(network, state, viewOf(network, state), { figure: counts }))
  })

  it('of two pages do not meet', () => {
    expect(createSelectors(network).view(base)).not.toBe(createSelectors(network).view(base))
  })
})

/** Ada and Bea are of the first level; Cyril, whom Bea met, of the second; Dora, whom Cyril knew until 2023, of the third. */
const levelled = createNetwork(
  aDataset({
    nodes: [
      ...['ada', 'bea'].map((id) => aNode({ id, level: 1 })),
      aNode({ id: 'cyril', level: 2 }),
      aNode({ id: 'dora', level: 3 }),
    ],
    relations: [aRelation(), aRelation({ id: 'knew' })],
    edges: [
      anEdge({ id: 'first', when: '2023' }),
      anEdge({ id: 'second', source: 'bea', target: 'cyril', when: '2024' }),
      anEdge({ id: 'third', relation: 'knew', source: 'cyril', target: 'dora', when: '2023' }),
    ],
  }),
)

describe('what the figure consists of', () => {
  const opening = defaultState(levelled)
  const at = (over: Partial<AppState>): AppState => ({ ...opening, ...over })
  const nodesOf = (over: Partial<AppState>) => [...createSelectors(levelled).content(at(over)).nodes]

  it.each<[string, Partial<AppState>, readonly string[]]>([
    ['nothing', {}, []],
    ['of a node of the level nothing', { selectedId: 'ada' }, []],
    ['a node that the level leaves out, with what it is tied to', { selectedId: 'dora' }, ['cyril', 'dora']],
    ['of a relationship its nodes', { selectedId: 'third' }, ['cyril', 'dora']],
    ['of a pair both', { selectedId: 'bea~dora' }, ['dora']],
    ['the middle of a focus', { focus: { id: 'dora', steps: 1 } }, ['dora']],
    ['what a path leads through', { path: { from: 'ada', to: 'dora' } }, ['cyril', 'dora']],
    ['at a level that draws it nothing', { selectedId: 'dora', level: 3 }, []],
    ['of what is unknown nothing that is drawn', { selectedId: 'ada~nobody' }, []],
  ])('is asked for whatever the level: %s', (_, over, ids) => {
    const { asked } = createSelectors(levelled)
    expect([...asked(at(over))].filter((id) => levelled.nodes.has(id)).toSorted()).toEqual(ids)
  })

  it('follows the level, what is unfolded and what is asked for', () => {
    expect(nodesOf({})).toEqual(['ada', 'bea'])
    expect(nodesOf({ level: 2 })).toEqual(['ada', 'bea', 'cyril'])
    expect(nodesOf({ unfolded: new Set(['bea']) })).toEqual(['ada', 'bea', 'cyril'])
    expect(nodesOf({ selectedId: 'dora' })).toEqual(['ada', 'bea', 'cyril', 'dora'])
  })

  it.each<[string, Partial<AppState>, Partial<AppState>]>([
    ['what the level draws is selected', {}, { selectedId: 'ada' }],
    ['another relationship of it is', { selectedId: 'ada' }, { selectedId: 'first' }],
    ['the pair is', {}, { selectedId: 'ada~bea' }],
    ['what was asked for already is, in another way', { selectedId: 'bea~dora' }, { focus: { id: 'dora', steps: 1 } }],
    ['time passes', {}, { window: { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') } }],
    ['something is switched off', {}, { off: new Set(['kind:person']) }],
    ['the pointer moves', {}, { hoveredId: 'dora' }],
  ])('is the same object when %s: the figure stays as it is', (_, before, after) => {
    const { content } = createSelectors(levelled)
    expect(content(at(after))).toBe(content(at(before)))
  })

  it('what is shown of it is the same object when only the selection differs', () => {
    const { display } = createSelectors(levelled)
    expect(display(at({ selectedId: 'ada' }))).toBe(display(at({})))
  })

  it('what is shown of it follows the window, and moves nothing', () => {
    const { content, display } = createSelectors(levelled)
    const now = at({ level: 3, window: { start: dayOf('2024-01-01'), end: dayOf('2025-01-01') } })
    expect([...display(now).strokes.keys()]).toEqual(['bea~cyril'])
    expect(content(now)).toBe(content(at({ level: 3 })))
  })
})

describe('the content of a figure of more than it may hold', () => {
  const [large = network] = fc.sample(anyLargeNetwork, { numRuns: 1, seed: 7 })
  const opened = defaultState(large)
  const at = (over: Partial<AppState>): AppState => ({ ...opened, level: 3, ...over })
  const yearOf = (year: number) => ({ start: dayOf(`${year}-01-01`), end: dayOf(`${year + 1}-01-01`) })
  const [first, second, third] = [yearOf(2020), yearOf(2021), yearOf(2022)]
  const years = [first, second, third]
  const keys = (content: Content) => [[...content.nodes], [...content.strokes.keys()]]

  it('follows the window where there is no outline, and is the same by whatever way one came there', () => {
    const { content } = createSelectors(large)
    const seen = years.map((window) => keys(content(at({ layout: 'force', window }))))
    expect(seen[0]).not.toEqual(seen[1])
    for (const [i, window] of [...years.entries()].toReversed()) {
      expect(keys(content(at({ layout: 'force', window })))).toEqual(seen[i])
      expect(keys(createSelectors(large).content(at({ layout: 'force', window })))).toEqual(seen[i])
    }
  })

  it('has at the first level of detail as many as ever, and of those that are the most connected in the window', () => {
    const { content, view } = createSelectors(large)
    for (const window of years) {
      const state = at({ layout: 'force', level: 1, window })
      const { nodes } = content(state)
      expect(nodes.size).toBe(40)
      for (const id of nodes) expect(view(state).nodes).toContain(id)
    }
    const nodesIn = (window: Interval) => content(at({ layout: 'force', level: 1, window })).nodes
    expect(nodesIn(first)).not.toEqual(nodesIn(second))
  })

  it('is the same object in every window where there is one: a row more would move all below it', () => {
    const { content } = createSelectors(large)
    const [a, b] = [first, second].map((window) => content(at({ layout: 'spine', window })))
    expect(b).toBe(a)
    // Positions of its own that the page does not bring are stood in for by the outline.
    expect(content(at({ layout: 'own', window: second }))).toBe(a)
    expect(createSelectors(large, true).content(at({ layout: 'own', window: second }))).not.toEqual(a)
  })

  it('gives in an outline the room of what is switched off to the rest, in every window the same', () => {
    const { content } = createSelectors(large)
    const off = new Set(['kind:meeting'])
    const kinds = (state: AppState) => [...content(state).nodes].map((id) => large.nodes.get(id)?.kind)
    const [a, b] = [first, second].map((window) => content(at({ layout: 'spine', off, window })))
    expect(b).toBe(a)
    expect(kinds(at({ layout: 'spine' }))).toContain('meeting')
    expect(kinds(at({ layout: 'spine', off }))).not.toContain('meeting')
    expect(kinds(at({ layout: 'spine', off, fade: true }))).toContain('meeting')
  })

  it('gives in an outline the room to whom a focus holds', () => {
    const { content, view } = createSelectors(large)
    const [id = ''] = [...content(at({ layout: 'spine' })).nodes]
    const state = at({ layout: 'spine', focus: { id, steps: 1 }, undated: 'always' })
    const { nodes } = content(state)
    expect(nodes.size).toBeGreaterThan(1)
    for (const node of nodes) expect(view(state).nodes).toContain(node)
  })

  it('has of two windows that are compared what either has', () => {
    const { content, compared } = createSelectors(large)
    const state = at({ layout: 'force', window: first, versus: second })
    const before = compared(state)?.before
    const { strokes } = content(state)
    const isOnlyThen = (id: string) => before?.edges.has(id) === true
    expect([...strokes.values()].some(({ edges }) => edges.some(isOnlyThen))).toBe(true)
  })

  it('has room for what is switched off where that is wanted faded', () => {
    const { content } = createSelectors(large)
    const off = new Set(['kind:meeting'])
    const kinds = (state: AppState) => new Set([...content(state).nodes].map((id) => large.nodes.get(id)?.kind))
    expect(kinds(at({ layout: 'force', off })).has('meeting')).toBe(false)
    expect(kinds(at({ layout: 'force', off, fade: true })).has('meeting')).toBe(true)
  })

  it('names whatever is around them those that the reader picked, not all that “only” asks for', () => {
    const { asked, named } = createSelectors(large)
    const off = new Set(large.dataset.kinds.filter(({ id }) => id !== 'meeting').map(({ id }) => `kind:${id}`))
    const [edge] = large.dataset.edges
    if (!edge) throw new Error('There is an edge.')
    const { source, target } = edge
    const names = (over: Partial<AppState>) => [...named(at({ layout: 'force', off, ...over }))].toSorted()
    expect(asked(at({ layout: 'force', off })).size).toBeGreaterThan(1)
    expect(names({})).toEqual([])
    expect(names({ selectedId: source })).toEqual([source])
    expect(names({ selectedId: edge.id })).toEqual([...nodesOf(edge)].toSorted())
    expect(names({ focus: { id: target, steps: 1 } })).toEqual([target])
  })

  it('says in the sentence how much of the window has room', () => {
    const { sentenceParts, view } = createSelectors(large)
    const state = at({ layout: 'force', window: first })
    expect(formatParts(sentenceParts(state))).toContain(
      ` of ${view(state).nodes.size} entities, the most connected first`,
    )
  })
})
