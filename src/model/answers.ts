/** The answer of each relationship to a window, and how far what was foreseen had got: the one place where both are decided. */
import type { Edge, Status } from '../data/schema.ts'
import { type Answer, type Mode, answer, higher, isWhole } from '../time/answer.ts'
import type { Day, Interval } from '../time/interval.ts'
import type { When } from '../time/when.ts'
import { type OpenSpan, answerOpen, openSpan } from '../time/openSpan.ts'
import type { Network } from './network.ts'
import { knowledgeBy, lastPublished } from './publication.ts'

/** What a relationship is asked: the window, what it asks, and by when it had to be known (null: by now). */
export interface Asked {
  readonly window: Interval
  readonly mode: Mode
  readonly known: Day | null
}

/**
 * How far the thing had got of which an edge tells. What was foreseen is `open` or, where another edge carries it out,
 * `fulfilled`; what else is told is `ongoing` or `completed`.
 */
export const PROGRESS = ['open', 'fulfilled', 'ongoing', 'completed'] as const
export type Progress = (typeof PROGRESS)[number]

/** Depends on what was known alone, never on the window or on filters. */
export function progressOf(edge: Edge, known: Day | null, network: Network): Progress {
  if (edge.status !== 'planned') return edge.status
  return fulfilmentsOf(edge, known, network).length > 0 ? 'fulfilled' : 'open'
}

/** As what it was told: it is drawn by that. */
export function statusOf(progress: Progress): Status {
  return progress === 'open' || progress === 'fulfilled' ? 'planned' : progress
}

/** The answer of a date: in a window that is the whole, every one is certain. */
export function answerOfDate(
  when: When | undefined,
  { window, mode }: Pick<Asked, 'window' | 'mode'>,
  extent: Interval,
): Answer {
  return when && isWhole(window, mode, extent) ? 'certain' : answer(when, window, mode)
}

/**
 * The answer of an edge: that of its date. In `during`, something planned gets the higher of two: that of its date, the day on which it
 * was foreseen, and that of the days on which it was open.
 */
export function answerOf(edge: Edge, { window, mode, known }: Asked, network: Network): Answer {
  const own = answerOfDate(network.whens.get(edge.id), { window, mode }, network.extent)
  if (mode !== 'during' || edge.status !== 'planned' || own === 'undated') return own
  const open = openSpans(known, network).get(edge.id)
  return open ? higher(own, answerOpen(open, window)) : own
}

/** What carries a planned edge out, of what was known. */
function fulfilmentsOf(edge: Edge, known: Day | null, network: Network): readonly Edge[] {
  const all = network.fulfilledBy.get(edge.id) ?? []
  return known === null ? all : all.filter((one) => knowledgeBy(one, known, network) === 'known')
}

/** The spans of the last `known` that a network was asked for: every step of a thumb asks again. */
const remembered = new WeakMap<Network, { readonly known: Day | null; readonly spans: ReadonlyMap<string, OpenSpan> }>()

/** The days on which each dated planned edge was open. */
function openSpans(known: Day | null, network: Network): ReadonlyMap<string, OpenSpan> {
  const last = remembered.get(network)
  if (last && last.known === known) return last.spans
  const through = lastPublished(network, known)
  const spans = new Map<string, OpenSpan>()
  for (const edge of network.dataset.edges) {
    const when = network.whens.get(edge.id)
    if (edge.status !== 'planned' || !when) continue
    const dates = fulfilmentsOf(edge, known, network).map(({ id }) => network.whens.get(id))
    spans.set(edge.id, openSpan(when, dates, through))
  }
  remembered.set(network, { known, spans })
  return spans
}
