import type { Core } from 'cytoscape'
import { useEffect, useState } from 'react'

interface Viewport {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

function viewportOf(cy: Core): Viewport {
  const { x, y } = cy.pan()
  return { zoom: cy.zoom(), x, y }
}

/** Where the drawing is looked at from, for what is laid under or over it: model px times zoom plus x and y. */
export function useViewport(cy: Core): Viewport {
  const [viewport, setViewport] = useState(() => viewportOf(cy))
  useEffect(() => {
    const follow = () => setViewport(viewportOf(cy))
    follow()
    cy.on('viewport', follow)
    return () => void cy.off('viewport', follow)
  }, [cy])
  return viewport
}
