/** All layouts but the outline, which most pages open on, and what a reader asks for in the drawing. */
import { createPart } from '../parts/createPart.ts'

export const layoutsPart = createPart('freeLayouts', () => import('./freeLayouts.ts'))
