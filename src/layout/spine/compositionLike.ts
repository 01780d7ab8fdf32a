/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place or the number of a pair */
import { columnsOf } from '../../model/edgeColumns.ts'
import type { Network } from '../../model/network.ts'
import { pairColumnsOf } from '../../model/pairColumns.ts'
import type { Composition, CompositionAsked } from './composition.ts'
import { Folds } from './folds.ts'
import { lineRule } from './lineRule.ts'
import { gatherPairs, pairNamesOf } from './lines.ts'
import { placesOf } from './spineOptions.ts'

/** What another figure has chosen: its nodes, and by their ids its lines with their relationships. */
interface Like extends Pick<Composition, 'room'> {
  readonly nodes: ReadonlySet<string>
  readonly strokes: ReadonlyMap<string, { readonly edges: readonly string[] }>
}

/** Of a part of a large dataset the same lines between the same nodes as a figure of all of it has, as far as they are there. */
export function compositionLike(
  network: Network,
  { level, unfolded, sides }: Pick<CompositionAsked, 'level' | 'unfolded' | 'sides'>,
  like: Like,
): Composition {
  const columns = columnsOf(network)
  const places = placesOf(
    network.dataset.nodes.filter(({ id }) => like.nodes.has(id)),
    sides,
    network,
  )
  const linesAt = new Map<number, number[]>()
  const nameOf = pairNamesOf(network)
  const { count } = pairColumnsOf(network)
  for (let pair = 0; pair < count; pair++) {
    for (const id of like.strokes.get(nameOf(pair).id)?.edges ?? []) {
      const place = columns.places.get(id)
      if (place === undefined) continue
      const own = linesAt.get(place)
      if (own) own.push(pair)
      else linesAt.set(place, [pair])
    }
  }
  const rule = lineRule(network, { level, unfolded, places })
  const folded = new Folds(columns)
  const gathered = gatherPairs(network)
  const lines = new Int32Array(2)
  for (const place of columns.ranked) {
    const own = linesAt.get(place)
    if (own) {
      for (const pair of own) {
        gathered.add(pair, place)
        gathered.join(own[0]!, pair)
      }
    } else if (rule.linesAt(place, lines) > 0) folded.fold(place, 'budget', columns.source[place]!)
    else rule.fold(place, folded)
  }
  return { places, lines: { pairs: gathered.pairs, folded }, bundles: gathered.bundles(), room: like.room }
}
