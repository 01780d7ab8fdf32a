import { memo, useDeferredValue, useMemo } from 'react'
import type { Asked } from '../../model/answers.ts'
import { gapsIn, sayGaps } from '../../model/coverage.ts'
import { formatCount } from '../../model/formatCount.ts'
import type { Network } from '../../model/network.ts'
import { capitalised } from '../../model/sentence.ts'
import type { View } from '../../model/view.ts'
import { lastPublished, sayCountedFrom } from '../../model/publication.ts'
import { sayWhenAsked } from '../../model/sayQuestion.ts'
import { sayToldUntil } from '../../model/sayProgress.ts'
import { type Card, cardsOf, countTold } from '../../model/cards/cardsOf.ts'
import { type WindowGroup, windowGroups } from '../../model/cards/windowGroups.ts'
import { daysAsked, isWhole } from '../../time/answer.ts'
import { type Interval, lengthOf } from '../../time/interval.ts'
import { sayWindow } from '../../time/sayWindow.ts'
import type { Order } from '../../layout/asked.ts'
import type { AppState } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { EmptyNote } from '../EmptyNote/EmptyNote.tsx'
import { CardGroup, TurnRound } from './CardGroup.tsx'
import { CardList } from './CardList.tsx'
import { Opening } from './Opening.tsx'
import { OtherWindow } from './OtherWindow.tsx'
import { restOf } from '../../ui/restOf.ts'
import { useRested } from '../../ui/useRested.ts'
import { cardsAmong } from './useCardsAmong.ts'

/** Has the reader asked for anything yet? */
const isOpening =
  (network: Network) =>
  ({ window, mode, known, off, focus, versus, arrived, undated, showPossible }: AppState): boolean =>
    isWhole(window, mode, network.extent) &&
    mode === 'during' &&
    known === null &&
    off.size === 0 &&
    focus === null &&
    versus === null &&
    arrived.size === 0 &&
    undated === 'whole' &&
    showPossible

/** What the briefing is told of: one moment of the view, and of what was asked of it. */
interface Told {
  readonly view: View
  readonly asked: Asked
  readonly arrived: ReadonlySet<string>
  readonly order: Order
  readonly opens: boolean
  readonly whole: boolean
  /** A comparison is asked for: where this is shown all the same, there is nothing before the window. */
  readonly comparing: boolean
}

function useTold(): Told {
  const { network, selectors } = useApp()
  const view = useAppState(selectors.view)
  const window = useAppState((state) => state.window)
  const mode = useAppState((state) => state.mode)
  const known = useAppState((state) => state.known)
  const arrived = useAppState((state) => state.arrived)
  const order = useAppState((state) => state.order)
  const opens = useAppState(isOpening(network)) && view.edges.size > 0
  const whole = useAppState((state) => isWhole(state.window, state.mode, network.extent))
  const comparing = useAppState((state) => state.versus !== null)
  return useMemo(
    () => ({ view, asked: { window, mode, known }, arrived, order, opens, whole, comparing }),
    [view, window, mode, known, arrived, order, opens, whole, comparing],
  )
}

/**
 * With nothing selected: what the dataset is about, or, of a part of it, what happened in it, what holds and what is open.
 * While a thumb is moved the figure comes first; this follows in the time that is left, and a step that comes before it is
 * made takes its place. Of very many relationships it waits until the thumb rests.
 */
export function Briefing() {
  const now = useTold()
  const told = useDeferredValue(useRested(now, restOf(now.view.edges.size)))
  return <div aria-busy={told !== now}>{told.opens ? <OpeningOnce /> : <WindowBriefing told={told} />}</div>
}

/** What it says of the whole is said once: it stays while a thumb that has just begun to move is waited for. */
const OpeningOnce = memo(Opening)

const WindowBriefing = memo(function WindowBriefing({ told }: { readonly told: Told }) {
  const { network } = useApp()
  const { view, asked, order, whole, comparing } = told
  const { known } = asked
  const cards = useMemo(() => cardsOf(view.edges, network, order), [view, order, network])
  const counted = useMemo(
    () => (known === null ? null : sayCountedFrom(view.edges.keys(), network)),
    [known, view, network],
  )
  const groups = useMemo(() => windowGroups(cards, asked, network), [cards, asked, network])
  return (
    <>
      <h2 tabIndex={-1}>{network.dated ? sayAsked(asked, network.extent) : 'All relationships'}</h2>
      {view.edges.size === 0 ? <EmptyNote /> : <Lead groups={groups} asked={asked} />}
      {counted !== null && <p className="summary">{counted}</p>}
      {comparing && (
        <>
          <p className="summary">Nothing in this dataset comes before this window that it could be compared with.</p>
          <OtherWindow />
        </>
      )}
      <Arrivals told={told} />
      {view.edges.size > 0 && (
        <p className="order-line">
          <TurnRound />
        </p>
      )}
      {whole ? <CardList cards={cards} years={network.dated ? 3 : null} /> : <Groups groups={groups} asked={asked} />}
    </>
  )
})

