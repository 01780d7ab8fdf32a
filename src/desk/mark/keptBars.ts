import type { BarState } from '../../draft/marking/barState.ts'
import type { DeskStore } from '../deskStore.ts'

/** Bars that were closed before they were saved, by where they stand: a curator comes back to them. */
export type KeptBars = Map<string, BarState>

const kept = new WeakMap<DeskStore, { readonly draftId: string; readonly bars: KeptBars }>()

/** Those of the draft that is open. They last as long as the page. */
export function keptBars(store: DeskStore, draftId: string): KeptBars {
  const known = kept.get(store)
  if (known?.draftId === draftId) return known.bars
  const bars: KeptBars = new Map()
  kept.set(store, { draftId, bars })
  return bars
}
