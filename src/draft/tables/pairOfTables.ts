/** Networks that come as two sheets, one of nodes and one of edges, as Gephi and others write them. */
import { plainly } from '../../data/issue.ts'
import type { Found, FoundEdge, FoundNode, Refusal, Remark } from '../found.ts'
import { sayDropped, visible } from '../visible.ts'
import { COLUMN_WORDS, foldHeading } from './columnWords.ts'
import { readDates } from './readDates.ts'
import type { ReadSheet } from './readRows.ts'
import { askId, NO_ANSWERS, type SheetAnswers, type SheetQuestion } from './sheetQuestions.ts'
import { rowAt, type Table, type TableRow } from './table.ts'
import { afterRow, type Watched } from './watched.ts'

export interface TablePair {
  readonly nodes: Table
  readonly edges: Table
}

const ID = /^(?:id|node|node id|key|name)$/
const LABEL = /^(?:label|name|title|full name|bezeichnung|nom|nombre|nome|naam)$/
const KIND = /^(?:kind|type|category|class|typ|art|tipo)$/
const SIDE = /^(?:side|party|group|country|seite|partei|gruppe|cote|lado|lato)$/
const SUMMARY = /^(?:summary|description|note|notes|beschreibung)$/
const SOURCE = /^(?:source|from|source id|from id|von|quelle)$/
const TARGET = /^(?:target|to|target id|to id|nach|an|ziel)$/
/** Code points of a refused row that are shown. */
const SHOWN = 80
const DIRECTED = /^(?:directed|undirected|mutual)$/i
/** An id that cannot be a name as well. */
const OWN_ID = /^(?:id|node id|key)$/

/** The pair among these sheets: one that has a source and a target in each row, and one that has ids and none of these. Null where there is none. */
export function pairIn(tables: readonly Table[]): TablePair | null {
  const edges = tables.find((table) => column(table, SOURCE) >= 0 && column(table, TARGET) >= 0)
  const nodes = tables.find((table) => table !== edges && column(table, ID) >= 0 && column(table, SOURCE) < 0)
  return nodes && edges ? { nodes, edges } : null
}

/**
 * Is it a list of entities alone: with ids and names, or names and kinds, and nothing that a tie would need? A “Name” beside anything else
 * may as well be the end of a tie.
 */
export function isEntityList(table: Table): boolean {
  const { from, to, relation } = COLUMN_WORDS
  const folded = table.headings.map(foldHeading)
  if (!table.hasHeadings || folded.some((heading) => SOURCE.test(heading) || TARGET.test(heading))) return false
  if (folded.some((heading) => from.has(heading) || to.has(heading))) return false
  const has = (pattern: RegExp) => folded.some((heading) => pattern.test(heading))
  if (has(OWN_ID) && has(LABEL)) return true
  const isTie = folded.some((heading) => relation.has(heading) && !LABEL.test(heading))
  const known = [ID, LABEL, KIND, SIDE, SUMMARY]
  return !isTie && has(LABEL) && has(KIND) && folded.every((heading) => known.some((one) => one.test(heading)))
}

/** What the columns of a list of entities hold, in the words of the interface; empty where a column is not read. */
export function entityColumns(table: Table): readonly string[] {
  const { id, label, kind, side, summary } = nodeColumns(table)
  const words = new Map([
    [summary, 'Summary'],
    [side, 'Side'],
    [kind, 'Kind'],
    [label, 'Name'],
    [id, label < 0 ? 'Name' : 'Id'],
  ])
  return table.headings.map((_, i) => words.get(i) ?? '')
}

/** The same of the list of its relationships. */
export function tieColumns(table: Table): readonly string[] {
  const { id, source, target, relation, directed, start, end, quote, document } = edgeColumns(table)
  const words = new Map([
    [directed, 'Direction'],
    [id, 'Id'],
    [document, 'Source'],
    [quote, 'Quote'],
    [end, 'Until'],
    [start, 'Date'],
    [relation, 'Relation'],
    [target, 'To'],
    [source, 'From'],
  ])
  return table.headings.map((_, i) => words.get(i) ?? '')
}

function column({ headings }: Table, pattern: RegExp): number {
  return headings.findIndex((heading) => pattern.test(foldHeading(heading)))
}

export interface PairOptions extends Watched {
  readonly answers?: SheetAnswers
  /** What came first in the dates of the last version. */
  readonly order?: 'day' | 'month'
}

