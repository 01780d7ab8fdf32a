import { formatDigits } from '../../model/formatCount.ts'
import { useMemo, useState } from 'react'
import { runsUnder, yearHeading } from '../../model/groupByYear.ts'
import type { Card } from '../../model/cards/cardsOf.ts'
import { MOST_ROWS, Pages } from '../../ui/Pages.tsx'
import { jumpsUnder } from '../../ui/jumpsUnder.ts'
import { CardRow } from './CardRow.tsx'
import { EventCard } from './EventCard.tsx'

/** A longer list begins with this many cards and shows the rest on request. */
const FIRST = 40
/** One that is too long to be shown whole begins with fewer: it is made anew at each step of time. */
const FIRST_OF_MANY = 10

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
export function CardList(props: Props) {
  const { cards } = props
  const [whole, setWhole] = useState(false)
  // Of very many the next window shows a few again: hundreds would be made at each step of time.
  const [opened, setOpened] = useState<readonly Card[] | null>(null)
  if (cards.length > MOST_ROWS)
    return opened === cards ? (
      <ManyCards {...props} />
    ) : (
      <>
        <CardsUnderYears {...props} cards={cards.slice(0, FIRST_OF_MANY)} />
        <p className="group-note">
          {FIRST_OF_MANY} of {formatDigits(cards.length)} entries are shown.{' '}
          <button type="button" onClick={() => setOpened(cards)}>
            Show {MOST_ROWS} at a time
          </button>
        </p>
      </>
    )
  const listed = whole ? cards : cards.slice(0, FIRST)
  return (
    <>
      <CardsUnderYears {...props} cards={listed} />
      {listed.length < cards.length && (
        <button type="button" onClick={() => setWhole(true)}>
          Show {cards.length - listed.length} more
        </button>
      )}
    </>
  )
}

const headingOf = ({ when }: Card) => yearHeading(when)

/** All of very many cards, a part at a time. */
function ManyCards(props: Props) {
  const { cards } = props
  const jumps = useMemo(
    () => jumpsUnder(runsUnder(cards, headingOf).map(({ heading, items }) => [heading, items.length])),
    [cards],
  )
  return (
    <Pages of={cards} rows={cards.length} words="entries, by date" jumps={jumps}>
      {(from, to) => <CardsUnderYears {...props} cards={cards.slice(from, to)} />}
    </Pages>
  )
}

function CardsUnderYears({ cards, years, at, brief = false, nested = false }: Props) {
  const runs = runsUnder(cards, (card) => (years === null ? '' : headingOf(card)))
  const Heading = `h${years ?? 4}` as const
  return runs.map(({ heading, items }) => (
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
  ))
}
