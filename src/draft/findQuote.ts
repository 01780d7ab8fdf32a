import type { DraftDocument } from './draft.ts'

/** Where a quote stands, letter for letter, in UTF-16 code units, end exclusive: in each document the first place. */
export function findQuote(
  quote: string,
  documents: readonly DraftDocument[],
): readonly { readonly document: string; readonly start: number; readonly end: number }[] {
  return documents.flatMap(({ id, text }) => {
    const start = text?.indexOf(quote) ?? -1
    return start < 0 ? [] : [{ document: id, start, end: start + quote.length }]
  })
}
