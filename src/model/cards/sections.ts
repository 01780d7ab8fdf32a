/** What a relationship tells in its card, from the vocabulary of the dataset alone. */
import type { Edge, Relation } from '../../data/schema.ts'
import { type Network, found } from '../network.ts'
import { type Home, childOf, isStaged } from './homes.ts'

/**
 * What matters most first: the order of the quotes in a card.
 *
 * - `contact`: who dealt with whom; the event itself;
 * - `result`: what came of it; `parent`: what it was part of, or came of itself;
 * - `who`: took part, signed, is a party; `other`: whatever else it tells, in the words of its relation;
 * - `aim`, `about`, `where`: its setting; `office`: who somebody was at the time;
 * - `said`: who spoke of it, afterwards; `beside`: told with it, of somebody who took part;
 * - `remark`: what the curators think may be so.
 */
export const SECTIONS = [
  'contact',
  'result',
  'parent',
  'who',
  'other',
  'aim',
  'about',
  'where',
  'office',
  'beside',
  'said',
  'remark',
] as const
export type Section = (typeof SECTIONS)[number]

/** What a relationship tells in a card of its own, by its relation. */
export function sectionAlone({ editorial, folds }: Relation): Section {
  if (editorial) return 'remark'
  return folds === 'name' ? 'office' : 'contact'
}

export function sectionOf(edge: Edge, { subject }: Home, network: Network): Section {
  const relation = found(network.relations, edge.relation)
  if (relation.editorial || relation.folds === 'name' || subject.of === 'relationship') return sectionAlone(relation)
  if (edge.event === subject.node) return 'contact'
  if (edge.source !== subject.node && edge.target !== subject.node) return 'beside'
  const isSource = edge.source === subject.node
  if (isSource && relation.tells !== undefined) return relation.tells
  if (childOf(edge, network) === subject.node) return 'parent'
  // An agreement does not take part: it was unveiled there.
  if (!isSource && subject.of === 'event' && isStaged(edge.source, network)) return 'result'
  if (isSubject(isSource ? edge.target : edge.source, network)) return 'about'
  if (isSource) return 'other'
  return relation.mentions ? 'said' : childOf(edge, network) === undefined ? 'who' : 'other'
}

/** Is it a theme or a place, of a kind that others are about? */
function isSubject(node: string, network: Network): boolean {
  return found(network.kinds, found(network.nodes, node).kind).subject === true
}

/** Does any relation of this dataset tell where something was? Where none does, nothing may be said to be left out. */
export function tellsPlaces(network: Network): boolean {
  return network.dataset.relations.some(({ tells }) => tells === 'where')
}
