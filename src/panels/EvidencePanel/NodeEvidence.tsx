import { useMemo } from 'react'
import type { Node } from '../../data/schema.ts'
import { formatCount, formatDigits } from '../../model/formatCount.ts'
import { isolated } from '../../model/isolated.ts'
import { found } from '../../model/network.ts'
import { loneTellersOf } from '../../model/loneTellers.ts'
import { capitalised, nameOf, nameWithin } from '../../model/sentence.ts'
import { agreementFacts } from '../../model/cards/agreementFacts.ts'
import { type Card, cardsAt, cardsOf } from '../../model/cards/cardsOf.ts'
import { occurs } from '../../model/occurs.ts'
import { isPerson } from '../../model/cards/people.ts'
import { documentsOf, quotesOf } from '../../model/cards/quotes.ts'
import { tellCard } from '../../model/cards/tellCard.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { FocusButton } from '../Focus/FocusButton.tsx'
import { PanelHeading } from '../../ui/PanelHeading.tsx'
import { Swatch } from '../../ui/Swatch.tsx'
import { PathButton } from '../Paths/PathButton.tsx'
import { CardGroup } from './CardGroup.tsx'
import { CardList } from './CardList.tsx'
import { QuoteOfCard, RestOfCard } from './CardParts.tsx'
import { Disclosure } from './Disclosure.tsx'
import { formatMore } from './EdgeEvidence.tsx'
import { Facts } from './Facts.tsx'
import { History } from './History.tsx'
import { PersonFacts, WithOnly } from './PersonFacts.tsx'
import { useKnown } from './useKnown.ts'
import { useCardsAmong } from './useCardsAmong.ts'
import { Quotes } from './Quotes.tsx'

/** A node: what it is at a glance, its first passage, and what is told of it in the view, by event; of who is in nothing, what they say. */
export function NodeEvidence({ node }: { readonly node: Node }) {
  const { network } = useApp()
  return loneTellersOf(network).has(node.id) ? <TellerEvidence node={node} /> : <JoinedEvidence node={node} />
}

function TellerEvidence({ node }: { readonly node: Node }) {
  const { network } = useApp()
  const ids = useMemo(
    () => network.byDate.flatMap(({ id, accordingTo }) => (accordingTo === node.id ? [id] : [])),
    [network, node],
  )
  const cards = useCardsAmong(ids)
  return (
    <>
      <NodeHead node={node} />
      <NamedIn node={node} />
      <CardGroup
        heading={
          <>
            According to <bdi lang={network.dataset.language}>{nameWithin(node)}</bdi>
          </>
        }
        count={formatCount(ids.length, 'relationship')}
        cards={cards}
        years={4}
        at={node.id}
      />
    </>
  )
}

function JoinedEvidence({ node }: { readonly node: Node }) {
  const { network, selectors } = useApp()
  const view = useAppState(selectors.view)
  const cards = useAppState(selectors.cards)
  const order = useAppState((state) => state.order)
  const edges = network.edgesAt.get(node.id) ?? []
  const inside = edges.filter(({ id }) => view.edges.has(id)).length
  const outside = useMemo(
    () => (network.edgesAt.get(node.id) ?? []).map(({ id }) => id).filter((id) => !view.edges.has(id)),
    [network, node, view],
  )
  // Where the view has nothing of it, what the dataset says of it is told all the same.
  const admits = useKnown()
  const whole = useMemo(() => {
    if (inside > 0) return []
    const ids = network.byDate.filter(admits).map(({ id }) => [id, null] as const)
    return cardsOf(ids, network, order)
  }, [inside, network, order, admits])
  const told = useMemo(() => cardsAt(node.id, inside > 0 ? cards : whole), [node, inside, cards, whole])
  const isEvent = occurs(node.id, network)
  const own = isEvent ? told.find(({ subject }) => subject.of === 'event' && subject.node === node.id) : undefined
  const rest = useMemo(() => {
    if (inside === 0) return []
    const parts = new Set(own?.parts)
    return told.filter((card) => card !== own && !parts.has(card))
  }, [inside, told, own])
  const heading = inside === 0 ? 'No relationship in this view' : `${formatCount(inside, 'relationship')} in this view`

  return (
    <>
      <NodeHead node={node} />
      {isPerson(node, network) && <PersonFacts node={node} />}
      {own && <EventFacts card={own} node={node} />}
      {found(network.kinds, node.kind).staged === true && (
        <Facts lines={agreementFacts(node, told, network)} at={node.id} />
      )}
      <p className="node-actions">
        <FocusButton id={node.id} /> <PathButton id={node.id} />
        {isPerson(node, network) && <WithOnly node={node} />}
      </p>
      <Documents node={node} />
      {own ? <OwnQuote card={own} node={node} /> : <NamedIn node={node} />}
      <History node={node} />
      {own && inside > 0 && (
        <CardGroup
          heading={`During this ${found(network.kinds, node.kind).label.toLocaleLowerCase('en')}`}
          count={formatCount(own.parts.length, 'entry', 'entries')}
          cards={own.parts}
          at={node.id}
          nested
        />
      )}
      {(rest.length === 0 || own) && <h3 className="count-line">{heading}</h3>}
      <CardGroup heading={own ? 'Also told of it' : heading} cards={rest} years={4} at={node.id} turns />
      {outside.length > 0 && <Outside ids={outside} node={node} open={inside === 0} />}
    </>
  )
}

