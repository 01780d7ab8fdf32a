/** What a file for a second reader carries besides the draft: the draft as it was handed over, by which what changed can be told. */
import { DatasetError } from '../../data/datasetError.ts'
import type { Draft } from '../../draft/draft.ts'
import { readDraft } from '../../draft/readDraft.ts'

export interface Handed {
  readonly base: Draft
  /** Initials of who reads; empty where they were not known. */
  readonly by: string
  /** How many are read that are no allegation; absent: all. */
  readonly sample?: number
  /** The second reader has given it back. */
  readonly isReturned: boolean
}

/** Null where there is none, or none that can be read: the draft itself is whole without it. @param json of the block */
export function readHanded(json: string | null, draft: Draft): Handed | null {
  if (json === null) return null
  try {
    const { base, by, sample, isReturned } = Object(JSON.parse(json)) as Readonly<Record<string, unknown>>
    const read = readDraft(base)
    if (read.id !== draft.id) return null
    return {
      base: read,
      by: typeof by === 'string' ? by : '',
      ...(typeof sample === 'number' && { sample }),
      isReturned: isReturned === true,
    }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DatasetError) return null
    throw error
  }
}