/**
 * Makes of both sheets what they say. Ids may be of any shape, and stay the keys of their nodes; of two records with one id both are
 * kept, and it is asked; an edge to an id that no record has is refused.
 */
export function* readPair(
  { nodes, edges }: TablePair,
  { answers = NO_ANSWERS, order: kept, ...watched }: PairOptions = {},
): Generator<undefined, ReadSheet, undefined> {
  const read = nodesOf(nodes, answers, (row) => `${nodes.file}, ${rowAt(row)}`)
  yield
  const columns = edgeColumns(edges)
  const cell = ({ cells }: TableRow, index: number) => (index < 0 ? '' : (cells[index] ?? ''))
  const whens = edges.rows.map((row) => ({
    row: row.number,
    start: cell(row, columns.start),
    end: cell(row, columns.end),
  }))
  const { order, questions, dateOf } = readDates(whens, answers, kept, columns.end >= 0)
  const asked: SheetQuestion[] = [...questions, ...read.questions]
  const made: FoundEdge[] = []
  const refused: Refusal[] = [...read.refused]
  const unseen: Remark[] = []
  for (const [i, row] of edges.rows.entries()) {
    const at = `${edges.file}, ${rowAt(row.number)}`
    const shown = (text: string) => {
      const plain = visible(text)
      if (plain.dropped.length > 0 && plain.text !== '') unseen.push({ at, text: sayDropped(plain) })
      return plain.text
    }
    const [source, target] = [cell(row, columns.source), cell(row, columns.target)]
    const reason = reasonOf(source, target, read.keys)
    if (reason === null) {
      const { date, questions: ofRow } = dateOf(whens[i] ?? { row: row.number, start: '', end: '' })
      asked.push(...ofRow)
      const [id, quote, document] = [cell(row, columns.id), cell(row, columns.quote), cell(row, columns.document)]
      made.push({
        at,
        ...(id !== '' && { id }),
        source: read.keys.get(source) ?? source,
        target: read.keys.get(target) ?? target,
        relation: shown(cell(row, columns.relation)),
        directed: !/^(?:undirected|mutual)$/i.test(cell(row, columns.directed)),
        ...(date && { date }),
        ...(quote !== '' && { quote }),
        ...(document !== '' && (/^https?:\/\/\S+$/.test(document) ? { url: document } : { document })),
      })
    } else refused.push({ at, reason, value: plainly(row.cells.join(' · '), SHOWN) })
    yield* afterRow(i + 1, watched)
  }
  const found: Found = {
    file: `${nodes.file} and ${edges.file}`,
    nodes: read.nodes,
    edges: made,
    documents: [],
    read: nodes.rows.length + edges.rows.length,
    refused,
    remarks: [
      ...inFile(nodes),
      ...inFile(edges),
      ...read.remarks,
      ...unseen,
      ...sayUnused(nodes, read.used),
      ...sayUnused(edges, Object.values(columns)),
    ],
  }
  return { found, questions: asked, order }
}

/** The same of a list of entities alone: no relationship comes of it. */
export function* readEntities(
  table: Table,
  { answers = NO_ANSWERS }: PairOptions = {},
): Generator<undefined, ReadSheet, undefined> {
  const read = nodesOf(table, answers, rowAt)
  yield
  const found: Found = {
    file: table.file,
    nodes: read.nodes,
    edges: [],
    documents: [],
    read: table.rows.length,
    refused: read.refused,
    remarks: [
      ...table.remarks,
      { at: table.file, text: 'It is a list of entities: no relationships come of it.' },
      ...read.remarks,
      ...sayUnused(table, read.used),
    ],
  }
  return { found, questions: read.questions, order: null }
}

function inFile({ file, remarks }: Table): readonly Remark[] {
  return remarks.map(({ at, text }) => ({ at: at === file ? at : `${file}, ${at}`, text }))
}

/** Columns of which nothing is made. */
function sayUnused({ file, headings }: Table, used: readonly number[]): readonly Remark[] {
  return headings.flatMap((heading, i) =>
    used.includes(i) ? [] : [{ at: file, text: `The column “${heading}” is not read.` }],
  )
}

/** Why an edge is refused; null where both of its ends are there. */
function reasonOf(source: string, target: string, keys: ReadonlyMap<string, string>): string | null {
  if (source === '' || target === '') {
    const missing = [source === '' && 'no “source”', target === '' && 'no “target”'].filter((one) => one !== false)
    return missing.join(' and ')
  }
  const absent = [...new Set([source, target])].filter((id) => !keys.has(id))
  return absent.length === 0 ? null : `no node “${absent.join('” and no node “')}”`
}

