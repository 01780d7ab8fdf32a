import { layoutsPart } from '../graph/layoutsPart.ts'
import { panelsPart } from '../panels/panelsPart.ts'
import { exportsPart } from './exportsPart.ts'
import { addQuoteFont } from './faces.ts'

/** Ms after which the rest is loaded however busy the page is. */
const LONGEST_WAIT = 2_000

/**
 * Loads what the first picture did without, as soon as the page has nothing to do: what a reader then asks for is there at once, and
 * the browser's own “Print…”, which waits for nobody, finds its report. What does not come is asked for again when it is needed.
 */
export function loadRest(page: Window): void {
  const load = () => {
    void Promise.allSettled([addQuoteFont(page.document), panelsPart.load(), layoutsPart.load(), exportsPart.load()])
  }
  // Safari does not know when it is idle.
  if ('requestIdleCallback' in page) page.requestIdleCallback(load, { timeout: LONGEST_WAIT })
  else setTimeout(load, LONGEST_WAIT / 4)
}
