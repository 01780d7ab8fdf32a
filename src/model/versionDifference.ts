/** What one version of a dataset tells that another does not. Relationships and entities are the same where their ids are. */
import type { Dataset, Edge, Node, Passage } from '../data/schema.ts'
import { standingOf } from './isDisputed.ts'
import { type Network, found } from './network.ts'

/** A relationship that both versions have, as each has it. */
export interface EdgeChange {
  readonly before: Edge
  readonly now: Edge
}

/** What a relationship rested on and no longer does, of the older version, and what it rests on now: passages of other exact texts. */
export interface QuoteChange extends EdgeChange {
  readonly gone: readonly Passage[]
  readonly come: readonly Passage[]
}

/** What differs beside relationships and their quotes, and entities that are new or gone. */
export interface Elsewhere {
  /** Ids of entities that both have and tell otherwise: another name, party, summary, quote. */
  readonly nodes: readonly string[]
  /** Ids of relationships that both have and that differ in none of the ways that are listed: a note on their date, their summary. */
  readonly edges: readonly string[]
  /** Ids of documents that are new, gone or told otherwise. */
  readonly documents: readonly string[]
  /** Parties, kinds, families or relations. */
  readonly vocabulary: boolean
  /** Anything else: title, description, what the curators say of it. */
  readonly rest: boolean
}

/** A relationship is in each of the lists that apply to it. All in the order of the newer version, what is gone in that of the older. */
export interface VersionDifference {
  readonly added: readonly Edge[]
  readonly removed: readonly Edge[]
  /** When it happened is said otherwise. */
  readonly redated: readonly EdgeChange[]
  /** Who did what, or how far it had got, is said otherwise. */
  readonly restated: readonly EdgeChange[]
  readonly requoted: readonly QuoteChange[]
  readonly addedNodes: readonly Node[]
  readonly removedNodes: readonly Node[]
  readonly elsewhere: Elsewhere
}

/** What the sentence of a relationship is made of. */
const STATEMENT = [
  'source',
  'target',
  'relation',
  'role',
  'status',
  'event',
  'accordingTo',
  'standing',
] as const satisfies readonly (keyof Edge)[]
const VOCABULARY = ['parties', 'kinds', 'families', 'relations'] as const satisfies readonly (keyof Dataset)[]
/** What is compared record by record. Passages are compared as the quotes of what cites them. */
const RECORDS: ReadonlySet<string> = new Set<keyof Dataset>([...VOCABULARY, 'nodes', 'edges', 'passages', 'documents'])

/** What changed from one version to another. The other way round it has the same changes, and what is new is gone. */
export function versionDifference(before: Network, now: Network): VersionDifference {
  const added = now.dataset.edges.filter(({ id }) => !before.edges.has(id))
  const removed = before.dataset.edges.filter(({ id }) => !now.edges.has(id))
  const kept = now.dataset.edges.flatMap((edge) => {
    const old = before.edges.get(edge.id)
    return old ? [{ before: old, now: edge }] : []
  })
  const redated = kept.filter((change) => change.before.when !== change.now.when)
  const restated = kept.filter((change) =>
    STATEMENT.some((field) => sayOf(change.before, field) !== sayOf(change.now, field)),
  )
  const requoted = kept.flatMap((change): QuoteChange[] => {
    const [old, fresh] = [quotesOf(change.before, before), quotesOf(change.now, now)]
    const gone = [...old.values()].filter(({ exact }) => !fresh.has(exact))
    const come = [...fresh.values()].filter(({ exact }) => !old.has(exact))
    return gone.length + come.length > 0 ? [{ ...change, gone, come }] : []
  })
  const listed = new Set([redated, restated, requoted].flat().map((change) => change.now.id))
  const elsewhere: Elsewhere = {
    nodes: now.dataset.nodes.flatMap((node) => {
      const old = before.nodes.get(node.id)
      return old && !isAlike(old, node) ? [node.id] : []
    }),
    edges: kept.flatMap((change) =>
      !listed.has(change.now.id) && !isAlike(change.before, change.now) ? [change.now.id] : [],
    ),
    documents: [...new Set([...before.documents.keys(), ...now.documents.keys()])].filter(
      (id) => !isAlike(before.documents.get(id), now.documents.get(id)),
    ),
    vocabulary: VOCABULARY.some((field) => !isAlike(before.dataset[field], now.dataset[field])),
    rest: !isAlike(restOf(before.dataset), restOf(now.dataset)),
  }
  return {
    added,
    removed,
    redated,
    restated,
    requoted,
    addedNodes: now.dataset.nodes.filter(({ id }) => !before.nodes.has(id)),
    removedNodes: before.dataset.nodes.filter(({ id }) => !now.nodes.has(id)),
    elsewhere,
  }
}

const sayOf = (edge: Edge, field: (typeof STATEMENT)[number]) => (field === 'standing' ? standingOf(edge) : edge[field])

/** The passages that a relationship, its date and its amounts rest on, by their exact texts. */
function quotesOf({ citations, dating, amounts = [] }: Edge, network: Network): ReadonlyMap<string, Passage> {
  const ofAmounts = amounts.flatMap((amount) => amount.citations)
  const cited = [...citations, ...(dating?.citations ?? []), ...ofAmounts].map((id) => found(network.passages, id))
  return new Map(cited.map((passage) => [passage.exact, passage]))
}

function restOf(dataset: Dataset): unknown {
  return Object.fromEntries(Object.entries(dataset).filter(([field]) => !RECORDS.has(field)))
}

/** Two records of checked datasets, whose fields are in the order of the schema, are alike where their texts are. */
function isAlike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
