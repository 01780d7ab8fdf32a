import type { ReactNode } from 'react'
import type { Card } from '../../model/cards/cardsOf.ts'
import { hover } from '../../store/appStore.ts'
import { useApp } from '../../store/AppContext.tsx'
import { leadsTo } from './CardParts.tsx'

interface Props {
  readonly card: Card
  readonly className: string
  readonly children: ReactNode
}

/** The place of a card in a list: under the pointer it is hovered wherever it is shown. */
export function CardItem({ card, className, children }: Props) {
  const { store } = useApp()
  return (
    <li
      className={className}
      data-card={card.id}
      data-edges={card.told.map(({ edge }) => edge.id).join(' ')}
      data-edge={card.subject.of === 'relationship' ? card.subject.edge : undefined}
      onPointerOver={(event) => {
        event.stopPropagation()
        hover(store, leadsTo(card.subject))
      }}
      onPointerLeave={() => hover(store, null)}
    >
      {children}
    </li>
  )
}
