import { type Card, partsBeside } from '../../model/cards/cardsOf.ts'
import { tellCard } from '../../model/cards/tellCard.ts'
import { useApp } from '../../store/AppContext.tsx'
import { Parts } from '../../ui/Parts.tsx'
import { CardItem } from './CardItem.tsx'
import { CardStatus, RestOfCard, leadsTo } from './CardParts.tsx'

/** A card on one line, its passages behind one click: what holds, is open, or was part of something else. */
export function CardRow({ card, at }: { readonly card: Card; readonly at?: string | undefined }) {
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
          <ol className="card-parts">
            {parts.map((part) => (
              <CardRow key={part.id} card={part} at={at} />
            ))}
          </ol>
        )}
      </div>
    </CardItem>
  )
}
