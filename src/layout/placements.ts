import type { Network } from '../model/network.ts'
import type { Layout } from './layoutNames.ts'
import { type Arrangement, positionOf } from './arrangement.ts'
import { type Scene, createScene } from './scene.ts'
import type { Positions } from './arrangement.ts'
import { circleLayout } from './circleLayout.ts'
import { forceLayout } from './forceLayout.ts'
import { settle } from './settle.ts'
import { type Timeline, timelineLayout } from './timelineLayout.ts'

/** Where every node lies in one arrangement. */
export interface Placement {
  readonly positions: Positions
  /** The axis and the lanes, of the timeline only. */
  readonly timeline: Timeline | null
}

export type Placements = (layout: Layout) => Placement

/**
 * The arrangements of a network in the frame of its own one, each computed when it is first asked for. None depends on the
 * window: time never moves a node.
 */
export function createPlacements(network: Network, own: Arrangement): Placements {
  const known = new Map<Layout, Placement>()
  return (layout) => {
    const placement = known.get(layout) ?? place(layout, network, own)
    known.set(layout, placement)
    return placement
  }
}

function place(layout: Layout, network: Network, own: Arrangement): Placement {
  if (layout === 'own' || layout === 'spine') return { positions: own.positions, timeline: null }
  const scene = createScene(network.dataset, own.frame)
  if (layout === 'timeline') {
    const timeline = timelineLayout(network, scene)
    return { positions: named(scene, timeline.positions), timeline }
  }
  const points = layout === 'force' ? byForces(scene, own.positions) : circleLayout(network, scene)
  return { positions: named(scene, points), timeline: null }
}

type Points = readonly (readonly [number, number])[]

function byForces(scene: Scene, own: Positions): Points {
  const start: Points = scene.items.map(({ id }) => positionOf(own, id))
  const wishes = forceLayout(scene, start).map(([x, y]) => ({ x, y, within: scene.room }))
  return settle(scene, wishes)
}

function named({ items }: Scene, points: Points): Positions {
  return Object.fromEntries(items.map(({ id }, i) => [id, points[i] ?? [0, 0]]))
}