function edgeColumns(table: Table) {
  const worded = (words: ReadonlySet<string>) => table.headings.findIndex((heading) => words.has(foldHeading(heading)))
  const type = column(table, /^(?:type|kind|typ|art|tipo)$/)
  // In Gephi “Type” says whether an edge has a direction, and “Label” what it is.
  const isDirection =
    type >= 0 && table.rows.every(({ cells }) => DIRECTED.test(cells[type] ?? '') || cells[type] === '')
  const worded0 = worded(COLUMN_WORDS.relation)
  return {
    id: column(table, /^id$/),
    source: column(table, SOURCE),
    target: column(table, TARGET),
    relation: isDirection || type < 0 ? worded0 : type,
    directed: isDirection ? type : column(table, /^directed$/),
    start: worded(COLUMN_WORDS.date),
    end: worded(COLUMN_WORDS.end),
    quote: worded(COLUMN_WORDS.quote),
    document: column(table, /^(?:document|file|url|source url|web address)$/),
  }
}

function nodeColumns(table: Table) {
  const own = column(table, OWN_ID)
  const id = own >= 0 ? own : column(table, ID)
  const [label = -1, kind = -1, side = -1, summary = -1] = [LABEL, KIND, SIDE, SUMMARY].map((pattern) =>
    table.headings.findIndex((heading, i) => i !== id && pattern.test(foldHeading(heading))),
  )
  // A list without ids names its entities by their names.
  return id < 0 ? { id: label, label: -1, kind, side, summary } : { id, label, kind, side, summary }
}

function nodesOf(table: Table, { ids }: SheetAnswers, placeOf: (row: number) => string) {
  const columns = nodeColumns(table)
  const refused: Refusal[] = []
  const questions: SheetQuestion[] = []
  const remarks: Remark[] = []
  /** The key of the node that edges mean by an id. */
  const keys = new Map<string, string>()
  const first = new Map<string, { readonly node: FoundNode; readonly row: number }>()
  const nodes = new Map<string, FoundNode>()
  for (const { number, cells } of table.rows) {
    const at = placeOf(number)
    const cell = (index: number) => (index < 0 ? '' : (cells[index] ?? ''))
    const text = (index: number) => {
      const shown = visible(cell(index).replace(/\s+/g, ' '))
      if (shown.dropped.length > 0 && shown.text !== '') remarks.push({ at, text: sayDropped(shown) })
      return shown.text
    }
    const own = cell(columns.id)
    const name = text(columns.label) || visible(own).text
    if (own === '' || name === '') {
      refused.push({
        at,
        reason: own === '' && columns.label >= 0 ? 'no id' : 'no name',
        value: plainly(cells.join(' · '), SHOWN),
      })
      continue
    }
    const [kind, side, summary] = [text(columns.kind), text(columns.side), text(columns.summary)]
    const before = first.get(own)
    const node: FoundNode = {
      key: before ? freeKey(`${own} (${rowAt(number)})`, nodes) : own,
      at,
      name,
      ...(kind !== '' && { kind }),
      ...(side !== '' && { side }),
      ...(summary !== '' && { summary }),
    }
    if (!before) {
      first.set(own, { node, row: number })
      keys.set(own, own)
      nodes.set(node.key, node)
      continue
    }
    const key = `id ${number} ${own}`
    const given = ids.get(key)
    if (given?.isOne) {
      const kept = nodes.get(before.node.key) ?? before.node
      const others = new Set([...(kept.aliases ?? []), node.name])
      others.delete(kept.name)
      nodes.set(kept.key, { ...node, ...kept, ...(others.size > 0 && { aliases: [...others] }) })
      remarks.push({ at, text: `It is one with ${before.node.name} of row ${before.row}.` })
      continue
    }
    nodes.set(node.key, node)
    if (given) keys.set(own, given.edgesOf)
    else {
      questions.push(askId(key, own, [before.node, node], [before.row, number]))
      remarks.push({
        at,
        text: `${node.name} has the id of ${before.node.name}, ${rowAt(before.row)}: both came in, and relationships of that id are those of ${before.node.name}. Entities can join them.`,
      })
    }
  }
  return { nodes: [...nodes.values()], keys, refused, questions, remarks, used: Object.values(columns) }
}

function freeKey(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  let key = wanted
  while (taken.has(key)) key += '+'
  return key
}
