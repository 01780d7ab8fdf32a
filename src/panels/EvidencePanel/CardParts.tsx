import { formatCount } from '../../model/formatCount.ts'
import { found } from '../../model/network.ts'
import { nodesOf } from '../../model/network.ts'
import type { Card } from '../../model/cards/cardsOf.ts'
import type { Subject } from '../../model/cards/homes.ts'
import { type CardQuote, quotesOf } from '../../model/cards/quotes.ts'
import { progressOf } from '../../model/answers.ts'
import { sayProgress } from '../../model/sayProgress.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { Pages } from '../../ui/Pages.tsx'
import { PassageQuote } from '../../ui/PassageQuote.tsx'
import { Disclosure } from './Disclosure.tsx'
import { EdgeFacts } from './EdgeEvidence.tsx'
import { EdgeQuotes } from './EdgeQuotes.tsx'
import { Relationship } from './Relationship.tsx'

/** What a card leads to: its event or its agreement, or the relationship that it is. */
export function leadsTo(subject: Subject): string {
  return subject.of === 'relationship' ? subject.edge : subject.node
}

/** How far what a card tells had got and how sure it is, where that is not plain. */
export function CardStatus({ card }: { readonly card: Card }) {
  const { network } = useApp()
  const known = useAppState((state) => state.known)
  const [lead] = card.told
  if (!lead) return null
  const progress = progressOf(lead.edge, known, network)
  const words = progress === 'open' ? 'planned' : progress === 'fulfilled' ? 'planned, carried out since' : null
  const isPossible =
    !card.told.some(({ answer }) => answer === 'certain' || answer === null) && lead.answer === 'possible'
  return (
    <>
      {words !== null && (
        <span className="status" title={sayProgress(lead.edge, known, network)}>
          {words}
        </span>
      )}
      {isPossible && (
        <span className="status" title="Some reading of its date falls in the window, not every one">
          possible
        </span>
      )}
    </>
  )
}

/** A passage of a card, with the names of those whom it is about marked. */
export function QuoteOfCard({ quote }: { readonly quote: CardQuote }) {
  const { network } = useApp()
  const names = [...new Set(quote.edges.flatMap((edge) => [...nodesOf(edge)]))].map((id) => found(network.nodes, id))
  return <PassageQuote brief passage={quote.passage} document={quote.document} names={names} />
}

interface RestProps {
  readonly card: Card
  readonly at?: string | undefined
  /** How many passages stand open above it. */
  readonly shown: 0 | 1
}

/** Behind one click: the other passages of a card and each of its relationships. */
export function RestOfCard({ card, at, shown }: RestProps) {
  const { network } = useApp()
  const passages = quotesOf(card, network, at)
  const more = passages.length - shown
  const [only, ...others] = card.told
  if (!only) return null
  const count = formatCount(more, shown === 0 ? 'passage' : 'more passage')
  if (others.length === 0) {
    return (
      <Disclosure label={more === 0 ? 'How it is known' : `${count} · How it is known`}>
        {() => (
          <>
            <EdgeQuotes edge={only.edge} ids={only.edge.citations.slice(shown)} />
            <EdgeFacts edge={only.edge} />
          </>
        )}
      </Disclosure>
    )
  }
  const relationships = formatCount(card.told.length, 'relationship')
  /** What stands above the first of those that are shown. */
  const first = (from: number) => (from === 0 && shown === 1 ? passages[0]?.passage.id : undefined)
  return (
    <Disclosure label={more === 0 ? relationships : `${count} · ${relationships}`}>
      {() => (
        <Pages of={card} rows={card.told.length} words="relationships">
          {(from, to) => (
            <ol className="relationships">
              {card.told.slice(from, to).map(({ edge, answer }, i) => (
                <Relationship
                  key={edge.id}
                  edge={edge}
                  answer={answer}
                  at={at}
                  above={i === 0 ? first(from) : card.told[from + i - 1]?.edge.citations[0]}
                />
              ))}
            </ol>
          )}
        </Pages>
      )}
    </Disclosure>
  )
}
