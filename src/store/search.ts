/** What a search does to the page: the words are kept, and what is chosen is selected and shown. */
import { codePoints, span, wellFormed } from '../data/codePoints.ts'
import type { Network } from '../model/network.ts'
import { type AppStore, openDocuments, select } from './appStore.ts'
import { makeRoomFor } from './makeRoom.ts'

/** Longest query, in code points: what is longer is no search, and the address carries it. */
export const LONGEST_QUERY = 200

/** A query as the state has it: not too long, and without half letters. */
export function cutQuery(text: string): string {
  return span(codePoints(wellFormed(text)), 0, LONGEST_QUERY)
}

export function setQuery(store: AppStore, query: string): void {
  store.setState({ query: cutQuery(query) })
}

/** What was found: a node, an edge, or a passage that nothing rests on. */
export interface Choice {
  /** The node or edge to select; null where the passage stands alone. */
  readonly selects: string | null
  /** The node, the edge or the passage itself. */
  readonly id: string
  /** As the reader saw it. */
  readonly name: string
}

/** Selects what was found and brings it into the view; a passage that nothing rests on is shown in its document. */
export function choose(store: AppStore, network: Network, { selects, id, name }: Choice): void {
  if (selects === null) {
    openDocuments(store, id)
    return
  }
  const { selectedId } = store.getState()
  select(store, selects)
  makeRoomFor(store, network, selects, `“${name}”`, { selectedId })
}
