import type { AppState } from './appStore.ts'

/** The state of a page in a frame as a page of its own has it: with all of its parts, and nobody to exchange messages with. */
export function withoutFrame(state: AppState): AppState {
  return { ...state, embedded: false, without: new Set(), hosts: [] }
}
