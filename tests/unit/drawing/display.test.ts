import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Edge } from '../../../src/data/schema.ts'
import { contentOf } from '../../../src/drawing/content.ts'
import type { CompositionAsked } from '../../../src/layout/spine/composition.ts'
import { displayOf } from '../../../src/drawing/display.ts'
import { createNetwork } from '../../../src/model/network.ts'
import type { EdgeMark, NodeMark } from '../../../src/model/picture.ts'
import { type Shown, viewOf } from '../../../src/model/view.ts'
import { anyChoices } from '../../fixtures/anyNetwork.ts'
import { anySpineNetwork, anySpineOptions } from '../../fixtures/anySpine.ts'
import { aDataset, aFamily, aNode, aParty, aRelation, anEdge } from '../../fixtures/dataset.ts'

const ASKED: CompositionAsked = { sides: ['left', 'right'], level: 1, unfolded: new Set(), asked: new Set() }

/** Relationships that are in a picture: by their answers, or by what else their marks say. */
type Marked = Readonly<Record<string, Shown | Partial<EdgeMark>>>
const edgeMark = (mark: Shown | Partial<EdgeMark>): EdgeMark => ({
  answer: 'certain',
  change: null,
  aside: null,
  ...(typeof mark === 'string' ? { answer: mark } : mark),
})
const BESIDE = { aside: 'beside' } as const

/** Ada left and Bea right, tied by these; Cyril, tied to Ada by the last, is of level 3. */
function between(edges: readonly Partial<Edge>[]) {
  const network = createNetwork(
    aDataset({
      nodes: [
        aNode({ id: 'ada', level: 1 }),
        aNode({ id: 'bea', level: 1, parties: ['right'] }),
        aNode({ id: 'cyril', level: 3 }),
      ],
      edges: [
        ...edges.map((edge, i) => anEdge({ id: `e-${i}`, source: 'ada', target: 'bea', ...edge })),
        anEdge({ id: 'hidden', source: 'ada', target: 'cyril' }),
      ],
      relations: [aRelation(), aRelation({ id: 'wrote', family: 'paper' })],
      families: [aFamily({ id: 'paper', weight: 'thin' }), aFamily({ weight: 'bold' })],
      parties: [aParty(), aParty({ id: 'right' })],
    }),
  )
  const content = contentOf(network, ASKED)
  return {
    show: (edges: Marked, nodes: Readonly<Record<string, Partial<NodeMark>>> = {}, off: readonly string[] = []) =>
      displayOf(
        content,
        {
          edges: new Map(Object.entries(edges).map(([id, mark]) => [id, edgeMark(mark)])),
          nodes: new Map(Object.entries(nodes).map(([id, mark]) => [id, { isPlanned: false, aside: null, ...mark }])),
        },
        network,
        new Set(off),
      ),
  }
}

