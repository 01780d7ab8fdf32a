/* oxlint-disable typescript/no-non-null-assertion -- every index below is a number of the columns */
/** Reads what `writeColumns` wrote, and checks it as a file would be checked: numbers, dates and texts, and that all fits together. */
import { hasError } from '../checkDataset.ts'
import { legible } from '../legible.ts'
import { quickTestOf } from '../quickTest.ts'
import { readRough } from '../readRough.ts'
import { storedLists } from '../records/datasetOfRecords.ts'
import { isWhole } from '../records/isWhole.ts'
import {
  HAS,
  NO_BASIS,
  type RecordReader,
  type Rows,
  type StoredClaim,
  type StoredColumns,
  type StoredEdges,
  areNames,
} from '../records/storedRecords.ts'
import { BASES, type Dataset, type Edge, EdgeSchema, type Node, STATUSES } from '../schema.ts'
import { parseWhen } from '../../time/edtf.ts'
import { type Context, MOST_CODED } from './codedNumbers.ts'
import { byColumn, byForm, byKinds, byLength, byRow } from './contexts.ts'
import type { Counts } from './manifest.ts'
import { numbersWhere, pick } from './someRecords.ts'
import { OWN_LABEL } from './ownLabel.ts'
import { DamagedPart, type Part, PartReader } from './parts.ts'
import { toSigned } from './signed.ts'

/** @throws DamagedPart where a part is not what it should be */
export function readColumns(parts: readonly Part[], counts: Counts): StoredColumns {
  const read = new PartReader(parts)
  const passageIds = read.ids('passages.id', counts.passages)
  const edgeIds = read.ids('edges.id', counts.edges)
  const rest = readRest(read, counts, passageIds)
  if (!areIds(edgeIds, rest.nodes)) throw new DamagedPart('edges.id')
  const passages = {
    ids: passageIds.join('\n'),
    document: summed(read.numbers('passages.document', counts.passages, MOST_CODED), counts.documents, 'passages.document'), // prettier-ignore
    places: null,
  }
  const edges = {
    ...readEdges(read, rest, edgeIds, counts.passages),
    claims: readClaims(read, edgeIds, passageIds),
  }
  const columns = { rest, passages, edges }
  if (!passageIds.every(isId) || !isWhole(columns, storedLists(columns, STAND_IN))) throw new DamagedPart('rest')
  return { ...columns, rest: legible(rest) }
}

/** The rules ask of a record only whether it has a note or a summary, and not for their words. */
const STAND_IN: RecordReader = {
  passage: () => {
    throw new Error('A rule asks for a quote.')
  },
  edge: () => {
    throw new Error('A rule asks for a record.')
  },
}

function readRest(read: PartReader, counts: Counts, passageIds: readonly string[]): Dataset {
  const text = read.text('rest')
  const [documentIds, nodeIds] = [read.ids('documents.id', counts.documents), read.ids('nodes.id', counts.nodes)]
  const cited = read.numbers('nodes.citations.count', counts.nodes, counts.passages - 1).map((count) => count + 1)
  const from = startsOf(cited, 'nodes.citations.count')
  const items = summed(read.numbers('nodes.citations', from.at(-1)!, MOST_CODED), counts.passages, 'nodes.citations')
  const given = parsed(text)
  if (given.documents.length !== counts.documents || given.nodes.length !== counts.nodes) throw new DamagedPart('rest')
  const { dataset, issues } = readRough({
    ...given,
    documents: given.documents.map((document, i) => put(document, { id: documentIds[i] })),
    nodes: given.nodes.map((node, i) => {
      const citations = Array.from(items.subarray(from[i], from[i + 1]), (number) => passageIds[number])
      return put(node, { id: nodeIds[i], citations, summary: withLabel(node) })
    }),
  })
  const [fault] = issues
  if (
    !dataset ||
    fault ||
    dataset.passages.length + dataset.edges.length > 0 ||
    hasError({ documents: dataset.documents }, 'each')
  )
    // prettier-ignore
    throw new DamagedPart('rest')
  return dataset
}

/** The record with fields that stood in columns; they have kept their places. */
const put = (record: object, fields: object): object => ({ ...record, ...fields })

interface Rest {
  readonly documents: readonly object[]
  readonly nodes: readonly { readonly label?: unknown; readonly summary?: unknown }[]
}

/** What is no text is for the schema to say. */
function withLabel({ label, summary }: Rest['nodes'][number]): unknown {
  return typeof summary === 'string' && typeof label === 'string' ? summary.replaceAll(OWN_LABEL, () => label) : summary
}

