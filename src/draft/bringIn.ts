import type { Passage } from '../data/schema.ts'
import type { Draft, DraftEdge, DraftNode, Origin } from './draft.ts'
import type { Found, FoundEdge, FoundNode, Refusal, Remark } from './found.ts'
import { stem } from './marking/stem.ts'
import { mintId } from './mintId.ts'
import { newDocuments } from './newDocuments.ts'
import { newWords } from './newWords.ts'
import { nodesByName } from './nodesByName.ts'
import { passageMaker } from './passages.ts'
import { changing } from './stepBuilder.ts'
import type { DraftStep } from './step.ts'
import { placesIn, recordIn } from './placesIn.ts'
import { type Watched, afterRow, allAtOnce } from './tables/watched.ts'
import { type WordPlaces, indexWords, placesOf } from './wordPlaces.ts'

/** A stretch of a document’s text, in UTF-16 code units, end exclusive. */
export interface Cited {
  readonly document: string
  readonly start: number
  readonly end: number
}

export interface BringInOptions extends Watched {
  /** Nodes of the file, by key, that are nodes of the draft, by id: where the curator said that they are the same. */
  readonly sameAs?: ReadonlyMap<string, string>
  /** What a record of the file cites beside its quote, by its `at`: the row of a sheet that cites itself. */
  readonly cites?: ReadonlyMap<string, Cited>
  /** What a row of a sheet says, by its `at`, as `markOfRow` gives it: kept with its relationship. */
  readonly said?: ReadonlyMap<string, string>
  /** The kind of a node that the file gives none, by its name: the id of a kind of the draft. */
  readonly kindOf?: (name: string) => string | undefined
}

/** What came of a file. */
export interface BroughtIn {
  readonly step: DraftStep
  /** How many were made; `known`: nodes of the file that the draft has already. */
  readonly made: Readonly<
    Record<'nodes' | 'known' | 'edges' | 'documents' | 'passages' | 'kinds' | 'relations' | 'parties', number>
  >
  /** Records of the file of which nothing was made, those included that the reader of the file refused. */
  readonly refused: readonly Refusal[]
  /** Ids of the relationships that cite nothing yet. */
  readonly uncited: readonly string[]
  /** What only the curator can decide: dates without a day, quotes that stand nowhere, names that are two. */
  readonly questions: readonly Remark[]
  /** What was made otherwise than the file has it. */
  readonly remarks: readonly Remark[]
  /** Of each key of the file the id of its node. */
  readonly nodeOf: ReadonlyMap<string, string>
  /** Where nodes stand, by id, px; of files that say so. */
  readonly positions?: ReadonlyMap<string, readonly [x: number, y: number]>
}

/** Nodes that are made without a pause. */
const NODES_IN_SLICE = 200
/** Longest label and name that the format has, in UTF-16 code units. */
const [MOST_LABEL, MOST_NAME, MOST_SENTENCE] = [120, 240, 1000]

/**
 * The step that brings what a file holds into a draft. A name is a node of the draft only where that has exactly this name or
 * spelling, and nobody else has it, or where `sameAs` says so; what merely looks alike stays apart. Each relationship of the file is one, exact
 * repeats too. Words that the draft has not become kinds, relations and parties of it. A quote that stands in a text becomes a
 * passage of that; another is kept beside its relationship, which is then uncited.
 */
export function bringIn(draft: Draft, found: Found, options: BringInOptions = {}): BroughtIn {
  return allAtOnce(bringInSlices(draft, found, options))
}

