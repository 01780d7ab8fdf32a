/** Cytoscape behind React: made once and empty, then filled and changed by the functions of this room alone. */
import type { Core, ElementDefinition, StylesheetJson } from 'cytoscape'
import { memo } from 'react'
import CytoscapeComponent from 'react-cytoscapejs'
import { MAX_ZOOM, MIN_ZOOM } from './camera.ts'

/** Always the same empty list: this room alone adds, removes and restores what is drawn. */
const NOTHING: ElementDefinition[] = []
const LAYOUT = { name: 'preset', fit: false }
const NO_STYLE: StylesheetJson = []

interface Props {
  /** Called after every update, so it must be the same function too. */
  readonly onCore: (cy: Core) => void
}

export const NetworkCanvas = memo(function NetworkCanvas({ onCore }: Props) {
  return (
    <CytoscapeComponent
      elements={NOTHING}
      stylesheet={NO_STYLE}
      layout={LAYOUT}
      cy={onCore}
      className="network-canvas"
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      autounselectify
      boxSelectionEnabled={false}
    />
  )
})
