import type { RefObject } from 'react'
import type { DraftDocument } from '../../draft/draft.ts'
import type { MarkText } from '../../draft/marking/markText.ts'
import { sayIssued } from '../../model/reference.ts'
import { fold } from '../../model/searchWords.ts'
import { isComposing } from '../../ui/isComposing.ts'
import { useDesk, useDraft } from '../DeskContext.tsx'
import { openDocument } from '../deskStore.ts'
import { MarkViews } from '../entities/MarkViews.tsx'
import { Kbd } from '../Kbd.tsx'
import type { Marking } from './useMarking.ts'

interface Props {
  readonly document: DraftDocument
  /** Sentences of which something is marked. */
  readonly marked: number
  /** All that are there to be marked. */
  readonly toMark: number
  readonly read: MarkText | null
  readonly marking: Marking
  readonly find: RefObject<HTMLInputElement | null>
  readonly list: RefObject<HTMLDivElement | null>
}

/** Which text is open and how far it is marked, with the ways to the others and to words in them. */
export function MarkHead({ document, marked, toMark, read, marking, find, list }: Props) {
  const { store } = useDesk()
  const { documents } = useDraft()
  const at = documents.findIndex(({ id }) => id === document.id)
  const [before, after] = [documents[at - 1], documents[at + 1]]
  const total = read?.sentences.length ?? 0

  const findNext = (words: string) => {
    const wanted = fold(words.trim())
    if (wanted === '' || !read) return
    const has = (index: number) => {
      const sentence = read.sentences[index]
      return sentence !== undefined && fold(read.text.slice(sentence.start, sentence.end)).includes(wanted)
    }
    const order = read.sentences.map((_, index) => (marking.active + 1 + index) % total)
    const found = order.find(has)
    if (found !== undefined) {
      marking.goTo(found)
      return
    }
    const other = [...documents.slice(at + 1), ...documents.slice(0, at)].find(({ text = '' }) =>
      fold(text).includes(wanted),
    )
    if (other) openDocument(store, other.id)
  }
  return (
    <header className="desk-pane-head mark-head">
      <MarkViews />
      <button
        type="button"
        aria-label="Text before"
        disabled={!before}
        onClick={() => before && openDocument(store, before.id)}
      >
        ‹
      </button>
      <h2 title={document.title}>{document.title}</h2>
      <span className="desk-quiet mark-count">
        {!marking.passed && `${sayIssued(document)} · ${marked} of ${toMark} sentences marked`}
      </span>
      <span className="desk-quiet mark-passed" role="status">
        {marking.passed && 'left out: what stands twice'}
      </span>
      <button
        type="button"
        className="mark-open"
        disabled={!marking.selected || marking.bar !== null}
        // The focus stays in the text.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => marking.open()}
      >
        Mark <Kbd keys={['↵']} />
      </button>
      <input
        ref={find}
        type="search"
        className="mark-find"
        aria-label="Find in the texts"
        placeholder="Find"
        onKeyDown={(event) => {
          if (isComposing(event)) return
          if (event.key === 'Enter') findNext(event.currentTarget.value)
          if (event.key === 'Escape') list.current?.focus()
        }}
      />
      <Kbd keys={['/']} />
      <span className="desk-quiet mark-place">
        {documents.length === 1 ? '' : `text ${at + 1} of ${documents.length}`}
      </span>
      <button
        type="button"
        aria-label="Next text"
        disabled={!after}
        onClick={() => after && openDocument(store, after.id)}
      >
        ›
      </button>
    </header>
  )
}