/** The same, a slice after the other; it says how many relationships are made, and can be stopped: nothing is changed until its step is taken. */
export function* bringInSlices(
  draft: Draft,
  found: Found,
  options: BringInOptions = {},
): Generator<undefined, BroughtIn, undefined> {
  const questions: Remark[] = []
  const remarks: Remark[] = [...found.remarks]
  const refused: Refusal[] = [...found.refused]
  const uncited: string[] = []
  const taken = new Set([...draft.nodes, ...draft.edges].map(({ id }) => id))
  const tried = new Map<string, number>()
  const words = newWords(draft)
  const documents = newDocuments(draft, found)
  const nodes: DraftNode[] = []
  const edges: DraftEdge[] = []
  const passages: Passage[] = []
  const withDocuments: Draft = { ...draft, documents: [...draft.documents, ...documents.made] }
  const makePassage = passageMaker(withDocuments)
  const texts = withDocuments.documents.map(({ text }) => text ?? '')
  const index = found.edges.some(({ quote = '' }) => quote.trim() !== '') ? yield* indexWords(texts) : null
  const originOf = (at: string, id?: string): Origin => ({ file: found.file, at, ...(id !== undefined && { id }) })

  const cite = ({ document, start, end }: Cited): string => {
    const { passage, isNew } = makePassage(document, start, end)
    if (isNew) passages.push(passage)
    return passage.id
  }

  const { nodeOf, known } = knownNodes(draft, found, options.sameAs, questions)
  for (const [i, node] of found.nodes.entries()) {
    if (i % NODES_IN_SLICE === 0) yield
    if (nodeOf.has(node.key)) continue
    const made = newNode(node)
    nodes.push(made)
    nodeOf.set(node.key, made.id)
  }
  for (const [i, edge] of found.edges.entries()) {
    yield* afterRow(i, options)
    const source = nodeOf.get(edge.source)
    const target = nodeOf.get(edge.target)
    if (source === undefined || target === undefined) {
      const missing = source === undefined ? edge.source : edge.target
      const value = `${edge.source} – ${edge.relation} – ${edge.target}`
      refused.push({ at: edge.at, reason: `nothing is called “${missing}”`, value })
      continue
    }
    edges.push(newEdge(edge, source, target))
  }

  function newNode(node: FoundNode): DraftNode {
    const name = node.name.trim() === '' ? node.key : node.name.trim()
    const id = mintId(name, taken, 'entity', tried)
    taken.add(id)
    const fromName = node.kind === undefined ? options.kindOf?.(name) : undefined
    const isLong = name.length > MOST_LABEL
    if (name.length > MOST_NAME) remarks.push({ at: node.at, text: `A name of ${name.length} letters was cut.` })
    const aliases = node.aliases?.filter((alias) => alias !== name)
    const place = found.positions?.get(node.key)
    return {
      id,
      kind: fromName ?? words.kindOf(node.kind ?? ''),
      label: isLong ? `${cut(name, MOST_LABEL - 1)}…` : name,
      ...(isLong && { name: cut(name, MOST_NAME) }),
      ...(aliases && aliases.length > 0 && { aliases: [...new Set(aliases)] }),
      parties: node.side === undefined || node.side.trim() === '' ? [] : [words.partyOf(node.side)],
      summary: cut(node.summary ?? '', MOST_SENTENCE),
      citations: [],
      origin: {
        ...originOf(node.at, node.key === name ? undefined : node.key),
        ...(place !== undefined && { place }),
      },
      ...(node.remark !== undefined && node.remark !== '' && { remark: node.remark }),
    }
  }

  function newEdge(edge: FoundEdge, source: string, target: string): DraftEdge {
    const relation = words.relationOf(edge.relation, edge.directed)
    const id = mintId(`${source} ${relation} ${target}`, taken, 'relationship', tried)
    taken.add(id)
    const own = options.cites?.get(edge.at)
    const said = options.said?.get(edge.at)
    const quoted = quoteOf(edge)
    const citations = [...new Set([...(own ? [cite(own)] : []), ...(quoted ? [cite(quoted)] : [])])]
    if (citations.length === 0) uncited.push(id)
    const { date } = edge
    if (date?.question !== undefined) questions.push({ at: edge.at, text: date.question })
    const when = date?.when
    const isWorkedOut = date?.basis === 'resolved' || date?.basis === 'conjectured'
    const dating = date && {
      basis: date.basis ?? ('stated' as const),
      ...(isWorkedOut && { note: cut(`Read from “${date.text}” in ${found.file}, ${edge.at}.`, MOST_SENTENCE) }),
      citations,
    }
    const remark = [edge.remark, sourceOf(edge, quoted)].filter((part) => part !== undefined && part !== '').join('\n')
    const isLasting = when !== undefined && /\/(?:\.\.)?$/.test(when)
    return {
      id,
      source,
      target,
      relation,
      ...(edge.role !== undefined && edge.role !== '' && { role: cut(edge.role, MOST_NAME) }),
      ...(when !== undefined && dating && { when, dating }),
      status: edge.status ?? (isLasting ? 'ongoing' : 'completed'),
      citations,
      origin: { ...originOf(edge.at, edge.id), ...(said !== undefined && { said }) },
      ...(remark !== '' && { remark }),
      ...(when === undefined && date && date.text.trim() !== '' && { askedWhen: date.text }),
      ...(edge.quote !== undefined && edge.quote !== '' && !quoted && { unfound: edge.quote }),
    }
  }

  /** Where the quote of an edge stands: in the document that it names, else in any. */
  function quoteOf({ at, quote, document }: FoundEdge): Cited | null {
    if (quote === undefined || quote.trim() === '') return null
    const named = document === undefined ? undefined : documents.named(document)
    const there = index && named !== undefined ? standing(quote.trim(), named, index) : []
    const [place, other] = index && there.length === 0 ? standing(quote.trim(), undefined, index) : there
    if (!place) questions.push({ at, text: `The quote “${cut(quote, 60)}” stands in no text.` })
    if (place && named !== undefined && there.length === 0) {
      const title = recordIn(withDocuments.documents, place.document)?.title ?? ''
      questions.push({ at, text: `The quote stands in “${title}”, and not in “${document}”, which is named for it.` })
    } else if (place && other) {
      const title = recordIn(withDocuments.documents, place.document)?.title ?? ''
      questions.push({ at, text: `The quote stands in several texts; that of “${title}” was taken.` })
    }
    return place ?? null
  }

  /** Of the texts in which it stands the first two, each with the first place; or the one that is named. */
  function standing(quote: string, named: string | undefined, all: WordPlaces): readonly Cited[] {
    const only = named === undefined ? undefined : placesIn(withDocuments.documents).get(named)
    const cited: Cited[] = []
    for (const { text, start } of placesOf(quote, texts, all, only)) {
      const document = withDocuments.documents[text]?.id ?? ''
      if (cited[0]?.document !== document) cited.push({ document, start, end: start + quote.length })
      if (cited.length === 2) break
    }
    return cited
  }

  /** What an edge says of its source, where no quote of it could be cited. */
  function sourceOf({ document, url }: FoundEdge, quoted: Cited | null): string | undefined {
    const parts = [quoted ? undefined : document, url].filter((part) => part !== undefined && part !== '')
    return parts.length > 0 ? `Source: ${parts.join(', ')}` : undefined
  }

  for (const { label, directed } of words.made.relations) {
    const alike = draft.relations.find((one) => one.directed === directed && stemsOf(one.label) === stemsOf(label))
    if (alike)
      questions.push({
        at: found.file,
        text: `“${label}” is a new relation beside “${alike.label}” of this draft. If they say the same, tick both in Entities, under “Words”, to make them one.`,
      })
  }
  yield
  const step = changing(draft, `brought in ${found.file}`, (edit) => {
    for (const party of words.made.parties) edit.add('parties', party)
    for (const kind of words.made.kinds) edit.add('kinds', kind)
    for (const family of words.made.families) edit.add('families', family)
    for (const relation of words.made.relations) edit.add('relations', relation)
    for (const document of documents.made) edit.add('documents', document)
    for (const passage of passages) edit.add('passages', passage)
    for (const node of nodes) edit.add('nodes', node)
    for (const edge of edges) edit.add('edges', edge)
  })
  return {
    step,
    made: {
      nodes: nodes.length,
      known,
      edges: edges.length,
      documents: documents.made.length,
      passages: passages.length,
      kinds: words.made.kinds.length,
      relations: words.made.relations.length,
      parties: words.made.parties.length,
    },
    refused,
    uncited,
    questions,
    remarks,
    nodeOf,
    ...(found.positions && { positions: positionsById(found.positions, nodeOf) }),
  }
}

