import { useMemo, useState } from 'react'
import type { Document } from '../../data/schema.ts'
import { passagesOf } from '../../model/citations.ts'
import { formatCount, formatDigits } from '../../model/formatCount.ts'
import type { Card } from '../../model/cards/cardsOf.ts'
import { type CardQuote, quotesOf } from '../../model/cards/quotes.ts'
import { tellCard } from '../../model/cards/tellCard.ts'
import { countEvents, turningPoints } from '../../model/cards/turningPoints.ts'
import { joinedBy, labelsOf, plainText } from '../../model/cards/words.ts'
import { publishedFrom } from '../../model/publication.ts'
import { sayIssued } from '../../model/reference.ts'
import { sayDocuments } from '../../model/sayDocuments.ts'
import { subjectSentence } from '../../model/subjectSentence.ts'
import { hrefOf } from '../../store/address.ts'
import { hover, openDocuments, select } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { Fetched } from '../../ui/Fetched.tsx'
import { Pages } from '../../ui/Pages.tsx'
import { Verbatim } from '../../ui/Verbatim.tsx'
import { ReadTheStory } from '../Story/StoryButton.tsx'
import { TurnRound } from './CardGroup.tsx'
import { CardList } from './CardList.tsx'
import { leadsTo } from './CardParts.tsx'
import { HowToRead } from './HowToRead.tsx'
import './opening.css'

/** With nothing asked: what the dataset is about, by which events to begin, what it rests on, and how to read the picture. */
export function Opening() {
  const { network } = useApp()
  const order = useAppState((state) => state.order)
  const points = useMemo(() => {
    const oldestFirst = turningPoints(network)
    return order === 'oldest' ? oldestFirst : oldestFirst.toReversed()
  }, [network, order])
  return (
    <>
      <h2 tabIndex={-1} lang={network.dataset.language} dir="auto">
        {subjectSentence(network.dataset)}
      </h2>
      <ReadTheStory />
      {points.length > 0 && (
        <section className="card-group">
          <div className="group-heading">
            <h3>Turning points</h3>
            <span className="group-count">
              {points.length} of {formatCount(countEvents(network), 'event')}
            </span>
          </div>
          <ol className="turning-points">
            {points.map((card) => (
              <TurningPoint key={card.id} card={card} />
            ))}
          </ol>
        </section>
      )}
      <DocumentList />
      <HowToRead />
      <AllByEvent startsOpen={points.length === 0} />
    </>
  )
}

/** One event on two lines and a line of its passage; all of it leads to the event. */
function TurningPoint({ card }: { readonly card: Card }) {
  const { network, store } = useApp()
  const { date, place, title } = tellCard(card, network)
  const [quote] = quotesOf(card, network)
  const id = leadsTo(card.subject)
  const agreements = card.parts.flatMap(({ subject }) => (subject.of === 'agreement' ? [subject.node] : []))
  const came = plainText(joinedBy(' · ', labelsOf(agreements, network)))
  const where = place?.some(({ node }) => node !== undefined && !title.some((part) => part.node === node))
    ? place
    : null
  return (
    <li data-card={card.id}>
      <a
        href={`#sel=${id}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          select(store, id)
        }}
        onPointerDown={(event) => {
          event.currentTarget.href = hrefOf(store.getState(), id, network)
        }}
        onPointerOver={() => hover(store, id)}
        onPointerLeave={() => hover(store, null)}
        onFocus={() => hover(store, id)}
        onBlur={() => hover(store, null)}
      >
        <span className="date">{date}</span>
        <span className="point">
          <span className="point-title" lang={network.dataset.language}>
            <bdi>{plainText(title)}</bdi>
            {where && <> in {plainText(where)}</>}
          </span>
          {came !== '' && (
            <span className="point-result" lang={network.dataset.language}>
              Came of it: <bdi>{came}</bdi>
            </span>
          )}
          {quote && (
            <Fetched>
              <PointQuote {...quote} />
            </Fetched>
          )}
        </span>
      </a>
    </li>
  )
}

/** Its words alone: what they stand on leads on. */
function PointQuote({ passage, document }: CardQuote) {
  const { network } = useApp()
  return (
    <span className="point-quote" lang={document.language ?? network.dataset.language}>
      “<Verbatim text={passage.exact} />”
    </span>
  )
}

/** What all of it rests on; each leads to its passages. */
function DocumentList() {
  const { network, store } = useApp()
  // In the order in which they could be read; those without a day last.
  const dayOf = (document: Document) => publishedFrom(document)?.day ?? Infinity
  const documents = network.dataset.documents.toSorted((a, b) =>
    dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0,
  )
  const open = ({ id }: Document) => openDocuments(store, passagesOf(id, network)[0]?.id ?? null)
  return (
    <section className="card-group">
      <h3>{sayDocuments(documents)}</h3>
      <Pages of={network} rows={documents.length} words="documents, by date">
        {(from, to) => (
          <ul className="document-list">
            {documents.slice(from, to).map((document) => (
              <li key={document.id}>
                <span className="date">{sayIssued(document)}</span>
                <button
                  type="button"
                  className="link"
                  title="Show its passages"
                  lang={document.language ?? network.dataset.language}
                  onClick={() => open(document)}
                >
                  <bdi>{document.title.replace(/^\[(.*)\]$/s, '$1')}</bdi>
                  {document.publisher !== undefined && <span className="publisher"> · {document.publisher}</span>}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Pages>
    </section>
  )
}

/** Everything, by event: made only when it is asked for, or where there is nothing to begin with. */
function AllByEvent({ startsOpen }: { readonly startsOpen: boolean }) {
  const { selectors } = useApp()
  const count = useAppState((state) => selectors.view(state).edges.size)
  const [open, setOpen] = useState(startsOpen)
  if (count === 0) return null
  return (
    <details className="all-by-event" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{count === 1 ? 'The 1 relationship' : `All ${formatDigits(count)} relationships`}, by event</summary>
      {open && (
        <>
          <p className="order-line">
            <TurnRound />
          </p>
          <AllCards />
        </>
      )}
    </details>
  )
}

function AllCards() {
  const { network, selectors } = useApp()
  const cards = useAppState(selectors.cards)
  return <CardList cards={cards} years={network.dated ? 3 : null} />
}
