/** The fonts that a page can do without until it is drawn. */
import { createPart } from '../parts/createPart.ts'

export const latinExtendedPart = createPart('latinExtended', () => import('../parts/latinExtended.ts'))
export const quoteFontPart = createPart('quoteFont', () => import('../parts/quoteFont.ts'))
