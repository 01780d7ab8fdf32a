declare module 'react-cytoscapejs' {
  import type { Component, CSSProperties } from 'react'
  import type { Core, ElementDefinition, LayoutOptions, StylesheetJson } from 'cytoscape'

  interface CytoscapeComponentProps {
    readonly elements: ElementDefinition[]
    readonly stylesheet?: StylesheetJson
    readonly layout?: LayoutOptions
    readonly cy?: (cy: Core) => void
    readonly id?: string
    readonly className?: string
    readonly style?: CSSProperties
    readonly minZoom?: number
    readonly maxZoom?: number
    readonly autoungrabify?: boolean
    readonly boxSelectionEnabled?: boolean
    readonly autounselectify?: boolean
    readonly wheelSensitivity?: number
    readonly headless?: boolean
    readonly styleEnabled?: boolean
  }
  export default class CytoscapeComponent extends Component<CytoscapeComponentProps> {}
}
