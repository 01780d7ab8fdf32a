import type { Network } from '../../model/network.ts'
import { pairColumnsOf } from '../../model/pairColumns.ts'
import type { Composition, CompositionAsked } from './composition.ts'
import { lineRule } from './lineRule.ts'
import { pairNamesOf } from './lines.ts'
import { seenAlways } from './seen.ts'
import { placesOf } from './spineOptions.ts'
import { composed } from './withinBudget.ts'

/** What another figure has chosen: its nodes, and by their ids its lines. */
interface Like {
  readonly nodes: ReadonlySet<string>
  readonly strokes: { readonly has: (pair: string) => boolean }
}

/** Of a part of a large dataset the same lines between the same nodes as a figure of all of it has, as far as they are there. */
export function compositionLike(
  network: Network,
  { level, unfolded, sides }: Pick<CompositionAsked, 'level' | 'unfolded' | 'sides'>,
  like: Like,
): Composition {
  const nameOf = pairNamesOf(network)
  const nodes = network.dataset.nodes.filter(({ id }) => like.nodes.has(id))
  const places = placesOf(nodes, sides, network)
  const drawn = new Uint8Array(pairColumnsOf(network).count)
  for (let pair = 0; pair < drawn.length; pair++) drawn[pair] = Number(like.strokes.has(nameOf(pair).id))
  return composed(seenAlways(network), {
    places,
    drawn,
    base: lineRule(network, { level, unfolded, places }),
    all: null,
  })
}
