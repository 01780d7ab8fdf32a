import { foldCounter } from '../layout/spine/foldCounts.ts'
import { NONE, columnsOf } from '../model/edgeColumns.ts'
import type { Network } from '../model/network.ts'
import type { Content } from './content.ts'

/** What a figure consists of, by the places of its relationships: while the window moves, the content stays. */
export interface ContentColumns {
  /** The relationships of each stroke, in its own order, in the order of the strokes. */
  readonly strokesOf: readonly Int32Array[]
  /** The relationships of each bundle, in the order of the bundles. */
  readonly bundlesOf: readonly Int32Array[]
  /** How many nodes that are not drawn each box is tied to, by relationships that count. */
  readonly folds: (counts: (place: number) => boolean) => ReadonlyMap<string, number>
}

const remembered = new WeakMap<Content, { readonly network: Network; readonly columns: ContentColumns }>()

export function contentColumnsOf(content: Content, network: Network): ContentColumns {
  const before = remembered.get(content)
  if (before?.network === network) return before.columns
  const { places } = columnsOf(network)
  const placesOf = ({ edges }: { readonly edges: readonly string[] }) =>
    Int32Array.from(edges, (id) => places.get(id) ?? NONE).filter((place) => place !== NONE)
  const columns = {
    strokesOf: Array.from(content.strokes.values(), placesOf),
    bundlesOf: content.bundles.map(placesOf),
    folds: foldCounter(content.folded, (node) => content.nodes.has(node), network),
  }
  remembered.set(content, { network, columns })
  return columns
}
