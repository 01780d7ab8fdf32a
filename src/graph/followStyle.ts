/** Keeps the stylesheet in step with the zoom and the theme: symbols, lines and letters keep a legible size on the screen. */
import type { Core } from 'cytoscape'
import type { Theme } from '../drawing/encoding.ts'
import type { Network } from '../model/network.ts'
import { wantsMotion } from './camera.ts'
import { stylesheetOf } from './stylesheet.ts'

/** Styles now, and again, once a frame, when the zoom changes. Returns the way to stop. */
export function followStyle(cy: Core, network: Network, theme: Theme): () => void {
  let frame = 0
  const style = () => {
    frame = 0
    cy.style()
      .fromJson(stylesheetOf(network, theme, cy.zoom(), wantsMotion()))
      .update()
  }
  const schedule = () => {
    frame ||= requestAnimationFrame(style)
  }
  style()
  cy.on('zoom', schedule)
  return () => {
    cancelAnimationFrame(frame)
    cy.off('zoom', schedule)
  }
}
