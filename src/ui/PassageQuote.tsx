import type { Document, Node, Passage } from '../data/schema.ts'
import { mentionsIn } from '../model/mentions.ts'
import { formatShortReference, quotationOf, referenceOf } from '../model/reference.ts'
import { openDocuments } from '../store/appStore.ts'
import { useApp } from '../store/AppContext.tsx'
import { CopyButton } from './CopyButton.tsx'
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

/** A passage, word for word, with its document. */
export function PassageQuote({ passage, document, names, bare = false, brief = false }: Props) {
  const { network, store } = useApp()
  return (
    <figure className="passage">
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
      <figcaption>
        {!bare && (
          <cite title={brief ? referenceOf(document) : undefined}>
            <bdi>{brief ? formatShortReference(document, network.dataset.documents) : referenceOf(document)}</bdi>
          </cite>
        )}
        <span className="quote-actions">
          <CopyButton
            text={quotationOf(passage, document)}
            label="Copy the quote with its reference"
            className="link"
          />
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
