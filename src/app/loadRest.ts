import { versionSteps } from '../data/versionOf.ts'
import type { Network } from '../model/network.ts'
import { inSlices } from '../parts/inSlices.ts'
import { indexOf } from '../panels/Search/useSearchIndex.ts'
import { layoutsPart } from '../graph/layoutsPart.ts'
import { panelsPart } from '../panels/panelsPart.ts'
import { exportsPart } from './exportsPart.ts'
import { addQuoteFont } from './faces.ts'

/** Relationships up to which it is prepared what nobody may ask for: the index alone takes 24 MB of 90,000, and 140 of a million. */
const MOST_PREPARED = 20_000
/** Ms after which the rest is loaded however busy the page is. */
const LONGEST_WAIT = 2_000

/**
 * Loads what the first picture did without, as soon as the page has nothing to do: what a reader then asks for is there at once, and
 * the browser's own “Print…”, which waits for nobody, finds its report. What does not come is asked for again when it is needed.
 *
 * Then what takes seconds of a large dataset is begun, in slices: the index of the search, and the version that links and exports name.
 */
export function loadRest(page: Window, network: Network): void {
  const load = () => {
    const panels = panelsPart.load()
    void Promise.allSettled([addQuoteFont(page.document), panels, layoutsPart.load(), exportsPart.load()])
    if (network.byDate.length > MOST_PREPARED) return
    panels
      .then(({ indexSearch }) => indexOf(network, indexSearch))
      .then(() => inSlices(versionSteps(network.dataset)))
      // Who needs it has it tried again, and is told.
      .catch(() => undefined)
  }
  // Safari does not know when it is idle.
  if ('requestIdleCallback' in page) page.requestIdleCallback(load, { timeout: LONGEST_WAIT })
  else setTimeout(load, LONGEST_WAIT / 4)
}
