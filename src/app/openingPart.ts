/** What opens another dataset than the page's own: a part, with the worker that reads it. */
import { createPart } from '../parts/createPart.ts'

export const openingPart = createPart('openDataset', () => import('./openDataset.ts'))
