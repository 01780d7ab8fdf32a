/** Where nodes lie in the layout that is asked for: at once where that is known or takes no time, else from a worker. */
import type { Arrangement, Frame } from '../layout/arrangement.ts'
import type { Layout } from '../layout/layoutNames.ts'
import { type Placement, layoutTask, ownPlacement, placementFrom } from '../layout/placements.ts'
import { workOut } from '../layout/workOut.ts'
import type { Network } from '../model/network.ts'
import { workOutInWorker } from './workOutInWorker.ts'

export interface PlacementAsked {
  readonly network: Network
  readonly layout: Exclude<Layout, 'spine'>
  /** Those that are laid out; every other gets a place beside them. */
  readonly nodes: ReadonlySet<string>
  /** The positions that the page brings. */
  readonly own: Arrangement | null
  readonly frame: Frame
}

/** So few nodes are laid out within a frame of the screen. */
const FEW = 16
/** So many layouts of a dataset are kept: all of them in two sizes of the window. */
const KEPT = 8

interface Kept {
  readonly asked: PlacementAsked
  readonly placement: Placement
}
const kept = new WeakMap<Network, readonly Kept[]>()

/** Null where it has to be worked out. */
export function placementNow(asked: PlacementAsked): Placement | null {
  const { network, layout, own, nodes } = asked
  const known = kept.get(network)?.find((one) => isSame(one.asked, asked))
  if (known) return known.placement
  if (layout === 'own' && own) return keep(asked, ownPlacement(own, network))
  if (nodes.size > FEW && typeof Worker === 'function') return null
  const task = taskOf(asked)
  return keep(asked, placementFrom(task, workOut(task)))
}

/** @param signal gives it up; the promise then rejects with the signal's reason */
export async function placementSoon(asked: PlacementAsked, signal: AbortSignal): Promise<Placement> {
  const task = taskOf(asked)
  return keep(asked, placementFrom(task, await workOutInWorker(task, signal)))
}

function taskOf({ network, layout, nodes, frame }: PlacementAsked) {
  return layoutTask(layout === 'own' ? 'force' : layout, network, nodes, frame, true)
}

function keep(asked: PlacementAsked, placement: Placement): Placement {
  kept.set(asked.network, [{ asked, placement }, ...(kept.get(asked.network) ?? [])].slice(0, KEPT))
  return placement
}

function isSame(a: PlacementAsked, b: PlacementAsked): boolean {
  return (
    a.layout === b.layout &&
    (a.nodes === b.nodes || (a.nodes.size === b.nodes.size && [...a.nodes].every((id) => b.nodes.has(id)))) &&
    a.own === b.own &&
    a.frame.width === b.frame.width &&
    a.frame.height === b.frame.height
  )
}
