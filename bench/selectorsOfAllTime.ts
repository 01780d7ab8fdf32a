import { contentOf } from '../src/drawing/content.ts'
import { type Display, displayOf } from '../src/drawing/display.ts'
import type { Level } from '../src/model/levels.ts'
import type { Network } from '../src/model/network.ts'
import type { Picture } from '../src/model/picture.ts'
import { type Selectors, createSelectors } from '../src/store/selectors.ts'

const NOBODY: ReadonlySet<string> = new Set()

/**
 * As the app's, but that of a large dataset the figure has what is chosen for all time, and not for the window: the naive ways make their
 * elements once, and all ways have to draw the same.
 */
export function selectorsOfAllTime(network: Network, level: Level): Selectors {
  const selectors = createSelectors(network)
  const content = contentOf(network, { level, sides: null, asked: NOBODY, unfolded: NOBODY })
  let last: { readonly picture: Picture; readonly display: Display } | undefined
  return {
    ...selectors,
    content: () => content,
    display: (state) => {
      const picture = selectors.picture(state)
      if (last?.picture !== picture) last = { picture, display: displayOf(content, picture, network, NOBODY) }
      return last.display
    },
  }
}
