import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlightOf } from '../../../src/drawing/highlight.ts'
import { spineFigure } from '../../../src/drawing/spineFigure.ts'
import { createNetwork } from '../../../src/model/network.ts'
import { pairId } from '../../../src/model/pair.ts'
import { type AppState, defaultState } from '../../../src/store/appStore.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { dayOf } from '../../../src/time/day.ts'
import { anySpineNetwork, anySpineOptions } from '../../fixtures/anySpine.ts'
import { aDataset, aKind, aNode, aParty, aRelation, anEdge } from '../../fixtures/dataset.ts'

/** At the talks Ada met Bea; they led to a pact, which Cyril signed; Dora met Emma elsewhere. */
const network = createNetwork(
  aDataset({
    parties: [aParty(), aParty({ id: 'right' })],
    kinds: [aKind(), aKind({ id: 'meeting', occurs: true }), aKind({ id: 'pact', staged: true })],
    relations: [aRelation(), aRelation({ id: 'led-to', under: 'target' }), aRelation({ id: 'signed' })],
    nodes: [
      ...['ada', 'cyril', 'dora'].map((id) => aNode({ id })),
      ...['bea', 'emma'].map((id) => aNode({ id, parties: ['right'] })),
      aNode({ id: 'talks', kind: 'meeting', parties: [] }),
      aNode({ id: 'pact', kind: 'pact', parties: [] }),
    ],
    edges: [
      anEdge({ id: 'met', event: 'talks', when: '2023-05-03' }),
      anEdge({ id: 'came-of-it', relation: 'led-to', source: 'talks', target: 'pact', when: '2023-05-03' }),
      anEdge({ id: 'signing', relation: 'signed', source: 'cyril', target: 'pact', when: '2024-02' }),
      anEdge({ id: 'elsewhere', source: 'dora', target: 'emma', when: '2024' }),
    ],
  }),
)
const figure = spineFigure(network, {
  sides: ['left', 'right'],
  level: 1,
  unfolded: new Set(),
  asked: new Set(),
  order: 'oldest',
  frame: { width: 848, height: 664 },
})
const { display } = createSelectors(network)
const highlighted = (ids: readonly string[], state: Partial<AppState> = {}) => {
  const lit = highlightOf(ids, figure, display({ ...defaultState(network), ...state }), network)
  return lit && { boxes: [...lit.boxes].toSorted(), strokes: [...lit.strokes].toSorted() }
}

describe('highlightOf(ids, figure, display, network)', () => {
  it('of a person is all that ties it, and whom it is tied to', () => {
    expect(highlighted(['ada'])).toEqual({ boxes: ['ada', 'bea', 'talks'], strokes: ['ada~talks', 'bea~talks'] })
  })

  it('of an event brings what lies under it, and the people of that', () => {
    expect(highlighted(['talks'])).toEqual({
      boxes: ['ada', 'bea', 'cyril', 'pact', 'talks'],
      strokes: ['ada~talks', 'bea~talks', 'cyril~pact', 'pact~talks'],
    })
  })

  it('of an agreement is its own alone', () => {
    expect(highlighted(['pact'])).toEqual({ boxes: ['cyril', 'pact', 'talks'], strokes: ['cyril~pact', 'pact~talks'] })
  })

  it('of a meeting of two, asked for as a relationship or as a pair, is both lines to its row', () => {
    const both = { boxes: ['ada', 'bea', 'talks'], strokes: ['ada~talks', 'bea~talks'] }
    expect(highlighted(['met'])).toEqual(both)
    expect(highlighted(['ada~bea'])).toEqual(both)
  })

  it('of several is all of theirs', () => {
    expect(highlighted(['met', 'elsewhere'])?.boxes).toEqual(['ada', 'bea', 'dora', 'emma', 'talks'])
  })

  it('has only what the view shows', () => {
    const window = { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') }
    expect(highlighted(['talks'], { window })).toEqual({
      boxes: ['ada', 'bea', 'pact', 'talks'],
      strokes: ['ada~talks', 'bea~talks', 'pact~talks'],
    })
    expect(highlighted(['cyril'], { window })).toEqual({ boxes: ['cyril'], strokes: [] })
  })

  it.each([[[]], [['nobody']], [['nobody~ada']]])('is none of %o: nothing is to stand back', (ids) => {
    expect(highlighted(ids)).toBeNull()
  })

  it('is part of the figure, has what was asked for, and the ends of each line that it has', () => {
    fc.assert(
      fc.property(anySpineNetwork, anySpineOptions, fc.nat(), fc.nat(), (any, options, i, j) => {
        const drawn = spineFigure(any, options)
        const state = { ...defaultState(any), ...options, selectedId: null }
        const ids = [...any.nodes.keys(), ...any.edges.keys()]
        const [a = '', b = ''] = [i, j].map((n) => ids[n % ids.length])
        for (const asked of [a, pairId(a, b)]) {
          const lit = highlightOf([asked], drawn, createSelectors(any).display(state), any)
          expect(lit?.boxes.has(asked) ?? false).toBe(drawn.boxes.has(asked))
          for (const box of lit?.boxes ?? []) expect(drawn.boxes.has(box)).toBe(true)
          for (const id of lit?.strokes ?? []) {
            const stroke = drawn.strokes.get(id)
            expect(lit?.boxes.has(stroke?.source ?? '') && lit.boxes.has(stroke?.target ?? '')).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
