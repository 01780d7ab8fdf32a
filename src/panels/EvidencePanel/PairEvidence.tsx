import { useMemo } from 'react'
import { formatCount, formatNumber } from '../../model/formatCount.ts'
import type { Edge } from '../../data/schema.ts'
import { type Network, found } from '../../model/network.ts'
import { type Pair, edgesBetween } from '../../model/pair.ts'
import { nameOf } from '../../model/sentence.ts'
import { type Card, cardsOf } from '../../model/cards/cardsOf.ts'
import { metBy } from '../../model/cards/meetings.ts'
import { documentsOf } from '../../model/cards/quotes.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { PanelHeading } from '../../ui/PanelHeading.tsx'
import { CardGroup } from './CardGroup.tsx'

/** What is between two entities: how often they met, what they promised, and each of it in its card. */
export function PairEvidence({ pair }: { readonly pair: Pair }) {
  const { network, selectors } = useApp()
  const view = useAppState(selectors.view)
  const order = useAppState((state) => state.order)
  const [a, b] = pair
  const between = useMemo(() => edgesBetween([a, b], network), [a, b, network])
  const cards = useMemo(() => {
    const ids = new Set(between.map(({ id }) => id))
    // The whole card of what they did together: what it dealt with and what came of it, too.
    const told = network.byDate.flatMap(({ id }) => {
      const answer = view.edges.get(id) ?? null
      return answer !== null || ids.has(id) ? [[id, answer] as const] : []
    })
    return cardsWith(ids, cardsOf(told, network, order))
  }, [between, view, order, network])
  return (
    <>
      <PanelHeading>
        <bdi>{nameOf(found(network.nodes, a))}</bdi> and <bdi>{nameOf(found(network.nodes, b))}</bdi>
      </PanelHeading>
      <p className="kind-line">{formatBetween(pair, between, network)}</p>
      <p className="kind-line">
        Said by {documentsOf(between, network).size} of {formatCount(network.dataset.documents.length, 'document')}
      </p>
      <CardGroup heading="Between them" cards={cards} years={4} turns />
    </>
  )
}

/** "3 meetings, two of them perhaps the same; 1 promise". */
function formatBetween([one, other]: Pair, between: readonly Edge[], network: Network): string {
  const met = metBy(one, network).find((found) => found.other === other)
  const promises = between.filter(({ status }) => status === 'planned').length
  const same = met && met.perhapsSame > 1 ? `, ${formatNumber(met.perhapsSame)} of them perhaps the same` : ''
  const words = [
    ...(met ? [`${formatCount(met.events.length, 'meeting')}${same}`] : []),
    ...(promises > 0 ? [formatCount(promises, 'promise')] : []),
  ]
  return words.length > 0 ? words.join('; ') : formatCount(between.length, 'relationship')
}

/** The cards that tell one of these, wherever they stand. */
function cardsWith(ids: ReadonlySet<string>, cards: readonly Card[]): readonly Card[] {
  return cards.flatMap((card) => (card.told.some(({ edge }) => ids.has(edge.id)) ? [card] : cardsWith(ids, card.parts)))
}
