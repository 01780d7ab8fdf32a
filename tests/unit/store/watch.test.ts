import { describe, expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { watch } from '../../../src/store/watch.ts'

const aStore = () => createStore<{ a: number; b: number }>(() => ({ a: 0, b: 0 }))

describe('watch(store, value, react)', () => {
  it('tells the present and the previous value at each change, and nothing at first', () => {
    const store = aStore()
    const heard: [number, number][] = []
    watch(
      store,
      (state) => state.a,
      (now, before) => heard.push([now, before]),
    )
    expect(heard).toEqual([])
    store.setState({ a: 1 })
    store.setState({ a: 5 })
    expect(heard).toEqual([
      [1, 0],
      [5, 1],
    ])
  })

  it('is silent while the value stays the same', () => {
    const store = aStore()
    let heard = 0
    watch(
      store,
      (state) => state.a,
      () => (heard += 1),
    )
    store.setState({ b: 1 })
    store.setState({ a: 0 })
    expect(heard).toBe(0)
  })

  it('a change made while it reacts is told with the right previous value', () => {
    const store = aStore()
    const heard: [number, number][] = []
    watch(
      store,
      (state) => state.a,
      (now, before) => {
        heard.push([now, before])
        if (now === 1) store.setState({ a: 2 })
      },
    )
    store.setState({ a: 1 })
    expect(heard).toEqual([
      [1, 0],
      [2, 1],
    ])
  })

  it('stops for good, and stopping twice is harmless', () => {
    const store = aStore()
    let heard = 0
    const stop = watch(
      store,
      (state) => state.a,
      () => (heard += 1),
    )
    stop()
    stop()
    store.setState({ a: 1 })
    expect(heard).toBe(0)
  })
})