/** Its lists are lists of objects; what they hold is for the schema to say. */
function parsed(text: string): Rest {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new DamagedPart('rest', cause)
  }
  const { documents, nodes } = (value ?? {}) as Partial<Rest>
  const areRecords = [documents, nodes].every(
    (list) => Array.isArray(list) && list.every((record) => typeof record === 'object' && record !== null),
  )
  if (!areRecords) throw new DamagedPart('rest')
  return value as Rest
}

function readEdges(
  read: PartReader,
  rest: Dataset,
  ids: readonly string[],
  passages: number,
): Omit<StoredEdges, 'claims'> {
  const size = ids.length
  const [nodes, relations] = [rest.nodes.length, rest.relations.length]
  const source = read.numbers('edges.source', size, nodes - 1)
  const target = read.numbers('edges.target', size, nodes - 1, byColumn(source, nodes))
  const relation = read.numbers('edges.relation', size, relations - 1, byKinds(rest, source, target))
  const byRelation = byColumn(relation, relations)
  const status = Uint8Array.from(read.numbers('edges.status', size, STATUSES.length - 1, byRelation))
  const event = readMaybe(read, 'edges.event', size, nodes - 1, byRelation)
  const accordingTo = readMaybe(read, 'edges.accordingTo', size, nodes - 1, byRelation)
  const roles = read.texts('edges.roles', (role) => isSound({ ...PLAIN, role }))
  const role = readMaybe(read, 'edges.role', size, roles.length - 1, byRelation)
  const whens = read.texts('edges.whens', (when) => isSound({ ...PLAIN, when }) && parseWhen(when) !== undefined)
  const when = read.numbers('edges.when', size, whens.length).map((number) => number - 1)
  const dated = numbersWhere(when, (number) => number >= 0)
  const own = read.numbers('edges.basis', dated.length, BASES.length - 1, byForm(pick(when, dated), whens))
  const basis = spread(own, dated, new Uint8Array(size).fill(NO_BASIS))
  const summary = read.numbers('edges.summary?', size, 1)
  const noted = read.numbers('edges.note?', dated.length, 1, byColumn(own, NO_BASIS))
  const note = spread(noted, dated, new Uint8Array(size))
  const fulfilling = read.numbers('edges.fulfils?', size, 1, byRelation)
  // As the rule about dates has it.
  if (own.some((number, i) => noted[i] === 0 && NEEDS_NOTE.has(BASES[number]!))) throw new DamagedPart('edges.note?')
  const citations = readCitations(read, size, passages)
  return {
    ids: ids.join('\n'),
    source,
    target,
    event,
    accordingTo,
    relation,
    role,
    roles,
    status,
    when,
    whens,
    basis,
    citations,
    dating: readDating(read, citations, dated, passages),
    fulfils: readFulfils(read, fulfilling),
    has: summary.reduce((has, bit, i) => {
      has[i] = bit * HAS.summary + note[i]! * HAS.note + fulfilling[i]! * HAS.fulfils
      return has
    }, new Uint8Array(size)),
  }
}

const NEEDS_NOTE: ReadonlySet<string> = new Set(['resolved', 'conjectured'])

function readMaybe(read: PartReader, name: string, size: number, most: number, context?: Context): Int32Array {
  const isThere = read.numbers(`${name}?`, size, 1, context)
  const having = numbersWhere(isThere, (flag) => flag === 1)
  return spread(read.numbers(name, having.length, most), having, new Int32Array(size).fill(-1))
}

function readCitations(read: PartReader, size: number, passages: number): Rows {
  const name = 'edges.citations'
  const from = startsOf(
    read.numbers(`${name}.count`, size, passages - 1).map((count) => count + 1),
    `${name}.count`,
  )
  const away = readMaybe(read, name, from.at(-1)!, MOST_CODED, byRow(from))
  let next = 0
  const items = away.map((distance) => {
    const item = next - toSigned(distance + 1)
    next = Math.max(next, item + 1)
    return item
  })
  return soundRows({ from, items }, passages, name)
}

