/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, or the number of a node, a pair or a group */
/** Which lines of a large dataset are drawn between the nodes that are. */
import { columnsOf } from '../../model/edgeColumns.ts'
import { pairColumnsOf } from '../../model/pairColumns.ts'
import { BUDGET, ON_TOP } from './budget.ts'
import { type OnTop, inTurn } from './chosenNodes.ts'
import { createJoins } from './joins.ts'
import { needsLane } from './lanes.ts'
import type { LineRule } from './lineRule.ts'
import { pairNamesOf } from './lines.ts'
import { IN_VIEW, type Seen } from './seen.ts'
import type { SpinePlace } from './spineOptions.ts'

/** Lines that a node has before their strength alone decides. */
const OWN = 2

/** Lines that share relationships of the view: they are drawn together or not at all. */
interface Group {
  readonly pairs: readonly number[]
  /** Numbers of the nodes at their ends. */
  readonly nodes: readonly number[]
}

interface Room {
  lines: number
  lanes: number
}

/**
 * Of the nodes of the level the two strongest of each, then by number of relationships as far as the budget reaches.
 * @param rule of these nodes alone: what comes on top takes nothing away
 * @param chosen their ids, in the order of their claim
 * @returns by pair, 1 for a line that is drawn
 */
export function baseLines(
  seen: Seen,
  rule: LineRule,
  chosen: ReadonlySet<string>,
  places: ReadonlyMap<string, SpinePlace>,
): Uint8Array {
  const { nodeNumbers } = columnsOf(seen.network)
  const drawn = new Uint8Array(pairColumnsOf(seen.network).count)
  const groups = groupsOf(seen, rule, drawn)
  // Only an outline has lanes.
  const lanesOf = seen.isOfWindow ? () => 0 : lanesIn(seen, places)
  const room: Room = { lines: Math.min(BUDGET.lines, chosen.size * BUDGET.linesANode), lanes: BUDGET.lanes }
  const take = taker(drawn, lanesOf)
  const at = byNode(groups)
  for (let turn = 0; turn < OWN; turn++) {
    const turns = new Set<number>()
    for (const id of chosen) {
      const own = at.get(nodeNumbers.get(id)!)?.[turn]
      if (own !== undefined) turns.add(own)
    }
    for (const one of [...turns].toSorted((a, b) => a - b)) take(groups[one]!, room)
  }
  for (const group of groups) {
    if (room.lines <= 0) break
    take(group, room)
  }
  return drawn
}

/**
 * On top of these, of each node that is asked for the two strongest to those before it, so that a path is whole; then all that is between
 * what is drawn and what is selected, all of what was unfolded in turn, and of each that is asked for the two strongest.
 * @param rule of all nodes that are drawn
 * @param drawn what is drawn without it; gets 1 for what comes on top
 */
export function addLines(seen: Seen, rule: LineRule, drawn: Uint8Array, { asked, near, unfolded }: OnTop): void {
  const { nodeNumbers } = columnsOf(seen.network)
  const groups = groupsOf(seen, rule, drawn)
  const at = byNode(groups)
  const groupsAt = (id: string): readonly number[] => at.get(nodeNumbers.get(id) ?? -1) ?? []
  const room: Room = { lines: ON_TOP.lines, lanes: Infinity }
  const takeIn = taker(drawn, () => 0)
  const take = (one: number) => takeIn(groups[one]!, room)
  const opened = [...unfolded].toSorted()
  const before = new Set<number>()
  for (const id of [...asked, ...opened]) {
    const back = groupsAt(id).filter((one) => groups[one]!.nodes.some((node) => before.has(node)))
    for (const one of back.slice(0, OWN)) take(one)
    before.add(nodeNumbers.get(id) ?? -1)
  }
  if (near !== null) for (const one of groupsAt(near)) take(one)
  inTurn(opened.map(groupsAt), take)
  for (const id of asked) for (const one of groupsAt(id).slice(0, OWN)) take(one)
}

/** The lines of the view that are not drawn yet, those that share relationships together; those with the most relationships first. */
function groupsOf({ network, weights }: Seen, { linesAt, isDrawn }: LineRule, drawn: Uint8Array): readonly Group[] {
  const { size, source, target } = columnsOf(network)
  const { count, low, high } = pairColumnsOf(network)
  const strengths = new Int32Array(count)
  const isInView = new Uint8Array(count)
  const joins = createJoins()
  const lines = new Int32Array(2)
  for (let place = 0; place < size; place++) {
    const weight = weights[place]!
    if (weight === 0 || (!isDrawn[source[place]!] && !isDrawn[target[place]!])) continue
    const found = linesAt(place, lines)
    if (found === 0) continue
    let first = -1
    for (let i = 0; i < found; i++) {
      const pair = lines[i]!
      if (drawn[pair]) continue
      if (weight === IN_VIEW) isInView[pair] = 1
      if (first === -1) {
        first = pair
        strengths[pair]! += weight
      } else if (weight === IN_VIEW) joins.join(first, pair)
    }
  }
  const members = new Map<number, number[]>()
  for (let pair = 0; pair < count; pair++) {
    if (!isInView[pair]) continue
    const root = joins.rootOf(pair)
    const own = members.get(root)
    if (own) own.push(pair)
    else members.set(root, [pair])
  }
  const strengthOf = (pairs: readonly number[]) => pairs.reduce((sum, pair) => sum + strengths[pair]!, 0)
  const groups = Array.from(members.values(), (pairs) => ({
    pairs,
    strength: pairs.length === 1 ? strengths[pairs[0]!]! : strengthOf(pairs),
    nodes:
      pairs.length === 1
        ? [low[pairs[0]!]!, high[pairs[0]!]!]
        : [...new Set(pairs.flatMap((p) => [low[p]!, high[p]!]))],
  }))
  return groups.toSorted((a, b) => b.strength - a.strength || a.pairs[0]! - b.pairs[0]!)
}

/** By number of a node the places of its groups in the list, in its order. */
function byNode(groups: readonly Group[]): ReadonlyMap<number, readonly number[]> {
  const at = new Map<number, number[]>()
  for (const [i, { nodes }] of groups.entries()) {
    for (const node of nodes) {
      const own = at.get(node)
      if (own) own.push(i)
      else at.set(node, [i])
    }
  }
  return at
}

/** Draws a group whole where there is room for all of it. */
function taker(drawn: Uint8Array, lanesOf: (group: Group) => number): (group: Group, left: Room) => void {
  return (group, left) => {
    const [first] = group.pairs
    if (drawn[first!] || group.pairs.length > left.lines) return
    const lanes = lanesOf(group)
    if (lanes > left.lanes) return
    left.lines -= group.pairs.length
    left.lanes -= lanes
    for (const pair of group.pairs) drawn[pair] = 1
  }
}

function lanesIn({ network }: Seen, places: ReadonlyMap<string, SpinePlace>): (group: Group) => number {
  const nameOf = pairNamesOf(network)
  return ({ pairs }) => pairs.filter((pair) => needsLane(nameOf(pair).ends, places)).length
}
