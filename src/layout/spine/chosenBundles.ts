/** Which bundles of a large dataset are drawn between the nodes that are. */
import { found } from '../../model/network.ts'
import { BUDGET, ON_TOP } from './budget.ts'
import type { Bundle } from './bundles.ts'
import { needsLane } from './lanes.ts'
import type { Pair } from './lines.ts'
import type { SpinePlace } from './spineOptions.ts'

/** Lines that a node has before their strength alone decides. */
const OWN = 2

interface Between {
  readonly places: ReadonlyMap<string, SpinePlace>
  /** The nodes that the level has by itself: a line of another is on top, or it is not drawn. */
  readonly chosen: ReadonlySet<string>
  /** What was asked for or unfolded, in the order of its claim. */
  readonly asked: readonly string[]
  /** Of that what has all its lines. */
  readonly whole: ReadonlySet<string>
}

/** A bundle, its strokes' ends, and its rank among all by its number of relationships. */
interface Ranked {
  readonly bundle: Bundle
  readonly nodes: ReadonlySet<string>
  readonly lines: number
  readonly lanes: number
  readonly rank: number
}

/**
 * Of the nodes of the level the two strongest of each, the most connected first, then by number of relationships as far as the budget
 * reaches. On top of it, of each node that is asked for the two strongest to those before it, so that a path is whole; then all
 * that the first of them has and what was unfolded, and of each of the others the two strongest. A bundle is drawn whole or not at all.
 */
export function chosenBundles(
  bundles: readonly Bundle[],
  pairs: ReadonlyMap<string, Pair>,
  { places, chosen, asked, whole }: Between,
): ReadonlySet<Bundle> {
  const ranked = bundles
    .toSorted((a, b) => b.edges.length - a.edges.length)
    .map((bundle, rank): Ranked => {
      const ends = bundle.strokes.map((id) => found(pairs, id).ends)
      const lanes = ends.filter((both) => needsLane(both, places)).length
      return { bundle, nodes: new Set(ends.flat()), lines: bundle.strokes.length, lanes, rank }
    })
  const at = new Map<string, Ranked[]>()
  for (const one of ranked) {
    for (const id of one.nodes) {
      const own = at.get(id)
      if (own) own.push(one)
      else at.set(id, [one])
    }
  }

  const drawn = new Set<Bundle>()
  const isOfLevel = ({ nodes }: Ranked) => [...nodes].every((id) => chosen.has(id))
  const room = { lines: Math.min(BUDGET.lines, chosen.size * BUDGET.linesANode), lanes: BUDGET.lanes as number }
  const take = (one: Ranked, left: { lines: number; lanes: number }) => {
    if (drawn.has(one.bundle) || one.lines > left.lines || one.lanes > left.lanes) return
    left.lines -= one.lines
    left.lanes -= one.lanes
    drawn.add(one.bundle)
  }
  for (let turn = 0; turn < OWN; turn++) {
    const turns = [...chosen].flatMap((id) => (at.get(id) ?? []).filter(isOfLevel)[turn] ?? [])
    for (const one of turns.toSorted((a, b) => a.rank - b.rank)) take(one, room)
  }
  for (const one of ranked) if (isOfLevel(one)) take(one, room)

  const onTop = { lines: ON_TOP.lines as number, lanes: Infinity }
  const before = new Set<string>()
  for (const id of asked) {
    const back = (at.get(id) ?? []).filter(({ nodes }) => [...nodes].some((other) => before.has(other)))
    for (const one of back.slice(0, OWN)) take(one, onTop)
    before.add(id)
  }
  for (const id of whole) for (const one of at.get(id) ?? []) take(one, onTop)
  for (const id of asked) for (const one of (at.get(id) ?? []).slice(0, OWN)) take(one, onTop)
  return drawn
}
