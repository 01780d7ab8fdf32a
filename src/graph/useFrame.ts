import type { Core } from 'cytoscape'
import { useEffect, useState } from 'react'
import type { Frame } from '../layout/arrangement.ts'

/** The size of the drawing on the page, in px; null while it has none. It follows the page's. */
export function useFrame(cy: Core | null): Frame | null {
  const [frame, setFrame] = useState<Frame | null>(null)
  useEffect(() => {
    if (!cy) return undefined
    const measure = () => {
      const [width, height] = [cy.width(), cy.height()]
      if (width === 0 || height === 0) return
      setFrame((now) => (now?.width === width && now.height === height ? now : { width, height }))
    }
    measure()
    cy.on('resize', measure)
    return () => void cy.off('resize', measure)
  }, [cy])
  return frame
}
