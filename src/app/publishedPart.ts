/** What opens a published dataset: a part of a page in a folder alone, since a page in one file fetches nothing. */
import { createPart } from '../parts/createPart.ts'

export const publishedPart = createPart('openPublished', () => import('./openPublished.ts'))
