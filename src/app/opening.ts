/** What opens other datasets in the page, and how far it is. */
import type { StoreApi } from 'zustand/vanilla'
import type { Issue } from '../data/issue.ts'
import type { Given } from '../store/addressKeys.ts'

/** How far the opening of a dataset is. */
export type Opening =
  | { readonly is: 'none' }
  | {
      readonly is: 'running'
      readonly name: string
      readonly phase: 'fetching' | 'reading' | 'checking' | 'drawing'
      /** Bytes; the total is null where nobody says it. */
      readonly done: number
      readonly total: number | null
    }
  | { readonly is: 'faulty'; readonly name: string; readonly issues: readonly Issue[]; readonly count: number }
  | { readonly is: 'failed'; readonly name: string; readonly message: string }

export interface Datasets {
  readonly opening: StoreApi<Opening>
  readonly openFile: (file: File) => void
  /**
   * Opens what an address names: an address on the page's own host, or a file that was opened before.
   * @param view to begin with; null for that of the address
   */
  readonly openNamed: (data: string, view: Given | null) => void
  /** Ends what is being opened, and forgets what could not be. */
  readonly cancel: () => void
  /** Back to the dataset that the page brings, at a view, or null for that of the address. */
  readonly toOwn: (view: Given | null) => void
}
