/** Puts the desk's parts together: its store, what comes in, what is kept and saved. */
import type { DeskParts, NetworkSlot } from './DeskContext.tsx'
import { type DeskStore, type Incoming, bringIn, createDeskStore, openDraft } from './deskStore.ts'
import { createReadings } from './read/readings.ts'
import { newDraft } from './newDraft.ts'

export function createDesk(renderNetwork: (slot: NetworkSlot) => ReturnType<DeskParts['renderNetwork']>): DeskParts {
  const store = createDeskStore()
  const begin = () => openDraft(store, newDraft(store.getState().templateId), 'read')
  return {
    store,
    readings: createReadings(),
    renderNetwork,
    begin,
    take: (incoming) => take(store, incoming, begin),
    openExample: begin,
    save: () => undefined,
  }
}

function take(store: DeskStore, incoming: readonly Incoming[], begin: () => void): void {
  if (incoming.length === 0) return
  if (store.getState().history === null) begin()
  bringIn(store, incoming)
}
