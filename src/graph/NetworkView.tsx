/** The drawing with its controls: one tab stop that walks the graph, and what is laid over it. */
import type { Core } from 'cytoscape'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Theme } from '../drawing/encoding.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { stepFurtherOut } from '../store/explore.ts'
import type { Action } from './ActionMenu.tsx'
import type { Arrangement } from '../layout/arrangement.ts'
import { fitFrame, zoomBy } from './camera.ts'
import { toElements } from './elements.ts'
import { bindMenu, drawingOf } from './followWalk.ts'
import { leaveWheelToHost } from './gestures.ts'
import { GroupHulls } from './GroupHulls.tsx'
import { LayoutSelect } from './LayoutSelect.tsx'
import { TimelineAxis } from './TimelineAxis.tsx'
import type { Dragged } from './dragged.ts'
import { createPlacements } from '../layout/placements.ts'
import { NetworkCanvas } from './NetworkCanvas.tsx'
import { SideHeadings } from './SideHeadings.tsx'
import { useDrawing } from './useDrawing.ts'
import { useWalk } from './useWalk.ts'
import { WalkParts } from './Walk.tsx'
import './network.css'

interface Props {
  /** The positions that the page brings, if it brings any. */
  readonly arrangement: Arrangement | null
  readonly theme: Theme
  /** Where the reader has put nodes by hand. */
  readonly dragged: Dragged
  /** What is laid over the drawing. */
  readonly children?: ReactNode
  /** What stands below it, beside its controls. */
  readonly footer?: ReactNode
  /** Moves the focus to the evidence of what is selected. */
  readonly toEvidence: () => void
  readonly openShortcuts: () => void
  readonly openSearch: () => void
  /** What can be done with an element, besides opening its evidence. */
  readonly actionsFor: (id: string) => readonly Action[]
}

export function NetworkView({ arrangement, theme, dragged, children, footer, ...asked }: Props) {
  const { network, store } = useApp()
  const embedded = useAppState((state) => state.embedded)
  const layout = useAppState((state) => state.layout)
  const [cy, setCy] = useState<Core | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const keysId = useId()
  const arranged = useMemo(() => {
    const placements = createPlacements(network, arrangement)
    return { placements, frame: () => placements(store.getState().layout).frame, dragged }
  }, [network, store, arrangement, dragged])
  const elements = useMemo(
    () => toElements(network, arranged.placements(store.getState().layout).positions),
    [network, store, arranged],
  )
  const drawing = useMemo(() => (cy ? drawingOf(cy) : null), [cy])
  const walk = useWalk({ ...asked, drawing, box })
  const openMenu = useRef(walk.openMenu)
  useEffect(() => {
    openMenu.current = walk.openMenu
  })
  useDrawing(cy, theme, arranged)
  useEffect(() => (cy ? bindMenu(cy, store, (id) => openMenu.current(id)) : undefined), [cy, store])
  useEffect(() => (embedded && box.current ? leaveWheelToHost(box.current) : undefined), [embedded])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!cy || walk.onKeyDown(event) || event.ctrlKey || event.metaKey || event.altKey) return
    const actions: Readonly<Record<string, () => void>> = {
      '+': () => zoomBy(cy, 1),
      '=': () => zoomBy(cy, 1),
      '-': () => zoomBy(cy, -1),
      '0': () => fitFrame(cy, arranged.frame(), true),
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
      <div className="network-view">
        {cy && <TimelineAxis cy={cy} placements={arranged.placements} />}
        {cy && <GroupHulls cy={cy} />}
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
          <NetworkCanvas elements={elements} onCore={setCy} />
        </div>
        {/* oxlint-enable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
        <p id={keysId} hidden>
          Arrow keys walk from entity to entity, Enter opens the evidence, Escape steps out; a question mark lists all
          keys. Everything that is drawn is also in the text view.
        </p>
        <WalkParts walk={walk} />
        {cy && (layout === 'own' || layout === 'force') && (
          <SideHeadings cy={cy} positions={arranged.placements(layout).positions} />
        )}
        {children}
      </div>
      <div className="network-foot">
        {footer}
        {cy && (
          <div className="network-controls">
            <LayoutSelect dragged={arranged.dragged} />
            <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => zoomBy(cy, 1)}>
              <Icon d="M8 3v10M3 8h10" />
            </button>
            <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => zoomBy(cy, -1)}>
              <Icon d="M3 8h10" />
            </button>
            <button
              type="button"
              aria-label="Show the whole network"
              title="Show the whole network (0)"
              onClick={() => fitFrame(cy, arranged.frame(), true)}
            >
              <Icon d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />
            </button>
          </div>
        )}
      </div>
    </>
  )
}

function Icon({ d }: { readonly d: string }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  )
}
