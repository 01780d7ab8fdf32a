/** Brings a sheet that was mapped into the draft, as one step. */
import { type Cited, bringInSlices } from '../../draft/bringIn.ts'
import type { Draft, DraftDocument } from '../../draft/draft.ts'
import type { Found } from '../../draft/found.ts'
import { textOfPaste } from '../../draft/documents/readDocument.ts'
import { toDocument } from '../../draft/documents/toDocument.ts'
import { applyStep } from '../../draft/applyStep.ts'
import type { DraftStep } from '../../draft/step.ts'
import { changing } from '../../draft/stepBuilder.ts'
import { rowsAsDocument } from '../../draft/tables/rowsAsDocument.ts'
import { rowAt } from '../../draft/tables/table.ts'
import { sayDifference } from '../../draft/tables/compareSheets.ts'
import { sayRead } from '../../draft/tables/sayRead.ts'
import { type Watched, afterRow } from '../../draft/tables/watched.ts'
import { withWordsOfText } from './makeSheet.ts'
import type { MadeOfSheet, OpenSheet } from './openSheet.ts'
import { kindIn } from './readFiles.ts'
import type { Account } from './readings.ts'

/** Fields of a relationship that no row has: what was said of it at the desk stays. */
const CURATED: ReadonlySet<string> = new Set(['reviews', 'contradicts', 'fulfils', 'event', 'remark', 'summary'])

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
  const { found } = made
  const changed = made.difference?.changed.filter(({ edge }) => !sheet.keeps.has(edge.id)) ?? []
  const rows = made.difference ? [...made.difference.added, ...changed.map(({ now }) => now)] : found.edges
  const brought: Found = { ...found, edges: rows.map((edge) => withWordsOfText(edge, made)) }
  const steps: DraftStep[] = []
  let after = draft
  const take = (step: DraftStep) => {
    steps.push({ ...step, label: `brought in ${table.file}`, mergeKey: `sheet ${key}` })
    after = applyStep(after, step)
  }
  const own = mapping.rowsCite ? yield* ownDocument(draft, sheet) : null
  if (own) take(own.step)
  const { step, refused, remarks, questions } = yield* bringInSlices(after, brought, {
    ...watched,
    kindOf: kindIn(draft),
    ...(own && { cites: own.cites }),
  })
  take(step)
  yield
  const had = new Set(draft.edges.map(({ id }) => id))
  const fresh = new Map(after.edges.filter(({ id }) => !had.has(id)).map((edge) => [edge.origin?.at, edge]))
  take(
    changing(after, '', (edit) => {
      for (const { edge, now } of changed) {
        const newer = fresh.get(now.at)
        if (!newer) continue
        edit.remove('edges', newer.id)
        // A field that the newer row has not is taken away, and the id stays: it is the same claim, said otherwise.
        const gone = Object.fromEntries(
          Object.keys(edge).flatMap((field) => (CURATED.has(field) ? [] : [[field, undefined]])),
        )
        edit.change('edges', edge.id, { ...gone, ...newer, id: edge.id })
      }
      for (const { id } of made.difference?.gone ?? []) if (sheet.removes.has(id)) edit.remove('edges', id)
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

function saysOf({ found, difference }: MadeOfSheet): string {
  return difference ? `${sayRead(found)}: ${sayDifference(difference)}` : sayRead(found)
}

/** The sheet as a document of its own, of which each row is a passage. */
function* ownDocument(draft: Draft, { table }: OpenSheet) {
  const { text, spans } = rowsAsDocument(table)
  yield
  const document: DraftDocument = {
    ...toDocument({ ...textOfPaste(text), file: table.file, title: table.file }, draft.documents),
    type: 'dataset',
    isSheet: true,
  }
  const step = changing(draft, '', (edit) => edit.add('documents', document))
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
