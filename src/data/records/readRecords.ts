import { hasError } from '../checkDataset.ts'
import { checkedBy } from '../checkedBy.ts'
import { DatasetError } from '../datasetError.ts'
import { legible, legibleEdge } from '../legible.ts'
import { parseJson } from '../parseJson.ts'
import { type QuickTest, quickTestOf } from '../quickTest.ts'
import { readRough } from '../readRough.ts'
import { keysOf } from '../repeatsAKey.ts'
import {
  BASES,
  type Dataset,
  type Document,
  DocumentSchema,
  type Edge,
  EdgeSchema,
  type Node,
  NodeSchema,
  type Passage,
  PassageSchema,
  STATUSES,
} from '../schema.ts'
import { storedLists } from './datasetOfRecords.ts'
import { fileReader } from './fileReader.ts'
import { growing } from './growing.ts'
import { type LongList, type RecordRanges, scanRecords } from './scanRecords.ts'
import { isWhole } from './isWhole.ts'
import {
  HAS,
  NO_BASIS,
  type Ranges,
  type StoredClaim,
  type StoredDataset,
  type StoredEdges,
  type StoredPassages,
  areNames,
} from './storedRecords.ts'

/** Offsets are numbers of 32 bits. */
const MOST_BYTES = 0xffff_ffff

/** Bytes of records that are parsed at once: they are gone again before the engine has to look after them for long. */
const STRETCH = 2_000_000

/** Thrown where something is not as a sound dataset has it, whatever it is. */
class Doubt extends Error {}

/**
 * The door for a large dataset: every check of `parseDataset`, made a stretch at a time, so that no more than a stretch of it ever
 * stands in memory as objects. It only says yes: null where anything is not as in a sound dataset, and then `parseDataset` says
 * what.
 * @param bytes the file, inflated; the result is made of it
 * @param least records of a dataset that is worth it; null is given for a smaller one
 * @param tell called with the bytes whose records have been read, now and then
 */
export function readRecords(
  bytes: Uint8Array<ArrayBuffer>,
  least: number,
  tell: (done: number) => void = () => {},
): StoredDataset | null {
  if (bytes.length > MOST_BYTES) return null
  const scanned = scanRecords(bytes)
  if (!scanned) return null
  const { lists } = scanned
  const count = Object.values(lists).reduce((sum, { from }) => sum + from.length, 0)
  if (count < least) return null
  try {
    let done = 0
    const decoder = new TextDecoder('utf-8', { fatal: true })
    const eachOf = (list: LongList, visit: (records: readonly unknown[]) => void) => {
      for (const [first, last] of stretchesOf(lists[list])) {
        const records = parsed(bytes, lists[list], first, last, decoder)
        if (!records.every(IS_SOUND[list])) throw new Doubt()
        visit(records)
        done += found(lists[list].to, last - 1) - found(lists[list].from, first)
        tell(done)
      }
    }
    const documents: Document[] = []
    const nodes: Node[] = []
    eachOf('documents', (records) => documents.push(...(records as Document[])))
    eachOf('nodes', (records) => nodes.push(...(records as Node[])))
    const rest = restOf(
      scanned.rest.map(([from, to]) => decoder.decode(bytes.subarray(from, to))).join(''),
      documents,
      nodes,
    )
    // Where each document ends: the rest of it has been checked.
    const ends = documents.map(({ id, length }) => ({ id, length }))
    const passages = passageColumns(lists.passages.from.length, documents, (visit) => {
      eachOf('passages', (records) => {
        const own = records as readonly Passage[]
        if (hasError({ documents: ends, passages: own }, 'each')) throw new Doubt()
        visit(own)
      })
    })
    const edges = edgeColumns(lists.edges.from.length, rest, numbersOf(passages.ids), (visit) => {
      eachOf('edges', (records) => {
        const own = records as readonly Edge[]
        if (hasError({ edges: own }, 'each')) throw new Doubt()
        visit(own)
      })
    })
    const file = { bytes, passages: rangesOf(lists.passages), edges: rangesOf(lists.edges) }
    const stored = { rest, passages, edges, file }
    const records = storedLists(stored, fileReader(file))
    if (!isWhole(stored, records)) return null
    const claims = withChecks(edges.claims, { ...rest, ...records })
    return { ...stored, edges: { ...edges, claims }, rest: legible(rest) }
  } catch (cause) {
    if (cause instanceof Doubt || cause instanceof DatasetError) return null
    // What the decoder and `JSON.parse` throw.
    if (cause instanceof TypeError || cause instanceof SyntaxError) return null
    throw cause
  }
}

