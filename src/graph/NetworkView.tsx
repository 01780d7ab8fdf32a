/** The drawing with its controls: one tab stop that walks the graph, and what is laid under and over it. */
import type { Core } from 'cytoscape'
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Theme } from '../drawing/encoding.ts'
import type { Point } from '../drawing/figure.ts'
import { highlightOf } from '../drawing/highlight.ts'
import type { Arrangement } from '../layout/arrangement.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { notify } from '../store/appStore.ts'
import { stepFurtherOut } from '../store/explore.ts'
import { Waiting } from '../ui/Waiting.tsx'
import type { Action } from './ActionMenu.tsx'
import { fitFigure, zoomBy } from './camera.ts'
import type { Dragged } from './dragged.ts'
import { usePart } from '../ui/usePart.ts'
import { FigureControls } from './FigureControls.tsx'
import { FigureGround, FigureWords } from './FigureLayer.tsx'
import { fittedOf } from './drawFigure.ts'
import { drawingOf } from './followWalk.ts'
import { leaveWheelToHost } from './gestures.ts'
import { NetworkCanvas } from './NetworkCanvas.tsx'
import { layoutsPart } from './layoutsPart.ts'
import { useDrawing } from './useDrawing.ts'
import { useFigure } from './useFigure.ts'
import { useFrame } from './useFrame.ts'
import { useWalk } from './useWalk.ts'
import { WalkParts } from './Walk.tsx'
import './network.css'

interface Props {
  /** The positions that the page brings; null where it brings none. */
  readonly arrangement: Arrangement | null
  readonly theme: Theme
  /** Where the reader has put nodes by hand. */
  readonly dragged: Dragged
  /** What is laid over the drawing. */
  readonly children?: ReactNode
  /** What follows the drawing over it. */
  readonly over?: (cy: Core) => ReactNode
  /** What stands above it, beside its controls. */
  readonly heading?: ReactNode
  /** Moves the focus to the evidence of what is selected. */
  readonly toEvidence: () => void
  readonly openShortcuts: () => void
  readonly openSearch: () => void
  /** What can be done with an element, besides opening its evidence. */
  readonly actionsFor: (id: string) => readonly Action[]
}

export function NetworkView({ arrangement, theme, dragged, children, over, heading, ...asked }: Props) {
  const { network, store } = useApp()
  const embedded = useAppState((state) => state.embedded)
  const hoveredId = useAppState((state) => state.hoveredId)
  const selectedId = useAppState((state) => state.selectedId)
  const raised = useAppState((state) => state.raised)
  const [cy, setCy] = useState<Core | null>(null)
  const [line, setLine] = useState<({ readonly id: string } & Point) | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const keysId = useId()
  const groups = useAppState((state) => state.groups)
  const { module: late, failure } = usePart(layoutsPart, groups || line !== null || selectedId !== null)
  const { laid, arranging } = useFigure(arrangement, dragged, useFrame(cy, !embedded))
  const isArranging = arranging !== null
  // Where the layout itself waits for the same part, it says so in its own place.
  useEffect(() => {
    if (failure !== null && !isArranging) notify(store, { text: failure })
  }, [failure, isArranging, store])
  const drawing = useMemo(() => (cy ? drawingOf(cy) : null), [cy])
  const walk = useWalk({ ...asked, drawing, box })
  // While the pointer stays on a line its box stays where it is.
  const onLine = useCallback(
    (at: typeof line) => setLine((now) => (now !== null && at !== null && now.id === at.id ? now : at)),
    [],
  )
  useDrawing(cy, { drawn: laid, theme, dragged, onLine, openMenu: walk.openMenu })
  useEffect(() => (embedded && box.current ? leaveWheelToHost(box.current) : undefined), [embedded])
  const highlight = useMemo(() => {
    const ids = [...[selectedId, hoveredId].filter((id) => id !== null), ...raised]
    return laid && ids.length > 0 ? highlightOf(ids, laid.figure, laid.display, network) : null
  }, [laid, selectedId, hoveredId, raised, network])

  const home = () => {
    if (cy && laid) fitFigure(cy, fittedOf(laid, network), true, true)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!cy || walk.onKeyDown(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const actions: Readonly<Record<string, () => void>> = {
      '+': () => zoomBy(cy, 1),
      '=': () => zoomBy(cy, 1),
      '-': () => zoomBy(cy, -1),
      '0': home,
      '/': asked.openSearch,
      Escape: () => stepFurtherOut(store),
    }
    const action = actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  return (
    <>
      <div className="network-head">
        {heading}
        {cy && (
          <FigureControls
            dragged={dragged}
            hasOwn={arrangement !== null}
            zoom={(direction) => zoomBy(cy, direction)}
            home={home}
          />
        )}
      </div>
      <div className="network-view">
        {cy && laid && <FigureGround cy={cy} figure={laid.figure} />}
        {cy && late && laid?.placement?.timeline && <late.TimelineAxis cy={cy} timeline={laid.placement.timeline} />}
        {cy && late && laid && groups && <late.GroupHulls cy={cy} figure={laid.figure} />}
        {/* A drawing that takes keys is what the role `application` is for; these rules know only form controls. */}
        {/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
        <div
          ref={box}
          className="network-drawing"
          role="application"
          aria-label="Drawing of the network"
          aria-describedby={keysId}
          tabIndex={0}
          onKeyDown={onKeyDown}
          onFocus={walk.onFocus}
          onBlur={walk.onBlur}
          onContextMenu={walk.onContextMenu}
        >
          <NetworkCanvas onCore={setCy} />
        </div>
        {/* oxlint-enable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
        {cy && laid && <FigureWords cy={cy} figure={laid.figure} display={laid.display} highlight={highlight} />}
        {cy && late && laid && line && <late.HoverBox cy={cy} figure={laid.figure} display={laid.display} at={line} />}
        {cy && late && laid && <late.FoldedNames cy={cy} figure={laid.figure} display={laid.display} />}
        <p id={keysId} hidden>
          Arrow keys walk from entity to entity, Enter opens the evidence, Escape steps out; a question mark lists all
          keys. Everything that is drawn is also in the text view.
        </p>
        {cy && over?.(cy)}
        <WalkParts walk={walk} />
        {arranging && <Waiting {...arranging}>Being arranged…</Waiting>}
        {children}
      </div>
    </>
  )
}
