import { elementOf, idOf } from '../../../src/graph/elementId.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followView, showChange, showWhole } from '../../../src/graph/showView.ts'
import { createNetwork } from '../../../src/model/network.ts'
import type { Picture } from '../../../src/model/picture.ts'
import { createAppStore, defaultState, select, setWindow, showUndated } from '../../../src/store/appStore.ts'
import { createSelectors } from '../../../src/store/selectors.ts'
import { dayOf } from '../../../src/time/day.ts'
import { anyChoices, anyNetwork } from '../../fixtures/anyNetwork.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'
import { aDrawing, classesOf, idsWith } from './support/drawing.ts'

/** A network and some states of its page. */
const walk = anyNetwork().chain((network) => {
  const state = fc
    .tuple(anyChoices(network), fc.constantFrom(null, null, 'before' as const))
    .map(([choices, versus]) => Object.assign(defaultState(network), choices, { versus }))
  return fc.tuple(fc.constant(network), fc.array(state, { minLength: 2, maxLength: 4 }))
})

const network = createNetwork(
  aDataset({
    edges: [
      anEdge({ id: 'early', when: '2023-10' }),
      anEdge({ id: 'late', when: '2025-04-14', source: 'bea', target: 'cyril' }),
      anEdge({ id: 'undated', source: 'cyril', target: 'dora' }),
    ],
  }),
)
const YEAR_2023 = { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') }
const HALF_OCTOBER = { start: dayOf('2023-10-01'), end: dayOf('2023-10-16') }

/** What differs between two pictures. */
function differing(now: Picture, before: Picture): ReadonlySet<string> {
  const ids = [now.edges, now.nodes, before.edges, before.nodes].flatMap((marks) => Array.from(marks.keys()))
  const same = (id: string) => now.edges.get(id) === before.edges.get(id) && now.nodes.get(id) === before.nodes.get(id)
  return new Set(ids.filter((id) => !same(id)))
}

describe('the drawing of a picture', () => {
  it('marks each edge with its answer, and what is not in the view as outside', () => {
    const cy = aDrawing(network)
    showWhole(cy, createSelectors(network).picture({ ...defaultState(network), window: HALF_OCTOBER }))
    expect(classesOf(cy)).toEqual({
      early: ['possible'],
      late: ['outside'],
      undated: ['outside'],
      ada: [],
      bea: [],
      cyril: ['outside'],
      dora: ['outside'],
    })
  })

  it('showChange ends where showWhole would, from any picture to any other', () => {
    fc.assert(
      fc.property(walk, ([any, states]) => {
        const cy = aDrawing(any)
        const fresh = aDrawing(any)
        const { picture } = createSelectors(any)
        let before: Picture | undefined
        for (const now of states.map(picture)) {
          if (before) showChange(cy, now, before)
          else showWhole(cy, now)
          before = now
        }
        if (before) showWhole(fresh, before)
        expect(classesOf(cy)).toEqual(classesOf(fresh))
      }),
      { numRuns: 60 },
    )
  })

  it('showChange touches what differs and nothing else', () => {
    fc.assert(
      fc.property(walk, ([any, [first, second]]) => {
        fc.pre(first !== undefined && second !== undefined)
        const { picture } = createSelectors(any)
        const [before, now] = [picture(first), picture(second)]
        const cy = aDrawing(any)
        showWhole(cy, before)
        const touched = new Set<string>()
        cy.on('class', ({ target }) => touched.add(idOf(target as { id: () => string })))
        showChange(cy, now, before)
        expect(touched).toEqual(differing(now, before))
      }),
      { numRuns: 60 },
    )
  })

  it('showWhole again changes nothing', () => {
    const cy = aDrawing(network)
    const picture = createSelectors(network).picture(defaultState(network))
    showWhole(cy, picture)
    const before = classesOf(cy)
    showWhole(cy, picture)
    expect(classesOf(cy)).toEqual(before)
  })

  it('positions never change when the view changes', () => {
    fc.assert(
      fc.property(walk, ([any, states]) => {
        const cy = aDrawing(any)
        const positions = () => cy.nodes().map((node) => [node.position('x'), node.position('y')])
        const before = positions()
        const store = createAppStore(any)
        const stop = followView(cy, store, createSelectors(any))
        for (const state of states) store.setState(state)
        stop()
        expect(positions()).toEqual(before)
      }),
      { numRuns: 30 },
    )
  })
})

describe('followView(cy, store, selectors)', () => {
  it('shows the present view at once and every later one', () => {
    const cy = aDrawing(network)
    const store = createAppStore(network)
    followView(cy, store, createSelectors(network))
    expect(idsWith(cy, 'outside')).toEqual([])
    setWindow(store, YEAR_2023)
    expect(idsWith(cy, 'outside')).toEqual(['cyril', 'dora', 'late', 'undated'])
    showUndated(store, network, true)
    expect(idsWith(cy, 'outside')).toEqual(['late'])
  })

  it('does nothing when only the selection changes', () => {
    const cy = aDrawing(network)
    const store = createAppStore(network)
    followView(cy, store, createSelectors(network))
    let touched = 0
    cy.on('class', () => (touched += 1))
    select(store, 'ada')
    expect(touched).toBe(0)
  })

  it('leaves the classes of others alone', () => {
    const cy = aDrawing(network)
    const store = createAppStore(network)
    followView(cy, store, createSelectors(network))
    elementOf(cy, 'late').addClass('selected')
    setWindow(store, YEAR_2023)
    expect(elementOf(cy, 'late').hasClass('selected')).toBe(true)
  })

  it('stops, and can be started again', () => {
    const cy = aDrawing(network)
    const store = createAppStore(network)
    const selectors = createSelectors(network)
    const stop = followView(cy, store, selectors)
    stop()
    stop()
    setWindow(store, YEAR_2023)
    expect(idsWith(cy, 'outside')).toEqual([])
    followView(cy, store, selectors)
    expect(idsWith(cy, 'outside')).toEqual(['cyril', 'dora', 'late', 'undated'])
  })
})
