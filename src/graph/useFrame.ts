import type { Core } from 'cytoscape'
import { useEffect, useState } from 'react'
import type { Frame } from '../layout/arrangement.ts'

/** Up to this width of the drawing, in px, the evidence is a sheet that rises over its foot. */
const SHEET_WIDTH = 700
/** Px of a telephone's height that are not the drawing's while the sheet peeks: header, sentence, years, sheet. */
const BESIDE = 298

/**
 * The room that a figure is made for, in px; null while the drawing has none. It follows the size of the drawing on the page, but where
 * the evidence is a sheet it is that below which the sheet peeks: what is selected would else move what is looked at.
 */
export function useFrame(cy: Core | null, hasSheet: boolean): Frame | null {
  const [made, setMade] = useState<Frame | null>(null)
  useEffect(() => {
    if (!cy) return undefined
    const measure = () => {
      const width = cy.width()
      if (width === 0 || cy.height() === 0) return
      const isUnderSheet = hasSheet && width <= SHEET_WIDTH && width === window.innerWidth
      const height = isUnderSheet ? Math.max(cy.height(), window.innerHeight - BESIDE) : cy.height()
      setMade((now) => (now?.width === width && now.height === height ? now : { width, height }))
    }
    measure()
    cy.on('resize', measure)
    return () => void cy.off('resize', measure)
  }, [cy, hasSheet])
  return made
}
