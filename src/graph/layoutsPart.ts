/** All layouts but the outline: a part, since most pages open on that. */
import { createPart } from '../parts/createPart.ts'

export const layoutsPart = createPart('freeLayouts', () => import('./freeLayouts.ts'))
