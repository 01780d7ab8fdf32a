import type { ReactNode } from 'react'
import type { Card } from '../../model/cards/cardsOf.ts'
import { setOrder } from '../../store/arrange.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { CardList } from './CardList.tsx'

interface Props {
  readonly heading: ReactNode
  /** Beside the heading: how many, what they have in common. */
  readonly count?: string
  readonly note?: string
  readonly cards: readonly Card[]
  readonly years?: 4 | null
  readonly at?: string | undefined
  readonly brief?: boolean
  readonly nested?: boolean
  /** The reader can turn the order round here. */
  readonly turns?: boolean
}

/** Cards under a heading of their own; nothing where there is none. */
export function CardGroup({ heading, count, note, cards, years = null, at, brief, nested, turns = false }: Props) {
  if (cards.length === 0) return null
  return (
    <section className="card-group">
      <div className="group-heading">
        <h3>{heading}</h3>
        {count !== undefined && <span className="group-count">{count}</span>}
        {turns && <TurnRound />}
      </div>
      {note !== undefined && <p className="group-note">{note}</p>}
      <CardList cards={cards} years={years} at={at} brief={brief ?? false} nested={nested ?? false} />
    </section>
  )
}

/** Which end of time comes first, everywhere, and the way to turn it round. */
export function TurnRound() {
  const { store } = useApp()
  const order = useAppState((state) => state.order)
  return (
    <>
      <span className="group-count">{order} first</span>
      <button
        type="button"
        className="link turn-round"
        onClick={() => setOrder(store, order === 'oldest' ? 'newest' : 'oldest')}
      >
        Turn round
      </button>
    </>
  )
}
