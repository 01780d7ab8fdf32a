import type { Core } from 'cytoscape'
import { useEffect, useState } from 'react'
import type { Frame } from '../layout/arrangement.ts'

/** Up to this width of the drawing, in px, the evidence is a sheet that rises over its foot. */
const SHEET_WIDTH = 700

/**
 * The room that a figure is made for, in px; null while the drawing has none. It follows the size of the drawing on the page, but where
 * a sheet has risen from below: what was selected would else move what is looked at.
 */
export function useFrame(cy: Core | null): Frame | null {
  const [made, setMade] = useState<(Frame & { readonly screen: number }) | null>(null)
  useEffect(() => {
    if (!cy) return undefined
    const measure = () => {
      const [width, height, screen] = [cy.width(), cy.height(), window.innerHeight]
      if (width === 0 || height === 0) return
      setMade((now) => {
        const hasRisen = now?.width === width && now.screen === screen && width <= SHEET_WIDTH && height < now.height
        const isSame = now?.width === width && now.height === height && now.screen === screen
        return hasRisen || isSame ? now : { width, height, screen }
      })
    }
    measure()
    cy.on('resize', measure)
    return () => void cy.off('resize', measure)
  }, [cy])
  return made
}
