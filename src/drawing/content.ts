/** What a figure consists of, wherever it stands: its nodes, the pairs that lines join, and what is folded. */
import type { Composition, CompositionAsked } from '../layout/spine/composition.ts'
import { compositionOf } from '../layout/spine/compositionOf.ts'
import type { Folds } from '../layout/spine/folds.ts'
import type { Network } from '../model/network.ts'
import type { Room } from '../model/viewSentence.ts'
import type { Figure, Stroke } from './figure.ts'

export interface Content extends Pick<Figure, 'bundles'> {
  /** Every relationship of the dataset that is in no bundle. */
  readonly folded: Folds
  readonly nodes: ReadonlySet<string>
  /** By the id of the pair that each joins. */
  readonly strokes: ReadonlyMap<string, Pick<Stroke, 'id' | 'source' | 'target' | 'edges'>>
  /** Null where all that is to be seen has room. */
  readonly room: Room | null
}

export function contentOf(network: Network, asked: CompositionAsked): Content {
  return contentIn(compositionOf(network, asked))
}

/** What a composition says of a figure, wherever it stands. */
export function contentIn({ places, lines, bundles, room }: Composition): Content {
  const strokes = new Map(
    [...lines.pairs].map(([id, { ends, edges }]) => [id, { id, source: ends[0], target: ends[1], edges }] as const),
  )
  return { nodes: new Set(places.keys()), strokes, bundles, folded: lines.folded, room }
}

/** Do two contents of one network consist of the same, at one level and with the same unfolded? Then they differ in nothing but their room. */
export function isSameContent(a: Content, b: Content): boolean {
  const isSame = (some: ReadonlySet<string>, other: ReadonlySet<string>) =>
    some.size === other.size && [...some].every((id) => other.has(id))
  if (!isSame(a.nodes, b.nodes) || a.strokes.size !== b.strokes.size) return false
  return [...a.strokes].every(([id, { edges }]) => {
    const other = b.strokes.get(id)
    return (
      other !== undefined && other.edges.length === edges.length && edges.every((edge, i) => edge === other.edges[i])
    )
  })
}
