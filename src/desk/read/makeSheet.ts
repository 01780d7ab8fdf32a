/** Works out what a sheet that is being mapped would bring: its relationships, where their quotes stand, what is asked. */
import type { Draft } from '../../draft/draft.ts'
import type { FoundEdge } from '../../draft/found.ts'
import { compareSheets } from '../../draft/tables/compareSheets.ts'
import { type QuoteResult, type QuoteText, findQuotes } from '../../draft/tables/findQuotes.ts'
import { readPair } from '../../draft/tables/pairOfTables.ts'
import { type ReadSheet, readRows } from '../../draft/tables/readRows.ts'
import { type SheetQuestion, askQuote } from '../../draft/tables/sheetQuestions.ts'
import { wordDifference } from '../../draft/tables/wordDifference.ts'
import { namesInTexts } from './namesInTexts.ts'
import type { MadeOfSheet, OpenSheet } from './openSheet.ts'

/** In slices: see `inSlices`. */
export function* makeSheet(sheet: OpenSheet, draft: Draft): Generator<undefined, MadeOfSheet, undefined> {
  const read = yield* readOf(sheet, draft)
  const quoted = read.found.edges.filter(({ quote }) => quote !== undefined)
  const results = yield* findQuotes(quoted.map(soughtOf), textsOf(draft))
  const quotes = new Map<string, QuoteResult>()
  const asked: SheetQuestion[] = []
  for (const [i, edge] of quoted.entries()) {
    const result = results[i] ?? { outcome: 'none' }
    quotes.set(edge.at, result)
    const key = quoteKey(edge)
    if (result.outcome === 'near' && !sheet.answers.quotes.has(key)) asked.push(question(key, edge, result, draft))
  }
  const isNewer = draft.edges.some(({ origin }) => origin?.file === sheet.table.file)
  const difference = isNewer ? compareSheets(draft, read.found) : null
  return { ...read, quotes, difference, questions: [...read.questions, ...asked] }
}

function* readOf(
  { table, nodes, mapping, answers }: OpenSheet,
  draft: Draft,
): Generator<undefined, ReadSheet, undefined> {
  if (nodes) {
    const { order } = mapping
    return yield* readPair({ nodes, edges: table }, { answers, ...(order && { order }) })
  }
  const known = draft.nodes.flatMap(({ label, name, aliases }) => [label, ...(name ? [name] : []), ...(aliases ?? [])])
  const inTexts = yield* namesInTexts(draft)
  return yield* readRows(table, mapping, { answers, known: [...new Set([...known, ...inTexts])] })
}

const soughtOf = ({ quote = '', document, url }: FoundEdge) => ({
  quote,
  ...(document !== undefined && { document }),
  ...(url !== undefined && { url }),
})

function textsOf({ documents }: Draft): readonly QuoteText[] {
  return documents.flatMap(({ id, title, file, URL: url, text, isSheet }) =>
    text === undefined || isSheet ? [] : [{ id, title, file, text, ...(url !== undefined && { url }) }],
  )
}

/** The same for the same quote in another version of the sheet. */
export function quoteKey({ at, quote = '' }: FoundEdge): string {
  return `quote ${at} ${quote}`
}

function question(
  key: string,
  { at, quote = '' }: FoundEdge,
  { document, exact }: Extract<QuoteResult, { readonly outcome: 'near' }>,
  { documents }: Draft,
): SheetQuestion {
  const [sheet, text] = wordDifference(quote, exact)
  const title = documents.find(({ id }) => id === document)?.title ?? ''
  return askQuote(key, Number(/\d+/.exec(at)?.[0] ?? 0), title, { sheet, text })
}
