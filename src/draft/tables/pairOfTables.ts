/** Networks that come as two sheets, one of nodes and one of edges, as Gephi and others write them. */
import type { Found, FoundEdge, FoundNode, Refusal, Remark } from '../found.ts'
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
const DIRECTED = /^(?:directed|undirected|mutual)$/i

/** The pair among these sheets: one that has a source and a target in each row, and one that has ids and none of these. Null where there is none. */
export function pairIn(tables: readonly Table[]): TablePair | null {
  const edges = tables.find((table) => column(table, SOURCE) >= 0 && column(table, TARGET) >= 0)
  const nodes = tables.find((table) => table !== edges && column(table, ID) >= 0 && column(table, SOURCE) < 0)
  return nodes && edges ? { nodes, edges } : null
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
  const read = nodesOf(nodes, answers)
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
  for (const [i, row] of edges.rows.entries()) {
    const at = `${edges.file}, ${rowAt(row.number)}`
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
        relation: cell(row, columns.relation),
        directed: !/^(?:undirected|mutual)$/i.test(cell(row, columns.directed)),
        ...(date && { date }),
        ...(quote !== '' && { quote }),
        ...(document !== '' && (/^https?:\/\/\S+$/.test(document) ? { url: document } : { document })),
      })
    } else refused.push({ at, reason, value: row.cells.join(' · ') })
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
      ...sayUnused(nodes, read.used),
      ...sayUnused(edges, Object.values(columns)),
    ],
  }
  return { found, questions: asked, order }
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

function nodesOf(table: Table, { ids }: SheetAnswers) {
  const id = column(table, ID)
  const [label, kind, side, summary] = [LABEL, KIND, SIDE, SUMMARY].map((pattern) =>
    table.headings.findIndex((heading, i) => i !== id && pattern.test(foldHeading(heading))),
  )
  const refused: Refusal[] = []
  const questions: SheetQuestion[] = []
  const remarks: Remark[] = []
  /** The key of the node that edges mean by an id. */
  const keys = new Map<string, string>()
  const first = new Map<string, { readonly node: FoundNode; readonly row: number }>()
  const nodes = new Map<string, FoundNode>()
  for (const { number, cells } of table.rows) {
    const at = `${table.file}, ${rowAt(number)}`
    const text = (index: number | undefined) => (index === undefined || index < 0 ? '' : (cells[index] ?? ''))
    const own = text(id)
    if (own === '') {
      refused.push({ at, reason: 'no id', value: cells.join(' · ') })
      continue
    }
    const before = first.get(own)
    const node: FoundNode = {
      key: before ? freeKey(`${own} (${rowAt(number)})`, nodes) : own,
      at,
      name: text(label).replace(/\s+/g, ' ') || own,
      ...(text(kind) !== '' && { kind: text(kind) }),
      ...(text(side) !== '' && { side: text(side) }),
      ...(text(summary) !== '' && { summary: text(summary) }),
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
    else questions.push(askId(key, own, [before.node, node], [before.row, number]))
  }
  return {
    nodes: [...nodes.values()],
    keys,
    refused,
    questions,
    remarks,
    used: [id, label, kind, side, summary].filter((index) => index !== undefined),
  }
}

function freeKey(wanted: string, taken: ReadonlyMap<string, unknown>): string {
  let key = wanted
  while (taken.has(key)) key += '+'
  return key
}
