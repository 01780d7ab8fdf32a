import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { type AppState, createAppStore, defaultState } from '../../../src/store/appStore.ts'
import {
  foldAll,
  outlineGroups,
  setLayout,
  setLevel,
  setOrder,
  setSides,
  setSizeBy,
  toggleUnfolded,
} from '../../../src/store/arrange.ts'
import { aDataset } from '../../fixtures/dataset.ts'

const network = createNetwork(aDataset())
const aStore = (state: Partial<AppState> = {}) => createAppStore(network, state)

describe('how the figure is asked for', () => {
  it('is at first the spine of who and what, from the oldest, between the dataset’s own parties, with nothing unfolded', () => {
    expect(defaultState(network)).toMatchObject({
      layout: 'spine',
      level: 1,
      order: 'oldest',
      sides: null,
      unfolded: new Set(),
    })
  })

  it.each<[string, (store: ReturnType<typeof aStore>) => void, Partial<AppState>]>([
    ['setLayout', (store) => setLayout(store, 'circle'), { layout: 'circle' }],
    ['setLevel', (store) => setLevel(store, 3), { level: 3 }],
    ['setSides', (store) => setSides(store, ['right', 'left']), { sides: ['right', 'left'] }],
    ['setOrder', (store) => setOrder(store, 'newest'), { order: 'newest' }],
    ['setSizeBy', (store) => setSizeBy(store, 'betweenness'), { sizeBy: 'betweenness' }],
    ['outlineGroups', (store) => outlineGroups(store, true), { groups: true }],
  ])('%s changes that and nothing else', (_, act, change) => {
    const store = aStore({ selectedId: 'ada', level: 2 })
    const before = store.getState()
    act(store)
    expect(store.getState()).toEqual({ ...before, ...change })
  })

  it('toggleUnfolded unfolds a node, and the same again folds it; others stay', () => {
    const store = aStore()
    toggleUnfolded(store, 'ada')
    toggleUnfolded(store, 'bea')
    expect(store.getState().unfolded).toEqual(new Set(['ada', 'bea']))
    toggleUnfolded(store, 'ada')
    expect(store.getState().unfolded).toEqual(new Set(['bea']))
  })

  it('toggleUnfolded leaves the set of before as it was, to which Back may return', () => {
    const store = aStore()
    const before = store.getState().unfolded
    toggleUnfolded(store, 'ada')
    expect(before.size).toBe(0)
  })

  it('foldAll leaves all to the level again', () => {
    const store = aStore({ unfolded: new Set(['ada', 'bea']) })
    foldAll(store)
    expect(store.getState().unfolded).toEqual(new Set())
  })
})
