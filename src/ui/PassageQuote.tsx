import { Suspense } from 'react'
import type { Document, Node, Passage } from '../data/schema.ts'
import { mentionsIn } from '../model/mentions.ts'
import { formatShortReference, quotationOf, referenceOf } from '../model/reference.ts'
import { openDocuments } from '../store/appStore.ts'
import { useApp } from '../store/AppContext.tsx'
import { CopyButton } from './CopyButton.tsx'
import { Fetched } from './Fetched.tsx'
import { NameLink } from './NameLink.tsx'
import { Verbatim } from './Verbatim.tsx'
import './passage.css'

interface Props {
  readonly passage: Passage
  readonly document: Document
  /** Whose names are marked in it. */
  readonly names: readonly Node[]
  /** Within the document itself its title need not be said again. */
  readonly bare?: boolean
  /** In a narrow place publisher and date are enough; the rest is told by the title. */
  readonly brief?: boolean
}

/** A passage, word for word, with its document, which is known before the words have come. */
export function PassageQuote({ passage, document, names, bare = false, brief = false }: Props) {
  const { network, store } = useApp()
  return (
    <figure className="passage">
      <Fetched>
        <Words passage={passage} document={document} names={names} />
      </Fetched>
      <figcaption>
        {!bare && (
          <cite title={brief ? referenceOf(document) : undefined}>
            <bdi>{brief ? formatShortReference(document, network.dataset.documents) : referenceOf(document)}</bdi>
          </cite>
        )}
        <span className="quote-actions">
          <Suspense>
            <CopyQuote passage={passage} document={document} />
          </Suspense>
          {!bare && (
            <button
              type="button"
              className="link"
              title="Show this passage in its document"
              onClick={() => openDocuments(store, passage.id)}
            >
              In context
            </button>
          )}
        </span>
      </figcaption>
    </figure>
  )
}

function Words({ passage, document, names }: Pick<Props, 'passage' | 'document' | 'names'>) {
  const { network } = useApp()
  return (
    <blockquote lang={document.language ?? network.dataset.language} dir="auto">
      {mentionsIn(passage.exact, names).map((part, i) =>
        part.node === undefined ? (
          <span key={i}>
            <Verbatim text={part.text} />
          </span>
        ) : (
          <mark key={i}>
            <NameLink id={part.node} kind="quoted">
              <Verbatim text={part.text} />
            </NameLink>
          </mark>
        ),
      )}
    </blockquote>
  )
}

function CopyQuote({ passage, document }: Pick<Props, 'passage' | 'document'>) {
  return <CopyButton text={quotationOf(passage, document)} label="Copy the quote with its reference" className="link" />
}
