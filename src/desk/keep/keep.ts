/**
 * What this browser keeps of drafts: the last state of each and some before it. All pages of one origin share it, and all files that are
 * opened from a disk count as one origin; drafts are told apart by their ids.
 */
import type { Draft } from '../../draft/draft.ts'
import type { JournalEntry } from '../../draft/journal.ts'
import type { Steps } from '../../draft/keptSteps.ts'
import type { BarState } from '../../draft/marking/barState.ts'

/** What is known of a kept draft without reading it. Times are ms since 1970. */
export interface KeptHead {
  readonly id: string
  readonly title: string
  readonly relationships: number
  readonly at: number
  /** Counts the writes: who writes says which one came before. */
  readonly version: number
  /** The file that it was saved as last, and which write that was; null where there is none. */
  readonly file: { readonly name: string; readonly at: number; readonly version: number } | null
  /** The last write that was of all of the draft; what was written since are steps. Absent in what an earlier desk kept: the last one. */
  readonly whole?: { readonly at: number; readonly version: number }
}

/** A draft as it is kept. */
export interface KeptDraft {
  readonly head: KeptHead
  readonly draft: Draft
  /** What was done to it, as far as that is kept. */
  readonly steps: Steps
  /** How many of the last changes could not be read. */
  readonly unread: number
}

export type Written =
  | { readonly is: 'kept'; readonly head: KeptHead }
  /** Somebody else has written since: nothing was overwritten. */
  | { readonly is: 'changed'; readonly head: KeptHead }
  /** `why` completes “Not kept: …”. */
  | { readonly is: 'failed'; readonly why: string }

export interface Keep {
  /** Null where the browser keeps it; else why nothing is kept beyond this window: completes “Not kept: …”. */
  readonly why: string | null
  /** The last one first. */
  readonly list: () => Promise<readonly KeptHead[]>
  readonly read: (id: string) => Promise<KeptDraft | null>
  /**
   * @param version of the write that this one follows; 0 for the first
   * @param file given where this very state was saved as a file
   * @param isOther what is kept is no earlier state of this one: it stays among the states before, however young it is
   * @param steps what was done to it
   */
  readonly write: (
    draft: Draft,
    version: number,
    at: number,
    file?: string,
    isOther?: boolean,
    steps?: Steps,
  ) => Promise<Written>
  /**
   * Adds to what is kept of a draft what was done since: small, and so at once.
   * @param draft after that
   */
  readonly writeSteps: (draft: Draft, version: number, at: number, entries: readonly JournalEntry[]) => Promise<Written>
  /** Times of the states before, the last one first. */
  readonly states: (id: string) => Promise<readonly number[]>
  readonly readState: (id: string, at: number) => Promise<Draft | null>
  /** The bars of a draft in which something was done that is not saved. Never rejects. */
  readonly bars: (id: string) => Promise<readonly BarState[]>
  /** In the place of those before. Never rejects: what fails to be kept is said of the draft. */
  readonly keepBars: (id: string, bars: readonly BarState[]) => Promise<void>
  readonly forget: (id: string) => Promise<void>
}

/** What a write makes of what was known. */
export function headAfter(before: KeptHead | null, draft: Draft, at: number, file: string | undefined): KeptHead {
  const version = (before?.version ?? 0) + 1
  return {
    id: draft.id,
    title: draft.title,
    relationships: draft.edges.length,
    at,
    version,
    file: file === undefined ? (before?.file ?? null) : { name: file, at, version },
    whole: { at, version },
  }
}

/** What a write of steps alone makes of it. */
export function headAfterSteps(before: KeptHead, draft: Draft, at: number): KeptHead {
  return { ...headAfter(before, draft, at, undefined), whole: wholeOf(before) }
}

export function wholeOf({ whole, at, version }: KeptHead): { readonly at: number; readonly version: number } {
  return whole ?? { at, version }
}
