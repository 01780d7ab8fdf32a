import type { View } from '../model/view.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { useRested } from './useRested.ts'

/** Nodes from which on their structure takes longer than a frame to work out, and ms that a view of so many has to stand before it is. */
const MANY = 1_000
const REST_MS = 250

/** The view; of very many nodes that which has stood for a while, for what is worked out of all of them. */
export function useRestedView(): View {
  const { selectors } = useApp()
  const view = useAppState(selectors.view)
  return useRested(view, view.nodes.size > MANY ? REST_MS : 0)
}
