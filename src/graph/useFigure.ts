/** The figure of the present choices for a frame, and what the present view shows of it. */
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { sizedFigure } from '../drawing/sizedFigure.ts'
import { spineFigure } from '../drawing/spineFigure.ts'
import type { Sides } from '../layout/asked.ts'
import type { Arrangement, Frame } from '../layout/arrangement.ts'
import type { Layout } from '../layout/layoutNames.ts'
import type { Placement } from '../layout/placements.ts'
import { drawnLayout, outlineSides } from '../layout/sides.ts'
import { isLarge } from '../layout/spine/budget.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { usePart } from '../ui/usePart.ts'
import { useRestedView } from '../ui/useRestedView.ts'
import type { Dragged } from './dragged.ts'
import type { Drawn } from './drawFigure.ts'
import { layoutsPart } from './layoutsPart.ts'
import type { PlacementAsked } from './placing.ts'
import { usePlacement } from './usePlacement.ts'

export interface Laid extends Drawn {
  /** The layout that it is drawn in: while another one is on its way, the one before. */
  readonly layout: Layout
  /** Null in the spine. */
  readonly placement: Placement | null
}

/** A layout that a figure can be drawn in: an outline with its sides, or where each node lies. */
type Standing = { readonly layout: Layout } & (
  { readonly sides: Sides; readonly placement: null } | { readonly sides: null; readonly placement: Placement }
)

interface Figured {
  /** Null while there is nothing to draw yet. */
  readonly laid: Laid | null
  /** The layout that was chosen is on its way, or does not come, for this reason. What stands there meanwhile follows every other choice. */
  readonly arranging: { readonly failure: string | null; readonly again: () => void } | null
}

/**
 * @param own the positions that the page brings; null where it brings none
 * @param frame null while the drawing has no size
 */
export function useFigure(own: Arrangement | null, dragged: Dragged, frame: Frame | null): Figured {
  const { network, selectors, store } = useApp()
  const layout = useAppState((state) => state.layout)
  const level = useAppState((state) => state.level)
  const chosen = useAppState((state) => state.sides)
  const unfolded = useAppState((state) => state.unfolded)
  const order = useAppState((state) => state.order)
  const asked = useAppState(selectors.asked)
  const named = useAppState(selectors.named)
  const near = useAppState(selectors.near)
  const content = useAppState(selectors.content)
  const display = useAppState(selectors.display)
  const sizeBy = useAppState((state) => state.sizeBy)
  const view = useAppState(selectors.view)
  const rested = useRestedView()
  const measured = sizeBy === 'betweenness' ? rested : view
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- when it is worked out; of what, the store says
  const sizes = useMemo(() => selectors.sizes(store.getState()), [selectors, store, sizeBy, measured])

  const sides = useMemo(
    () => outlineSides(network, { layout, sides: chosen }, own !== null),
    [network, layout, chosen, own],
  )
  // Without an outline the content goes by it, and the places of the figure do not.
  const seen = useAppState((state) => (sides ? selectors.seen(state) : null))
  const laidOut = drawnLayout(layout, sides)
  const part = usePart(layoutsPart, sides === null)
  const layouts = part.module
  // Of a large dataset always the same, so that a place does not depend on the window.
  const nodes = isLarge(network) ? null : content.nodes
  const wanted = useMemo((): PlacementAsked | null => {
    if (!frame || sides) return null
    return laidOut === 'spine' ? null : { network, layout: laidOut, nodes, own, frame }
  }, [network, own, frame, laidOut, nodes, sides])
  const { placement, ...placing } = usePlacement(wanted, layouts)
  const now = useMemo((): Standing | null => {
    if (sides) return { layout: laidOut, sides, placement: null }
    return placement && { layout: laidOut, sides, placement }
  }, [laidOut, sides, placement])
  const [standing, setStanding] = useState(now)
  if (now && now !== standing) setStanding(now)

  const drawnIn = now ?? standing
  const moved = useStore(dragged, (all) => drawnIn && all[drawnIn.layout])
  const laid = useMemo((): Omit<Laid, 'display'> | null => {
    if (!frame || !drawnIn) return null
    if (drawnIn.sides) {
      const figure = spineFigure(network, { sides: drawnIn.sides, level, unfolded, asked, near, seen, order, frame })
      return { figure, layout: drawnIn.layout, placement: null }
    }
    if (!layouts) return null
    const { positions, frame: room } = drawnIn.placement
    const figure = layouts.freeFigure(network, content, { ...positions, ...moved }, room, named)
    return { figure, layout: drawnIn.layout, placement: drawnIn.placement }
  }, [network, frame, drawnIn, level, unfolded, asked, near, seen, order, content, moved, named, layouts])

  const shown = useMemo(
    () => laid && { ...laid, figure: sizes ? sizedFigure(laid.figure, sizes) : laid.figure, display },
    [laid, display, sizes],
  )
  const { failure, again } = part.failure === null ? placing : part
  return { laid: shown, arranging: frame !== null && now === null ? { failure, again } : null }
}
