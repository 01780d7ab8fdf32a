import { useMemo } from 'react'
import type { Order } from '../../layout/asked.ts'
import { type Card, cardsOf } from '../../model/cards/cardsOf.ts'
import type { Network } from '../../model/network.ts'
import type { View } from '../../model/view.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** These relationships in cards, with their answers in a view; what that leaves out is among them. */
export function cardsAmong(ids: Iterable<string>, view: View, order: Order, network: Network): readonly Card[] {
  return cardsOf(
    [...ids].map((id) => [id, view.edges.get(id) ?? null] as const),
    network,
    order,
  )
}

/** These relationships in cards, with their answers in the present view, in the order that the reader has chosen. */
export function useCardsAmong(ids: Iterable<string>): readonly Card[] {
  const { network, selectors } = useApp()
  const view = useAppState(selectors.view)
  const order = useAppState((state) => state.order)
  return useMemo(() => cardsAmong(ids, view, order, network), [ids, view, order, network])
}
