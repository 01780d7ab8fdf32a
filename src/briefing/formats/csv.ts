/** Tables for spreadsheets. */
import { found } from '../../model/network.ts'
import { referenceOf, sayIssued } from '../../model/reference.ts'
import { EDGE_FIELDS } from './edgeFields.ts'
import { type Field, fieldText } from './field.ts'
import { NODE_FIELDS } from './nodeFields.ts'
import { provenanceItems } from './provenanceItems.ts'
import { type ExportScope, linesIn } from './scope.ts'
import { sourcesOf } from './sourcesOf.ts'

export interface CsvTable {
  /** "nodes.csv". */
  readonly name: string
  readonly text: string
}

/** Without it Excel takes the bytes for those of an old code page. */
const BYTE_ORDER_MARK = '\u{FEFF}'
const LINE_END = '\r\n'

/**
 * What a spreadsheet may take for a formula, behind blanks that it passes over and behind apostrophes that are there already; the
 * signs of full width are signs to the spreadsheets of some countries.
 */
const FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u

/**
 * Four tables: nodes, relationships, passages, and where it all comes from. Each begins with a row of names; every relationship
 * has the ids of its passages, every passage the ids of what rests on it.
 *
 * RFC 4180: commas, CRLF, every cell in quotes, a quote within doubled; UTF-8 with a byte order mark.
 *
 * A cell that begins with = + - @, a tab or a line end (or with one of the signs behind blanks, or of full width) has an
 * apostrophe put before it, as OWASP recommends against formulas that a spreadsheet would run ("CSV Injection"). A text that has
 * apostrophes before such a sign already gets one more, so that taking one away gives every text back.
 *
 * @param notes the number of each relationship in the text of the same view, where there is one
 */
export function csvTables(scope: ExportScope, notes: ReadonlyMap<string, number> = new Map()): readonly CsvTable[] {
  const { network, nodes } = scope
  const nodeRows = nodes
    .map((id) => found(network.nodes, id))
    .map((node) => [node.id].concat(cells(NODE_FIELDS, node, scope)))
  const edgeRows = linesIn(scope).map((line) => {
    const { id, source, target } = line.edge
    return [id, source, target].concat(cells(EDGE_FIELDS, line, scope), `${notes.get(id) ?? ''}`)
  })
  const aboutRows = provenanceItems(scope).map(({ label, text, name }) => [label, text, name])
  return [
    { name: 'nodes.csv', text: tableOf(['id', ...namesOf(NODE_FIELDS)], nodeRows) },
    { name: 'relationships.csv', text: tableOf(['id', 'source', 'target', ...namesOf(EDGE_FIELDS), 'note'], edgeRows) },
    { name: 'passages.csv', text: passageTable(scope) },
    { name: 'about.csv', text: tableOf(['item', 'value', 'name'], aboutRows) },
  ]
}

function namesOf<T>(fields: readonly Field<T>[]): readonly string[] {
  return fields.map(({ name }) => name)
}

function cells<T>(fields: readonly Field<T>[], item: T, { network }: ExportScope): readonly string[] {
  return fields.map((field) => fieldText(field, item, network) ?? '')
}

const PASSAGE_COLUMNS = [
  'id',
  'quote',
  'document',
  'reference',
  'document_title',
  'publisher',
  'published',
  'url',
  'document_note',
  'prefix',
  'suffix',
  'start',
  'end',
  'digest',
  'nodes',
  'relationships',
  'dated_relationships',
] as const

function passageTable(scope: ExportScope): string {
  const { network, edges, nodes } = scope
  const exported = edges.map(({ id }) => found(network.edges, id))
  const resting = {
    nodes: idsByPassage(nodes.map((id) => found(network.nodes, id))),
    relationships: idsByPassage(
      exported.map(({ id, citations, amounts = [] }) => ({
        id,
        citations: [...new Set([...citations, ...amounts.flatMap((amount) => amount.citations)])],
      })),
    ),
    dated: idsByPassage(exported.map(({ id, dating }) => ({ id, citations: dating?.citations ?? [] }))),
  }
  const rows = sourcesOf(scope).passages.map((passage) => {
    const document = found(network.documents, passage.document)
    const at = (by: ReadonlyMap<string, readonly string[]>) => (by.get(passage.id) ?? []).join('; ')
    return [
      passage.id,
      passage.exact,
      document.id,
      referenceOf(document),
      document.title,
      document.publisher ?? '',
      sayIssued(document),
      document.URL ?? '',
      document.note ?? '',
      passage.prefix,
      passage.suffix,
      String(passage.start),
      String(passage.end),
      passage.digest,
      at(resting.nodes),
      at(resting.relationships),
      at(resting.dated),
    ]
  })
  return tableOf(PASSAGE_COLUMNS, rows)
}

interface Citing {
  readonly id: string
  readonly citations: readonly string[]
}

/** For each passage the ids of what cites it, in the order given. */
function idsByPassage(items: readonly Citing[]): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>()
  for (const { id, citations } of items) {
    for (const passage of citations) {
      const own = by.get(passage)
      if (own) own.push(id)
      else by.set(passage, [id])
    }
  }
  return by
}

function tableOf(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [names, ...rows].map((row) => row.map(cellOf).join(',') + LINE_END)
  return BYTE_ORDER_MARK + lines.join('')
}

function cellOf(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
