/** The best ways between two nodes along what may be used; what they tell is worked out from them (`paths.ts`). */
import { bestWays } from './bestWays.ts'
import { NONE, columnsOf } from './edgeColumns.ts'
import type { Ends } from './explore.ts'
import { type DayColumns, dayColumnsOf } from './legColumns.ts'
import type { Network } from './network.ts'
import { type Deadlines, type Terrain, deadlines, stagesOf, terrainOf } from './reach.ts'

/** Paths that are listed; of more the number is told. */
export const MOST_PATHS = 50
/** What is asked of the edges: which ends, and whether the steps have to follow each other in time. */
export interface Question extends Ends {
  readonly inTime: boolean
}

export interface Ways {
  /** The numbers of the nodes of each, in order; at most `MOST_PATHS`, those that tell most first. */
  readonly ways: readonly (readonly number[])[]
  readonly terrain: Terrain
  readonly layers: Deadlines
  /** They use remarks of the curators. */
  readonly byRemarks: boolean
}

/** The ways of fewest steps along the relationships of which the place (`edgeColumns.ts`) has a 1; null where there is none. */
export function waysAmong(open: Uint8Array, question: Question, network: Network): Ways | null {
  const ends = endsOf(question, network)
  if (!ends) return null
  for (const byRemarks of [false, true]) {
    if (byRemarks && !hasRemarks(open, network)) return null
    const terrain = terrainFor(open, question, byRemarks, network)
    const layers = deadlines(terrain, ...ends)
    if (layers) return { ways: bestOf(terrain, layers, ...ends, network), terrain, layers, byRemarks }
  }
  return null
}

/** The numbers of the two; null where one of them is no node. */
export function endsOf({ from, to }: Ends, network: Network): [from: number, to: number] | null {
  const { nodeNumbers } = columnsOf(network)
  const [a, b] = [nodeNumbers.get(from), nodeNumbers.get(to)]
  return a === undefined || b === undefined ? null : [a, b]
}

const editorial = new WeakMap<Network, Uint8Array>()

/** By place, 1 for a remark of the curators. */
function remarksOf(network: Network): Uint8Array {
  const before = editorial.get(network)
  if (before) return before
  const isRemark = Array.from(network.relations.values(), (relation) => Number(relation.editorial === true))
  const own = Uint8Array.from(columnsOf(network).relation, (relation) => isRemark[relation] ?? 0)
  editorial.set(network, own)
  return own
}

function hasRemarks(open: Uint8Array, network: Network): boolean {
  const remarks = remarksOf(network)
  return open.some((isOpen, place) => isOpen === 1 && remarks[place] === 1)
}

/** In order of time a relationship can be a step on the days on which some reading of its date has it hold. */
export function terrainFor(open: Uint8Array, { inTime }: Question, byRemarks: boolean, network: Network): Terrain {
  const remarks = remarksOf(network)
  const usable = open.slice()
  if (!byRemarks) for (let place = 0; place < usable.length; place++) if (remarks[place] === 1) usable[place] = 0
  return terrainOf(network, usable, inTime ? dayColumnsOf(network).possible : null)
}

/** The ways that are listed: those that tell most, whatever the number of all. */
function bestOf(
  terrain: Terrain,
  layers: Deadlines,
  from: number,
  to: number,
  network: Network,
): readonly (readonly number[])[] {
  const costOf = memoized((node) => connectionsOf(node, terrain))
  const best = (of: Terrain, on: Deadlines) => bestWays(of, on, stagesOf(of, on), costOf, MOST_PATHS)
  if (!terrain.days || layers.steps === 1) return best(terrain, layers)

  // Those that are sure to be in order come first, however many cheaper ones are only possibly so.
  const sureTerrain = { ...terrain, days: dayColumnsOf(network).sure }
  const sureLayers = deadlines(sureTerrain, from, to)
  const sure = sureLayers?.steps === layers.steps ? best(sureTerrain, sureLayers) : []
  const listed = new Set(sure.map((way) => way.join(' ')))
  const others = sure.length < MOST_PATHS ? best(terrain, layers).filter((way) => !listed.has(way.join(' '))) : []
  return [...sure, ...others].slice(0, MOST_PATHS)
}

/** How many relationships a node has that can be steps. */
function connectionsOf(node: number, terrain: Terrain): number {
  const { from, first, places } = terrain.legs
  let count = 0
  for (let i = first[from[node] ?? 0] ?? 0; i < (first[from[node + 1] ?? 0] ?? 0); i++)
    if (canBeStep(places[i] ?? NONE, terrain)) count += 1
  return count
}

function canBeStep(place: number, { open, days, columns }: Terrain): boolean {
  return open[place] === 1 && (!days || hasDays(columns.date[place] ?? NONE, days))
}

const hasDays = (date: number, { from }: DayColumns) => date !== NONE && (from[date + 1] ?? 0) > (from[date] ?? 0)

function memoized(compute: (node: number) => number): (node: number) => number {
  const known = new Map<number, number>()
  return (node) => {
    const value = known.get(node) ?? compute(node)
    known.set(node, value)
    return value
  }
}
