import type { Network } from '../model/network.ts'
import type { Arrangement, Frame, Positions } from './arrangement.ts'
import { circleLayout } from './circleLayout.ts'
import { forceLayout } from './forceLayout.ts'
import type { Layout } from './layoutNames.ts'
import { type LayoutInput, createLayoutInput } from './layoutInput.ts'
import { type Timeline, timelineLayout } from './timelineLayout.ts'

/** Where every node lies in one layout. */
export interface Placement {
  /** The room that all of it lies in. */
  readonly frame: Frame
  readonly positions: Positions
  /** The axis and the lanes, of the timeline only. */
  readonly timeline: Timeline | null
}

export type Placements = (layout: Layout) => Placement

/**
 * The layouts of a network, each computed when it is first asked for. None depends on the window: time never moves a node.
 * @param own the positions that the page brings; where it brings none, `own` is the default layout
 */
export function createPlacements(network: Network, own: Arrangement | null): Placements {
  const known = new Map<Layout, Placement>()
  const placements: Placements = (layout) => {
    const placement = known.get(layout) ?? place(layout)
    known.set(layout, placement)
    return placement
  }
  const place = (layout: Layout): Placement => {
    if (layout === 'own') {
      return own ? { frame: own.frame, positions: own.positions, timeline: null } : placements('spine')
    }
    // The outline is a figure of its own (`drawing/`). Nodes that are drawn without it stand as by forces.
    if (layout === 'spine') return placements('force')
    const input = createLayoutInput(network.dataset)
    const { frame } = input
    if (layout === 'timeline') {
      const timeline = timelineLayout(network, input)
      return { frame, positions: named(input, timeline.positions), timeline }
    }
    const points = layout === 'force' ? forceLayout(input) : circleLayout(network, input)
    return { frame, positions: named(input, points), timeline: null }
  }
  return placements
}

function named({ items }: LayoutInput, points: readonly (readonly [number, number])[]): Positions {
  return Object.fromEntries(items.map(({ id }, i) => [id, points[i] ?? [0, 0]]))
}
