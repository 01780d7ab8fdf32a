/** All that leaves the page, and what comes back through a figure: a part, since a page is read more often than taken along. */
import { createPart } from '../parts/createPart.ts'

export const exportsPart = createPart('takeAlong', () => import('./takeAlong.ts'))
