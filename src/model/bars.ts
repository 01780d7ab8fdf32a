/** What each bar of the time axis stands for: the view that its window would give, so that bar, sentence and list agree. */
import { cutTo } from '../time/brush.ts'
import { type Interval, contains } from '../time/interval.ts'
import { beganIn, daysOfBeginning } from './began.ts'
import { type Network, found } from './network.ts'
import { type Admitted, type Choices, type View, viewAmong } from './view.ts'

export interface Bar {
  /** The unit of the calendar that it is drawn over; it may reach beyond the extent. */
  readonly span: Interval
  /** The window that it stands for. */
  readonly window: Interval
  /** How many there are of each answer in it, drawn or not. */
  readonly counts: View['counts']
  /** Of the drawn and dated relationships how many happened or began in it, by family: what is drawn as its height. */
  readonly began: ReadonlyMap<string, { readonly certain: number; readonly possible: number }>
  /** How many more may have, on some day of a longer time; drawn over that, not here. */
  readonly vague: number
  /** The rest of them: in force or open already. With the two above it makes all that is drawn and dated. */
  readonly inForce: number
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
    const began = new Map<string, { certain: number; possible: number }>()
    let vague = 0
    let inForce = 0
    for (const [id, answer] of view.edges) {
      if (answer === 'undated') continue
      const how = beganIn(id, answer, window, network)
      if (how === 'before') inForce += 1
      else if (how === 'vague') vague += 1
      else {
        const family = familyOf(id, network)
        const counts = began.get(family) ?? { certain: 0, possible: 0 }
        counts[how] += 1
        began.set(family, counts)
      }
    }
    return { span, window, counts: view.counts, began, vague, inForce }
  })
}

/** Relationships that began on some day of a time that no one bar holds. */
export interface VagueBeginning {
  readonly span: Interval
  /** The family of most of them. */
  readonly family: string
  readonly count: number
}

/**
 * What the bars cannot show: beginnings known only to a longer time than a bar, by that time, the longest first.
 * @param spans those of the bars
 */
export function vagueBeginnings(
  spans: readonly Interval[],
  among: Admitted,
  choices: Choices,
  network: Network,
): readonly VagueBeginning[] {
  if (!choices.showPossible) return []
  const { edges } = viewAmong(among, network, { ...choices, window: network.extent })
  const groups = new Map<string, { readonly span: Interval; readonly families: Map<string, number> }>()
  for (const [id, answer] of edges) {
    const span = answer === 'undated' ? null : daysOfBeginning(id, network)
    if (!span || spans.some((bar) => contains(bar, span))) continue
    const key = `${span.start} ${span.end}`
    const { families } = groups.get(key) ?? { families: new Map<string, number>() }
    const family = familyOf(id, network)
    families.set(family, (families.get(family) ?? 0) + 1)
    groups.set(key, { span, families })
  }
  return [...groups.values()]
    .map(({ span, families }) => ({
      span,
      family: [...families].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? '',
      count: [...families.values()].reduce((sum, count) => sum + count, 0),
    }))
    .toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || a.span.start - b.span.start)
}

function familyOf(edge: string, network: Network): string {
  return found(network.relations, found(network.edges, edge).relation).family
}