interface InWindow {
  readonly groups: ReturnType<typeof windowGroups>
  readonly asked: Asked
}

/** "2025", "By the end of 2025". */
function sayAsked({ window, mode }: Asked, extent: Interval): string {
  return capitalised(mode === 'by' ? sayWhenAsked(mode, window, extent) : sayWindow(window, extent))
}

/** How much happened, and what no text covers. */
function Lead({ groups, asked }: InWindow) {
  const { network } = useApp()
  const happened = groups.find(({ group }) => group === 'happened')?.cards ?? []
  const count = (of: 'event' | 'agreement') => {
    // An agreement that went several steps in the window is one.
    const nodes = new Set<string>()
    const take = ({ subject, parts }: Card) => {
      if (subject.of === of) nodes.add(subject.node)
      parts.forEach(take)
    }
    happened.forEach(take)
    return nodes.size
  }
  const events = count('event')
  const agreements = count('agreement')
  const counts = [
    ...(events > 0 ? [formatCount(events, 'event')] : []),
    ...(agreements > 0 ? [formatCount(agreements, 'agreement made or renewed', 'agreements made or renewed')] : []),
  ]
  const gaps = network.dated ? sayGaps(gapsIn(daysAsked(asked.window, asked.mode, network.extent), network)) : null
  if (counts.length === 0 && gaps === null) return null
  return (
    <p className="summary">
      {counts.length > 0 && <>{counts.join(', ')}. </>}
      {gaps}
    </p>
  )
}

/** What the last step of time brought, at the moment of which the rest is told. */
function Arrivals({ told }: { readonly told: Told }) {
  const { network } = useApp()
  const { arrived, view, order } = told
  const cards = useMemo(() => cardsAmong(arrived, view, order, network), [arrived, view, order, network])
  return (
    <div className="arrivals">
      <CardGroup heading="Just come" note="What the last step of time brought." cards={cards} />
    </div>
  )
}

/** What is told in full; the rest on one line each. */
const IN_FULL: ReadonlySet<WindowGroup> = new Set(['happened'])

function Groups({ groups, asked }: InWindow) {
  const { network } = useApp()
  const { window, mode, known } = asked
  const isBy = mode === 'by'
  const inWindow = sayWhenAsked(mode, window, network.extent)
  const last = lastPublished(network, known)
  const toldThrough = last === null || last >= window.end - 1
  const headings: Readonly<Record<WindowGroup, string>> = {
    happened: `Happened ${inWindow}`,
    observed: `Said to be so ${inWindow}`,
    'in-force': isBy
      ? `Begun ${inWindow}`
      : lengthOf(window) === 1
        ? `In force ${inWindow}`
        : `In force at any time ${inWindow}`,
    open: toldThrough ? `Still open at the end of ${sayWindow(window, network.extent)}` : 'Still open',
    kept: 'Promised, and carried out since',
    disputed: `Alleged or denied to have ${isBy ? 'begun' : 'been'} ${inWindow}`,
    possible: `Possible ${inWindow}`,
    undated: 'Undated',
  }
  const notes: Readonly<Partial<Record<WindowGroup, string>>> = {
    open: `${toldThrough ? '' : `${sayToldUntil(window.end, known, network)}. `}Promised; no text reports these done. That is not to say that they were not.`,
    possible: 'Some reading of their dates falls in it, not every one.',
    undated: 'No text dates them, so no window holds them more than another.',
  }
  return groups.map(({ group, cards: own }) => {
    const note = notes[group]
    return (
      <CardGroup
        key={group}
        heading={headings[group]}
        count={formatCount(countIn(own), 'relationship')}
        {...(note === undefined ? {} : { note })}
        cards={own}
        brief={!IN_FULL.has(group)}
      />
    )
  })
}

/** Relationships, under whatever heading: so the numbers of all groups are those of the sentence of the view. */
function countIn(cards: readonly Card[]): number {
  let edges = 0
  for (const card of cards) edges += countTold(card)
  return edges
}
