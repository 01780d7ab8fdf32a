/** What a spine consists of, before anything is measured: who stands where, the outline, the lines. */
import { oncePer } from '../../data/oncePer.ts'
import { type Network, found } from '../../model/network.ts'
import type { Sides } from '../asked.ts'
import { type Arc, arcsOf } from './arcs.ts'
import type { Bundle } from './bundles.ts'
import { compositionOf } from './compositionOf.ts'
import { foldCounts } from './foldCounts.ts'
import { type Strip, withLanes } from './lanes.ts'
import type { Lines } from './lines.ts'
import { type OutlineRow, outlineOf } from './outline.ts'
import { boldKinds, officesOf } from './offices.ts'
import { minorEvents } from './parents.ts'
import { type SpineOptions, type SpinePlace, placeOf } from './spineOptions.ts'

export interface SpinePlan {
  readonly places: ReadonlyMap<string, SpinePlace>
  readonly lines: Lines
  readonly bundles: readonly Bundle[]
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly rows: readonly OutlineRow[]
  readonly strips: readonly Strip[]
  readonly minor: ReadonlySet<string>
  /** From left to right. */
  readonly tracks: readonly string[]
  readonly arcs: readonly Arc[]
  /** For each box how many nodes unfold there, and how many lines meet there. */
  readonly counts: ReadonlyMap<string, number>
  /** Boxes at which something was unfolded, and folds again. */
  readonly unfolded: ReadonlySet<string>
  readonly lineCounts: ReadonlyMap<string, number>
  /** What is written under a name, and which kinds are drawn in bold. */
  readonly offices: ReadonlyMap<string, string>
  readonly boldKinds: ReadonlySet<string>
  /** Holders of an office and where they hold it. */
  readonly officeTies: readonly (readonly [string, string])[]
}

export function planOf(network: Network, options: SpineOptions): SpinePlan {
  const { places, lines, bundles } = compositionOf(network, options)
  const at = (place: SpinePlace) => [...places].flatMap(([id, its]) => (its === place ? [id] : []))

  const lineCounts = new Map<string, number>()
  for (const { ends } of lines.pairs.values()) for (const id of ends) lineCounts.set(id, (lineCounts.get(id) ?? 0) + 1)
  const rows = outlineOf(new Set(at('row')), options.order, network)
  return {
    places,
    lines,
    bundles,
    left: at('left'),
    right: at('right'),
    rows,
    strips: withLanes(rows, lines.pairs.values(), places, options.order, network),
    minor: minorBetween(options.sides, network),
    tracks: trackOrder(at('track'), lineCounts, network),
    arcs: arcsOf(rows, lines),
    unfolded: options.unfolded,
    counts: foldCounts(lines.folded, (id) => places.has(id), network),
    lineCounts,
    offices: officesOf(network),
    boldKinds: boldKinds(network),
    officeTies: lines.folded.foldedAs('name').map((id) => {
      const { source, target } = found(network.edges, id)
      return [source, target] as const
    }),
  }
}

/** The rows that need little room, of all that may stand between two sides. */
function minorBetween(sides: Sides, network: Network): ReadonlySet<string> {
  const known = minorBySides(network)
  const before = known.get(sides)
  if (before) return before
  const rows = network.dataset.nodes.filter((node) => placeOf(node, sides, network) === 'row')
  const minor = minorEvents(network, new Set(rows.map(({ id }) => id)))
  known.set(sides, minor)
  return minor
}

/** Each change of the outline asks for the same. */
const minorBySides = oncePer<Network, WeakMap<Sides, ReadonlySet<string>>>(() => new WeakMap())

/** Tracks of one kind together, the kind with most of them first; within it those with the most marks first. */
function trackOrder(
  ids: readonly string[],
  lineCounts: ReadonlyMap<string, number>,
  network: Network,
): readonly string[] {
  const kindOf = (id: string) => found(network.nodes, id).kind
  const kinds = network.dataset.kinds.map(({ id }) => id)
  const sizeOf = (kind: string) => ids.filter((id) => kindOf(id) === kind).length
  return ids.toSorted(
    (a, b) =>
      sizeOf(kindOf(b)) - sizeOf(kindOf(a)) ||
      kinds.indexOf(kindOf(a)) - kinds.indexOf(kindOf(b)) ||
      (lineCounts.get(b) ?? 0) - (lineCounts.get(a) ?? 0),
  )
}
