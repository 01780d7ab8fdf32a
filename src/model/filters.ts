/**
 * What a reader may switch off, by its address form: `kind:event`, `family:contact`, `party:india`, `document:…`,
 * `status:open`, `voices:one`.
 */
import type { Edge, Node } from '../data/schema.ts'
import type { Day } from '../time/interval.ts'
import { PROGRESS, type Progress, progressOf } from './answers.ts'
import { independentDocuments } from './citations.ts'
import { type Network, found } from './network.ts'

export type Facet = 'kind' | 'family' | 'party' | 'document' | 'status' | 'voices'
export type FilterId = `${Facet}:${string}`

export interface Filter {
  readonly id: FilterId
  readonly facet: Facet
  /** The id of what it switches, without the facet. */
  readonly of: string
  readonly label: string
}

export const PROGRESS_LABELS: Readonly<Record<Progress, string>> = {
  open: 'Open: not reported done',
  fulfilled: 'Fulfilled since',
  ongoing: 'Going on',
  completed: 'Done',
}

/** What an older address calls by another name: before it was asked whether a plan was carried out, there was one filter for both. */
const FORMER: Readonly<Record<string, readonly FilterId[]>> = { 'status:planned': ['status:open', 'status:fulfilled'] }

/** The filters that a name in an address stands for: as a rule the one that bears it. */
export function filtersNamed(name: string): readonly string[] {
  return Object.hasOwn(FORMER, name) ? (FORMER[name] ?? []) : [name]
}

/** How many documents say a thing, each on its own. */
const VOICES = ['none', 'one', 'several'] as const
type Voices = (typeof VOICES)[number]
const VOICE_LABELS: Readonly<Record<Voices, string>> = {
  none: 'Curators’ remarks',
  one: 'One document',
  several: 'Two or more',
}

function voicesOf(edge: Edge, network: Network): Voices {
  const count = independentDocuments(edge, network)
  return count === 0 ? 'none' : count === 1 ? 'one' : 'several'
}

/** Every filter that a network offers, in the dataset's order. */
export function filtersOf(network: Network): readonly Filter[] {
  const { dataset } = network
  const filter = (facet: Facet, of: string, label: string): Filter => ({ id: `${facet}:${of}`, facet, of, label })
  const used = new Set(dataset.edges.map((edge) => progressOf(edge, null, network)))
  // What is fulfilled now was open before its fulfilment was known.
  if (used.has('fulfilled')) used.add('open')
  const heard = new Set(dataset.edges.map((edge) => voicesOf(edge, network)))
  return [
    ...dataset.kinds.map((kind) => filter('kind', kind.id, kind.plural)),
    ...dataset.families.map((family) => filter('family', family.id, family.label)),
    ...dataset.parties.map((party) => filter('party', party.id, party.label)),
    ...dataset.documents.map((document) => filter('document', document.id, document.title)),
    ...PROGRESS.filter((one) => used.has(one)).map((one) => filter('status', one, PROGRESS_LABELS[one])),
    ...VOICES.filter((voices) => heard.has(voices)).map((voices) => filter('voices', voices, VOICE_LABELS[voices])),
  ]
}

/** Is a node left in, as far as its kind and its parties go? A node of several parties goes when all of them are off. */
export function keepsNode(node: Node, off: ReadonlySet<string>): boolean {
  if (off.has(`kind:${node.kind}`)) return false
  return node.parties.length === 0 || node.parties.some((party) => !off.has(`party:${party}`))
}

/** Does a filter of kinds or of sides speak about a node? */
export function isOf(node: Node, filter: FilterId): boolean {
  return filter === `kind:${node.kind}` || node.parties.some((party) => filter === `party:${party}`)
}

/** Is what an edge says left in, whatever becomes of its ends: its family, how far it got, its voices, and one of its documents? */
export function keepsClaim(edge: Edge, off: ReadonlySet<string>, known: Day | null, network: Network): boolean {
  if (off.size === 0) return true
  return (
    !off.has(`status:${progressOf(edge, known, network)}`) &&
    !off.has(`voices:${voicesOf(edge, network)}`) &&
    !off.has(`family:${found(network.relations, edge.relation).family}`) &&
    edge.citations.some((id) => !off.has(`document:${found(network.passages, id).document}`))
  )
}

/** The filter that alone is left on among the kinds, or else among the sides; null where neither is so. */
export function onlyOf(off: ReadonlySet<string>, { dataset }: Network): FilterId | null {
  if (off.size === 0) return null
  for (const ids of [
    dataset.kinds.map(({ id }): FilterId => `kind:${id}`),
    dataset.parties.map(({ id }): FilterId => `party:${id}`),
  ]) {
    const on = ids.filter((id) => !off.has(id))
    const [only] = on
    if (only !== undefined && on.length === 1 && ids.length > 1) return only
  }
  return null
}

/** Does a filter speak about an edge: is that what its count counts? */
export function concerns(filter: Filter, edge: Edge, known: Day | null, network: Network): boolean {
  const ends = () => [found(network.nodes, edge.source), found(network.nodes, edge.target)]
  switch (filter.facet) {
    case 'kind':
      return ends().some((node) => node.kind === filter.of)
    case 'party':
      return ends().some((node) => node.parties.includes(filter.of))
    case 'family':
      return found(network.relations, edge.relation).family === filter.of
    case 'document':
      return edge.citations.some((id) => found(network.passages, id).document === filter.of)
    case 'voices':
      return voicesOf(edge, network) === filter.of
    case 'status':
      return progressOf(edge, known, network) === filter.of
  }
}
