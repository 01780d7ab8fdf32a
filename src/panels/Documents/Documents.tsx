import { formatDigits } from '../../model/formatCount.ts'
import { useEffect, useMemo, useRef } from 'react'
import { awayOf } from '../../data/away.ts'
import type { Document, Passage } from '../../data/schema.ts'
import { backedBy } from '../../model/citations.ts'
import { sayIssued, sayPassages } from '../../model/reference.ts'
import { capitalised, nameOf, sentenceOf } from '../../model/sentence.ts'
import { openNetwork } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { NameLink } from '../../ui/NameLink.tsx'
import { MOST_ROWS, Pages } from '../../ui/Pages.tsx'
import { PassageQuote } from '../../ui/PassageQuote.tsx'
import { jumpsUnder } from '../../ui/jumpsUnder.ts'
import { type DocumentPart, documentRows, documentsBetween, passagesBefore, rowToShow } from './documentRows.ts'
import './documents.css'

/** The cited works, each with its passages in document order and with what rests on each of them. */
export function Documents() {
  const { network, store } = useApp()
  const passageId = useAppState((state) => state.passageId)
  const region = useRef<HTMLElement>(null)
  const all = useMemo(() => documentRows(network), [network])
  const last = all.at(-1)
  const rows = last ? last.row + last.rows : 0
  const before = useMemo(() => passagesBefore(all), [all])
  const jumps = useMemo(() => jumpsUnder(all.map(({ document, rows: own }) => [document.title, own])), [all])
  const wanted = useMemo(
    () => (passageId === null ? undefined : rowToShow(all, passageId, MOST_ROWS)),
    [all, passageId],
  )

  useEffect(() => {
    const target =
      passageId === null ? null : region.current?.querySelector(`[data-passage="${CSS.escape(passageId)}"]`)
    if (target instanceof HTMLElement) {
      target.scrollIntoView({ block: 'center' })
      target.focus({ preventScroll: true })
    } else region.current?.querySelector('h2')?.focus()
  }, [passageId])

  return (
    <section ref={region} className="documents" aria-label="Documents">
      <div className="documents-head">
        <h2 tabIndex={-1}>Documents</h2>
        <button type="button" onClick={() => openNetwork(store)}>
          Back to the network
        </button>
      </div>
      <p className="lead">
        Each passage is quoted to the letter and stands in the order of{' '}
        {awayOf(network.dataset) ? 'the dataset' : 'its document'}. Below it is what rests on it.
      </p>
      <Pages of={all} rows={rows} words="passages, by document" before={before} jumps={jumps} wanted={wanted}>
        {(from, to) =>
          documentsBetween(all, from, to).map((part) => <DocumentPassages key={part.document.id} part={part} />)
        }
      </Pages>
    </section>
  )
}

function DocumentPassages({ part: { document, passages, before, of } }: { readonly part: DocumentPart }) {
  const { network } = useApp()
  return (
    <article className="document" id={`document-${document.id}`}>
      <h3 lang={document.language ?? network.dataset.language} dir="auto">
        {document.title}
      </h3>
      <p className="kind-line">
        {[
          document.publisher ?? 'Publisher not stated',
          sayIssued(document),
          sayPassages(of),
          ...sayPart(before, passages.length, of),
        ].join(' · ')}
      </p>
      {document.URL !== undefined && (
        <p>
          <a href={document.URL} rel="noreferrer noopener" target="_blank">
            {document.URL}
          </a>
        </p>
      )}
      {document.notBefore && <p className="kind-line">{document.notBefore.note}</p>}
      {document.note !== undefined && (
        <p className="kind-line" dir="auto">
          {document.note}
        </p>
      )}
      <ol>
        {passages.map((passage) => (
          <PassageItem key={passage.id} passage={passage} document={document} />
        ))}
      </ol>
    </article>
  )
}

/** Which of the passages of a document stand here, where not all of them do. */
function sayPart(before: number, count: number, of: number): readonly string[] {
  return count === of ? [] : [`here ${before + 1} to ${before + count}`]
}

function PassageItem({ passage, document }: { readonly passage: Passage; readonly document: Document }) {
  const { network } = useApp()
  const wanted = useAppState((state) => state.passageId === passage.id)
  return (
    <li className={wanted ? 'wanted' : ''} data-passage={passage.id} tabIndex={-1}>
      <PassageQuote passage={passage} document={document} names={network.dataset.nodes} bare />
      <Backs passage={passage} />
    </li>
  )
}

/** More than this many relationships are folded under their number. */
const UNFOLDED = 3

/** What rests on a passage: its relationships; where it carries none, the names that it is cited for. */
function Backs({ passage }: { readonly passage: Passage }) {
  const { network } = useApp()
  const { nodes, edges } = backedBy(passage.id, network)
  const items = edges.length > 0 ? edges : nodes
  const list = (
    <Pages of={passage} rows={items.length} words={edges.length > 0 ? 'relationships, by date' : 'names'}>
      {(from, to) => (
        <ul className="backs">
          {items.slice(from, to).map((item) => (
            <li key={item.id}>
              <NameLink id={item.id}>
                {'source' in item ? sentenceOf(item, network) : capitalised(nameOf(item))}
              </NameLink>
            </li>
          ))}
        </ul>
      )}
    </Pages>
  )
  if (items.length <= UNFOLDED) return list
  return (
    <details className="backs-folded">
      <summary>
        {formatDigits(items.length)} {edges.length > 0 ? 'relationships' : 'names'} rest on it
      </summary>
      {list}
    </details>
  )
}
