/** The figure of the present choices for a frame, and what the present view shows of it. */
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { Figure } from '../drawing/figure.ts'
import { sizedFigure } from '../drawing/sizedFigure.ts'
import { spineFigure } from '../drawing/spineFigure.ts'
import type { Arrangement, Frame } from '../layout/arrangement.ts'
import type { Placement } from '../layout/placements.ts'
import { outlineSides } from '../layout/sides.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { notify } from '../store/appStore.ts'
import { usePart } from '../ui/usePart.ts'
import type { Dragged } from './dragged.ts'
import type { Drawn } from './drawFigure.ts'
import { layoutsPart } from './layoutsPart.ts'

export interface Laid extends Drawn {
  /** Null in the spine. */
  readonly placement: Placement | null
}

/**
 * @param own the positions that the page brings; null where it brings none
 * @param frame null while the drawing has no size
 * @returns null as well while the layout's part is on its way
 */
export function useFigure(own: Arrangement | null, dragged: Dragged, frame: Frame | null): Laid | null {
  const { network, selectors, store } = useApp()
  const layout = useAppState((state) => state.layout)
  const level = useAppState((state) => state.level)
  const chosen = useAppState((state) => state.sides)
  const unfolded = useAppState((state) => state.unfolded)
  const order = useAppState((state) => state.order)
  const asked = useAppState(selectors.asked)
  const near = useAppState(selectors.near)
  const content = useAppState(selectors.content)
  const display = useAppState(selectors.display)
  const sizes = useAppState(selectors.sizes)
  const isFree = outlineSides(network, { layout, sides: chosen }, own !== null) === null
  const { module: layouts, failure } = usePart(layoutsPart, isFree)
  useEffect(() => {
    if (failure !== null) notify(store, { text: failure })
  }, [failure, store])
  const moved = useStore(dragged, (all) => all[layout])

  // Of a large dataset always the same, so that a place does not depend on the window.
  const base = isFree && layouts ? layouts.laidOutOf(network, content.nodes) : null
  const placed = useMemo((): Placement | null => {
    if (!frame || !layouts || !base) return null
    return layouts.placementOf(layout === 'spine' ? 'force' : layout, network, base, own, frame)
  }, [network, own, frame, layout, base, layouts])
  // Apart from what is dragged, which changes with every move of the pointer.
  const beside = useMemo(
    () => (layouts && placed ? layouts.placedBeside(placed, network, content) : null),
    [layouts, placed, network, content],
  )
  const laid = useMemo((): { figure: Figure; placement: Placement | null } | null => {
    if (!frame) return null
    const sides = outlineSides(network, { layout, sides: chosen }, own !== null)
    if (sides) {
      return { figure: spineFigure(network, { sides, level, unfolded, asked, near, order, frame }), placement: null }
    }
    if (!layouts || !placed || !beside) return null
    const figure = layouts.freeFigure(network, content, { ...beside, ...moved }, placed.frame)
    return { figure, placement: placed }
  }, [
    network,
    own,
    frame,
    layout,
    chosen,
    level,
    unfolded,
    asked,
    near,
    order,
    content,
    moved,
    layouts,
    placed,
    beside,
  ])

  return useMemo(() => {
    if (!laid) return null
    return { ...laid, figure: sizes ? sizedFigure(laid.figure, sizes) : laid.figure, display }
  }, [laid, display, sizes])
}
