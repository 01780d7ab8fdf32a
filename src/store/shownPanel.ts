/** What the evidence panel shows: one thing at a time. */
import type { Network } from '../model/network.ts'
import { type Pair, parsePair } from '../model/pair.ts'
import type { AppState, OpenPanel } from './appStore.ts'

export type ShownPanel =
  | { readonly of: 'node'; readonly id: string }
  | { readonly of: 'edge'; readonly id: string }
  | { readonly of: 'pair'; readonly pair: Pair }
  | { readonly of: 'path' | OpenPanel }

/** The part of the state that decides it. */
type Asked = Pick<AppState, 'selectedId' | 'path' | 'pathWork' | 'panel'>

/** Is a path shown, or its second end being chosen? */
export function asksForPath({ path, pathWork }: Pick<Asked, 'path' | 'pathWork'>): boolean {
  return path !== null || pathWork.from !== null
}

/** A selection comes before a path, and that before what was opened of the whole view. */
export function shownPanel(state: Asked, network: Network): ShownPanel {
  const { selectedId: id, panel } = state
  if (id !== null) {
    if (network.nodes.has(id)) return { of: 'node', id }
    if (network.edges.has(id)) return { of: 'edge', id }
    const pair = parsePair(id, network)
    if (pair) return { of: 'pair', pair }
  }
  return { of: asksForPath(state) ? 'path' : panel }
}

/** Is that the panel in sight? A selection or a path takes the place of every other, and gives it back. */
export function showsPanel(panel: OpenPanel): (state: Asked) => boolean {
  return (state) => state.selectedId === null && !asksForPath(state) && state.panel === panel
}
