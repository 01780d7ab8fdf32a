import { Fragment, type MouseEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Span } from '../../draft/documents/span.ts'
import type { MarkText } from '../../draft/marking/markText.ts'
import { Byline } from './Byline.tsx'
import { onListKey } from './listKeys.ts'
import type { Note } from './notesOf.ts'
import { selectionIn } from './selectionIn.ts'
import { SentenceLine } from './SentenceLine.tsx'
import type { Marking } from './useMarking.ts'

/** Ms after which a selection by touch, whose handles are still being moved, is taken for meant. */
const TOUCH_REST = 350

interface Props {
  readonly listId: string
  readonly list: RefObject<HTMLDivElement | null>
  readonly read: MarkText
  readonly marking: Marking
  /** What is marked in each sentence, by its index. */
  readonly notes: ReadonlyMap<number, readonly Note[]>
  /** Shows what is marked in a sentence. */
  readonly showNotes: (sentence: number) => void
  readonly find: RefObject<HTMLInputElement | null>
  /** Hears whether the keys go to the text. */
  readonly setReading: (isReading: boolean) => void
}

const NONE: readonly Span[] = []

/** The text as a list of its sentences. The bar stands below one of them, and outside of the list. */
export function MarkedText({ listId, list, read, marking, notes, showNotes, find, setReading }: Props) {
  const { active, selected, shown, bar } = marking
  const isOpen = bar !== null
  const latest = useRef(marking)
  useLayoutEffect(() => {
    latest.current = marking
  })
  // The handles of a selection by touch send no event of their own when they are let go.
  const isTouch = useRef(false)
  useEffect(() => {
    let timer = 0
    const onChange = () => {
      if (!isTouch.current) return
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        const span = list.current && selectionIn(list.current, read.text)
        if (span) latest.current.selectWords(span)
      }, TOUCH_REST)
    }
    document.addEventListener('selectionchange', onChange)
    return () => {
      window.clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [list, read])

  const onMouseUp = (event: MouseEvent) => {
    choose(event)
    // The keys go on where they were: in the slot, or in the list as a whole.
    const slot = list.current?.parentElement?.querySelector<HTMLElement>('.bar-active input')
    ;(slot ?? list.current)?.focus({ preventScroll: true })
  }
  const choose = (event: MouseEvent) => {
    if (!list.current || event.button !== 0) return
    const sign = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-sign]') : null
    if (sign) {
      const at = Number(sign.dataset.sign)
      const [only, ...others] = notes.get(at) ?? []
      if (only && others.length === 0) marking.reopen(only.ids)
      else showNotes(at)
      return
    }
    const isBesides = event.ctrlKey || event.metaKey
    const sentence = sentenceOf(event)
    const span = selectionIn(list.current, read.text)
    // The second click of a double one opens the bar of its sentence. The word that it selects is not meant, unless it was drawn on.
    const isDrawn = span !== null && /\s/.test(read.text.slice(span.start, span.end))
    if (event.detail > 1 && sentence && !isDrawn) {
      window.getSelection()?.removeAllRanges()
      if (!isBesides && !isOpen) marking.open(isSelected(sentence) ? undefined : sentence)
      return
    }
    if (span) {
      if (isTouch.current) return
      window.getSelection()?.removeAllRanges()
      if (isBesides) marking.cite(span)
      else if (!isOpen) marking.selectWords(span)
      return
    }
    if (!sentence) return
    const at = read.sentences.indexOf(sentence)
    if (isBesides) marking.cite(sentence)
    else if (isOpen) {
      if (at !== active) marking.close()
      marking.goTo(at)
    } else if (at !== active) marking.goTo(at)
    // Whoever taps sees no notes beside the text: what is marked here already comes first.
    else if (isTouch.current && notes.has(at)) showNotes(at)
    else marking.open()
  }
  const sentenceOf = ({ target }: MouseEvent) => {
    const at = target instanceof Element ? target.closest<HTMLElement>('[data-sentence]')?.dataset.sentence : undefined
    return at === undefined ? undefined : read.sentences[Number(at)]
  }
  const isSelected = (sentence: Span) =>
    selected !== null && selected.start < sentence.end && selected.end > sentence.start
  const repeatedAt = ([first = -1]: readonly number[]) => read.repeated.get(read.sentences[first]?.paragraph ?? -1)
  return (
    <div
      ref={list}
      className="mark-text"
      lang={read.document.language}
      dir="auto"
      role="listbox"
      aria-label="Sentences"
      aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
      tabIndex={0}
      onKeyDown={(event) => onListKey(event, marking, find)}
      onFocus={() => setReading(true)}
      onBlur={() => setReading(false)}
      onPointerDown={({ pointerType }) => {
        isTouch.current = pointerType === 'touch'
      }}
      onMouseUp={onMouseUp}
    >
      {paragraphsOf(read).map((indices, paragraph) => (
        <Fragment key={indices[0]}>
          <div
            className={`mark-${read.head[indices[0] ?? -1] ?? 'paragraph'}${repeatedAt(indices) ? ' mark-repeated' : ''}`}
          >
            {indices.map((index) => {
              const sentence = read.sentences[index]
              if (!sentence) return null
              const touches = (span: Span) => span.start < sentence.end && span.end > sentence.start
              const here = shown.some(touches) ? shown.filter(touches) : NONE
              return [
                <SentenceLine
                  key={index}
                  id={`${listId}-${index}`}
                  read={read}
                  index={index}
                  selected={selected && touches(selected) ? selected : null}
                  shown={here}
                />,
                notes.has(index) && <MarkSign key="sign" sentence={index} count={notes.get(index)?.length ?? 0} />,
                ' ',
                bar && isLastOf(bar.state.quoted, index, read) && <span key="gap" className="mark-gap" data-gap="" />,
              ]
            })}
            {repeatedAt(indices) === 'first' && <small> left out: stands twice</small>}
          </div>
          {paragraph === 0 && read.head[0] === 'title' && <Byline read={read} />}
        </Fragment>
      ))}
    </div>
  )
}

/** The mark behind a sentence in which something is marked: touched, it opens that. By keys and by ear its notes do, which follow the text. */
function MarkSign({ sentence, count }: { readonly sentence: number; readonly count: number }) {
  return (
    <span className="mark-sign" data-sign={sentence} aria-hidden="true">
      ✓{count > 1 && count}
    </span>
  )
}

/** Does what is being marked end in this sentence? The bar stands below it. */
function isLastOf({ document, end }: Span & { readonly document: string }, index: number, read: MarkText): boolean {
  const [sentence, next] = [read.sentences[index], read.sentences[index + 1]]
  return (
    document === read.document.id &&
    sentence !== undefined &&
    end > sentence.start &&
    (next === undefined || end <= next.start)
  )
}

const paragraphs = new WeakMap<MarkText['sentences'], readonly (readonly number[])[]>()

/** The indices of the sentences of each paragraph. */
function paragraphsOf({ sentences }: MarkText): readonly (readonly number[])[] {
  const known = paragraphs.get(sentences)
  if (known) return known
  const made = new Map<number, number[]>()
  for (const [index, { paragraph }] of sentences.entries()) made.set(paragraph, [...(made.get(paragraph) ?? []), index])
  const list = [...made.values()]
  paragraphs.set(sentences, list)
  return list
}