const IS_SOUND: Readonly<Record<LongList, QuickTest>> = {
  documents: quickTestOf(DocumentSchema),
  passages: quickTestOf(PassageSchema),
  nodes: quickTestOf(NodeSchema),
  edges: quickTestOf(EdgeSchema),
}

/** Says of each claim with reviews whether they hold: of a published dataset, nobody has the quotes at hand to tell. */
function withChecks(
  claims: StoredEdges['claims'],
  { nodes, relations, passages, edges }: Dataset,
): StoredEdges['claims'] {
  if (![...claims.values()].some(({ reviews }) => reviews)) return claims
  const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))
  const parts = { nodes: byId(nodes), relations: byId(relations), passages: byId(passages) }
  const checked = new Map<number, StoredClaim>()
  for (const [i, claim] of claims) {
    const edge = edges[i]
    checked.set(i, claim.reviews && edge ? { ...claim, isChecked: checkedBy(edge, parts).length > 0 } : claim)
  }
  return checked
}

/** Indices of a list in stretches, each at least a record long. */
function* stretchesOf({ from, to }: RecordRanges): Generator<readonly [first: number, last: number]> {
  let first = 0
  for (let last = 1; last <= from.length; last += 1) {
    if (last < from.length && found(to, last) - found(from, first) < STRETCH) continue
    yield [first, last]
    first = last
  }
}

function parsed(
  bytes: Uint8Array,
  { from, to, keys }: RecordRanges,
  first: number,
  last: number,
  decoder: TextDecoder,
): readonly unknown[] {
  const text = decoder.decode(bytes.subarray(found(from, first), found(to, last - 1)))
  const records = JSON.parse(`[${text}]`) as unknown[]
  let written = 0
  for (let i = first; i < last; i += 1) written += found(keys, i)
  // `JSON.parse` keeps one of two equal keys.
  if (records.length !== last - first || keysOf(records) !== written) throw new Doubt()
  return records
}

/** All that is not a passage or an edge, checked as far as it can be without them. */
function restOf(text: string, documents: readonly Document[], nodes: readonly Node[]): Dataset {
  const { dataset, issues } = readRough({ ...(parseJson(text) as object), documents, nodes })
  const [fault] = issues
  if (!dataset || fault || hasError({ documents }, 'each')) throw new Doubt()
  return dataset
}

type Visit<T> = (visit: (records: readonly T[]) => void) => void

function passageColumns(size: number, documents: readonly Document[], eachStretch: Visit<Passage>): StoredPassages {
  const ids: string[] = []
  const numbers = new Map(documents.map(({ id }, number) => [id, number]))
  const [document, start, end] = [growing(Int32Array, size), growing(Float64Array, size), growing(Float64Array, size)]
  eachStretch((records) => {
    for (const record of records) {
      ids.push(record.id)
      document.push(known(numbers, record.document))
      start.push(record.start)
      end.push(record.end)
    }
  })
  return {
    ids: ids.join('\n'),
    document: document.done(),
    places: { start: start.done(), end: end.done() },
  }
}

