import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { viewOf } from '../../../src/model/view.ts'
import { type AppState, createAppStore, undoNotice } from '../../../src/store/appStore.ts'
import { absences, makeRoomFor } from '../../../src/store/makeRoom.ts'
import { choose } from '../../../src/store/search.ts'
import { sameInterval } from '../../../src/time/interval.ts'
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
    { id: 'late', state: {}, what: 'window' },
    { id: 'late', state: { focus: { id: 'ada', steps: 1 } }, what: 'window-and-focus' },
    { id: 'undated', state: {}, what: 'undated' },
    { id: 'dora', state: {}, what: 'undated' },
    { id: 'dora', state: { focus: { id: 'ada', steps: 1 } }, what: 'undated-and-focus' },
    { id: 'dora', state: { undated: 'always', focus: { id: 'ada', steps: 1 } }, what: 'focus' },
    { id: 'dora', state: { off: new Set(['status:completed']) }, what: 'left-out' },
    { id: 'late', state: { off: new Set(['status:completed']) }, what: 'left-out' },
    { id: 'nobody', state: {}, what: 'left-out' },
    // a pair is in the view where anything is between its two
    { id: 'ada~bea', state: {}, what: null },
    { id: 'bea~cyril', state: {}, what: 'window' },
    { id: 'cyril~dora', state: {}, what: 'undated' },
    { id: 'cyril~dora', state: { focus: { id: 'ada', steps: 1 } }, what: 'undated-and-focus' },
    // nothing is between the two that could be drawn
    { id: 'ada~cyril', state: {}, what: null },
    { id: 'ada~nobody', state: {}, what: 'left-out' },
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

  it('widens the window for a pair to the nearest of what is between its two', () => {
    const store = aStore()
    makeRoomFor(store, network, 'bea~cyril', 'What is between Bea and Cyril')
    expect(store.getState().window).toEqual(days('2023-01-01', '2025-04-14'))
  })

  it('says nothing of two between whom there is nothing: no filter leaves it out', () => {
    const store = aStore({ selectedId: 'ada~dora' })
    makeRoomFor(store, network, 'ada~dora', 'What the link selects')
    expect(store.getState().notices).toEqual([])
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

  it('shows what has no date where that is not drawn, and leaves the window alone', () => {
    const store = aStore({ undated: 'never' })
    makeRoomFor(store, network, 'dora', '“Dora”')
    expect(store.getState()).toMatchObject({ undated: 'always', window: YEAR_2023 })
    const [notice] = store.getState().notices
    expect(notice?.text).toBe('“Dora” is undated. The undated are now shown in every window.')
    if (notice) undoNotice(store, notice)
    expect(store.getState()).toMatchObject({ undated: 'never', window: YEAR_2023, notices: [] })
  })

  it('leaves a filter as it is, and says that it is not drawn', () => {
    const off = new Set(['status:completed'])
    const store = aStore({ off })
    makeRoomFor(store, network, 'late', '“Bea met Cyril”')
    expect(store.getState()).toMatchObject({ off, window: YEAR_2023 })
    expect(store.getState().notices).toEqual([
      { text: '“Bea met Cyril” is selected, but not drawn: the filters leave it out.' },
    ])
  })

  const dated = createNetwork(
    aDataset({
      edges: [
        anEdge({ id: 'first', when: '2021-01-01', source: 'eve', target: 'fay', status: 'planned' }),
        anEdge({ id: 'early', when: '2023-10' }),
        anEdge({ id: 'late', when: '2025-04-14', source: 'bea', target: 'cyril' }),
        anEdge({ id: 'one-of-two', when: '[2023-02-01,2025-08-01]', source: 'dora', target: 'emma' }),
        anEdge({ id: 'long', when: '2023-05/2025-03', source: 'flora', target: 'gina' }),
        anEdge({ id: 'last', when: '2027-12-31', source: 'eve', target: 'gina' }),
      ],
    }),
  )
  it.each([
    // before and after
    { id: 'late', window: ['2023-01-01', '2023-12-31'], wider: ['2023-01-01', '2025-04-14'] },
    { id: 'early', window: ['2025-01-01', '2025-12-31'], wider: ['2023-10-01', '2025-12-31'] },
    // the neighbouring day is outside
    { id: 'early', window: ['2023-11-01', '2023-11-30'], wider: ['2023-10-01', '2023-11-30'] },
    // between the two days that it can be
    { id: 'one-of-two', window: ['2024-01-01', '2024-12-31'], wider: ['2023-02-01', '2025-08-01'] },
    // a node has the relationship that lies nearest
    { id: 'bea', window: ['2024-12-01', '2024-12-31'], wider: ['2024-12-01', '2025-04-14'] },
    { id: 'bea', window: ['2023-12-01', '2023-12-31'], wider: ['2023-10-01', '2023-12-31'] },
    // what is in force all through a window has not happened within it, and had not begun long before it
    { id: 'long', window: ['2024-01-01', '2024-12-31'], mode: 'within', wider: ['2023-05-01', '2025-03-31'] },
    { id: 'late', window: ['2023-01-01', '2023-12-31'], mode: 'by', wider: ['2023-01-01', '2025-04-14'] },
    // the nearest one is switched off
    { id: 'eve', window: ['2022-01-01', '2022-12-31'], off: ['status:open'], wider: ['2022-01-01', '2027-12-31'] },
  ] as const)('of $id in $window the window becomes $wider', ({ id, window, wider, ...rest }) => {
    const [mode, off] = ['mode' in rest ? rest.mode : 'during', 'off' in rest ? rest.off : []] as const
    const store = createAppStore(dated, { window: days(window[0], window[1]), mode, off: new Set(off) })
    makeRoomFor(store, dated, id, 'It')
    expect(store.getState().window).toEqual(days(wider[0], wider[1]))
  })

  it('brings it into the view whenever no filter keeps it out, in every mode, and keeps every day of the window', () => {
    const scene = anyNetwork().chain((one) =>
      fc.record({
        one: fc.constant(one),
        window: anyWindow(one.extent),
        id: fc.constantFrom(...one.edges.keys(), ...one.nodes.keys()),
        mode: fc.constantFrom(...MODES),
        showUndated: fc.boolean(),
        focus: fc.option(fc.record({ id: fc.constantFrom(...one.nodes.keys()), steps: fc.constantFrom(1, 2, 3) })),
      }),
    )
    fc.assert(
      fc.property(scene, ({ one, id, ...choices }) => {
        const store = createAppStore(one, choices)
        const before = absences(one, store.getState())(id)
        makeRoomFor(store, one, id, 'It')
        const { window } = store.getState()
        const view = viewOf(one, store.getState())
        expect(view.edges.has(id) || view.nodes.has(id)).toBe(before !== 'left-out')
        expect(window.start <= choices.window.start && window.end >= choices.window.end).toBe(true)
        expect(window.start >= one.extent.start && window.end <= one.extent.end).toBe(true)
        expect(before?.startsWith('window') || sameInterval(window, choices.window)).toBe(true)
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
