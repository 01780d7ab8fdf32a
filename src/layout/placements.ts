import { connectionsOf } from '../model/connections.ts'
import { columnsOf } from '../model/edgeColumns.ts'
import { type Network, found } from '../model/network.ts'
import type { Arrangement, Frame, Positions } from './arrangement.ts'
import { firstDays } from './firstDays.ts'
import { type Item, createLayoutInput } from './layoutInput.ts'
import type { Layout } from './layoutNames.ts'
import type { Joined } from './restPoints.ts'
import { BUDGET } from './spine/budget.ts'
import type { Beginnings, Timeline } from './timelineLayout.ts'
import { type LayoutTask, type WorkedOut, workOut } from './workOut.ts'

/** Where nodes lie in one layout. */
export interface Placement {
  /** The room that the layout lies in, at least as large as was asked for. */
  readonly frame: Frame
  readonly positions: Positions
  /** The axis and the lanes, of the timeline only. */
  readonly timeline: Timeline | null
}

/** Time needs room from left to right, and so do the sectors of a circle: a narrower frame is panned over. In px. */
const LEAST_WIDE: Frame = { width: 760, height: 520 }

/**
 * What a layout of some nodes of a network in a frame is worked out from. It depends on no window: time never moves a node.
 * @param isPart are the nodes drawn a part at a time, and sometimes others with them? Then every node of the network gets a
 *   position, and room is kept for the labels of as many as are drawn at once, the most connected.
 */
export function layoutTask(
  layout: LayoutTask['layout'],
  network: Network,
  nodes: ReadonlySet<string>,
  frame: Frame,
  isPart: boolean,
): LayoutTask {
  const among = {
    ...network.dataset,
    nodes: network.dataset.nodes.filter(({ id }) => nodes.has(id)),
    edges: network.dataset.edges.filter(({ source, target }) => nodes.has(source) && nodes.has(target)),
  }
  const isWide = layout === 'timeline' || layout === 'circle'
  const seldom = isPart ? seldomOf(network, nodes) : undefined
  const input = createLayoutInput(among, isWide ? larger(frame, LEAST_WIDE) : frame, seldom)
  return {
    layout,
    input,
    beginnings: layout === 'timeline' ? beginningsOf(network, input.items) : null,
    joined: isPart && nodes.size < network.nodes.size ? joinedIn(network) : null,
  }
}

/** The layout that was worked out. */
export function placementFrom({ input, joined }: LayoutTask, { points, all, timeline }: WorkedOut): Placement {
  const ids = joined?.ids ?? input.items.map(({ id }) => id)
  return { frame: input.frame, positions: named(ids, all ?? points), timeline }
}

/** A layout of some nodes, worked out at once: those nodes and no others. */
export function placementOf(
  layout: Exclude<Layout, 'spine'>,
  network: Network,
  nodes: ReadonlySet<string>,
  own: Arrangement | null,
  frame: Frame,
): Placement {
  if (layout === 'own' && own) return ownPlacement(own)
  const task = layoutTask(layout === 'own' ? 'force' : layout, network, nodes, frame, false)
  return placementFrom(task, workOut(task))
}

/** The positions that a page brings: one for each node, or its arrangement is refused. */
export function ownPlacement({ frame, positions }: Arrangement): Placement {
  return { frame, positions, timeline: null }
}

/** Of more than are drawn at once all but the most connected. */
function seldomOf(network: Network, nodes: ReadonlySet<string>): ReadonlySet<string> {
  const { size, nodeNumbers } = columnsOf(network)
  const connections = connectionsOf(network, new Uint8Array(size).fill(1))
  const countAt = (id: string) => connections[found(nodeNumbers, id)] ?? 0
  return new Set([...nodes].toSorted((a, b) => countAt(b) - countAt(a) || (a < b ? -1 : 1)).slice(BUDGET.nodes))
}

function beginningsOf(network: Network, items: readonly Item[]): Beginnings {
  const days = firstDays(network)
  return {
    days: items.map(({ id }) => days.get(id) ?? null),
    all: [...new Set(days.values())],
    exact: columnsOf(network).dates.every(({ coarseness }) => coarseness <= 1),
  }
}

/** All nodes of a network by number, and what joins them. Remarks join nothing. */
export function joinedIn(network: Network): Joined {
  const { size, source, target, relation } = columnsOf(network)
  const isRemark = network.dataset.relations.map(({ editorial }) => editorial === true)
  const ends = new Int32Array(2 * size)
  let count = 0
  for (let place = 0; place < size; place++) {
    if (isRemark[relation[place] ?? -1]) continue
    ends[count++] = source[place] ?? 0
    ends[count++] = target[place] ?? 0
  }
  return { ids: network.dataset.nodes.map(({ id }) => id), ends: ends.slice(0, count) }
}

function larger(a: Frame, b: Frame): Frame {
  return { width: Math.max(a.width, b.width), height: Math.max(a.height, b.height) }
}

function named(ids: readonly string[], points: readonly (readonly [number, number])[]): Positions {
  return Object.fromEntries(ids.map((id, i) => [id, points[i] ?? [0, 0]]))
}
