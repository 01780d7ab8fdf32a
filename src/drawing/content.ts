/** What a figure consists of, wherever it stands: its nodes, the pairs that lines join, and what is folded. */
import type { Level, Sides } from '../layout/asked.ts'
import { drawnNodes } from '../layout/spine/drawnNodes.ts'
import { linesOf } from '../layout/spine/lines.ts'
import { placeOf } from '../layout/spine/spineOptions.ts'
import { type Network, found } from '../model/network.ts'
import { bundlesOf } from './bundles.ts'
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
  /** By the id of the pair that each joins. */
  readonly strokes: ReadonlyMap<string, Pick<Stroke, 'id' | 'source' | 'target' | 'edges'>>
}

/** No party is called that: without sides everything but subjects stands in one place. */
const NO_SIDES: Sides = ['', '']

export function contentOf(network: Network, { level, unfolded, asked, sides }: ContentAsked): Content {
  const nodes = drawnNodes(network, { level, unfolded, asked })
  const places = new Map([...nodes].map((id) => [id, placeOf(found(network.nodes, id), sides ?? NO_SIDES, network)]))
  const { pairs, folded } = linesOf(network, { level, unfolded, places })
  const strokes = new Map(
    [...pairs].map(([id, { ends, edges }]) => [id, { id, source: ends[0], target: ends[1], edges }] as const),
  )
  return { nodes, strokes, bundles: bundlesOf([...pairs.values()], network), folded }
}
