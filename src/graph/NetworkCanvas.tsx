/** Cytoscape behind React: made once from constants, afterwards changed by the functions of this room alone. */
import type { Core, ElementDefinition, StylesheetJson } from 'cytoscape'
import { memo } from 'react'
import CytoscapeComponent from 'react-cytoscapejs'
import { MAX_ZOOM, MIN_ZOOM } from './camera.ts'

const LAYOUT = { name: 'preset', fit: false }
const NO_STYLE: StylesheetJson = []

interface Props {
  /** Must be the same array on each render: other elements would be patched in, at (0, 0) or on top. */
  readonly elements: ElementDefinition[]
  /** Called after every update, so it must be the same function too. */
  readonly onCore: (cy: Core) => void
}

export const NetworkCanvas = memo(function NetworkCanvas({ elements, onCore }: Props) {
  return (
    <CytoscapeComponent
      elements={elements}
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
