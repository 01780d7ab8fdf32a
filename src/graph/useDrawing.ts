/** Keeps the drawing on the store: what it shows, where it stands, what is asked of it. Closing unbinds everything. */
import type { Core } from 'cytoscape'
import { useEffect } from 'react'
import type { Theme } from '../drawing/encoding.ts'
import { useApp } from '../store/AppContext.tsx'
import { setFocus } from '../store/explore.ts'
import type { Frame } from '../layout/arrangement.ts'
import { fitFrame, fitNeighbourhood } from './camera.ts'
import { followArrivals } from './followArrivals.ts'
import { followFocus } from './followFocus.ts'
import { followLayout } from './followLayout.ts'
import { followSizes } from './followSizes.ts'
import { followStyle } from './followStyle.ts'
import { followWalk } from './followWalk.ts'
import { bindGestures } from './gestures.ts'
import { keepLabelsApart } from './labels.ts'
import type { Dragged } from './dragged.ts'
import type { Placements } from '../layout/placements.ts'
import { followAttention } from './raise.ts'
import { followView } from './showView.ts'

export interface Arranged {
  /** The room of the layout that is chosen now. */
  readonly frame: () => Frame
  readonly placements: Placements
  readonly dragged: Dragged
}

/** Follows, once there is a core, until it is gone. `arranged` has to stay the same object. */
export function useDrawing(cy: Core | null, theme: Theme, arranged: Arranged): void {
  const { network, store, selectors } = useApp()

  useEffect(() => (cy ? followStyle(cy, network, theme) : undefined), [cy, network, theme])
  useEffect(() => {
    if (!cy) return undefined
    const { frame, placements, dragged } = arranged
    const home = () => fitFrame(cy, frame(), true)
    const kinds = network.dataset.kinds.map((kind) => kind.id)
    // Each reads what those before it have marked, or how near the camera stands; the focus moves it after the frame was fitted.
    const stops = [
      keepFitted(cy, frame),
      followView(cy, store, selectors),
      followArrivals(cy, store),
      followAttention(cy, store, selectors),
      followSizes(cy, store, selectors, network),
      followLayout(cy, store, placements, dragged, home),
      followFocus(cy, store, home),
      followWalk(cy, store),
      keepLabelsApart(cy, kinds),
      bindGestures(cy, store, (id) => (network.nodes.has(id) ? setFocus(store, id) : fitNeighbourhood(cy, id))),
    ]
    return () => stops.toReversed().forEach((stop) => stop())
  }, [cy, network, store, selectors, arranged])
}

/** Fits the frame until the reader has moved the picture; afterwards a change of size leaves it where it is. */
function keepFitted(cy: Core, frame: () => Frame): () => void {
  let moved = false
  const onMoved = () => {
    moved = true
  }
  const onResize = () => {
    if (!moved) fitFrame(cy, frame(), false)
  }
  fitFrame(cy, frame(), false)
  cy.on('resize', onResize)
  cy.on('dragpan scrollzoom pinchzoom', onMoved)
  return () => {
    cy.off('resize', onResize)
    cy.off('dragpan scrollzoom pinchzoom', onMoved)
  }
}
