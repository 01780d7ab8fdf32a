import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Display } from '../../../src/drawing/display.ts'
import { LEVELS } from '../../../src/model/levels.ts'
import { type Network, createNetwork, found } from '../../../src/model/network.ts'
import { type AppState, defaultState } from '../../../src/store/appStore.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { dayOf } from '../../../src/time/day.ts'
import { anyChoices } from '../../fixtures/anyNetwork.ts'
import { anySpineNetwork } from '../../fixtures/anySpine.ts'
import { aDataset, aFamily, aKind, aNode, aRelation, anEdge } from '../../fixtures/dataset.ts'

/** What the page shows of a network in a state. */
function shown(network: Network, over: Partial<AppState> = {}) {
  const state = { ...defaultState(network), ...over }
  const selectors = createSelectors(network)
  return { content: selectors.content(state), display: selectors.display(state), view: selectors.view(state) }
}
const boxesOf = ({ boxes }: Display) => Object.fromEntries([...boxes].map(([id, { state }]) => [id, state]))

const anyShown = anySpineNetwork.chain((network) =>
  fc
    .record({
      choices: anyChoices(network),
      level: fc.constantFrom(...LEVELS),
      fade: fc.boolean(),
      versus: fc.constantFrom(null, null, 'before' as const),
    })
    .map(({ choices, ...rest }) => ({ network, state: { ...choices, ...rest } })),
)

