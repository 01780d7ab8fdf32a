import { useEffect, useRef } from 'react'
import type { DraftDocument } from '../../draft/draft.ts'
import { recordIn } from '../../draft/placesIn.ts'
import type { BlindQuote } from '../../draft/reviews.ts'
import { issuedOf } from '../../draft/readings.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import { Verbatim } from '../../ui/Verbatim.tsx'
import { useDraft } from '../DeskContext.tsx'

interface Props {
  readonly quotes: readonly BlindQuote[]
  /** Shows the whole texts in place of the paragraphs. */
  readonly isWhole: boolean
}

/** What is cited, marked in its paragraph, with nothing of what is claimed. */
export function BlindQuotes({ quotes, isWhole }: Props) {
  const draft = useDraft()
  return quotes.map((quote, i) => {
    const document = recordIn(draft.documents, quote.document)
    return <Quote key={i} quote={quote} document={document} isWhole={isWhole} />
  })
}

function Quote({
  quote,
  document,
  isWhole,
}: {
  readonly quote: BlindQuote
  readonly document: DraftDocument | undefined
  readonly isWhole: boolean
}) {
  const marked = useRef<HTMLElement>(null)
  const whole = isWhole && quote.within && document?.text !== undefined ? document.text : null
  const [start, end] = (whole === null ? undefined : quote.within) ?? quote.marked
  const text = whole ?? quote.text
  useEffect(() => {
    if (whole !== null) marked.current?.scrollIntoView({ block: 'center' })
  }, [whole])
  const issued = document && issuedOf(document)
  const publisher = document?.['container-title'] ?? document?.publisher
  const from = [publisher, issued && sayWhen(issued)].filter((part) => typeof part === 'string').join(', ')
  const place = quote.paragraph === undefined ? '' : `paragraph ${quote.paragraph}`
  return (
    <figure className="review-quote">
      <figcaption className="desk-quiet">
        <bdi>{quote.title}</bdi>
        {[from, place].map((part) => (part === '' ? '' : ` · ${part}`)).join('')}
      </figcaption>
      <blockquote className={whole === null ? undefined : 'review-whole'}>
        <Verbatim text={text.slice(0, start)} />
        <mark ref={marked}>
          <Verbatim text={text.slice(start, end)} />
        </mark>
        <Verbatim text={text.slice(end)} />
      </blockquote>
    </figure>
  )
}
