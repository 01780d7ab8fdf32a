/** Works out what a sheet that is being mapped would bring: its relationships, where their quotes stand, what is asked. */
import type { Draft } from '../../draft/draft.ts'
import type { FoundEdge } from '../../draft/found.ts'
import { compareSheets } from '../../draft/tables/compareSheets.ts'
import { type QuoteResult, type QuoteText, type SoughtQuote, findQuotes } from '../../draft/tables/findQuotes.ts'
import { readPair } from '../../draft/tables/pairOfTables.ts'
import { type ReadSheet, readRows } from '../../draft/tables/readRows.ts'
import { type SheetQuestion, askQuote } from '../../draft/tables/sheetQuestions.ts'
import { wordDifference } from '../../draft/tables/wordDifference.ts'
import { namesInTexts } from './namesInTexts.ts'
import { fileOf } from './fileOf.ts'
import { type Watched, afterRow } from '../../draft/tables/watched.ts'
import type { MadeOfSheet, OpenSheet } from './openSheet.ts'

/** In slices: see `inSlices`. What is told as done: the rows that are read, then all rows and the quotes that were looked for. */
export function* makeSheet(
  sheet: OpenSheet,
  draft: Draft,
  watched: Watched = {},
): Generator<undefined, MadeOfSheet, undefined> {
  const read = yield* readOf(sheet, draft, watched)
  const quoted = read.found.edges.filter(({ quote }) => quote !== undefined)
  const { onProgress } = watched
  const results = yield* found(quoted.map(soughtOf), draft, {
    ...watched,
    ...(onProgress && { onProgress: (done) => onProgress(sheet.table.rows.length + done) }),
  })
  const quotes = new Map<string, QuoteResult>()
  const asked: SheetQuestion[] = []
  for (const [i, edge] of quoted.entries()) {
    const result = results[i] ?? { outcome: 'none' }
    quotes.set(edge.at, result)
    const key = quoteKey(edge)
    if (result.outcome === 'near' && !sheet.answers.quotes.has(key)) asked.push(question(key, edge, result, draft))
    yield* afterRow(i + 1, { ...(watched.signal && { signal: watched.signal }) })
  }
  const isNewer = draft.edges.some(({ origin }) => origin?.file === sheet.table.file)
  const difference = isNewer ? compareSheets(draft, read.found) : null
  return { ...read, quotes, difference, questions: [...read.questions, ...asked] }
}

const known = new WeakMap<Draft['documents'], Map<string, QuoteResult>>()

/** Where quotes stand. No answer about the sheet moves them: in the same texts each is looked for once. */
function* found(
  sought: readonly SoughtQuote[],
  { documents }: Draft,
  watched: Watched,
): Generator<undefined, readonly QuoteResult[], undefined> {
  const results = known.get(documents) ?? new Map<string, QuoteResult>()
  known.set(documents, results)
  const keys = sought.map((one) => JSON.stringify(one))
  const fresh = sought.filter((_, i) => !results.has(keys[i] ?? ''))
  if (fresh.length > 0) {
    const made = yield* findQuotes(fresh, textsOf(documents), watched)
    for (const [i, one] of fresh.entries()) results.set(JSON.stringify(one), made[i] ?? { outcome: 'none' })
  }
  return keys.map((key) => results.get(key) ?? { outcome: 'none' })
}

function* readOf(
  { table, nodes, mapping, answers }: OpenSheet,
  draft: Draft,
  watched: Watched,
): Generator<undefined, ReadSheet, undefined> {
  if (nodes) {
    const { order } = mapping
    return yield* readPair({ nodes, edges: table }, { answers, ...(order && { order }), ...watched })
  }
  const known = draft.nodes.flatMap(({ label, name, aliases }) => [label, ...(name ? [name] : []), ...(aliases ?? [])])
  const inTexts = yield* namesInTexts(draft)
  return yield* readRows(table, mapping, { answers, known: [...new Set([...known, ...inTexts])], ...watched })
}

const soughtOf = ({ quote = '', document, url }: FoundEdge) => ({
  quote,
  ...(document !== undefined && { document }),
  ...(url !== undefined && { url }),
})

function textsOf(documents: Draft['documents']): readonly QuoteText[] {
  return documents.flatMap((document) => {
    const { id, title, URL: url, text, isSheet } = document
    // A sheet calls a text by the file that the curator has, not by the one that readers get.
    return text === undefined || isSheet
      ? []
      : [{ id, title, file: fileOf(document), text, ...(url !== undefined && { url }) }]
  })
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
