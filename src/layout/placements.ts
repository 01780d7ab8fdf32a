import type { Network } from '../model/network.ts'
import type { Arrangement, Frame, Positions } from './arrangement.ts'
import { circleLayout } from './circleLayout.ts'
import { forceLayout } from './forceLayout.ts'
import type { Layout } from './layoutNames.ts'
import { type LayoutInput, createLayoutInput } from './layoutInput.ts'
import { type Timeline, timelineLayout } from './timelineLayout.ts'

/** Where every node lies in one layout. */
export interface Placement {
  /** The room that all of it lies in, at least as large as was asked for. */
  readonly frame: Frame
  readonly positions: Positions
  /** The axis and the lanes, of the timeline only. */
  readonly timeline: Timeline | null
}

/** Time needs room from left to right, and so do the sectors of a circle: a narrower frame is panned over. In px. */
const LEAST_WIDE: Frame = { width: 760, height: 520 }

/**
 * A layout of some nodes of a network in a frame. It depends on no window: time never moves a node.
 * @param own the positions that the page brings
 */
export function placementOf(
  layout: Exclude<Layout, 'spine'>,
  network: Network,
  nodes: ReadonlySet<string>,
  own: Arrangement | null,
  frame: Frame,
): Placement {
  if (layout === 'own' && own) return { frame: own.frame, positions: own.positions, timeline: null }
  const among = {
    ...network.dataset,
    nodes: network.dataset.nodes.filter(({ id }) => nodes.has(id)),
    edges: network.dataset.edges.filter(({ source, target }) => nodes.has(source) && nodes.has(target)),
  }
  const isWide = layout === 'timeline' || layout === 'circle'
  const input = createLayoutInput(among, isWide ? larger(frame, LEAST_WIDE) : frame)
  if (layout === 'timeline') {
    const timeline = timelineLayout(network, input)
    return { frame: input.frame, positions: named(input, timeline.positions), timeline }
  }
  const points = layout === 'circle' ? circleLayout(network, input) : forceLayout(input)
  return { frame: input.frame, positions: named(input, points), timeline: null }
}

function larger(a: Frame, b: Frame): Frame {
  return { width: Math.max(a.width, b.width), height: Math.max(a.height, b.height) }
}

function named({ items }: LayoutInput, points: readonly (readonly [number, number])[]): Positions {
  return Object.fromEntries(items.map(({ id }, i) => [id, points[i] ?? [0, 0]]))
}
