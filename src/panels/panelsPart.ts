/** The panels that open when a reader asks for them: a part, so that the first picture need not wait for them. */
import { createPart } from '../parts/createPart.ts'

export const panelsPart = createPart('latePanels', () => import('./latePanels.ts'))
