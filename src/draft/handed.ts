/** What a file for a second reader carries besides the draft: the draft as it was handed over, by which what changed can be told. */
import { DatasetError } from '../data/datasetError.ts'
import { parseJson } from '../data/parseJson.ts'
import type { Draft } from './draft.ts'
import { readDraft } from './readDraft.ts'

export interface Handed {
  readonly base: Draft
  /** Initials of who reads; empty where they were not known. */
  readonly by: string
  /** How many are read that are no allegation; absent: all. */
  readonly sample?: number
  /** The second reader has given it back. */
  readonly isReturned: boolean
}

/**
 * Null where there is none, or it is of another draft.
 * @param json of the block `handed` of the file that holds the draft
 * @throws DatasetError where what was handed over is no whole draft
 */
export function readHanded(json: string | null, { id }: Draft): Handed | null {
  if (json === null) return null
  const { base, by, sample, isReturned } = Object(parseJson(json)) as Readonly<Record<string, unknown>>
  const read = readDraft(base)
  if (read.id !== id) return null
  return {
    base: read,
    by: typeof by === 'string' ? by : '',
    ...(typeof sample === 'number' && { sample }),
    isReturned: isReturned === true,
  }
}

/** The same where the draft is to be opened all the same: it is whole without. `remark` says what could not be read. */
export function handedAsFar(
  json: string | null,
  draft: Draft,
): { readonly handed: Handed | null; readonly remark: string | null } {
  try {
    return { handed: readHanded(json, draft), remark: null }
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error
    return {
      handed: null,
      remark: 'The draft as it was handed over cannot be read in it, so that all that differs is asked about.',
    }
  }
}
