/** The cards of a window by what they are in it: what happened, what holds, what is still open, what may be so. */
import type { Interval } from '../../time/interval.ts'
import { type Asked, progressOf } from '../answers.ts'
import { type Network, found } from '../network.ts'
import type { Shown } from '../view.ts'
import type { Card } from './cardsOf.ts'

/**
 * - `happened`: done, or promised and carried out since, by its date in the window; `in-force`: holds over a span that meets it, or did
 *   and had begun before it;
 * - `observed`: said to be so on a day of it, such as an office;
 * - `open`: promised, and not reported done; `kept`: promised before the window, and carried out in it or after it;
 * - `disputed`: alleged or denied, by the date that it is told of;
 * - `possible`: some reading of its date falls in it, not every one; `undated`: no text dates it.
 */
export const WINDOW_GROUPS = [
  'happened',
  'observed',
  'in-force',
  'open',
  'kept',
  'disputed',
  'possible',
  'undated',
] as const
export type WindowGroup = (typeof WINDOW_GROUPS)[number]

function groupOf(card: Card, { window, mode, known }: Asked, network: Network): WindowGroup {
  if (!tells(card, 'certain')) return tells(card, 'possible') ? 'possible' : 'undated'
  const [lead] = card.told
  if (!lead) return 'happened'
  const { edge } = lead
  switch (progressOf(edge, known, network)) {
    case 'open':
      return 'open'
    case 'fulfilled':
      return mode === 'by' || (card.when?.range.start ?? 0) >= window.start ? 'happened' : 'kept'
    case 'completed':
      return mode === 'during' && hadBegun(card, window) ? 'in-force' : 'happened'
    case 'disputed':
      return 'disputed'
    case 'ongoing':
      return card.when?.readings.some(({ kind }) => kind === 'span') === true ? 'in-force' : 'observed'
  }
}

/** Had what lasted begun before the window? A visit that did is something that happened, also on its later days. */
function hadBegun(card: Card, { start }: Interval): boolean {
  const isBefore = card.when?.readings.every((one) => one.kind === 'span' && one.start.latest < start) === true
  // What a card is about is worked out when it is asked for, and most are of one day.
  return isBefore && card.subject.of !== 'event'
}

/** Does any relationship of a card, those of its parts included, have this answer? */
function tells({ told, parts }: Card, wanted: Shown): boolean {
  return told.some(({ answer }) => answer === wanted) || parts.some((part) => tells(part, wanted))
}

/** The cards under their groups, each in the order given; groups without a card are left out. */
export function windowGroups(
  cards: readonly Card[],
  asked: Asked,
  network: Network,
): readonly { readonly group: WindowGroup; readonly cards: readonly Card[] }[] {
  const grouped = new Map(WINDOW_GROUPS.map((group): [WindowGroup, Card[]] => [group, []]))
  for (const card of cards) found(grouped, groupOf(card, asked, network)).push(card)
  return Array.from(grouped, ([group, own]) => ({ group, cards: own })).filter((one) => one.cards.length > 0)
}
