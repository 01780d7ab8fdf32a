import { useState } from 'react'
import { runsUnder, yearHeading } from '../../model/groupByYear.ts'
import type { Card } from '../../model/cards/cardsOf.ts'
import { CardRow } from './CardRow.tsx'
import { EventCard } from './EventCard.tsx'

/** A longer list begins with this many cards and shows the rest on request. */
const FIRST = 40

interface Props {
  readonly cards: readonly Card[]
  /** Level of the headings of its years; null for none. */
  readonly years: 3 | 4 | null
  /** The node that the list belongs to. */
  readonly at?: string | undefined
  /** One line each. */
  readonly brief?: boolean
  /** They stand under the event that they were part of. */
  readonly nested?: boolean
}

/** Cards under their years, in the order given. */
export function CardList({ cards, years, at, brief = false, nested = false }: Props) {
  const [whole, setWhole] = useState(false)
  const listed = whole ? cards : cards.slice(0, FIRST)
  const runs = runsUnder(listed, ({ when }) => (years === null ? '' : yearHeading(when)))
  const Heading = `h${years ?? 4}` as const
  return (
    <>
      {runs.map(({ heading, items }) => (
        <div key={`${heading}-${items[0]?.id ?? ''}`} className="year-group">
          {heading !== '' && <Heading className="year">{heading}</Heading>}
          <ol className={brief ? 'card-rows' : 'cards'}>
            {items.map((card) =>
              brief ? (
                <CardRow key={card.id} card={card} at={at} />
              ) : (
                <EventCard key={card.id} card={card} at={at} nested={nested} />
              ),
            )}
          </ol>
        </div>
      ))}
      {listed.length < cards.length && (
        <button type="button" onClick={() => setWhole(true)}>
          Show {cards.length - listed.length} more
        </button>
      )}
    </>
  )
}
