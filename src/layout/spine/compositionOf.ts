import { oncePer } from '../../data/oncePer.ts'
import { type Network, found } from '../../model/network.ts'
import { isLarge } from './budget.ts'
import type { Composition, CompositionAsked } from './composition.ts'
import { drawnNodes } from './drawnNodes.ts'
import { linesOf } from './lines.ts'
import { placesOf } from './spineOptions.ts'
import { compositionWithin } from './withinBudget.ts'

/**
 * A dataset of no more than a figure may hold is drawn as its level says, in every window. Of a larger one what the budget has room for,
 * and on top of it what was asked for; the rest is folded, as a level folds.
 */
export function compositionOf(network: Network, asked: CompositionAsked): Composition {
  const last = remembered(network)
  if (last.composition && last.asked && isSame(last.asked, asked)) return last.composition
  const composition = isLarge(network) ? compositionWithin(network, asked) : compositionWhole(network, asked)
  Object.assign(last, { asked, composition })
  return composition
}

/** The outline and what the page says of it ask for the same one after the other. */
const remembered = oncePer<Network, { asked?: CompositionAsked; composition?: Composition }>(() => ({}))

function isSame(a: CompositionAsked, b: CompositionAsked): boolean {
  return (
    a.level === b.level &&
    a.unfolded === b.unfolded &&
    a.asked === b.asked &&
    (a.near ?? null) === (b.near ?? null) &&
    (a.seen ?? null) === (b.seen ?? null) &&
    a.sides?.join('~') === b.sides?.join('~')
  )
}

function compositionWhole(network: Network, asked: CompositionAsked): Composition {
  const nodes = [...drawnNodes(network, asked)].map((id) => found(network.nodes, id))
  const places = placesOf(nodes, asked.sides, network)
  return { places, ...linesOf(network, { ...asked, places }), room: null }
}
