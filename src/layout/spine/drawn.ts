/** What is drawn of a network: nodes, where each stands, the lines between them, and what is folded. */
import { type Network, found } from '../../model/network.ts'
import type { Sides } from '../asked.ts'
import { isLarge } from './budget.ts'
import { type Bundle, bundlesOf } from './bundles.ts'
import { chosenBundles } from './chosenBundles.ts'
import { addedNodes, chosenNodes } from './chosenNodes.ts'
import { drawnNodes } from './drawnNodes.ts'
import { type Lines, linesOf } from './lines.ts'
import { type SpineOptions, type SpinePlace, placeOf } from './spineOptions.ts'

type Asked = Pick<SpineOptions, 'level' | 'unfolded' | 'asked'> & {
  /** Null where no two parties stand opposite each other. */
  readonly sides: Sides | null
}

export interface Drawn {
  /** Those that are drawn and no others, in the order of the dataset but for what is unfolded. */
  readonly places: ReadonlyMap<string, SpinePlace>
  readonly lines: Lines
  readonly bundles: readonly Bundle[]
  /** The nodes that do not depend on what was asked for, where there is a budget; the others came on top. Without one all that are drawn. */
  readonly base: ReadonlySet<string>
  /** Has the budget kept out anything that the level would draw? */
  readonly isCut: boolean
}

/** No party is called that: without sides everything but subjects stands in one place. */
const NO_SIDES: Sides = ['', '']

/**
 * A dataset of no more than a figure may hold is drawn as its level says. Of a larger one what the budget has room for, and on top of
 * it what was asked for; the rest is folded, as a level folds. It depends on no window and on nothing that was asked before.
 */
export function drawnOf(network: Network, asked: Asked): Drawn {
  const before = remembered.get(network)
  if (before && KEYS.every((key) => Object.is(before.asked[key], asked[key]))) return before.drawn
  const drawn = isLarge(network) ? drawnWithin(network, asked) : drawnWhole(network, asked)
  remembered.set(network, { asked, drawn })
  return drawn
}

/** The outline and what the page says of it ask for the same one after the other. */
const remembered = new WeakMap<Network, { readonly asked: Asked; readonly drawn: Drawn }>()
const KEYS = ['level', 'unfolded', 'asked', 'sides'] as const

function drawnWhole(network: Network, asked: Asked): Drawn {
  const base = drawnNodes(network, asked)
  const places = placesOf(network, base, asked)
  const lines = linesOf(network, { ...asked, places })
  return { places, lines, bundles: bundlesOf([...lines.pairs.values()], network), base, isCut: false }
}

function drawnWithin(network: Network, asked: Asked): Drawn {
  const chosen = chosenNodes(network, asked.level)
  const added = addedNodes(network, chosen, asked)
  const nodes = network.dataset.nodes.flatMap(({ id }) => (chosen.has(id) || added.has(id) ? [id] : []))
  const places = placesOf(network, new Set(nodes), asked)
  const { pairs, folded } = linesOf(network, { ...asked, places })
  const bundles = bundlesOf([...pairs.values()], network)
  const kept = chosenBundles(bundles, pairs, {
    places,
    chosen,
    asked: [...asked.asked, ...asked.unfolded],
    // What is selected comes first, and with it those that most ties it to: of these not all that they have is asked for.
    whole: new Set([...[...asked.asked].slice(0, 1), ...asked.unfolded]),
  })
  for (const bundle of bundles) {
    if (kept.has(bundle)) continue
    for (const id of bundle.strokes) pairs.delete(id)
    for (const id of bundle.edges) folded.set(id, { how: 'budget', at: found(network.edges, id).source })
  }
  return {
    places,
    lines: { pairs, folded },
    bundles: bundles.filter((bundle) => kept.has(bundle)),
    base: chosen,
    isCut: kept.size < bundles.length || drawnNodes(network, asked).size > nodes.length,
  }
}

function placesOf(network: Network, nodes: ReadonlySet<string>, { sides }: Asked): ReadonlyMap<string, SpinePlace> {
  return new Map([...nodes].map((id) => [id, placeOf(found(network.nodes, id), sides ?? NO_SIDES, network)]))
}
