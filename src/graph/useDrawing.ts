/** Keeps the drawing on the figure and on the store. Closing unbinds everything. */
import type { Core } from 'cytoscape'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Theme } from '../drawing/encoding.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import type { AppState } from '../store/appStore.ts'
import { setFocus } from '../store/explore.ts'
import { fitElements, fitFigure, wantsMotion } from './camera.ts'
import type { Dragged } from './dragged.ts'
import { drawFigure, fittedOf, showDisplay } from './drawFigure.ts'
import { elementOf } from './elementId.ts'
import { followArrivals, markArrivals } from './followArrivals.ts'
import { followDragging } from './followDragging.ts'
import { followFocus } from './followFocus.ts'
import { followHighlight, highlight } from './followHighlight.ts'
import { followSelection } from './followSelection.ts'
import { bindMenu, followWalk, ringStop } from './followWalk.ts'
import { type OnLine, bindGestures } from './gestures.ts'
import { stylesheetOf } from './stylesheet.ts'
import type { Laid } from './useFigure.ts'

interface Followed {
  readonly drawn: Laid | null
  readonly theme: Theme
  readonly dragged: Dragged
  readonly onLine: OnLine
  /** Opens the menu of an element. */
  readonly openMenu: (id: string) => void
}

/** Follows, once there is a core and a figure, until they are gone. */
export function useDrawing(cy: Core | null, { drawn, theme, dragged, onLine, openMenu }: Followed): void {
  const { network, store } = useApp()
  /** What is drawn now, for those who are told of gestures later. */
  const now = useRef<Laid | null>(null)
  const moved = useRef(false)
  const figure = drawn?.figure ?? null
  const isThere = figure !== null
  const focus = useAppState((state) => state.focus)
  const selectedId = useAppState((state) => state.selectedId)
  /** What the drawing has caught up with: the store tells of a change before it is drawn, and the camera looks at what is. */
  const caughtUp = useMemo(() => createStore<Pick<AppState, 'focus' | 'selectedId'>>(() => store.getState()), [store])
  const calls = useRef({ onLine, openMenu })
  useEffect(() => {
    calls.current = { onLine, openMenu }
  })

  useLayoutEffect(() => {
    if (!cy) return
    cy.style()
      .fromJson(stylesheetOf(network, theme, wantsMotion()))
      .update()
  }, [cy, network, theme])

  // One effect for both, since a new figure is shown with its display; what is the same is not touched.
  useLayoutEffect(() => {
    if (!cy || !drawn) return
    const before = now.current
    now.current = drawn
    if (before?.figure === drawn.figure) showDisplay(cy, drawn, network, before.display)
    else {
      drawFigure(cy, drawn, network, before !== null)
      // Another layout or frame is another picture: what was looked at lies elsewhere in it.
      const isSameRoom = before?.figure.frame.width === drawn.figure.frame.width
      if (!isSameRoom) moved.current = false
      if (!moved.current) fitFigure(cy, fittedOf(drawn, network), before !== null && isSameRoom)
    }
    const { arrived, walkId } = store.getState()
    highlight(cy, drawn, network, store.getState())
    markArrivals(cy, arrived)
    ringStop(cy, walkId)
  }, [cy, drawn, network, store])

  useLayoutEffect(() => caughtUp.setState({ focus, selectedId }), [caughtUp, drawn, focus, selectedId])

  useEffect(() => {
    if (!cy || !isThere) return undefined
    const drawnNow = () => now.current as Laid
    const home = () => {
      moved.current = false
      fitFigure(cy, fittedOf(drawnNow(), network), true)
    }
    const onMoved = () => {
      moved.current = true
    }
    cy.on('dragpan scrollzoom pinchzoom', onMoved)
    const stops = [
      () => void cy.off('dragpan scrollzoom pinchzoom', onMoved),
      followArrivals(cy, store),
      followHighlight(cy, store, network, drawnNow),
      followSelection(cy, caughtUp, network, drawnNow),
      followFocus(cy, caughtUp, () => fittedOf(drawnNow(), network), home),
      followWalk(cy, store, () => drawnNow().figure),
      followDragging(cy, () => drawnNow().layout, dragged),
      bindMenu(
        cy,
        store,
        () => drawnNow().figure,
        (id) => calls.current.openMenu(id),
      ),
      bindGestures(cy, store, {
        figure: () => drawnNow().figure,
        folds: (id) => store.getState().unfolded.has(id) || (drawnNow().display.boxes.get(id)?.folded ?? 0) > 0,
        focus: (id) => (network.nodes.has(id) ? setFocus(store, id) : fitElements(cy, elementOf(cy, id))),
        onLine: (at) => calls.current.onLine(at),
      }),
    ]
    return () => stops.toReversed().forEach((stop) => stop())
  }, [cy, isThere, network, store, caughtUp, dragged])
}
