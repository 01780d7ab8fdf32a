import { type ReactNode, useMemo } from 'react'
import type { Edge, Node, Passage } from '../../data/schema.ts'
import { formatDigits } from '../../model/formatCount.ts'
import { formatEdgeDate, formatElsewhere, formatRestatement } from '../../model/formatVersionChange.ts'
import type { Network } from '../../model/network.ts'
import { type Part, capitalised, nameWithin, sentenceParts } from '../../model/sentence.ts'
import { type QuoteChange, versionDifference } from '../../model/versionDifference.ts'
import { select } from '../../store/appStore.ts'
import { useApp } from '../../store/AppContext.tsx'
import { makeRoomFor } from '../../store/makeRoom.ts'
import { Verbatim } from '../../ui/Verbatim.tsx'

interface Props {
  /** The earlier version. */
  readonly before: Network
  readonly close: () => void
}

/** What the page's dataset tells that an earlier version did not, and what it no longer tells; each entry leads to what it is about. */
export function VersionChanges({ before, close }: Props) {
  const { network, store } = useApp()
  const changes = useMemo(() => versionDifference(before, network), [before, network])
  const choose = (id: string) => {
    close()
    select(store, id)
    makeRoomFor(store, network, id, 'What you chose')
  }
  const present = (edge: Edge) => (
    <button type="button" className="link link-words" onClick={() => choose(edge.id)}>
      <Sentence parts={sentenceParts(edge, network)} />
    </button>
  )
  const elsewhere = formatElsewhere(changes.elsewhere)
  const { added, removed, redated, restated, requoted, addedNodes, removedNodes } = changes
  const isSame = [added, removed, redated, restated, requoted, addedNodes, removedNodes].every(
    (list) => list.length === 0,
  )
  return (
    <div lang={network.dataset.language}>
      <List title="Relationships added" items={added} idOf={idOf}>
        {(edge) => (
          <>
            {present(edge)} <Dated>{formatEdgeDate(edge, network)}</Dated>
          </>
        )}
      </List>
      <List title="Relationships removed" items={removed} idOf={idOf}>
        {(edge) => (
          <>
            <Sentence
              parts={sentenceParts(edge, before)}
              choose={(id) => (network.nodes.has(id) ? () => choose(id) : undefined)}
            />{' '}
            <Dated>{formatEdgeDate(edge, before)}</Dated>
          </>
        )}
      </List>
      <List title="Other dates" items={redated} idOf={(change) => change.now.id}>
        {(change) => (
          <>
            {present(change.now)}{' '}
            <Dated>
              {formatEdgeDate(change.now, network)}; before: {formatEdgeDate(change.before, before)}
            </Dated>
          </>
        )}
      </List>
      <List title="Other statements" items={restated} idOf={(change) => change.now.id}>
        {(change) => (
          <>
            {present(change.now)}
            {formatRestatement(change, before, network).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </>
        )}
      </List>
      <List title="Other quotes" items={requoted} idOf={(change) => change.now.id}>
        {(change) => (
          <>
            {present(change.now)}
            <Quotes change={change} before={before} now={network} />
          </>
        )}
      </List>
      <List title="Entities added" items={addedNodes} idOf={idOf}>
        {(node) => (
          <button type="button" className="link link-words" onClick={() => choose(node.id)}>
            <bdi>{capitalised(nameWithin(node))}</bdi>
          </button>
        )}
      </List>
      <List title="Entities removed" items={removedNodes} idOf={idOf}>
        {(node) => <bdi>{capitalised(nameWithin(node))}</bdi>}
      </List>
      <div lang="en">
        {isSame && <p>No relationship, date, statement or quote differs, and no entity is new or gone.</p>}
        {elsewhere !== null && <p>{elsewhere}</p>}
      </div>
    </div>
  )
}

const idOf = ({ id }: Edge | Node) => id

interface ListProps<T> {
  readonly title: string
  readonly items: readonly T[]
  readonly idOf: (item: T) => string
  readonly children: (item: T) => ReactNode
}

/** Entries under a heading with their number; nothing where there are none. */
function List<T>({ title, items, idOf: keyOf, children }: ListProps<T>) {
  if (items.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 lang="en">
        {title} ({formatDigits(items.length)})
      </h3>
      <ul>
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
    </section>
  )
}

interface SentenceProps {
  readonly parts: readonly Part[]
  /** What pressing the name of a node does, where it does anything. */
  readonly choose?: (id: string) => (() => void) | undefined
}

function Sentence({ parts, choose }: SentenceProps) {
  return (
    <>
      {parts.map((part, i) => {
        const onClick = part.node === undefined ? undefined : choose?.(part.node)
        if (onClick)
          return (
            <button key={i} type="button" className="link link-name" onClick={onClick}>
              <bdi>{part.text}</bdi>
            </button>
          )
        return part.node !== undefined || part.role ? <bdi key={i}>{part.text}</bdi> : <span key={i}>{part.text}</span>
      })}
      .
    </>
  )
}

function Dated({ children }: { readonly children: ReactNode }) {
  return (
    <span className="versions-date" lang="en">
      {children}
    </span>
  )
}

interface QuotesProps {
  readonly change: QuoteChange
  readonly before: Network
  readonly now: Network
}

/** What is no longer quoted, and what is now, to the letter. */
function Quotes({ change, before, now }: QuotesProps) {
  const quoted = (label: string, passages: readonly Passage[], { documents, dataset }: Network) =>
    passages.map(({ id, document, exact }) => (
      <figure key={`${label} ${id}`} className="versions-quote">
        <figcaption lang="en">{label}</figcaption>
        <blockquote lang={documents.get(document)?.language ?? dataset.language} dir="auto">
          <Verbatim text={exact} />
        </blockquote>
      </figure>
    ))
  return (
    <>
      {quoted('No longer quoted', change.gone, before)}
      {quoted('Now quoted', change.come, now)}
    </>
  )
}
