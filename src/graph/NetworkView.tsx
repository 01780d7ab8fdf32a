/** The drawing with its controls. One effect for each direction; whatever an effect opens, its cleanup closes. */
import type { Core } from 'cytoscape'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Theme } from '../model/encoding.ts'
import { select } from '../store/appStore.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import type { Arrangement, Frame } from './arrange/arrangement.ts'
import { fitFrame, fitNeighbourhood, zoomBy } from './camera.ts'
import { toElements } from './elements.ts'
import { followArrivals } from './followArrivals.ts'
import { followStyle } from './followStyle.ts'
import { bindGestures, leaveWheelToHost } from './gestures.ts'
import { keepLabelsApart } from './labels.ts'
import { NetworkCanvas } from './NetworkCanvas.tsx'
import { followAttention } from './raise.ts'
import { followView } from './showView.ts'
import { SideHeadings } from './SideHeadings.tsx'
import './network.css'

interface Props {
  readonly arrangement: Arrangement
  readonly theme: Theme
  /** What is laid over the drawing. */
  readonly children?: ReactNode
  /** What stands below it, beside its controls. */
  readonly footer?: ReactNode
}

export function NetworkView({ arrangement, theme, children, footer }: Props) {
  const { network, store, selectors } = useApp()
  const embedded = useAppState((state) => state.embedded)
  const [cy, setCy] = useState<Core | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const keysId = useId()
  const elements = useMemo(() => toElements(network, arrangement.positions), [network, arrangement])

  useEffect(() => (cy ? followStyle(cy, network, theme) : undefined), [cy, network, theme])
  useEffect(() => (cy ? followView(cy, store, selectors) : undefined), [cy, store, selectors])
  useEffect(() => (cy ? followArrivals(cy, store) : undefined), [cy, store])
  useEffect(() => (cy ? followAttention(cy, store, selectors) : undefined), [cy, store, selectors])
  useEffect(() => {
    const kinds = network.dataset.kinds.map((kind) => kind.id)
    return cy ? keepLabelsApart(cy, kinds) : undefined
  }, [cy, network])
  useEffect(() => (cy ? bindGestures(cy, store, (id) => fitNeighbourhood(cy, id)) : undefined), [cy, store])
  useEffect(() => (cy ? keepFitted(cy, arrangement.frame) : undefined), [cy, arrangement])
  useEffect(() => (embedded && box.current ? leaveWheelToHost(box.current) : undefined), [embedded])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!cy || event.ctrlKey || event.metaKey || event.altKey) return
    const actions: Readonly<Record<string, () => void>> = {
      '+': () => zoomBy(cy, 1),
      '=': () => zoomBy(cy, 1),
      '-': () => zoomBy(cy, -1),
      '0': () => fitFrame(cy, arrangement.frame, true),
      Escape: () => select(store, null),
    }
    const action = actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }

  return (
    <>
      <div className="network-view">
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
        >
          <NetworkCanvas elements={elements} onCore={setCy} />
        </div>
        {/* oxlint-enable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex */}
        <p id={keysId} hidden>
          Keys: plus and minus zoom, 0 shows all, Escape clears the selection. Everything that is drawn is listed under
          Evidence too.
        </p>
        {cy && <SideHeadings cy={cy} positions={arrangement.positions} />}
        {children}
      </div>
      <div className="network-foot">
        {footer}
        {cy && (
          <div className="network-controls">
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
              onClick={() => fitFrame(cy, arrangement.frame, true)}
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

/** Fits the frame until the reader has moved the picture; afterwards a change of size leaves it where it is. */
function keepFitted(cy: Core, frame: Frame): () => void {
  let moved = false
  const onMoved = () => {
    moved = true
  }
  const onResize = () => {
    if (!moved) fitFrame(cy, frame, false)
  }
  fitFrame(cy, frame, false)
  cy.on('resize', onResize)
  cy.on('dragpan scrollzoom pinchzoom', onMoved)
  return () => {
    cy.off('resize', onResize)
    cy.off('dragpan scrollzoom pinchzoom', onMoved)
  }
}
