import { type Card, speaksOf } from '../../model/cards/cardsOf.ts'
import { tellCard } from '../../model/cards/tellCard.ts'
import { hover } from '../../store/appStore.ts'
import { useApp } from '../../store/AppContext.tsx'
import { Parts } from '../../ui/Parts.tsx'
import { CardStatus, RestOfCard, leadsTo } from './CardParts.tsx'

/** A card on one line, its passages behind one click: what holds, is open, or was part of something else. */
export function CardRow({ card, at }: { readonly card: Card; readonly at?: string | undefined }) {
  const { network, store } = useApp()
  const { date, title } = tellCard(card, network)
  const subject = leadsTo(card.subject)
  // In a list about something these stand by themselves.
  const parts = at === undefined ? card.parts : card.parts.filter((part) => !speaksOf(part, at))
  return (
    <li
      className="card-row"
      data-card={card.id}
      data-edges={card.told.map(({ edge }) => edge.id).join(' ')}
      data-edge={card.subject.of === 'relationship' ? card.subject.edge : undefined}
      onPointerOver={(event) => {
        event.stopPropagation()
        hover(store, subject)
      }}
      onPointerLeave={() => hover(store, null)}
    >
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
    </li>
  )
}
