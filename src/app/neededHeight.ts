/** How high a frame would have to be for what the page shows. */
import { outlineSides } from '../layout/sides.ts'
import { spineLayout } from '../layout/spine/spineLayout.ts'
import type { Network } from '../model/network.ts'
import type { AppState } from '../store/appStore.ts'
import type { Selectors } from '../store/selectors.ts'

/** Px that a figure without rows is given: it is made for whatever height there is, and at this one has room. */
const FREE_HEIGHT = 520
/** To a frame of this height an outline answers with the height that it needs. In px. */
const NO_HEIGHT = 1
/** What of the page scrolls by itself and would not, had it the room. The evidence always does. */
const TEXTS = '.text-twin, .documents'

interface Parts {
  readonly network: Network
  readonly selectors: Selectors
  /** Does the page bring positions of its own? */
  readonly hasOwn?: boolean
}

/**
 * Returns a function that gives the px in which a page shows its figure or its text whole, with all that stands around it; null while
 * there is none of them. Of a figure it does not depend on how high the page is now, so that a host who follows it comes to rest.
 */
export function createNeededHeight(
  { network, selectors, hasOwn = false }: Parts,
  page: Window,
): (state: AppState) => number | null {
  /** The last outline that was asked for: it takes tens of milliseconds, and is asked for again and again. */
  let last: { readonly asked: readonly unknown[]; readonly height: number } | null = null
  const heightOfFigure = (state: AppState, width: number): number => {
    const { level, unfolded, order } = state
    const sides = outlineSides(network, state, hasOwn)
    if (!sides) return FREE_HEIGHT
    const near = selectors.near(state)
    const seen = selectors.seen(state)
    const asked = [width, level, unfolded, order, state.sides, selectors.asked(state), near, seen]
    if (last === null || asked.some((value, i) => value !== last?.asked[i])) {
      const frame = { width, height: NO_HEIGHT }
      const options = { sides, level, unfolded, order, asked: selectors.asked(state), near, seen, frame }
      last = { asked, height: spineLayout(network, options).frame.height }
    }
    return last.height
  }
  return (state) => {
    const figure = page.document.querySelector('.network-view')
    const text = page.document.querySelector(TEXTS)
    const area = figure ?? text
    if (!area || area.clientWidth === 0) return null
    const inside = figure ? heightOfFigure(state, figure.clientWidth) : area.scrollHeight
    return Math.ceil(page.innerHeight - area.clientHeight + inside)
  }
}
