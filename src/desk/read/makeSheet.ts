/** Works out what a sheet that is being mapped would bring: its relationships, where their quotes stand, what is asked. */
import type { Draft } from '../../draft/draft.ts'
import type { FoundEdge } from '../../draft/found.ts'
import { type EdgeQuote, askQuotes, takesTextOf } from '../../draft/tables/askQuotes.ts'
import { compareSheets } from '../../draft/tables/compareSheets.ts'
import { type QuoteResult, type QuoteText, type SoughtQuote, findQuotes } from '../../draft/tables/findQuotes.ts'
import { readEntities, readPair } from '../../draft/tables/pairOfTables.ts'
import { type ReadSheet, readRows } from '../../draft/tables/readRows.ts'
import { namesInTexts } from './namesInTexts.ts'
import { fileOf } from './fileOf.ts'
import type { Watched } from '../../draft/tables/watched.ts'
import type { MadeOfSheet, OpenSheet, QuoteState } from './openSheet.ts'

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
  const pairs = quoted.map((edge, i): EdgeQuote => ({ edge, result: results[i] ?? { outcome: 'none' } }))
  const quotes = new Map(pairs.map(({ edge, result }) => [edge.at, result]))
  const quoteStates = new Map(pairs.map((one) => [one.edge.at, stateOf(one, sheet.answers)]))
  yield
  const asked = askQuotes(pairs, textsOf(draft.documents), sheet.answers)
  const isNewer = draft.edges.some(({ origin }) => origin?.file === read.found.file)
  const citedAs = (edge: FoundEdge) => wordsOfText(edge, { quotes, quoteStates })
  const difference = isNewer ? compareSheets(draft, read.found, citedAs) : null
  return { ...read, quotes, quoteStates, difference, questions: [...read.questions, ...asked] }
}

type FoundQuotes = Pick<MadeOfSheet, 'quotes' | 'quoteStates'>

/** What was found of a quote is cited in the words of its text: without marks around it, or as the curator took it. */
export function withWordsOfText(edge: FoundEdge, found: FoundQuotes): FoundEdge {
  const exact = wordsOfText(edge, found)
  return exact === null ? edge : { ...edge, quote: exact }
}

function wordsOfText({ at }: FoundEdge, { quotes, quoteStates }: FoundQuotes): string | null {
  const result = quotes.get(at)
  const state = quoteStates.get(at)
  const isCited = state === 'found' || state === 'taken'
  return isCited && result && result.outcome !== 'none' ? result.exact : null
}

/** What differs in nothing that a reader sees is cited in the words of its text, unless the curator said otherwise. */
function stateOf(one: EdgeQuote, answers: OpenSheet['answers']): QuoteState {
  const { result } = one
  if (result.outcome !== 'near') return result.outcome
  const takesText = takesTextOf(one, answers)
  if (takesText !== null) return takesText ? 'taken' : 'left'
  return result.looksAlike ? 'taken' : 'near'
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
  { table, nodes, listsEntities, mapping, answers }: OpenSheet,
  draft: Draft,
  watched: Watched,
): Generator<undefined, ReadSheet, undefined> {
  if (listsEntities) return yield* readEntities(table, { answers })
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
