/** What each bar of the time axis stands for: the view that its window would give, so that bar, sentence and list agree. */
import { cutTo } from '../time/brush.ts'
import type { Interval } from '../time/interval.ts'
import { type Network, found } from './network.ts'
import { type Admitted, type Choices, type View, viewAmong } from './view.ts'

export interface Bar {
  /** The unit of the calendar that it is drawn over; it may reach beyond the extent. */
  readonly span: Interval
  /** The window that it stands for. */
  readonly window: Interval
  /** How many there are of each answer in it, drawn or not. */
  readonly counts: View['counts']
  /** Of the drawn and dated relationships how many there are, by family. */
  readonly drawn: ReadonlyMap<string, { readonly certain: number; readonly possible: number }>
}

/**
 * @param spans in order, each touching the extent
 * @param choices what is asked of each bar's window; their own window is of no account
 */
export function barsOf(
  spans: readonly Interval[],
  among: Admitted,
  choices: Choices,
  network: Network,
): readonly Bar[] {
  return spans.map((span) => {
    const window = cutTo(span, network.extent)
    const view = viewAmong(among, network, { ...choices, window })
    const drawn = new Map<string, { certain: number; possible: number }>()
    for (const [id, answer] of view.edges) {
      if (answer === 'undated') continue
      const { family } = found(network.relations, found(network.edges, id).relation)
      const counts = drawn.get(family) ?? { certain: 0, possible: 0 }
      counts[answer] += 1
      drawn.set(family, counts)
    }
    return { span, window, counts: view.counts, drawn }
  })
}
