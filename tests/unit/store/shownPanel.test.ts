import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { type AppState, OPEN_PANELS, createAppStore, openPanel, select } from '../../../src/store/appStore.ts'
import { choosePath, clearPath, startPath } from '../../../src/store/explore.ts'
import { asksForPath, shownPanel, showsPanel } from '../../../src/store/shownPanel.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const network = createNetwork(aDataset({ edges: [anEdge({ id: 'met' }), anEdge({ id: 'too', target: 'cyril' })] }))
const aStore = (state: Partial<AppState> = {}) => createAppStore(network, state)
const shown = (state: Partial<AppState>) => shownPanel(aStore(state).getState(), network)
const PATH = { from: 'ada', to: 'bea' }

describe('shownPanel(state, network)', () => {
  it.each<[string, Partial<AppState>, unknown]>([
    ['of the view at first', {}, { of: 'window' }],
    ['a node', { selectedId: 'ada' }, { of: 'node', id: 'ada' }],
    ['a relationship', { selectedId: 'met' }, { of: 'edge', id: 'met' }],
    ['a pair', { selectedId: 'ada~bea' }, { of: 'pair', pair: ['ada', 'bea'] }],
    ['a path', { path: PATH }, { of: 'path' }],
    ['a path whose other end is being chosen', { pathWork: { from: 'ada', step: 0 } }, { of: 'path' }],
    ['what was opened', { panel: 'folded' }, { of: 'folded' }],
    ['a selection before a path', { selectedId: 'ada', path: PATH }, { of: 'node', id: 'ada' }],
    ['a path before what was opened', { path: PATH, panel: 'structure' }, { of: 'path' }],
    ['a selection before what was opened', { selectedId: 'met', panel: 'structure' }, { of: 'edge', id: 'met' }],
    ['of an unknown selection what is behind it', { selectedId: 'nobody', panel: 'tray' }, { of: 'tray' }],
    ['of a pair with an unknown end too', { selectedId: 'ada~nobody', path: PATH }, { of: 'path' }],
  ])('is %s', (_, state, panel) => {
    expect(shown(state)).toEqual(panel)
  })
})

describe('showsPanel(panel)(state)', () => {
  it.each(OPEN_PANELS)('%s is in sight where it is opened and nothing takes its place', (panel) => {
    const shows = (state: Partial<AppState>) => showsPanel(panel)(aStore({ panel, ...state }).getState())
    expect(shows({})).toBe(true)
    expect(shows({ selectedId: 'ada' })).toBe(false)
    expect(shows({ path: PATH })).toBe(false)
    expect(OPEN_PANELS.filter((other) => other !== panel).map((other) => shows({ panel: other }))).not.toContain(true)
  })
})

describe('what takes the place of what', () => {
  const now = (store: ReturnType<typeof aStore>) => shownPanel(store.getState(), network).of

  it('the ranking comes back after a selection; a list that was looked through does not', () => {
    const store = aStore()
    openPanel(store, 'structure')
    select(store, 'ada')
    select(store, null)
    expect(now(store)).toBe('structure')
    openPanel(store, 'folded')
    select(store, 'ada')
    select(store, null)
    expect(now(store)).toBe('window')
  })

  it.each(['tray', 'folded', 'structure'] as const)('opening %s takes the place of selection and path', (panel) => {
    const store = aStore({ selectedId: 'ada', path: PATH })
    openPanel(store, panel)
    expect(now(store)).toBe(panel)
    expect(store.getState()).toMatchObject({ selectedId: null, path: null })
  })

  it('a path takes the place of the selection, and gives way to the window', () => {
    const store = aStore({ selectedId: 'cyril' })
    startPath(store, 'ada')
    expect(now(store)).toBe('path')
    expect(asksForPath(store.getState())).toBe(true)
    choosePath(store, PATH)
    expect(now(store)).toBe('path')
    clearPath(store)
    expect(now(store)).toBe('window')
  })
})
