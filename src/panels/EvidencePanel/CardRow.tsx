import { memo } from 'react'
import { type Card, partsBeside } from '../../model/cards/cardsOf.ts'
import { isSameCard } from '../../model/cards/isSameCard.ts'
import { tellCard } from '../../model/cards/tellCard.ts'
import { useApp } from '../../store/AppContext.tsx'
import { Pages } from '../../ui/Pages.tsx'
import { Parts } from '../../ui/Parts.tsx'
import { CardItem } from './CardItem.tsx'
import { CardStatus, RestOfCard, leadsTo } from './CardParts.tsx'

interface Props {
  readonly card: Card
  /** The node that the list belongs to: its name leads nowhere new. */
  readonly at?: string | undefined
}

function isSame(a: Props, b: Props): boolean {
  return a.at === b.at && isSameCard(a.card, b.card)
}

/** A card on one line, its passages behind one click: what holds, is open, or was part of something else. */
export const CardRow = memo(function CardRow({ card, at }: Props) {
  const { network } = useApp()
  const { date, title } = tellCard(card, network)
  const subject = leadsTo(card.subject)
  const parts = partsBeside(card, at)
  return (
    <CardItem card={card} className="card-row">
      <span className="date">{date}</span>
      <div>
        <p className="row-title" lang={network.dataset.language}>
          <Parts parts={title} wordsLeadTo={subject} at={at} /> <CardStatus card={card} />
        </p>
        <RestOfCard card={card} at={at} shown={0} />
        {parts.length > 0 && (
          <Pages of={card} rows={parts.length} words="entries">
            {(from, to) => (
              <ol className="card-parts">
                {parts.slice(from, to).map((part) => (
                  <CardRow key={part.id} card={part} at={at} />
                ))}
              </ol>
            )}
          </Pages>
        )}
      </div>
    </CardItem>
  )
}, isSame)
