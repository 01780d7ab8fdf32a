/** Brings a sheet that was mapped into the draft, as one step. */
import { type Cited, bringInSlices } from '../../draft/bringIn.ts'
import type { Draft, DraftDocument, DraftEdge } from '../../draft/draft.ts'
import type { Found } from '../../draft/found.ts'
import { textOfPaste } from '../../draft/documents/readDocument.ts'
import { toDocument } from '../../draft/documents/toDocument.ts'
import { applyStep } from '../../draft/applyStep.ts'
import type { DraftStep } from '../../draft/step.ts'
import { changing } from '../../draft/stepBuilder.ts'
import { rowsAsDocument } from '../../draft/tables/rowsAsDocument.ts'
import { rowAt } from '../../draft/tables/table.ts'
import { followEdges } from '../../draft/relationships.ts'
import { changedEdge } from '../../draft/tables/changedEdge.ts'
import { type ChangedRow, sayDifference } from '../../draft/tables/compareSheets.ts'
import { knownNodes, marksOf, withNodesOf } from '../../draft/tables/newerRows.ts'
import { sayRead } from '../../draft/tables/sayRead.ts'
import { type Watched, afterRow } from '../../draft/tables/watched.ts'
import { withWordsOfText } from './makeSheet.ts'
import type { MadeOfSheet, OpenSheet, SheetChoices } from './openSheet.ts'
import { kindIn } from './readFiles.ts'
import type { Account } from './readings.ts'

export interface BroughtSheet {
  /** One after the other, and undone at once. */
  readonly steps: readonly DraftStep[]
  readonly account: Account
}

/**
 * Of a newer version of a sheet only what it has added or changed, unless the curator keeps that; what is gone goes where he says so.
 * Worked out in slices, see `inSlices`: the draft stays as it is until the steps are taken.
 * @param made of the sheet as it is
 */
export function* bringSheet(
  draft: Draft,
  sheet: OpenSheet,
  made: MadeOfSheet,
  watched: Watched = {},
): Generator<undefined, BroughtSheet, undefined> {
  const { table, mapping, key } = sheet
  const { found, difference } = made
  const changed = difference?.changed.filter((row) => isTaken(row, sheet)) ?? []
  const rows = difference ? [...difference.added, ...changed.map(({ now }) => now)] : found.edges
  const brought: Found = {
    ...(difference ? withNodesOf(found, rows) : found),
    edges: rows.map((edge) => withWordsOfText(edge, made)),
  }
  const steps: DraftStep[] = []
  let after = draft
  const take = (step: DraftStep) => {
    steps.push({ ...step, label: `brought in ${table.file}`, mergeKey: `sheet ${key}` })
    after = applyStep(after, step)
  }
  const said = yield* marksOf(found, rows)
  const own = mapping.rowsCite ? yield* ownDocument(draft, sheet) : null
  if (own) take(own.step)
  const { step, refused, remarks, questions } = yield* bringInSlices(after, brought, {
    ...watched,
    kindOf: kindIn(draft),
    said,
    sameAs: knownNodes(draft, found, difference),
    ...(own && { cites: own.cites }),
  })
  take(step)
  yield
  // Where a row stands by now, and of an older draft what it says.
  const moved =
    difference?.unchanged.filter(({ edge: { origin }, now: { at } }) => origin?.at !== at || !origin.said) ?? []
  const marks = yield* marksOf(
    found,
    moved.map(({ now }) => now),
  )
  const had = new Set(draft.edges.map(({ id }) => id))
  const fresh = new Map(after.edges.filter(({ id }) => !had.has(id)).map((edge) => [edge.origin?.at, edge]))
  take(
    changing(after, '', (edit) => {
      for (const { edge, now, fields } of changed) {
        const newer = fresh.get(now.at)
        if (!newer) continue
        edit.remove('edges', newer.id)
        // The id stays: it is the same claim, said otherwise.
        const to = changedEdge(
          edge,
          newer,
          fields.map(({ field }) => field),
        )
        edit.change('edges', edge.id, own ? { citations: cited(edge, newer), ...to } : to)
      }
      for (const { edge, now } of moved) {
        const mark = marks.get(now.at)
        if (!edge.origin || mark === undefined) continue
        edit.change('edges', edge.id, { origin: { ...edge.origin, at: now.at, said: mark } })
      }
      const going = new Set((difference?.gone ?? []).map(({ id }) => id).filter((id) => sheet.removes.has(id)))
      if (going.size > 0) followEdges(edit, after, (id) => (going.has(id) ? undefined : id))
      for (const id of going) edit.remove('edges', id)
      // The columns of a list of entities are known words: no mapping of them is kept.
      if (sheet.listsEntities || sheet.nodes) return
      const others = edit.value('sheets').filter(({ file }) => file !== table.file)
      edit.set('sheets', [...others, { ...mapping, ...(made.order && { order: made.order }) }])
    }),
  )
  return {
    steps,
    account: { file: table.file, says: saysOf(made), refused, remarks: [...remarks, ...questions] },
  }
}

/** What the curator changed too is taken where he says so alone. */
export function isTaken(
  { edge, isCurated }: ChangedRow,
  { keeps, takes }: Pick<SheetChoices, 'keeps' | 'takes'>,
): boolean {
  return isCurated ? takes.has(edge.id) : !keeps.has(edge.id)
}

function cited(edge: DraftEdge, fresh: DraftEdge): readonly string[] {
  return [...new Set([...edge.citations, ...fresh.citations])]
}

function saysOf({ found, difference }: MadeOfSheet): string {
  return difference ? `${sayRead(found)}: ${sayDifference(difference)}` : sayRead(found)
}

/** The sheet as a document of its own, of which each row is a passage. */
function* ownDocument(draft: Draft, { table }: OpenSheet) {
  const { text, spans } = rowsAsDocument(table)
  yield
  const made: DraftDocument = {
    ...toDocument({ ...textOfPaste(text), file: table.file, title: table.file }, draft.documents),
    type: 'dataset',
    isSheet: true,
  }
  // The same rows are there already where the sheet comes again as it was.
  const before = draft.documents.find(({ isSheet, sha256 }) => isSheet && sha256 === made.sha256)
  const document = before ?? made
  const step = changing(draft, '', (edit) => {
    if (!before) edit.add('documents', made)
  })
  yield
  let [point, unit] = [0, 0]
  // The rows come in order: the text is gone through once.
  const unitsTo = (end: number) => {
    for (; point < end; point += 1) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1
    return unit
  }
  const cites = new Map<string, Cited>()
  for (const [row, span] of spans) {
    cites.set(rowAt(row), { document: document.id, start: unitsTo(span.start), end: unitsTo(span.end) })
    yield* afterRow(cites.size, {})
  }
  return { step, cites }
}
