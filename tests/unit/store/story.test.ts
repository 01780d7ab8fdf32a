import { describe, expect, it } from 'vitest'
import { createNetwork } from '../../../src/model/network.ts'
import { createAppStore, openDocuments, openNetwork, openPanel, select, setTheme } from '../../../src/store/appStore.ts'
import { closeStory, isAtStep, openStep, setPresenting, stepsOf } from '../../../src/store/story.ts'
import { dayOf } from '../../../src/time/day.ts'
import { aDataset, aStep, anEdge } from '../../fixtures/dataset.ts'

const network = createNetwork(
  aDataset({
    edges: [anEdge({ id: 'early', when: '2023-10' }), anEdge({ id: 'late', when: '2025-04-14', target: 'cyril' })],
    steps: [aStep({ view: { t: '2023', sel: 'ada' } }), aStep({ view: { level: '3' } })],
  }),
)
const YEAR_2023 = { start: dayOf('2023-01-01'), end: dayOf('2024-01-01') }

function atStep(number: number) {
  const store = createAppStore(network)
  openStep(store, network, number)
  return store
}

describe('a step of a story', () => {
  it('is opened with its whole view', () => {
    const store = atStep(1)
    expect(store.getState()).toMatchObject({ step: 1, window: YEAR_2023, selectedId: 'ada', level: 1 })
    expect(isAtStep(store.getState(), network)).toBe(true)
  })

  it('brings nothing along of the step before', () => {
    const store = atStep(1)
    openStep(store, network, 2)
    expect(store.getState()).toMatchObject({ step: 2, window: network.extent, selectedId: null, level: 3 })
  })

  it('leaves the theme, the frame and the presentation as they are, and puts lists away', () => {
    const store = createAppStore(network, { theme: 'dark', embedded: true, without: new Set(['legend']) })
    openPanel(store, 'structure')
    setPresenting(store, true)
    openStep(store, network, 2)
    const { theme, embedded, without, presenting, panel } = store.getState()
    expect({ theme, embedded, without: [...without], presenting, panel }).toEqual({
      theme: 'dark',
      embedded: true,
      without: ['legend'],
      presenting: true,
      panel: 'window',
    })
  })

  it('is left by whatever changes the view, and come back to by what undoes that', () => {
    const store = atStep(1)
    for (const [leave, back] of [
      [() => select(store, 'bea'), () => select(store, 'ada')],
      [() => openDocuments(store, 'p-1'), () => openNetwork(store)],
    ] as const) {
      leave()
      expect(store.getState().step).toBe(1)
      expect(isAtStep(store.getState(), network)).toBe(false)
      back()
      expect(isAtStep(store.getState(), network)).toBe(true)
    }
  })

  it('is not left by another theme', () => {
    const store = atStep(1)
    setTheme(store, 'dark')
    expect(isAtStep(store.getState(), network)).toBe(true)
  })

  it.each([0, 3, -1, 1.5])('is not opened where there is none: %d', (number) => {
    const store = atStep(1)
    openStep(store, network, number)
    expect(store.getState().step).toBe(1)
  })

  it('is closed without a change of the view', () => {
    const store = atStep(1)
    setPresenting(store, true)
    closeStory(store)
    expect(store.getState()).toMatchObject({ step: null, presenting: false, window: YEAR_2023, selectedId: 'ada' })
    expect(isAtStep(store.getState(), network)).toBe(false)
  })
})

it('a dataset without steps tells no story', () => {
  expect(stepsOf(createNetwork(aDataset()))).toEqual([])
})
