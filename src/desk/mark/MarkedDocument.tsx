import {
  Fragment,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { DraftDocument } from '../../draft/draft.ts'
import type { Span } from '../../draft/documents/span.ts'
import { type MarkText, sentencesToMark } from '../../draft/marking/markText.ts'
import { sayIssued } from '../../model/reference.ts'
import { fold } from '../../model/searchWords.ts'
import { isComposing } from '../../ui/isComposing.ts'
import { useDesk, useDeskState, useDraft } from '../DeskContext.tsx'
import { openDocument } from '../deskStore.ts'
import { Kbd } from '../Kbd.tsx'
import { MarkViews } from '../entities/MarkViews.tsx'
import { useKeys } from '../useKeys.ts'
import { MarginNotes } from './MarginNotes.tsx'
import { MarkBar } from './MarkBar.tsx'
import { ANYWHERE_KEYS, READING_KEYS_CITING, barKeys } from './markKeys.ts'
import { placeBar, placeNotes } from './placeBeside.ts'
import { selectionIn } from './selectionIn.ts'
import { SentenceLine } from './SentenceLine.tsx'
import { barKey } from './unfinished.ts'
import { type Marking, useMarking } from './useMarking.ts'

/** Ms after which a selection by touch, whose handles are still being moved, is taken for meant. */
const TOUCH_REST = 350

/** A document with what is marked in it, and the bar under the sentence that is being marked. */
export function MarkedDocument({ document }: { readonly document: DraftDocument }) {
  const draft = useDraft()
  const selectedId = useDeskState((state) => state.selectedId)
  const marking = useMarking(document)
  const { read, active, bar, marks, unfinished } = marking
  const listId = useId()
  const sheet = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const barElement = useRef<HTMLDivElement>(null)
  const find = useRef<HTMLInputElement>(null)
  const isOpen = bar !== null
  const hasText = read !== null
  const [isReading, setReading] = useState(false)
  useKeys(bar ? barKeys(bar.state) : isReading ? READING_KEYS_CITING[marking.citesFor] : ANYWHERE_KEYS)

  // Below its sentence: how high it is changes with what it shows.
  useLayoutEffect(() => {
    if (sheet.current) placeBar(sheet.current, barElement.current)
  })
  // A long sentence gives way to its bar, and on a telephone stands above it.
  useEffect(() => {
    if (!isOpen || !barElement.current) return
    const isSheet = getComputedStyle(barElement.current).position === 'fixed'
    const sentence = list.current?.querySelector(`[data-sentence="${active}"]`)
    if (isSheet) sentence?.scrollIntoView({ block: 'start' })
    else barElement.current.scrollIntoView({ block: 'nearest' })
  }, [isOpen, active])
  useEffect(() => {
    const element = sheet.current
    if (!element || typeof ResizeObserver !== 'function') return undefined
    const observer = new ResizeObserver(() => {
      placeBar(element, barElement.current)
      placeNotes(element)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [hasText])
  useLayoutEffect(() => {
    if (sheet.current) placeNotes(sheet.current)
  }, [read, marks, unfinished, isOpen, active])

  // Back to the sentence once the bar is closed, and to each that the keys lead to.
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen) list.current?.focus({ preventScroll: true })
    wasOpen.current = isOpen
  }, [isOpen])
  useEffect(() => {
    if (!isOpen) list.current?.querySelector(`[data-sentence="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active, document.id, isOpen])

  // Whoever comes here marks: the keys work at once, but for one who writes elsewhere.
  const chosen = useDeskState((state) => state.tabChosen)
  useEffect(() => {
    if (window.document.querySelector('dialog[open]') === null) list.current?.focus({ preventScroll: true })
  }, [chosen])
  // A note that had the focus may be gone with what it told.
  useEffect(() => {
    if (window.document.activeElement === window.document.body) list.current?.focus({ preventScroll: true })
  }, [marks, unfinished])
  // And for one who clicks beside the text.
  useEffect(() => {
    const element = sheet.current
    if (!element) return undefined
    const onClick = () => {
      if (window.document.activeElement === window.document.body) list.current?.focus({ preventScroll: true })
    }
    element.addEventListener('click', onClick)
    return () => element.removeEventListener('click', onClick)
  }, [hasText])

  const toMark = useMemo(() => (read ? sentencesToMark(read) : []), [read])
  const marked = toMark.filter((sentence) =>
    marks.some((mark) => mark.start < sentence.end && mark.end > sentence.start),
  ).length
  const reopen = useLatest(marking.reopen)
  const remove = useLatest(marking.remove)
  const resume = useLatest(marking.resume)
  const forget = useLatest(marking.forget)
  const hasTitle = read?.head.includes('title') === true
  return (
    <section className="desk-pane mark-pane" aria-label="Mark">
      <MarkHead
        document={document}
        marked={marked}
        toMark={toMark.length}
        read={read}
        find={find}
        marking={marking}
        list={list}
      />
      {read === null ? (
        <p className="desk-empty">Only the quotes of this document are here. Bring its text in Read to mark it.</p>
      ) : (
        <div className="mark-sheet" ref={sheet}>
          {!hasTitle && !read.text.startsWith(document.title) && <h3 className="mark-title">{document.title}</h3>}
          {!hasTitle && <Byline read={read} />}
          <MarkedText listId={listId} list={list} read={read} marking={marking} find={find} setReading={setReading} />
          <MarginNotes
            draft={draft}
            read={read}
            marks={marks}
            unfinished={unfinished}
            selectedId={selectedId}
            reopen={reopen}
            remove={remove}
            resume={resume}
            forget={forget}
          />
          {bar && (
            <MarkBar
              key={barKey(bar.state)}
              draft={draft}
              state={bar.state}
              offers={bar.offers}
              does={marking.does}
              close={marking.close}
              discard={marking.discard}
              remove={marking.remove}
              ref={barElement}
            />
          )}
        </div>
      )}
    </section>
  )
}

/** A function that stays the same and does what the latest of its kind does. */
function useLatest<A extends readonly unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...args: A) => latest.current(...args), [])
}

interface HeadProps {
  readonly document: DraftDocument
  /** Sentences of which something is marked. */
  readonly marked: number
  /** All that are there to be marked. */
  readonly toMark: number
  readonly read: MarkText | null
  readonly marking: Marking
  readonly find: React.RefObject<HTMLInputElement | null>
  readonly list: React.RefObject<HTMLDivElement | null>
}

function MarkHead({ document, marked, toMark, read, marking, find, list }: HeadProps) {
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
        {sayIssued(document)} · {marked} of {toMark} sentences marked
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

interface TextProps {
  readonly listId: string
  readonly list: React.RefObject<HTMLDivElement | null>
  readonly read: MarkText
  readonly marking: Marking
  readonly find: React.RefObject<HTMLInputElement | null>
  /** Hears whether the keys go to the text. */
  readonly setReading: (isReading: boolean) => void
}

const NONE: readonly Span[] = []

/** The text as a list of its sentences. The bar stands below one of them, and outside of the list. */
function MarkedText({ listId, list, read, marking, find, setReading }: TextProps) {
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
    } else if (at === active) marking.open()
    else marking.goTo(at)
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

/** Where and when the text was published, as the draft has it: not where a line of the text says it. */
function Byline({ read: { document, head } }: { readonly read: MarkText }) {
  const words = [document.publisher, sayIssued(document)].filter(Boolean).join(', ')
  return words === '' || head.includes('byline') ? null : <p className="mark-byline">{words}</p>
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

function onListKey(event: KeyboardEvent, marking: Marking, find: React.RefObject<HTMLInputElement | null>) {
  if (isComposing(event) || event.altKey || marking.bar) return
  const isCtrl = event.ctrlKey || event.metaKey
  const done = listAction(event.key, event.shiftKey, isCtrl, marking, find)
  if (!done) return
  event.preventDefault()
  done()
}

/** What a key does in the list of sentences; null where it does nothing. */
function listAction(
  key: string,
  isShift: boolean,
  isCtrl: boolean,
  marking: Marking,
  find: React.RefObject<HTMLInputElement | null>,
): (() => void) | null {
  const { active, selected } = marking
  switch (key) {
    case 'ArrowDown':
      return () => marking.goTo(active + 1)
    case 'ArrowUp':
      return () => marking.goTo(active - 1)
    case 'Home':
      return () => marking.goTo(0)
    case 'PageDown':
      return () => marking.goToText(1)
    case 'PageUp':
      return () => marking.goToText(-1)
    case 'End':
      return () => marking.goTo(Number.MAX_SAFE_INTEGER)
    case ' ':
      return () => marking.goToNamed(isShift ? -1 : 1)
    case 'Enter':
      return isCtrl ? () => selected && marking.cite(selected) : () => marking.open()
    case 'ArrowLeft':
    case 'ArrowRight': {
      const side = isCtrl ? 'start' : 'end'
      return isShift ? () => marking.moveWord({ side, by: key === 'ArrowLeft' ? -1 : 1 }) : null
    }
    case '/':
      return () => find.current?.select()
    default:
      return null
  }
}
