import { DatasetError } from '../../data/datasetError.ts'
import type { Draft } from '../../draft/draft.ts'
import { NO_STEPS, type Steps } from '../../draft/keptSteps.ts'
import type { Keep, KeptHead } from './keep.ts'

/** What this browser keeps of a draft, as far as it can be read. */
export interface WhatIsKept {
  /** Null where nothing is kept, or where nothing can be read. */
  readonly head: KeptHead | null
  /** Null also where it is kept and broken. */
  readonly draft: Draft | null
  /** What can be undone of it. */
  readonly steps: Steps
  /** How many of the last changes could not be read. */
  readonly unread: number
  /** Why something was not read: completes “Not read: …”; null where all was. */
  readonly why: string | null
}

/** Never rejects: a store that cannot be read must keep nobody from a file. */
export async function whatIsKept(keep: Keep, id: string): Promise<WhatIsKept> {
  try {
    const kept = await keep.read(id)
    const { head = null, draft = null, steps = NO_STEPS, unread = 0 } = kept ?? {}
    return { head, draft, steps, unread, why: null }
  } catch (error) {
    return { head: await headOf(keep, id), draft: null, steps: NO_STEPS, unread: 0, why: whyUnread(error) }
  }
}

/** Why what is kept was not read: where it is broken, or that the store did not answer. Completes “Not read: …” */
export function whyUnread(error: unknown): string {
  if (error instanceof DatasetError) return error.message
  return `the store of this browser cannot be read (${error instanceof Error ? error.message : String(error)})`
}

/** Null where nothing is kept of the draft, or the store cannot be read. Never rejects. */
export async function headOf(keep: Keep, id: string): Promise<KeptHead | null> {
  try {
    return (await keep.list()).find((head) => head.id === id) ?? null
  } catch {
    return null
  }
}
