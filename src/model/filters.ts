/**
 * What a reader may switch off, by its address form: `kind:event`, `family:contact`, `party:india`, `document:…`,
 * `status:planned`, `voices:one`.
 */
import { STATUSES } from '../data/schema.ts'
import type { Edge, Node, Status } from '../data/schema.ts'
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

export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  completed: 'Done',
  ongoing: 'Going on',
  planned: 'Planned',
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
  const used = new Set(dataset.edges.map((edge) => edge.status))
  const heard = new Set(dataset.edges.map((edge) => voicesOf(edge, network)))
  return [
    ...dataset.kinds.map((kind) => filter('kind', kind.id, kind.plural)),
    ...dataset.families.map((family) => filter('family', family.id, family.label)),
    ...dataset.parties.map((party) => filter('party', party.id, party.label)),
    ...dataset.documents.map((document) => filter('document', document.id, document.title)),
    ...STATUSES.filter((status) => used.has(status)).map((status) => filter('status', status, STATUS_LABELS[status])),
    ...VOICES.filter((voices) => heard.has(voices)).map((voices) => filter('voices', voices, VOICE_LABELS[voices])),
  ]
}

/** Is a node left in, as far as its kind and its parties go? A node of several parties goes when all of them are off. */
export function keepsNode(node: Node, off: ReadonlySet<string>): boolean {
  if (off.has(`kind:${node.kind}`)) return false
  return node.parties.length === 0 || node.parties.some((party) => !off.has(`party:${party}`))
}

/** Is an edge left in: both its ends, its family, its status, its voices, and one of the documents that it cites? */
export function keepsEdge(edge: Edge, off: ReadonlySet<string>, network: Network): boolean {
  if (off.size === 0) return true
  return (
    keepsNode(found(network.nodes, edge.source), off) &&
    keepsNode(found(network.nodes, edge.target), off) &&
    !off.has(`status:${edge.status}`) &&
    !off.has(`voices:${voicesOf(edge, network)}`) &&
    !off.has(`family:${found(network.relations, edge.relation).family}`) &&
    edge.citations.some((id) => !off.has(`document:${found(network.passages, id).document}`))
  )
}

/** Does a filter speak about an edge: is that what its count counts? */
export function concerns(filter: Filter, edge: Edge, network: Network): boolean {
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
      return edge.status === filter.of
  }
}
