import { sayClock } from './sayMoment.ts'

/** Where a draft is kept, for the words in the header and the warning on leaving. Times are ms since 1970. */
export type Kept =
  /** Nothing was done yet that could be lost. */
  | { readonly is: 'unchanged' }
  /** A change is a moment old. */
  | { readonly is: 'changing' }
  /** In this browser, and in no file. */
  | { readonly is: 'browser'; readonly at: number }
  /** In a file of this name, as it is now. */
  | { readonly is: 'file'; readonly name: string; readonly at: number }
  /** In memory alone: `why` completes "Not kept: …". */
  | { readonly is: 'memory'; readonly why: string }

/** As the header says it: “Kept in this browser only · 14:32”. Empty where there is nothing to say. */
export function sayKept(kept: Kept): string {
  switch (kept.is) {
    case 'unchanged':
      return ''
    case 'changing':
      return 'Being kept …'
    case 'browser':
      return `Kept in this browser only · ${sayClock(kept.at)}`
    case 'file':
      return `Saved as ${kept.name} · ${sayClock(kept.at)}`
    case 'memory':
      return `Not kept: ${kept.why}`
  }
}