describe('displayOf(content, picture, network, off): a line', () => {
  it('is there as long as one of its relationships is', () => {
    const { show } = between([{}, {}])
    expect(show({ 'e-1': 'certain' }).strokes.get('ada~bea')?.edges).toEqual(['e-1'])
    expect(show({}).strokes.size).toBe(0)
  })

  it('has the hue of the strongest family, and grows with each relationship, up to 3.2 px', () => {
    const { show } = between([{ relation: 'wrote' }, {}, {}, {}, {}, {}])
    const stroke = (shown: Marked) => show(shown).strokes.get('ada~bea')
    expect(stroke({ 'e-0': 'certain' })).toMatchObject({ family: 'paper', width: 0.9 })
    expect(stroke({ 'e-0': 'certain', 'e-1': 'certain' })?.family).toBe('contact')
    expect(stroke({ 'e-0': 'certain', 'e-1': 'certain' })?.width).toBeCloseTo(1.5 + 0.55)
    const all = Object.fromEntries(['e-0', 'e-1', 'e-2', 'e-3', 'e-4', 'e-5'].map((id) => [id, {}]))
    expect(stroke(all)?.width).toBe(3.2)
  })

  it('is dashed only if all of it is planned', () => {
    const { show } = between([{ status: 'planned' }, { status: 'completed' }])
    const dash = (shown: Marked) => show(shown).strokes.get('ada~bea')?.line.dash.length
    expect(dash({ 'e-0': 'certain' })).toBeGreaterThan(0)
    expect(dash({ 'e-0': 'certain', 'e-1': 'certain' })).toBe(0)
  })

  it('is dotted only if its best answer is possible, and has a ring only if all of it is undated', () => {
    const { show } = between([{}, {}])
    const line = (shown: Marked) => show(shown).strokes.get('ada~bea')?.line
    expect(line({ 'e-0': 'possible', 'e-1': 'undated' })).toMatchObject({ ring: false })
    expect(line({ 'e-0': 'possible' })?.dash.length).toBeGreaterThan(0)
    expect(line({ 'e-0': 'possible', 'e-1': 'certain' })?.dash).toEqual([])
    expect(line({ 'e-0': 'undated', 'e-1': 'undated' })?.ring).toBe(true)
  })

  it('is faint where nothing of it is of the view, and bears a change that all of it shares', () => {
    const { show } = between([{}, {}])
    expect(show({ 'e-0': BESIDE }).strokes.get('ada~bea')?.isFaint).toBe(true)
    expect(show({ 'e-0': BESIDE, 'e-1': 'certain' }).strokes.get('ada~bea')).toMatchObject({
      isFaint: false,
      edges: ['e-1'],
    })
    const change = (a: Partial<EdgeMark>, b: Partial<EdgeMark>) =>
      show({ 'e-0': a, 'e-1': b }).strokes.get('ada~bea')?.change
    expect(change({ change: 'only-now' }, { answer: 'possible', change: 'only-now' })).toBe('only-now')
    expect(change({ change: 'only-now' }, { change: 'both' })).toBe(null)
    expect(change({}, {})).toBe(null)
  })
})

describe('displayOf(content, picture, network, off): a box', () => {
  it('is here, away, or faint', () => {
    const { show } = between([{}])
    expect(show({}).boxes.get('ada')?.state).toBe('away')
    expect(show({ 'e-0': 'certain' }).boxes.get('ada')?.state).toBe('here')
    expect(show({}, { ada: {} }).boxes.get('ada')?.state).toBe('here')
    expect(show({ 'e-0': BESIDE }, { ada: BESIDE }).boxes.get('ada')?.state).toBe('faint')
  })

  it('is gone where its kind is switched off, and nothing brings it back', () => {
    const { show } = between([{}])
    const off = ['kind:person']
    expect(show({}, {}, off).boxes.get('ada')?.state).toBe('gone')
    expect(show({ 'e-0': BESIDE }, { ada: BESIDE }, off).boxes.get('ada')?.state).toBe('faint')
  })

  it('is planned where the view says so, and counts what is folded there in the window', () => {
    const { show } = between([{}])
    expect(show({ 'e-0': 'certain' }, { ada: { isPlanned: true } }).boxes.get('ada')).toMatchObject({
      isPlanned: true,
      folded: 0,
    })
    expect(show({ hidden: 'certain' }).boxes.get('ada')?.folded).toBe(1)
  })
})

describe('displayOf(content, picture, network, off): its counts', () => {
  it('add up to the relationships of the view, whatever is chosen', () => {
    const anyCase = anySpineNetwork.chain((network) =>
      fc.tuple(fc.constant(network), anySpineOptions, anyChoices(network)),
    )
    fc.assert(
      fc.property(anyCase, ([network, options, choices]) => {
        const view = viewOf(network, choices)
        const nodes = new Map([...view.nodes].map((id) => [id, { isPlanned: false, aside: null }]))
        const edges = new Map([...view.edges].map(([id, answer]) => [id, edgeMark(answer)]))
        const { counts, strokes } = displayOf(contentOf(network, options), { edges, nodes }, network, choices.off)
        expect(counts.edges + counts.folded).toBe(view.edges.size)
        expect(counts.lines).toBeLessThanOrEqual(counts.edges)
        expect(counts.foldedUndated).toBeLessThanOrEqual(counts.folded)
        expect(strokes.size > 0).toBe(counts.edges > 0)
      }),
    )
  })
})
