/** Where nodes lie in the layout that is asked for: at once where that is known or takes no time, else from a worker. */
import type { Arrangement, Frame } from '../layout/arrangement.ts'
import type { Layout } from '../layout/layoutNames.ts'
import { type Placement, layoutTask, ownPlacement, placementFrom } from '../layout/placements.ts'
import { workOut } from '../layout/workOut.ts'
import { coreSteps } from '../layout/spine/core.ts'
import type { Network } from '../model/network.ts'
import { inSlices } from '../parts/inSlices.ts'
import { workOutInWorker } from './workOutInWorker.ts'

export interface PlacementAsked {
  readonly network: Network
  readonly layout: Exclude<Layout, 'spine'>
  /** Those that are laid out; every other gets a place beside them. Null of a large dataset, of which it is always the core. */
  readonly nodes: ReadonlySet<string> | null
  /** The positions that the page brings. */
  readonly own: Arrangement | null
  readonly frame: Frame
}

/** So few nodes are laid out within a frame of the screen. */
const FEW = 16
/** So many layouts of a dataset are kept: all of them in two sizes of the window. */
const KEPT = 8

interface Placed {
  readonly asked: PlacementAsked
  readonly placement: Placement
}
const kept = new WeakMap<Network, readonly Placed[]>()

/** What was worked out last of a network by forces. */
export const placedLast = new WeakMap<Network, Placed>()
/**
 * How a network goes on from another one, as the desk has them while one is being made (`goOn.ts`); it gives null where it is to be laid out
 * anew. One that a reader opens goes on from none: its layout is a function of it alone.
 */
export const goesOn = new WeakMap<Network, (asked: PlacementAsked) => Placement | null>()

/** Null where it has to be worked out. */
export function placementNow(asked: PlacementAsked): Placement | null {
  const { network, layout, own, nodes } = asked
  const known = kept.get(network)?.find((one) => isSame(one.asked, asked))
  if (known) return known.placement
  if (layout === 'own' && own) return keep(asked, ownPlacement(own))
  const after = layout === 'force' ? goesOn.get(network)?.(asked) : null
  if (after) return keep(asked, after)
  if (nodes === null || (nodes.size > FEW && typeof Worker === 'function')) return null
  const task = taskOf(asked, nodes)
  return keep(asked, placementFrom(task, workOut(task)))
}

/** @param signal gives it up; the promise then rejects with the signal's reason */
export async function placementSoon(asked: PlacementAsked, signal: AbortSignal): Promise<Placement> {
  const task = taskOf(asked, asked.nodes ?? (await coreSoon(asked.network)))
  signal.throwIfAborted()
  return keep(asked, placementFrom(task, await workOutInWorker(task, signal)))
}

const cores = new WeakMap<Network, Promise<ReadonlySet<string>>>()

/** Goes on whoever asked: the next layout needs it too. */
function coreSoon(network: Network): Promise<ReadonlySet<string>> {
  const before = cores.get(network)
  if (before) return before
  const core = inSlices(coreSteps(network))
  cores.set(network, core)
  // Who asks again has it tried again.
  core.catch(() => cores.delete(network))
  return core
}

/** All of them have places, those that are not laid out too. */
export function taskOf({ network, layout, frame }: PlacementAsked, nodes: ReadonlySet<string>) {
  return layoutTask(layout === 'own' ? 'force' : layout, network, nodes, frame, true)
}

function keep(asked: PlacementAsked, placement: Placement): Placement {
  if (asked.layout === 'force') placedLast.set(asked.network, { asked, placement })
  kept.set(asked.network, [{ asked, placement }, ...(kept.get(asked.network) ?? [])].slice(0, KEPT))
  return placement
}

function isSame(a: PlacementAsked, b: PlacementAsked): boolean {
  return (
    a.layout === b.layout &&
    isSameSet(a.nodes, b.nodes) &&
    a.own === b.own &&
    a.frame.width === b.frame.width &&
    a.frame.height === b.frame.height
  )
}

function isSameSet(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
  return a === b || (a !== null && b !== null && a.size === b.size && [...a].every((id) => b.has(id)))
}
