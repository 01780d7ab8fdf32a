/** The parts of a desk that has a draft open and no page around it. */
import type { DeskParts } from '../../../src/desk/DeskContext.tsx'
import { createDeskStore, openDraft } from '../../../src/desk/deskStore.ts'
import { memoryKeep } from '../../../src/desk/keep/memoryKeep.ts'
import { createReadings } from '../../../src/desk/read/readings.ts'
import type { Draft } from '../../../src/draft/draft.ts'

const nothing = () => undefined

/** @param over what the test looks at of what the page would do */
export function deskWith(draft: Draft | null, over: Partial<DeskParts> = {}): DeskParts {
  const store = createDeskStore()
  if (draft) openDraft(store, draft)
  return {
    store,
    readings: createReadings(),
    renderNetwork: () => null,
    take: nothing,
    begin: nothing,
    openExample: nothing,
    save: nothing,
    keep: Promise.resolve(memoryKeep('a test')),
    openKept: () => Promise.resolve(),
    recover: nothing,
    publishedPage: () => Promise.resolve(null),
    ...over,
  }
}
