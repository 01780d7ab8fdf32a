import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { viewOf } from '../../../src/model/view.ts'
import { type AppState, createAppStore, undoNotice } from '../../../src/store/appStore.ts'
import { absences, makeRoomFor } from '../../../src/store/makeRoom.ts'
import { choose } from '../../../src/store/search.ts'
import { dayOf } from '../../../src/time/day.ts'
import { MODES } from '../../../src/time/answer.ts'
import { anyNetwork, anyWindow } from '../../fixtures/anyNetwork.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const days = (first: string, last: string) => ({ start: dayOf(first), end: dayOf(last) + 1 })
const YEAR_2023 = days('2023-01-01', '2023-12-31')

/** Ada met Bea in October 2023, Bea met Cyril in April 2025; Cyril met Dora, undated. */
const network = createNetwork(
  aDataset({
    edges: [
      anEdge({ id: 'early', when: '2023-10' }),
      anEdge({ id: 'late', when: '2025-04-14', source: 'bea', target: 'cyril' }),
      anEdge({ id: 'undated', source: 'cyril', target: 'dora' }),
    ],
  }),
)
const aStore = (state: Partial<AppState> = {}) => createAppStore(network, { window: YEAR_2023, ...state })
const absence = (id: string, state: Partial<AppState> = {}) => absences(network, aStore(state).getState())(id)

describe('absences(network, state)(id)', () => {
  it.each([
    { id: 'ada', state: {}, what: null },
    { id: 'undated', state: {}, what: null },
    { id: 'late', state: {}, what: 'window' },
    { id: 'dora', state: { focus: { id: 'ada', steps: 1 } }, what: 'focus' },
    { id: 'late', state: { focus: { id: 'ada', steps: 1 } }, what: 'window-and-focus' },
    { id: 'dora', state: { undated: 'never' as const }, what: 'left-out' },
    { id: 'late', state: { off: new Set(['status:completed']) }, what: 'left-out' },
    { id: 'nobody', state: {}, what: 'left-out' },
  ] as const)('of $id is $what', ({ id, state, what }) => {
    expect(absence(id, state)).toBe(what)
  })
})

describe('makeRoomFor(store, network, id, what)', () => {
  it('leaves alone what is in the view', () => {
    const store = aStore()
    const before = store.getState()
    makeRoomFor(store, network, 'ada', '“Ada”')
    expect(store.getState()).toBe(before)
  })

  it('widens the window, says so, and can be undone', () => {
    const store = aStore()
    makeRoomFor(store, network, 'late', '“Bea met Cyril”')
    expect(store.getState().window).toEqual(days('2023-01-01', '2025-04-14'))
    const [notice] = store.getState().notices
    expect(notice?.text).toBe(
      '“Bea met Cyril” lies outside the window, 2023. The window was widened to 1 January 2023 to 14 April 2025.',
    )
    if (notice) undoNotice(store, notice)
    expect(store.getState()).toMatchObject({ window: YEAR_2023, notices: [] })
  })

  it('leaves the focus where that keeps it out, and keeps it where the window alone does', () => {
    const focus = { id: 'ada', steps: 1 } as const
    const store = aStore({ focus })
    makeRoomFor(store, network, 'dora', '“Dora”')
    expect(store.getState()).toMatchObject({ focus: null, window: YEAR_2023 })
    expect(store.getState().notices[0]?.undo).toMatchObject({ focus })

    const wide = aStore({ focus: { id: 'bea', steps: 1 } })
    makeRoomFor(wide, network, 'late', '“Bea met Cyril”')
    expect(wide.getState().focus).toEqual({ id: 'bea', steps: 1 })
  })

  it('leaves a filter as it is, and says that it is not drawn', () => {
    const store = aStore({ undated: 'never' as const })
    makeRoomFor(store, network, 'dora', '“Dora”')
    expect(store.getState()).toMatchObject({ undated: 'never' as const, window: YEAR_2023 })
    expect(store.getState().notices).toEqual([{ text: '“Dora” is selected, but not drawn: the filters leave it out.' }])
  })

  it('brings it into the view whenever the window and the focus alone keep it out, in every mode', () => {
    const scene = anyNetwork().chain((one) =>
      fc.record({
        one: fc.constant(one),
        window: anyWindow(one.extent),
        id: fc.constantFrom(...one.edges.keys(), ...one.nodes.keys()),
        mode: fc.constantFrom(...MODES),
        focus: fc.option(fc.record({ id: fc.constantFrom(...one.nodes.keys()), steps: fc.constantFrom(1, 2, 3) })),
      }),
    )
    fc.assert(
      fc.property(scene, ({ one, id, ...choices }) => {
        const store = createAppStore(one, choices)
        const before = absences(one, store.getState())(id)
        makeRoomFor(store, one, id, 'It')
        const view = viewOf(one, store.getState())
        expect(view.edges.has(id) || view.nodes.has(id)).toBe(before !== 'left-out')
      }),
      { numRuns: 150 },
    )
  })
})

describe('choose(store, network, choice)', () => {
  it('selects it, and Undo brings back the selection with the window', () => {
    const store = aStore({ selectedId: 'ada' })
    choose(store, network, { id: 'late', selects: 'late', name: 'Bea met Cyril' })
    expect(store.getState().selectedId).toBe('late')
    const [notice] = store.getState().notices
    if (notice) undoNotice(store, notice)
    expect(store.getState()).toMatchObject({ selectedId: 'ada', window: YEAR_2023 })
  })

  it('shows a passage that nothing rests on in its document', () => {
    const store = aStore({ selectedId: 'ada' })
    choose(store, network, { id: 'p-1', selects: null, name: 'Ada met Bea in Turin' })
    expect(store.getState()).toMatchObject({ selectedId: 'ada', stage: 'documents', passageId: 'p-1' })
  })
})