/** The words without what their forms add: “reported to” and “reports to” are one. */
function stemsOf(words: string): string {
  return words
    .split(/\s+/)
    .map((word) => stem(word))
    .join(' ')
}

/** The nodes of the file that the draft has already; what only has the same name twice is asked about. */
function knownNodes(
  draft: Draft,
  { nodes }: Found,
  sameAs: ReadonlyMap<string, string> | undefined,
  questions: Remark[],
): { readonly nodeOf: Map<string, string>; readonly known: number } {
  const nodeOf = new Map<string, string>()
  const byName = nodesByName(draft)
  const keysOf = new Map<string, Set<string>>()
  for (const { key, name } of nodes) keysOf.set(name.trim(), (keysOf.get(name.trim()) ?? new Set()).add(key))
  let known = 0
  for (const { key, name, at } of nodes) {
    const same = sameAs?.get(key)
    const named = byName.get(name.trim()) ?? []
    const [only] = named
    const isShared = (keysOf.get(name.trim())?.size ?? 0) > 1
    const id = same ?? (named.length === 1 && !isShared ? only : undefined)
    if (same === undefined && named.length > 0 && id === undefined) {
      questions.push({ at, text: `“${name.trim()}” is the name of several; it was made another one.` })
    }
    if (id === undefined || nodeOf.has(key)) continue
    nodeOf.set(key, id)
    known += 1
  }
  return { nodeOf, known }
}

function positionsById(
  positions: ReadonlyMap<string, readonly [x: number, y: number]>,
  nodeOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly [x: number, y: number]> {
  const byId = new Map<string, readonly [x: number, y: number]>()
  for (const [key, place] of positions) {
    const id = nodeOf.get(key)
    if (id !== undefined) byId.set(id, place)
  }
  return byId
}

/** Up to so many UTF-16 code units, never half a letter. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
}
