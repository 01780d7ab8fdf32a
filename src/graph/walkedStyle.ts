/** How the drawing shows where the keyboard stands: a ring with a gap, apart from the selection's in hue and in distance. */
import type { StylesheetJsonBlock } from 'cytoscape'
import { GROUND, type Theme } from '../drawing/encoding.ts'

/** The `--focus` of the page, which everything that has the focus is ringed with. */
export const FOCUS: Readonly<Record<Theme, string>> = { light: '#0b62d6', dark: '#74b0ff' }

/** Blocks for the end of the stylesheet, so that they prevail. */
export function walkedBlocks(theme: Theme): StylesheetJsonBlock[] {
  const { ground, accent } = GROUND[theme]
  return [
    { selector: '.walked', style: { opacity: 1 } },
    {
      selector: 'node.walked',
      style: {
        'outline-width': 3,
        'outline-offset': 5,
        'outline-color': FOCUS[theme],
        'outline-opacity': 1,
        'outline-style': 'solid',
        'z-index': 45,
      },
    },
    // The outline is taken: the selection shows on the border of the symbol, within the ring.
    { selector: 'node.walked.selected', style: { 'border-color': accent, 'border-width': 3 } },
    {
      // A band along the line, which is left out of it so that its dashes can be told.
      selector: 'edge.walked',
      style: {
        'underlay-color': FOCUS[theme],
        'underlay-opacity': 1,
        'underlay-padding': 4,
        'line-color': ground,
        'z-index': 38,
      },
    },
  ]
}
