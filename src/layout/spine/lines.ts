/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node or a relation */
/** Which relationships have a line in the spine, between which boxes, and where the others are told. */
import type { Edge, Relation } from '../../data/schema.ts'
import { NONE, columnsOf } from '../../model/edgeColumns.ts'
import { type Network, found } from '../../model/network.ts'
import type { Level } from '../../model/levels.ts'
import type { SpinePlace } from './spineOptions.ts'

/**
 * Why a relationship has no line at this level: it is told in the second line of a name, in the panel alone, it leads to what
 * the level does not draw, or there are too many to draw them all. `at` is the box that counts it; null where none of its nodes is
 * drawn. What the budget has no room for is counted at either end.
 */
export interface Fold {
  readonly how: 'name' | 'panel' | 'level' | 'budget'
  readonly at: string | null
}

/** A pair of boxes and the relationships between them, in the order of the dataset. */
export interface Pair {
  /** The two ids in ascending order, joined by "~". */
  readonly id: string
  readonly ends: readonly [string, string]
  readonly edges: readonly string[]
}

/** Of what none of its nodes is drawn: most of a large dataset. */
const NOWHERE = { level: { how: 'level', at: null }, panel: { how: 'panel', at: null } } as const satisfies Record<
  string,
  Fold
>

export interface Lines {
  readonly pairs: ReadonlyMap<string, Pair>
  readonly folded: ReadonlyMap<string, Fold>
}

interface Drawn {
  readonly level: Level
  readonly unfolded: ReadonlySet<string>
  /** The place of each node that is drawn. */
  readonly places: ReadonlyMap<string, SpinePlace>
}

/**
 * Each relationship is in one pair, or in two where it is a contact whose event is drawn, or it is folded.
 *
 * An office is told in the name of its holder. What only mentions its target, and what the curators remark, has a line at level 3
 * alone; a mention also at what was unfolded, and where a row meets the track of a subject. What leads to a node that is not
 * drawn is counted at the end that is.
 */
export function linesOf(network: Network, drawn: Drawn): { pairs: Map<string, Pair>; folded: Map<string, Fold> } {
  const { places } = drawn
  const pairs = new Map<string, { id: string; ends: readonly [string, string]; edges: string[] }>()
  const folded = new Map<string, Fold>()
  const { ranked, source, target, event, relation: relationOf, nodeIds } = columnsOf(network)
  const isDrawn = nodeIds.map((id) => places.has(id))
  const isTold = network.dataset.relations.map(({ folds, editorial }) => folds === 'panel' || editorial === true)
  for (const [i, edge] of network.dataset.edges.entries()) {
    const place = ranked[i]!
    const own = event[place]!
    if (!isDrawn[source[place]!] && !isDrawn[target[place]!] && (own === NONE || !isDrawn[own])) {
      folded.set(edge.id, isTold[relationOf[place]!] ? NOWHERE.panel : NOWHERE.level)
      continue
    }
    const relation = found(network.relations, edge.relation)
    const fold = foldOf(edge, relation, drawn)
    const lines = fold ? [] : pairsOf(edge, drawn).filter((ends) => hasLine(ends, relation, drawn))
    if (lines.length === 0) folded.set(edge.id, fold ?? { how: 'panel', at: firstDrawn(edge, drawn) })
    for (const ends of lines) {
      const [a, b] = ends.toSorted() as [string, string]
      const id = `${a}~${b}`
      const pair = pairs.get(id)
      if (!pair) pairs.set(id, { id, ends: [a, b], edges: [edge.id] })
      else if (pair.edges.at(-1) !== edge.id) pair.edges.push(edge.id)
    }
  }
  return { pairs, folded }
}

function firstDrawn({ source, target, event }: Edge, { places }: Drawn): string | null {
  return [source, target, event].find((id) => id !== undefined && places.has(id)) ?? null
}

/** The fold of what can have no line, whatever its ends are; null where it may have one. */
function foldOf(edge: Edge, { folds, editorial }: Relation, drawn: Drawn): Fold | null {
  const at = firstDrawn(edge, drawn)
  if (folds === 'name' && at === edge.source) return { how: 'name', at }
  if (folds === 'panel') return { how: 'panel', at }
  // A remark unfolds nothing, so no box may promise that it does.
  if (pairsOf(edge, drawn).length === 0) return { how: editorial ? 'panel' : 'level', at }
  return null
}

/** Both ends to the event that it is, where that is drawn; else one end to the other. Without the ends that are not drawn. */
function pairsOf({ source, target, event }: Edge, { places }: Drawn): readonly (readonly [string, string])[] {
  if (event !== undefined && places.has(event)) {
    return [source, target].filter((end) => places.has(end)).map((end) => [end, event] as const)
  }
  return places.has(source) && places.has(target) ? [[source, target]] : []
}

function hasLine(ends: readonly [string, string], relation: Relation, { places, level, unfolded }: Drawn): boolean {
  const [a, b] = ends
  const tracks = ends.filter((id) => places.get(id) === 'track').length
  if (a === b || tracks === 2) return false
  if (relation.editorial) return level === 3
  if (!relation.mentions || relation.folds === 'line' || level === 3) return true
  const isMark = tracks === 1 && ends.some((id) => places.get(id) === 'row')
  return isMark || unfolded.has(a) || unfolded.has(b)
}