function NodeHead({ node }: { readonly node: Node }) {
  const { network } = useApp()
  const { language } = network.dataset
  const kind = found(network.kinds, node.kind)
  const parties = node.parties.map((party) => found(network.parties, party).label)
  const aliases = (node.aliases ?? []).filter((alias) => alias !== nameOf(node))
  return (
    <>
      <PanelHeading>
        <Swatch kind={kind} parties={node.parties} size={18} /> <bdi lang={language}>{capitalised(nameOf(node))}</bdi>
      </PanelHeading>
      <p className="kind-line" lang={language}>
        {[kind.label, ...(parties.length > 0 ? [parties.join(' and ')] : [])].join(' · ')}
      </p>
      {aliases.length > 0 && <p className="aliases">Also written: {aliases.map(isolated).join('; ')}.</p>}
      <p className="summary" lang={language} dir="auto">
        {node.summary}
      </p>
    </>
  )
}

/** How many of the documents speak of it. */
function Documents({ node }: { readonly node: Node }) {
  const { network } = useApp()
  const saying = documentsOf((network.edgesAt.get(node.id) ?? []).filter(useKnown()), network)
  return (
    <p className="kind-line">
      Said by {saying.size} of {formatCount(network.dataset.documents.length, 'document')}
    </p>
  )
}

/** Who, where, what for: what a card says, under its words. */
function EventFacts({ card, node }: { readonly card: Card; readonly node: Node }) {
  const { network } = useApp()
  const { date, place, lines } = tellCard(card, network)
  const glance = lines.filter(({ of }) => of !== 'beside' && of !== 'said')
  return (
    <Facts
      lines={[
        { of: 'other', label: 'When', parts: [{ text: date }] },
        ...glance.slice(0, 1).filter(({ of }) => of === 'who'),
        ...(place ? [{ of: 'other' as const, label: 'Where', parts: place }] : []),
        ...glance.filter(({ of }) => of !== 'who'),
      ]}
      at={node.id}
    />
  )
}

/** The passage that an event rests on first, and the way to the rest. */
function OwnQuote({ card, node }: { readonly card: Card; readonly node: Node }) {
  const { network } = useApp()
  const [quote] = quotesOf(card, network)
  return (
    <>
      {quote && <QuoteOfCard quote={quote} />}
      <RestOfCard card={card} at={node.id} shown={1} />
    </>
  )
}

/** The passages that name it. */
function NamedIn({ node }: { readonly node: Node }) {
  const [first, ...more] = node.citations
  return (
    <div className="rests-on">
      {first !== undefined && <Quotes ids={[first]} names={[node]} />}
      {more.length > 0 && (
        <Disclosure label={formatMore(more.length)}>{() => <Quotes ids={more} names={[node]} />}</Disclosure>
      )}
    </div>
  )
}

/** What is told of it that the view leaves out. */
function Outside({
  ids,
  node,
  open,
}: {
  readonly ids: readonly string[]
  readonly node: Node
  readonly open: boolean
}) {
  const cards = useCardsAmong(ids)
  return (
    <details className="not-in-view" open={open}>
      <summary>{formatDigits(ids.length)} more outside this view</summary>
      <CardList cards={cards} years={4} at={node.id} />
    </details>
  )
}
