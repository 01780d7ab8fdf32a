import type { StoreApi } from 'zustand/vanilla'

/** A store, to those who only read it. */
export type Watched<S> = Pick<StoreApi<S>, 'getState' | 'subscribe'>

/**
 * Follows one derived value of a store: calls `react` with the present and the previous value whenever it changes
 * (by identity). Returns the way to stop.
 */
export function watch<S, T>(store: Watched<S>, value: (state: S) => T, react: (now: T, before: T) => void): () => void {
  let before = value(store.getState())
  return store.subscribe((state) => {
    const now = value(state)
    if (Object.is(now, before)) return
    const last = before
    before = now
    react(now, last)
  })
}
