/** A dataset whose passages and edges are columns, and records that are read back where somebody looks at them. */
import { BASES, type Dataset, type Edge, type Passage, STATUSES } from '../schema.ts'
import {
  HAS,
  NO_BASIS,
  type RecordReader,
  type Rows,
  type StoredColumns,
  type StoredEdges,
  type StoredPassages,
  namesIn,
} from './storedRecords.ts'

/** The dataset that was stored. It says the same as what `parseDataset` makes of the file, and becomes the same JSON. */
export function datasetOfRecords(stored: StoredColumns, reader: RecordReader): Dataset {
  return { ...stored.rest, ...storedLists(stored, reader) }
}

/** The two lists, as records that read their fields when they are asked for them. */
export function storedLists(
  { rest, passages, edges }: StoredColumns,
  reader: RecordReader,
): Pick<Dataset, 'passages' | 'edges'> {
  const passageIds = namesIn(passages.ids)
  const edgeIds = namesIn(edges.ids)
  const quotes: Quotes = {
    ...passages,
    idList: passageIds,
    documentIds: rest.documents.map(({ id }) => id),
    read: reader.passage,
  }
  const ties: Ties = {
    ...edges,
    idList: edgeIds,
    nodeIds: rest.nodes.map(({ id }) => id),
    relationIds: rest.relations.map(({ id }) => id),
    passageIds,
    read: reader.edge,
  }
  return {
    passages: passageIds.map((_, i) => new StoredPassage(quotes, i)),
    edges: edgeIds.map((_, i) => new StoredEdge(ties, i)),
  }
}

interface Quotes extends StoredPassages {
  readonly idList: readonly string[]
  readonly documentIds: readonly string[]
  readonly read: RecordReader['passage']
}

interface Ties extends StoredEdges {
  readonly idList: readonly string[]
  readonly nodeIds: readonly string[]
  readonly relationIds: readonly string[]
  readonly passageIds: readonly string[]
  readonly read: RecordReader['edge']
}

class StoredPassage implements Passage {
  readonly #quotes: Quotes
  readonly #i: number

  constructor(quotes: Quotes, i: number) {
    this.#quotes = quotes
    this.#i = i
  }

  get id() {
    return this.#quotes.idList[this.#i] ?? ''
  }
  get document() {
    return this.#quotes.documentIds[this.#quotes.document[this.#i] ?? -1] ?? ''
  }
  get start() {
    return this.#quotes.places?.start[this.#i] ?? this.toJSON().start
  }
  get end() {
    return this.#quotes.places?.end[this.#i] ?? this.toJSON().end
  }
  get exact() {
    return this.toJSON().exact
  }
  get prefix() {
    return this.toJSON().prefix
  }
  get suffix() {
    return this.toJSON().suffix
  }
  get digest() {
    return this.toJSON().digest
  }
  toJSON(): Passage {
    return this.#quotes.read(this.#i)
  }
}

type Dating = NonNullable<Edge['dating']>

class StoredEdge implements Edge {
  readonly #ties: Ties
  readonly #i: number

  constructor(ties: Ties, i: number) {
    this.#ties = ties
    this.#i = i
  }

  get id() {
    return this.#ties.idList[this.#i] ?? ''
  }
  get source() {
    return this.#ties.nodeIds[this.#ties.source[this.#i] ?? -1] ?? ''
  }
  get target() {
    return this.#ties.nodeIds[this.#ties.target[this.#i] ?? -1] ?? ''
  }
  get event() {
    return this.#ties.nodeIds[this.#ties.event[this.#i] ?? -1]
  }
  get accordingTo() {
    return this.#ties.nodeIds[this.#ties.accordingTo[this.#i] ?? -1]
  }
  get relation() {
    return this.#ties.relationIds[this.#ties.relation[this.#i] ?? -1] ?? ''
  }
  get status() {
    return STATUSES[this.#ties.status[this.#i] ?? 0] ?? 'completed'
  }
  get when() {
    return this.#ties.whens[this.#ties.when[this.#i] ?? -1]
  }
  get dating(): Dating | undefined {
    return this.#ties.basis[this.#i] === NO_BASIS ? undefined : new StoredDating(this, this.#ties, this.#i)
  }
  get citations() {
    return namesAt(this.#ties.citations, this.#i, this.#ties.passageIds)
  }
  get fulfils() {
    return this.#has(HAS.fulfils) ? namesAt(this.#ties.fulfils, this.#i, this.#ties.idList) : undefined
  }
  get role() {
    return this.#ties.roles[this.#ties.role[this.#i] ?? -1]
  }
  get standing() {
    return this.#ties.claims.get(this.#i)?.standing
  }
  get amounts() {
    return this.#ties.claims.get(this.#i)?.amounts
  }
  get contradicts() {
    return this.#ties.claims.get(this.#i)?.contradicts
  }
  get reviews() {
    return this.#ties.claims.get(this.#i)?.reviews
  }
  get summary() {
    return this.#has(HAS.summary) ? this.toJSON().summary : undefined
  }
  #has(bit: number): boolean {
    return ((this.#ties.has[this.#i] ?? 0) & bit) !== 0
  }
  toJSON(): Edge {
    return this.#ties.read(this.#i)
  }
}

class StoredDating implements Dating {
  readonly #edge: StoredEdge
  readonly #ties: Ties
  readonly #i: number

  constructor(edge: StoredEdge, ties: Ties, i: number) {
    this.#edge = edge
    this.#ties = ties
    this.#i = i
  }

  get basis() {
    return BASES[this.#ties.basis[this.#i] ?? 0] ?? 'stated'
  }
  get citations() {
    return namesAt(this.#ties.dating, this.#i, this.#ties.passageIds)
  }
  get note() {
    return ((this.#ties.has[this.#i] ?? 0) & HAS.note) === 0 ? undefined : this.toJSON()?.note
  }
  toJSON() {
    return this.#edge.toJSON().dating
  }
}

function namesAt({ from, items }: Rows, i: number, names: readonly string[]): readonly string[] {
  const found: string[] = []
  for (let at = from[i] ?? 0; at < (from[i + 1] ?? 0); at += 1) found.push(names[items[at] ?? -1] ?? '')
  return found
}
