import type { Core } from 'cytoscape'
import { useEffect, useState } from 'react'
import type { Frame } from '../layout/arrangement.ts'
import { sheetRise } from './sheetRise.ts'

/**
 * The room that a figure is made for, in px; null while the drawing has none. It follows the size of the drawing on the page, but where
 * the evidence is a sheet it is that below which the sheet peeks: what is selected would else move what is looked at.
 */
export function useFrame(cy: Core | null, hasSheet: boolean): Frame | null {
  const [made, setMade] = useState<Frame | null>(null)
  useEffect(() => {
    if (!cy) return undefined
    const box = cy.container()
    // Of the box itself: Cytoscape keeps what it measured, and is told of another size only a tenth of a second later.
    const sizeOf = (side: 'width' | 'height') => (side === 'width' ? box?.clientWidth : box?.clientHeight) || cy[side]()
    const measure = () => {
      const width = sizeOf('width')
      const room = sizeOf('height')
      if (width === 0 || room === 0) return
      const height = box && hasSheet ? room + sheetRise(box) : room
      setMade((now) => (now?.width === width && now.height === height ? now : { width, height }))
    }
    // Cytoscape has measured when it was made, before what stands above had its words: a figure would be put in the middle of that.
    cy.resize()
    measure()
    cy.on('resize', measure)
    const observer = box && typeof ResizeObserver === 'function' ? new ResizeObserver(() => cy.resize()) : null
    if (box) observer?.observe(box)
    return () => {
      observer?.disconnect()
      cy.off('resize', measure)
    }
  }, [cy, hasSheet])
  return made
}