function edgeColumns(
  size: number,
  { nodes, relations }: Dataset,
  passages: ReadonlyMap<string, number>,
  eachStretch: Visit<Edge>,
): StoredEdges {
  const ids: string[] = []
  const nodeNumbers = new Map(nodes.map(({ id }, number) => [id, number]))
  const relationNumbers = new Map(relations.map(({ id }, number) => [id, number]))
  const edgeNumbers = new Map<string, number>()
  const whens = distinct(size)
  const roles = distinct(size)
  const ints = () => growing(Int32Array, size)
  const [source, target, event, accordingTo, relation] = [ints(), ints(), ints(), ints(), ints()]
  const [status, basis, has] = [growing(Uint8Array, size), growing(Uint8Array, size), growing(Uint8Array, size)]
  const [citations, dating] = [rows(size), rows(size)]
  /** Plans may stand after what carries them out. */
  const carried: (readonly string[] | undefined)[] = []
  const claims = new Map<number, StoredClaim>()
  const maybe = (id: string | undefined) => (id === undefined ? -1 : known(nodeNumbers, id))
  eachStretch((records) => {
    for (const record of records) {
      const { id, dating: rests, role } = record
      // A selection names a node or an edge.
      if (edgeNumbers.has(id) || nodeNumbers.has(id)) throw new Doubt()
      const number = ids.push(id) - 1
      edgeNumbers.set(id, number)
      const claim = claimIn(record)
      if (claim) claims.set(number, claim)
      source.push(known(nodeNumbers, record.source))
      target.push(known(nodeNumbers, record.target))
      event.push(maybe(record.event))
      accordingTo.push(maybe(record.accordingTo))
      relation.push(known(relationNumbers, record.relation))
      status.push(STATUSES.indexOf(record.status))
      basis.push(rests ? BASES.indexOf(rests.basis) : NO_BASIS)
      citations.push(record.citations.map((cited) => known(passages, cited)))
      dating.push((rests?.citations ?? []).map((cited) => known(passages, cited)))
      carried.push(record.fulfils)
      has.push(
        (record.summary === undefined ? 0 : HAS.summary) +
          (rests?.note === undefined ? 0 : HAS.note) +
          (record.fulfils === undefined ? 0 : HAS.fulfils),
      )
      whens.push(record.when)
      roles.push(role === undefined ? undefined : legibleEdge(record).role)
    }
  })
  const fulfils = rows(size)
  for (const plans of carried) fulfils.push((plans ?? []).map((plan) => known(edgeNumbers, plan)))
  for (const { contradicts = [], amounts = [] } of claims.values()) {
    if (!areNames(contradicts, edgeNumbers)) throw new Doubt()
    if (!amounts.every(({ citations: cited }) => areNames(cited, passages))) throw new Doubt()
  }
  return {
    ids: ids.join('\n'),
    source: source.done(),
    target: target.done(),
    event: event.done(),
    accordingTo: accordingTo.done(),
    relation: relation.done(),
    status: status.done(),
    role: roles.numbers(),
    roles: roles.texts(),
    when: whens.numbers(),
    whens: whens.texts(),
    basis: basis.done(),
    dating: dating.done(),
    citations: citations.done(),
    fulfils: fulfils.done(),
    has: has.done(),
    claims,
  }
}

/** Undefined of an edge that has none of these fields. */
function claimIn({ standing, amounts, contradicts, reviews }: Edge): StoredClaim | undefined {
  if (!standing && !amounts && !contradicts && !reviews) return undefined
  return {
    ...(standing && { standing }),
    ...(amounts && { amounts }),
    ...(contradicts && { contradicts }),
    ...(reviews && { reviews }),
  }
}

/** Each text once, and for each record the number of its own; −1 for none. */
function distinct(size: number) {
  const known = new Map<string, number>()
  const column = growing(Int32Array, size)
  return {
    push: (text: string | undefined) => {
      let number = -1
      if (text !== undefined) {
        number = known.get(text) ?? known.size
        known.set(text, number)
      }
      column.push(number)
    },
    numbers: column.done,
    texts: () => [...known.keys()],
  }
}

function rangesOf({ from, to }: RecordRanges): Ranges {
  return { from: Uint32Array.from(from), to: Uint32Array.from(to) }
}

function rows(size: number) {
  const [from, items] = [growing(Uint32Array, size + 1), growing(Int32Array, size)]
  let count = 0
  from.push(0)
  return {
    push: (list: readonly number[]) => {
      if (list.length > 1 && new Set(list).size < list.length) throw new Doubt()
      for (const item of list) items.push(item)
      count += list.length
      from.push(count)
    },
    done: () => ({ from: from.done(), items: items.done() }),
  }
}

function numbersOf(ids: string): ReadonlyMap<string, number> {
  return new Map(ids.split('\n').map((id, number) => [id, number]))
}

function known(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id)
  if (number === undefined) throw new Doubt()
  return number
}

function found(numbers: readonly number[], i: number): number {
  const number = numbers[i]
  if (number === undefined) throw new RangeError(`Nothing stands at ${i}.`)
  return number
}