const YEAR_2023 = { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') }
const HALF_OCTOBER = { start: dayOf('2023-10-01'), end: dayOf('2023-10-16') }

describe('displayOf(content, shown, network, off), of any view', () => {
  it('has each relationship of the view on a line, or among the folded', () => {
    fc.assert(
      fc.property(anyShown, ({ network, state }) => {
        const { display, view } = shown(network, { ...state, versus: null })
        const onLines = new Set(
          [...display.strokes.values()].filter(({ isFaint }) => !isFaint).flatMap(({ edges }) => edges),
        )
        expect([...onLines, ...display.folded].toSorted()).toEqual([...view.edges.keys()].toSorted())
        expect(display.counts.edges).toBe(onLines.size)
        expect(display.counts.folded).toBe(display.folded.length)
        expect(display.counts.edges + display.counts.folded).toBe(view.edges.size)
      }),
    )
  })

  it('counts as lines what is drawn: a meeting of two is one, though it has a stroke from either', () => {
    fc.assert(
      fc.property(anyShown, ({ network, state }) => {
        const { content, display } = shown(network, state)
        const isDrawn = (id: string) => display.strokes.get(id)?.isFaint === false
        expect(display.counts.lines).toBe(content.bundles.filter(({ strokes }) => strokes.some(isDrawn)).length)
        expect(display.counts.lines).toBeLessThanOrEqual(display.counts.edges)
        expect(display.counts.foldedUndated).toBeLessThanOrEqual(display.counts.folded)
      }),
    )
  })

  it('has no line to a box that is not there, nor to one that nothing joins', () => {
    fc.assert(
      fc.property(anyShown, ({ network, state }) => {
        const { content, display } = shown(network, state)
        for (const id of display.strokes.keys()) {
          const { source, target } = found(content.strokes, id)
          for (const end of [source, target]) expect(['here', 'faint']).toContain(display.boxes.get(end)?.state)
        }
      }),
    )
  })

  it('has a box for each node that is drawn, which is here where a line of the view leads to it', () => {
    fc.assert(
      fc.property(anyShown, ({ network, state }) => {
        const { content, display } = shown(network, state)
        expect([...display.boxes.keys()]).toEqual([...content.nodes])
        for (const [id, stroke] of display.strokes) {
          const { source, target } = found(content.strokes, id)
          if (stroke.isFaint) continue
          for (const end of [source, target]) expect(display.boxes.get(end)?.state).toBe('here')
        }
      }),
    )
  })
})

/** Ada and Bea: one bold relationship of 2023, two thin ones, of which one is of October and one planned; Cyril of 2025. */
const network = createNetwork(
  aDataset({
    kinds: [aKind(), aKind({ id: 'body', shape: 'square' })],
    families: [aFamily({ id: 'paper', weight: 'thin' }), aFamily({ id: 'deed', weight: 'bold' })],
    relations: [aRelation({ id: 'wrote', family: 'paper' }), aRelation({ id: 'signed', family: 'deed' })],
    nodes: [aNode(), aNode({ id: 'bea' }), aNode({ id: 'cyril', kind: 'body' })],
    edges: [
      anEdge({ id: 'letter', relation: 'wrote', when: '2023-10' }),
      anEdge({ id: 'deed', relation: 'signed', when: '2023-12-05' }),
      anEdge({ id: 'plan', relation: 'wrote', status: 'planned', when: '2025' }),
      anEdge({ id: 'later', relation: 'wrote', target: 'cyril', when: '2025-04-14' }),
      anEdge({ id: 'undated', relation: 'wrote', source: 'bea', target: 'cyril' }),
    ],
  }),
)

describe('a line', () => {
  const line = (id: string, state: Partial<AppState> = {}) => shown(network, state).display.strokes.get(id)

  it('has the hue of its strongest relationship, and is as wide as it has relationships', () => {
    const one = line('ada~cyril')
    const three = line('ada~bea')
    expect(three).toMatchObject({ family: 'deed', edges: ['letter', 'deed', 'plan'] })
    expect(one).toMatchObject({ family: 'paper', edges: ['later'] })
    // The base of a bold line, and 0.55 px for each further relationship.
    expect(three?.width).toBeCloseTo(1.5 + 2 * 0.55)
    expect(one?.width).toBeCloseTo(0.9)
  })

  it('is never wider than 3.2 px', () => {
    const many = createNetwork(aDataset({ edges: Array.from({ length: 30 }, (_, i) => anEdge({ id: `e-${i}` })) }))
    expect(shown(many).display.strokes.get('ada~bea')?.width).toBe(3.2)
  })

  it('is made anew for each window: of what that shows', () => {
    expect(line('ada~bea', { window: HALF_OCTOBER })).toMatchObject({ family: 'paper', edges: ['letter'], width: 0.9 })
    expect(line('ada~cyril', { window: YEAR_2023 })).toBeUndefined()
  })

  it('is dashed only where all of it is planned, dotted only where the best answer is possible', () => {
    expect(line('ada~bea')).toMatchObject({ isPlanned: false, answer: 'certain', line: { dash: [] } })
    expect(line('ada~bea', { window: HALF_OCTOBER })?.answer).toBe('possible')
    const onlyPlans = line('ada~bea', { off: new Set(['status:completed']) })
    expect(onlyPlans).toMatchObject({ isPlanned: true, edges: ['plan'] })
    expect(onlyPlans?.line.dash).not.toEqual([])
  })

  it('has a ring only where none of it is dated', () => {
    expect(line('bea~cyril')).toMatchObject({ answer: 'undated', line: { ring: true } })
    expect(line('ada~bea')?.line.ring).toBe(false)
  })

  it('has the sign of a change only where all of it shares that', () => {
    const versus = { start: dayOf('2025-01-01'), end: dayOf('2026-01-01') }
    expect(line('ada~cyril', { window: YEAR_2023, versus })).toMatchObject({ change: 'only-then' })
    expect(line('ada~bea', { window: YEAR_2023, versus })?.change).toBeNull()
    expect(line('ada~bea')?.change).toBeNull()
  })

  it('is faint where all of it is switched off and faded', () => {
    expect(line('ada~cyril', { off: new Set(['kind:body']), fade: true })?.isFaint).toBe(true)
    expect(line('ada~bea', { off: new Set(['kind:body']), fade: true })?.isFaint).toBe(false)
  })
})

describe('a box', () => {
  it('is here in the view, and away where no relationship of it joins it', () => {
    expect(boxesOf(shown(network).display)).toEqual({ ada: 'here', bea: 'here', cyril: 'here' })
    expect(boxesOf(shown(network, { window: YEAR_2023 }).display)).toEqual({ ada: 'here', bea: 'here', cyril: 'away' })
  })

  it('is gone where it is switched off, and faint where that is faded', () => {
    const off = new Set(['kind:body'])
    expect(boxesOf(shown(network, { off }).display)).toEqual({ ada: 'here', bea: 'here', cyril: 'gone' })
    expect(boxesOf(shown(network, { off, fade: true }).display)).toEqual({ ada: 'here', bea: 'here', cyril: 'faint' })
  })

  it('tells how many nodes that are not drawn the view ties it to', () => {
    const nodes = [aNode({ level: 1 }), ...['bea', 'cyril'].map((id) => aNode({ id, level: 3 }))]
    const edges = [
      anEdge({ when: '2023' }),
      anEdge({ id: 'later', target: 'cyril', when: '2025' }),
      anEdge({ id: 'again', when: '2023' }),
    ]
    const folding = createNetwork(aDataset({ nodes, edges }))
    const foldedAt = (state: Partial<AppState> = {}) => shown(folding, state).display.boxes.get('ada')?.folded
    expect(foldedAt()).toBe(2)
    expect(foldedAt({ window: YEAR_2023 })).toBe(1)
    expect(foldedAt({ level: 3 })).toBe(0)
    expect(shown(folding, { window: YEAR_2023 }).display.folded).toEqual(['ada-met-bea', 'again'])
  })
})

describe('a meeting of two', () => {
  const met = createNetwork(
    aDataset({
      nodes: [aNode(), aNode({ id: 'bea' }), aNode({ id: 'talks', kind: 'meeting' })],
      kinds: [aKind(), aKind({ id: 'meeting', occurs: true })],
      edges: [anEdge({ id: 'met', event: 'talks' })],
    }),
  )

  it('is one relationship in one line', () => {
    expect(shown(met).display.counts).toEqual({ edges: 1, lines: 1, folded: 0, foldedUndated: 0 })
  })

  it('whose kind is switched off is still of the view, and said among what has no line', () => {
    const { display, view } = shown(met, { off: new Set(['kind:meeting']) })
    expect([...view.edges.keys()]).toEqual(['met'])
    expect(display).toMatchObject({ folded: ['met'], counts: { edges: 0, lines: 0, folded: 1, foldedUndated: 1 } })
    expect(boxesOf(display)).toEqual({ ada: 'here', bea: 'here', talks: 'gone' })
  })
})
