import type { DeskParts } from '../../../src/desk/DeskContext.tsx'
import { memoryKeep } from '../../../src/desk/keep/memoryKeep.ts'
import { createReadings } from '../../../src/desk/read/readings.ts'
import type { DeskStore } from '../../../src/desk/deskStore.ts'

const nothing = () => undefined

/** A desk around a store, without a page: what a test needs of it besides, it gives itself. */
export function deskParts(store: DeskStore, own: Partial<DeskParts> = {}): DeskParts {
  return {
    store,
    readings: createReadings(),
    renderNetwork: () => null,
    begin: nothing,
    take: nothing,
    openExample: nothing,
    save: nothing,
    handOver: { give: async () => null, giveBack: async () => null },
    keep: Promise.resolve(memoryKeep('this is a test')),
    settled: async () => undefined,
    openKept: async () => undefined,
    recover: nothing,
    publishedPage: async () => null,
    ...own,
  }
}
