/** What a style of reference is, and how references of one text are told apart. */
import type { Document } from '../../data/schema.ts'
import { type Runs, plainText } from './runs.ts'

/** How the documents of one text are referred to. A document has one wording of each length throughout. */
export interface References {
  /** At its first mention. */
  readonly full: (document: Document) => Runs
  /** Afterwards. No two documents have the same. */
  readonly short: (document: Document) => Runs
}

export interface CitationStyle {
  /** The references of a text that cites these documents and no others. */
  readonly referencesFor: (documents: readonly Document[]) => References
  /** What stands between a full reference and a quote. */
  readonly beforeQuote: string
}

/**
 * References of which no two are the same. A short one takes the first of its forms in which it differs from all others; where it
 * differs in none, the document's id in the dataset stands after both its short and its full reference.
 */
export function toldApart(
  documents: readonly Document[],
  full: (document: Document) => Runs,
  shorts: readonly [(document: Document) => Runs, ...((document: Document) => Runs)[]],
): References {
  const chosen = new Map<string, Runs>()
  let rest = documents
  for (const form of shorts) {
    const texts = [...documents.map(form), ...chosen.values()].map(plainText)
    const counts = countsOf(texts)
    rest = rest.filter((document) => {
      const runs = form(document)
      if ((counts.get(plainText(runs)) ?? 0) > 1) return true
      chosen.set(document.id, runs)
      return false
    })
  }
  const byId = new Set(rest.map(({ id }) => id))
  const counts = countsOf(documents.map((document) => plainText(full(document))))
  const withId = (runs: Runs, id: string): Runs => [...runs, { text: ` [${id}]` }]
  return {
    full: (document) => {
      const runs = full(document)
      return byId.has(document.id) || (counts.get(plainText(runs)) ?? 0) > 1 ? withId(runs, document.id) : runs
    },
    short: (document) => chosen.get(document.id) ?? withId(shorts[0](document), document.id),
  }
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
