/** The nodes of a large dataset that are laid out once, for all windows. */
import { oncePer } from '../../data/oncePer.ts'
import { LEVELS } from '../../model/levels.ts'
import type { Network } from '../../model/network.ts'
import { type Choices, viewOf } from '../../model/view.ts'
import { type Interval, lengthOf } from '../../time/interval.ts'
import { isLarge } from './budget.ts'
import { chosenNodes } from './chosenNodes.ts'
import { seenIn } from './seen.ts'

/** Into how many windows of one length all time is parted, from the longest to the shortest: 85 in all. */
const PARTS = [1, 4, 8, 24, 48]

/**
 * The nodes that any of some 85 sampled windows would show of a large dataset, at any level, with no filter and nothing asked for; of a
 * small one all. In the order of the dataset. It depends on the network alone, so that positions never depend on a window.
 */
export const coreOf = oncePer((network: Network): ReadonlySet<string> => {
  const steps = coreSteps(network)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
})

/** The same window by window: of 90,000 relationships each takes some 20 ms. */
export function* coreSteps(network: Network): Generator<undefined, ReadonlySet<string>, undefined> {
  const { nodes } = network.dataset
  if (!isLarge(network)) return new Set(nodes.map(({ id }) => id))
  const core = new Set<string>()
  for (const window of sampled(network.extent)) {
    const choices: Choices = {
      window,
      mode: 'during',
      showPossible: true,
      undated: 'whole',
      off: new Set(),
      known: null,
      focus: null,
    }
    const seen = seenIn(network, choices, [viewOf(network, choices)])
    for (const level of LEVELS) for (const id of chosenNodes(seen, level)) core.add(id)
    yield
  }
  return new Set(nodes.flatMap(({ id }) => (core.has(id) ? [id] : [])))
}

function sampled(extent: Interval): readonly Interval[] {
  const days = lengthOf(extent)
  return PARTS.flatMap((parts) =>
    Array.from({ length: parts }, (_, i) => ({
      start: extent.start + Math.floor((days * i) / parts),
      end: extent.start + Math.floor((days * (i + 1)) / parts),
    })).filter((window) => lengthOf(window) > 0),
  )
}
