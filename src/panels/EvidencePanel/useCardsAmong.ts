import { useMemo } from 'react'
import { type Card, cardsOf } from '../../model/cards/cardsOf.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** These relationships in cards, with their answers in the view, in the order that the reader has chosen. */
export function useCardsAmong(ids: Iterable<string>): readonly Card[] {
  const { network, selectors } = useApp()
  const view = useAppState(selectors.view)
  const order = useAppState((state) => state.order)
  return useMemo(
    () =>
      cardsOf(
        [...ids].map((id) => [id, view.edges.get(id) ?? null] as const),
        network,
        order,
      ),
    [ids, view, network, order],
  )
}
