/** To which card each relationship of a network belongs. Decided once for the whole network, so that no window changes it. */
import { oncePer } from '../../data/oncePer.ts'
import type { Edge } from '../../data/schema.ts'
import { type StepStage, stepStageOf } from '../lifecycle.ts'
import { isDisputed } from '../isDisputed.ts'
import { NONE, columnsOf } from '../edgeColumns.ts'
import { kindColumnsOf } from '../kindColumns.ts'
import { type Network, found, nodesOf } from '../network.ts'
import { occurs } from '../occurs.ts'

/** What a card is about. */
export type Subject =
  | { readonly of: 'event'; readonly node: string }
  /** One step in the history of an agreement: what one date says of it at one stage. */
  | { readonly of: 'agreement'; readonly node: string; readonly stage: StepStage }
  /** A relationship that belongs to no event and no agreement. */
  | { readonly of: 'relationship'; readonly edge: string }

export interface Home {
  /** The same for all relationships of a card, and no other's. */
  readonly id: string
  readonly subject: Subject
}

/** The homes of all relationships of a network. */
export interface Homes {
  /** Those that several relationships may have. */
  readonly shared: readonly Home[]
  /** By place of a relationship, the index of its home in `shared`; −1 of one that stands by itself. */
  readonly numbers: Int32Array
}

export const homesIn = oncePer((network: Network): Homes => {
  const attended = attendances(network)
  const { source, target } = columnsOf(network)
  const { occurs: occursAt, staged } = kindColumnsOf(network)
  /** Most relationships are between what neither occurs nor is staged. */
  const mayHaveHome = ({ event }: Edge, place: number) => {
    const [from, to] = [source[place] ?? NONE, target[place] ?? NONE]
    return event !== undefined || (occursAt[from] || occursAt[to] || staged[from] || staged[to]) === 1
  }
  const shared: Home[] = []
  const known = new Map<string, number>()
  const numbers = Int32Array.from(network.byDate, (edge, place) => {
    // A card tells its relationships in words of its own, which have no room for who says so: what is disputed stands by itself.
    if (isDisputed(edge)) return NONE
    const home = (mayHaveHome(edge, place) ? ownHome(edge, network) : null) ?? joined(edge, attended, network)
    if (home === null) return NONE
    const number = known.get(home.id) ?? shared.push(home) - 1
    known.set(home.id, number)
    return number
  })
  return { shared, numbers }
})

export function homeOf(edge: string, network: Network): Home {
  const { shared, numbers } = homesIn(network)
  return shared[numbers[found(columnsOf(network).places, edge)] ?? NONE] ?? homeAlone(edge)
}

export function isStaged(node: string, network: Network): boolean {
  return found(network.kinds, found(network.nodes, node).kind).staged === true
}

/** The end that lies under the other in an outline; undefined where neither does. */
export function childOf(edge: Edge, network: Network): string | undefined {
  const { under } = found(network.relations, edge.relation)
  return under === undefined ? undefined : edge[under]
}

const ofEvent = (node: string): Home => ({ id: node, subject: { of: 'event', node } })
/** The home of a relationship that stands by itself. */
export const homeAlone = (id: string): Home => ({ id: `only:${id}`, subject: { of: 'relationship', edge: id } })

function ofAgreement(edge: Edge, node: string, network: Network): Home {
  const stage = stepStageOf(edge, network)
  return { id: [node, stage, edge.when ?? ''].join(':'), subject: { of: 'agreement', node, stage } }
}

/**
 * The event that an edge is, the end that lies under the other, an event at one of its ends, an agreement there. A remark of the
 * curators, or what only speaks of an agreement, is no step in the agreement's history.
 */
function ownHome(edge: Edge, network: Network): Home | null {
  const { source, target, event } = edge
  if (event !== undefined) return ofEvent(event)
  const { editorial, mentions } = found(network.relations, edge.relation)
  const child = editorial ? undefined : childOf(edge, network)
  if (child !== undefined && occurs(child, network)) return ofEvent(child)
  if (child !== undefined && isStaged(child, network)) return ofAgreement(edge, child, network)
  for (const end of [source, target]) if (occurs(end, network)) return ofEvent(end)
  if (editorial) return null
  if (isStaged(source, network)) return ofAgreement(edge, source, network)
  return isStaged(target, network) && !mentions ? ofAgreement(edge, target, network) : null
}

/**
 * The event that one of its ends took part in, where a passage tells both and both have the same date: an office as the text of a
 * meeting gives it, what was said there, whose delegation came along.
 */
function joined(edge: Edge, attended: Attendances, network: Network): Home | null {
  if (edge.when === undefined || edge.status === 'planned') return null
  if (found(network.relations, edge.relation).editorial) return null
  for (const end of [edge.source, edge.target]) {
    const then = attended.get(end)?.get(edge.when)
    if (!then) continue
    let first: Attendance | undefined
    for (const passage of edge.citations) {
      const own = then.get(passage)
      if (own && (!first || own.place < first.place)) first = own
    }
    if (first) return ofEvent(first.event)
  }
  return null
}

interface Attendance {
  readonly event: string
  /** Of the relationship that tells of it, in the order of date. */
  readonly place: number
}

/** By node, date as it is written, and passage, the first event that the node took part in. */
type Attendances = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Attendance>>>

/** Gone through once: at a node of very many relationships, each would have to ask all others. */
function attendances(network: Network): Attendances {
  const attended = new Map<string, Map<string, Map<string, Attendance>>>()
  const within = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
    const value = map.get(key) ?? make()
    map.set(key, value)
    return value
  }
  const { target } = columnsOf(network)
  const { occurs: occursAt } = kindColumnsOf(network)
  for (const [place, edge] of network.byDate.entries()) {
    // Nobody takes part where nothing occurs.
    if (edge.when === undefined || (edge.event === undefined && occursAt[target[place] ?? NONE] !== 1)) continue
    for (const end of nodesOf(edge)) {
      const event = eventAttended(edge, end, network)
      if (event === null) continue
      const byDate = within(attended, end, () => new Map<string, Map<string, Attendance>>())
      const byPassage = within(byDate, edge.when, () => new Map<string, Attendance>())
      for (const passage of edge.citations) if (!byPassage.has(passage)) byPassage.set(passage, { event, place })
    }
  }
  return attended
}

/** The event that an edge has one of its ends take part in; null where it tells of no taking part. */
function eventAttended(edge: Edge, end: string, network: Network): string | null {
  const { editorial, mentions, tells } = found(network.relations, edge.relation)
  if (editorial || mentions || edge.status === 'planned' || isDisputed(edge)) return null
  // Where a contact led is the place of it, and took no part.
  if (edge.event !== undefined)
    return end === edge.event || (end === edge.target && tells === 'where') ? null : edge.event
  const isPart = childOf(edge, network) !== undefined
  return end === edge.source && !isPart && occurs(edge.target, network) && !occurs(end, network) ? edge.target : null
}