function readDating(read: PartReader, citations: Rows, dated: Uint32Array, passages: number): Rows {
  const name = 'edges.dating'
  const size = citations.from.length - 1
  const lengths = dated.map((edge) => citations.from[edge + 1]! - citations.from[edge]!)
  const own = read.numbers(`${name}?`, dated.length, 1, byLength(lengths))
  const others = dated.filter((_, i) => own[i] === 1)
  const otherCounts = read.numbers(`${name}.count`, others.length, passages - 1)
  const counts = spread(lengths, dated, new Int32Array(size))
  for (const [i, edge] of others.entries()) counts[edge] = otherCounts[i]! + 1
  const from = startsOf(counts, `${name}.count`)
  const away = read.numbers(name, otherCounts.reduce((sum, count) => sum + count + 1, 0), MOST_CODED) // prettier-ignore
  const items = new Int32Array(from.at(-1)!)
  for (const [i, edge] of dated.entries()) {
    if (own[i] === 0) items.set(citations.items.subarray(citations.from[edge], citations.from[edge + 1]), from[edge])
  }
  let at = 0
  for (const edge of others) {
    const first = citations.items[citations.from[edge]!]!
    for (let i = from[edge]!; i < from[edge + 1]!; i += 1) items[i] = first - toSigned(away[at++]!)
  }
  return soundRows({ from, items }, passages, name)
}

function readFulfils(read: PartReader, fulfilling: Int32Array): Rows {
  const name = 'edges.fulfils'
  const size = fulfilling.length
  const having = numbersWhere(fulfilling, (flag) => flag === 1)
  const counts = read.numbers(`${name}.count`, having.length, size)
  const from = startsOf(spread(counts, having, new Int32Array(size)), `${name}.count`)
  const away = read.numbers(name, from.at(-1)!, MOST_CODED)
  const items = new Int32Array(away.length)
  for (const edge of having) for (let i = from[edge]!; i < from[edge + 1]!; i += 1) items[i] = edge - toSigned(away[i]!)
  return soundRows({ from, items }, size, name)
}

/** What few relationships say of themselves; a dataset without any has no such part. */
function readClaims(
  read: PartReader,
  edgeIds: readonly string[],
  passageIds: readonly string[],
): StoredEdges['claims'] {
  const name = 'edges.claims'
  if (!read.has(name)) return new Map()
  const [edges, passages] = [new Set(edgeIds), new Set(passageIds)]
  return new Map(
    read.list(name, (item) => {
      const [number, { isChecked, ...claim }] = item as readonly [number, StoredClaim]
      const id = edgeIds[number]
      const edge = { ...PLAIN, ...claim, id } as Edge
      const isFit =
        isSound(edge) &&
        !hasError({ edges: [edge] }, 'each') &&
        areNames(edge.contradicts ?? [], edges) &&
        (edge.amounts ?? []).every(({ citations }) => areNames(citations, passages))
      if (!isFit) throw new DamagedPart(name)
      return [number, { ...claim, isChecked: isChecked === true }]
    }),
  )
}

/** Each number names a record, and none stands twice in its row. */
function soundRows(rows: Rows, count: number, name: string): Rows {
  const { from, items } = rows
  /** By item, the last row that it stood in, from 1. */
  const seen = new Uint32Array(count)
  for (let row = 0; row < from.length - 1; row += 1) {
    for (let i = from[row]!; i < from[row + 1]!; i += 1) {
      const item = items[i]!
      if (item < 0 || item >= count || seen[item] === row + 1) throw new DamagedPart(name)
      seen[item] = row + 1
    }
  }
  return rows
}

/** Differences added up to numbers from 0 to before `count`. */
function summed(differences: Int32Array, count: number, name: string): Int32Array {
  let sum = 0
  return differences.map((difference) => {
    sum += toSigned(difference)
    if (sum < 0 || sum >= count) throw new DamagedPart(name)
    return sum
  })
}

function startsOf(counts: Int32Array, name: string): Uint32Array {
  const from = new Uint32Array(counts.length + 1)
  let sum = 0
  for (const [i, count] of counts.entries()) {
    sum += count
    if (sum > MOST_CODED) throw new DamagedPart(name)
    from[i + 1] = sum
  }
  return from
}

/** Puts numbers at the places that have one. */
function spread<C extends Int32Array | Uint8Array>(numbers: ArrayLike<number>, places: Uint32Array, into: C): C {
  for (const [i, place] of places.entries()) into[place] = numbers[i]!
  return into
}

const isSound = quickTestOf(EdgeSchema)
/** A relationship of which all is sound. */
const PLAIN = { id: 'a', source: 'a', target: 'a', relation: 'a', status: 'completed', citations: ['a'] }
const isId = (id: string) => isSound({ ...PLAIN, id })

/** A selection names a node or an edge. */
function areIds(ids: readonly string[], nodes: readonly Node[]): boolean {
  const all = new Set(ids)
  return all.size === ids.length && !nodes.some(({ id }) => all.has(id)) && ids.every(isId)
}
