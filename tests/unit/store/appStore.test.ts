import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import {
  clearFilters,
  createAppStore,
  defaultState,
  dismissNotice,
  hover,
  notify,
  openDocuments,
  openNetwork,
  select,
  setMode,
  setTheme,
  setWindow,
  showOnly,
  showPossible,
  showUndated,
  toggleFilter,
  undoNotice,
} from '../../../src/store/appStore.ts'
import { dayOf } from '../../../src/time/day.ts'
import type { Interval } from '../../../src/time/interval.ts'
import { aDataset, anEdge } from '../../fixtures/dataset.ts'

const days = (first: string, last: string): Interval => ({ start: dayOf(first), end: dayOf(last) + 1 })

const network = createNetwork(
  aDataset({
    edges: [
      anEdge({ id: 'early', when: '2023-10', source: 'ada', target: 'bea' }),
      anEdge({ id: 'late', when: '2025-04-14', source: 'bea', target: 'cyril' }),
      anEdge({ id: 'one-of-two', when: '[2023-02-01,2025-08-01]', source: 'dora', target: 'emma' }),
      anEdge({ id: 'by', when: '[..2024-03-13]', source: 'flora', target: 'gina' }),
      anEdge({ id: 'undated', source: 'cyril', target: 'hugo' }),
    ],
  }),
)
const aStore = () => createAppStore(network)
/** How often the store tells its listeners. */
function changes(act: (store: ReturnType<typeof aStore>) => void): number {
  const store = aStore()
  let count = 0
  store.subscribe(() => (count += 1))
  act(store)
  return count
}

describe('a new store', () => {
  it('shows the whole extent, with nothing hidden, switched off or selected', () => {
    expect(aStore().getState()).toMatchObject({
      window: network.extent,
      mode: 'during',
      showPossible: true,
      undated: 'whole',
      selectedId: null,
      hoveredId: null,
      stage: 'network',
      theme: null,
      embedded: false,
      notices: [],
    })
    expect(aStore().getState().off.size).toBe(0)
  })

  it('shares nothing with another one', () => {
    const one = aStore()
    toggleFilter(one, 'kind:person')
    select(one, 'ada')
    expect(aStore().getState()).toEqual(defaultState(network))
  })

  it('begins as it is told', () => {
    expect(createAppStore(network, { selectedId: 'ada' }).getState()).toEqual({
      ...defaultState(network),
      selectedId: 'ada',
    })
  })
})

describe('actions', () => {
  it('set what they name and leave the rest', () => {
    const store = aStore()
    select(store, 'ada')
    hover(store, 'bea')
    setWindow(store, days('2025-01-01', '2025-12-31'))
    setMode(store, 'within')
    showPossible(store, false)
    showUndated(store, network, false)
    setTheme(store, 'dark')
    openDocuments(store, 'p-1')
    expect(store.getState()).toEqual({
      ...defaultState(network),
      selectedId: 'ada',
      hoveredId: 'bea',
      window: days('2025-01-01', '2025-12-31'),
      mode: 'within',
      showPossible: false,
      undated: 'never' as const,
      theme: 'dark',
      stage: 'documents',
      passageId: 'p-1',
    })
    openNetwork(store)
    expect(store.getState()).toMatchObject({ stage: 'network', passageId: null, selectedId: 'ada' })
  })

  it('select, hover and setWindow tell nobody when nothing changes', () => {
    expect(changes((store) => select(store, null))).toBe(0)
    expect(changes((store) => hover(store, null))).toBe(0)
    expect(changes((store) => setWindow(store, { ...network.extent }))).toBe(0)
    expect(changes((store) => select(store, 'ada'))).toBe(1)
  })
})

describe('filters', () => {
  const kinds = ['kind:person', 'kind:body', 'kind:place']
  const off = (store: ReturnType<typeof aStore>) => [...store.getState().off].toSorted()

  it('toggleFilter switches off and on again', () => {
    const store = aStore()
    toggleFilter(store, 'kind:person')
    expect(off(store)).toEqual(['kind:person'])
    toggleFilter(store, 'kind:person')
    expect(off(store)).toEqual([])
  })

  it('toggleFilter never changes the set that a view was computed from', () => {
    const store = aStore()
    const before = store.getState().off
    toggleFilter(store, 'kind:person')
    expect(before.size).toBe(0)
    expect(store.getState().off).not.toBe(before)
  })

  it('showOnly switches the others of its facet off, and no other facet', () => {
    const store = aStore()
    toggleFilter(store, 'status:open')
    showOnly(store, 'kind:body', kinds)
    expect(off(store)).toEqual(['kind:person', 'kind:place', 'status:open'])
  })

  it('showOnly of one that is off brings it back', () => {
    const store = aStore()
    toggleFilter(store, 'kind:body')
    showOnly(store, 'kind:body', kinds)
    expect(off(store)).toEqual(['kind:person', 'kind:place'])
  })

  it('showOnly a second time brings the others back', () => {
    const store = aStore()
    toggleFilter(store, 'status:open')
    showOnly(store, 'kind:body', kinds)
    showOnly(store, 'kind:body', kinds)
    expect(off(store)).toEqual(['status:open'])
  })

  it('clearFilters brings all back', () => {
    const store = aStore()
    showOnly(store, 'kind:body', kinds)
    clearFilters(store)
    expect(off(store)).toEqual([])
  })
})

describe('notices', () => {
  it('stand in order until each is dismissed', () => {
    const store = aStore()
    notify(store, { text: 'One.' })
    notify(store, { text: 'Two.' })
    const [one] = store.getState().notices
    expect(one?.text).toBe('One.')
    if (one) dismissNotice(store, one)
    expect(store.getState().notices).toEqual([{ text: 'Two.' }])
  })

  it('two with the same words are dismissed one at a time', () => {
    const store = aStore()
    notify(store, { text: 'Same.' })
    notify(store, { text: 'Same.' })
    const [one] = store.getState().notices
    if (one) dismissNotice(store, one)
    expect(store.getState().notices).toHaveLength(1)
  })

  it('undo puts back what the notice keeps, and takes the notice away', () => {
    const store = aStore()
    select(store, 'ada')
    const notice = { text: 'The window was widened.', undo: { window: days('2023-01-01', '2023-12-31') } }
    notify(store, notice)
    undoNotice(store, notice)
    expect(store.getState()).toMatchObject({ window: notice.undo.window, notices: [], selectedId: 'ada' })
  })
})
