/** What a figure consists of, wherever it stands: its nodes, the pairs that lines join, and what is folded. */
import type { Level, Sides } from '../layout/asked.ts'
import type { Bundle } from '../layout/spine/bundles.ts'
import { drawnOf } from '../layout/spine/drawn.ts'
import { type Network, found } from '../model/network.ts'
import { tiesOf } from '../model/ties.ts'
import type { Room } from '../model/viewSentence.ts'
import type { Figure, Stroke } from './figure.ts'

/** What the reader asks to be drawn. */
export interface ContentAsked {
  readonly level: Level
  /** Nodes whose neighbours are drawn whatever the level. */
  readonly unfolded: ReadonlySet<string>
  /** Nodes that are drawn whatever the level. */
  readonly asked: ReadonlySet<string>
  /** Null where no two parties stand opposite each other. */
  readonly sides: Sides | null
}

export interface Content extends Pick<Figure, 'bundles' | 'folded'> {
  readonly nodes: ReadonlySet<string>
  /** Those of a large dataset that do not depend on what was asked for, always the same object; of a small one all. */
  readonly base: ReadonlySet<string>
  /** By the id of the pair that each joins. */
  readonly strokes: ReadonlyMap<string, Pick<Stroke, 'id' | 'source' | 'target' | 'edges'>>
  /** Null where all that the level draws has room. */
  readonly room: Room | null
}

export function contentOf(network: Network, { level, unfolded, asked, sides }: ContentAsked): Content {
  const { places, lines, bundles, base, isCut } = drawnOf(network, { level, unfolded, asked, sides })
  const strokes = new Map(
    [...lines.pairs].map(([id, { ends, edges }]) => [id, { id, source: ends[0], target: ends[1], edges }] as const),
  )
  const nodes = new Set(places.keys())
  return { nodes, base, strokes, bundles, folded: lines.folded, room: isCut ? roomOf(nodes, bundles, network) : null }
}

function roomOf(nodes: ReadonlySet<string>, bundles: readonly Bundle[], network: Network): Room {
  const pairs = new Set<string>()
  for (const { edges } of bundles) {
    for (const id of edges) {
      const { source, target } = found(network.edges, id)
      pairs.add(source < target ? `${source}~${target}` : `${target}~${source}`)
    }
  }
  return { nodes: nodes.size, ofNodes: network.nodes.size, pairs: pairs.size, ofPairs: tiesOf(network).pairs }
}
