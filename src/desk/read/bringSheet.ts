/** Brings a sheet that was mapped into the draft, as one step. */
import { type Cited, bringIn } from '../../draft/bringIn.ts'
import type { Draft, DraftDocument } from '../../draft/draft.ts'
import type { FoundEdge } from '../../draft/found.ts'
import { textOfPaste } from '../../draft/documents/readDocument.ts'
import { toDocument } from '../../draft/documents/toDocument.ts'
import { applyStep } from '../../draft/applyStep.ts'
import type { DraftStep } from '../../draft/step.ts'
import { changing } from '../../draft/stepBuilder.ts'
import { rowsAsDocument } from '../../draft/tables/rowsAsDocument.ts'
import { rowAt } from '../../draft/tables/table.ts'
import { sayRead } from '../../draft/tables/sayRead.ts'
import { quoteKey } from './makeSheet.ts'
import type { OpenSheet } from './openSheet.ts'
import { kindIn } from './readFiles.ts'
import type { Account } from './readings.ts'

export interface BroughtSheet {
  readonly step: DraftStep
  readonly account: Account
}

/** @returns null while it is not worked out yet */
export function bringSheet(draft: Draft, sheet: OpenSheet): BroughtSheet | null {
  const { made, table, mapping, answers } = sheet
  if (!made) return null
  const own = mapping.rowsCite ? ownDocument(draft, sheet) : null
  const edges = made.found.edges.map((edge): FoundEdge => {
    const result = made.quotes.get(edge.at)
    const takesText = answers.quotes.get(quoteKey(edge)) === true
    return result?.outcome === 'near' && (takesText || result.looksAlike) ? { ...edge, quote: result.exact } : edge
  })
  const found = { ...made.found, edges }
  const withOwn = own ? applyStep(draft, own.step) : draft
  const { step, refused, remarks, questions } = bringIn(withOwn, found, {
    kindOf: kindIn(draft),
    ...(own && { cites: own.cites }),
  })
  const kept = changing(applyStep(withOwn, step), '', (edit) => {
    const others = edit.value('sheets').filter(({ file }) => file !== table.file)
    edit.set('sheets', [...others, { ...mapping, ...(made.order && { order: made.order }) }])
  })
  return {
    step: {
      label: `brought in ${table.file}`,
      changes: [...(own?.step.changes ?? []), ...step.changes, ...kept.changes],
    },
    account: { file: table.file, says: sayRead(found), refused, remarks: [...remarks, ...questions] },
  }
}

/** The sheet as a document of its own, of which each row is a passage. */
function ownDocument(draft: Draft, { table }: OpenSheet) {
  const { text, spans } = rowsAsDocument(table)
  const document: DraftDocument = {
    ...toDocument({ ...textOfPaste(text), file: table.file, title: table.file }, draft.documents),
    type: 'dataset',
    isSheet: true,
  }
  const step = changing(draft, '', (edit) => edit.add('documents', document))
  const points = Array.from(text)
  let [point, unit] = [0, 0]
  // The rows come in order: the text is gone through once.
  const unitsTo = (end: number) => {
    for (; point < end; point += 1) unit += points[point]?.length ?? 0
    return unit
  }
  const cites = new Map<string, Cited>()
  for (const [row, span] of spans)
    cites.set(rowAt(row), { document: document.id, start: unitsTo(span.start), end: unitsTo(span.end) })
  return { step, cites }
}
