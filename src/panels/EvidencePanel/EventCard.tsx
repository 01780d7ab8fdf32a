import { memo } from 'react'
import { type Card, partsBeside } from '../../model/cards/cardsOf.ts'
import { isSameCard } from '../../model/cards/isSameCard.ts'
import { quotesOf } from '../../model/cards/quotes.ts'
import { type CardLine, tellCard } from '../../model/cards/tellCard.ts'
import { useApp } from '../../store/AppContext.tsx'
import { Pages } from '../../ui/Pages.tsx'
import { Parts } from '../../ui/Parts.tsx'
import { CardItem } from './CardItem.tsx'
import { CardStatus, QuoteOfCard, RestOfCard, leadsTo } from './CardParts.tsx'
import { CardRow } from './CardRow.tsx'
import './card.css'

/** Lines that a card has room for; the others are told by its relationships, behind one click. */
const TOLD: ReadonlySet<CardLine['of']> = new Set(['who', 'aim', 'about', 'result', 'other', 'parent', 'remark'])

interface Props {
  readonly card: Card
  /** The node that the list belongs to: its name leads nowhere new. */
  readonly at?: string | undefined
  /** It stands under the event that it was part of, which need not be said again. */
  readonly nested?: boolean
}

function isSame(a: Props, b: Props): boolean {
  return a.at === b.at && a.nested === b.nested && isSameCard(a.card, b.card)
}

/** What happened, in one card: when and where, who, what it dealt with, what came of it, and its first passage. */
export const EventCard = memo(function EventCard({ card, at, nested = false }: Props) {
  const { network } = useApp()
  const { date, place, title, lines } = tellCard(card, network)
  const [quote] = quotesOf(card, network, at)
  const subject = leadsTo(card.subject)
  const parts = partsBeside(card, at)
  return (
    <CardItem card={card} className="card">
      <p className="card-when">
        <span className="date">{date}</span>
        {place && (
          <span className="place">
            <Parts parts={place} at={at} />
          </span>
        )}
        <CardStatus card={card} />
      </p>
      <p className="card-title" lang={network.dataset.language}>
        <Parts parts={title} wordsLeadTo={subject} at={at} />
      </p>
      <CardLines lines={lines.filter(({ of }) => TOLD.has(of) && !(nested && of === 'parent'))} at={at} />
      {quote && <QuoteOfCard quote={quote} />}
      <RestOfCard card={card} at={at} shown={1} />
      {parts.length > 0 && (
        <Pages of={card} rows={parts.length} words="entries">
          {(from, to) => (
            <ol className="card-parts" aria-label="What happened during it">
              {parts.slice(from, to).map((part) => (
                <CardRow key={part.id} card={part} at={at} />
              ))}
            </ol>
          )}
        </Pages>
      )}
    </CardItem>
  )
}, isSame)

/** "Dealt with technology · space": each on a line of its own. */
function CardLines({ lines, at }: { readonly lines: readonly CardLine[]; readonly at?: string | undefined }) {
  const { network } = useApp()
  return lines.map(({ label, parts }, i) => (
    <p key={i} className="card-line" lang={network.dataset.language}>
      {label !== '' && <span className="card-label">{label} </span>}
      <Parts parts={parts} at={at} />
    </p>
  ))
}
