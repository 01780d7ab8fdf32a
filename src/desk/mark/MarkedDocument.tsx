import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { DraftDocument } from '../../draft/draft.ts'
import { sentencesToMark } from '../../draft/marking/markText.ts'
import { useDeskState, useDraft } from '../DeskContext.tsx'
import { useKeys } from '../useKeys.ts'
import { Byline } from './Byline.tsx'
import { MarginNotes } from './MarginNotes.tsx'
import { MarkBar } from './MarkBar.tsx'
import { MarkedText } from './MarkedText.tsx'
import { MarkHead } from './MarkHead.tsx'
import { ANYWHERE_KEYS, READING_KEYS_CITING, barKeys } from './markKeys.ts'
import { type Note, notesOf } from './notesOf.ts'
import { placeBar, placeNotes } from './placeBeside.ts'
import { SentenceCard } from './SentenceCard.tsx'
import { barKey } from './unfinished.ts'
import { useMarking } from './useMarking.ts'

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
  const notes = useMemo(() => (read ? notesOf(marks, read) : []), [marks, read])
  const notesAt = useMemo(() => bySentence(notes), [notes])
  /** The sentence whose notes are shown in a card, as long as it is the one that is selected. */
  const [carded, setCarded] = useState<string | null>(null)
  const cardOf = (sentence: number) => `${document.id} ${sentence}`
  const card = carded === null ? undefined : notesAt.get(active)
  if (carded !== null && (isOpen || carded !== cardOf(active))) setCarded(null)
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
          <MarkedText
            listId={listId}
            list={list}
            read={read}
            marking={marking}
            notes={notesAt}
            showNotes={(sentence) => {
              marking.goTo(sentence)
              setCarded(cardOf(sentence))
            }}
            find={find}
            setReading={setReading}
          />
          <MarginNotes
            draft={draft}
            read={read}
            notes={notes}
            unfinished={unfinished}
            selectedId={selectedId}
            reopen={reopen}
            remove={remove}
            resume={resume}
            forget={forget}
          />
          {card && (
            <SentenceCard
              draft={draft}
              read={read}
              notes={card}
              reopen={marking.reopen}
              another={() => marking.open()}
              close={() => {
                setCarded(null)
                list.current?.focus({ preventScroll: true })
              }}
            />
          )}
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

function bySentence(notes: readonly Note[]): ReadonlyMap<number, readonly Note[]> {
  const found = new Map<number, Note[]>()
  for (const note of notes) found.set(note.sentence, [...(found.get(note.sentence) ?? []), note])
  return found
}

/** A function that stays the same and does what the latest of its kind does. */
function useLatest<A extends readonly unknown[]>(act: (...args: A) => void): (...args: A) => void {
  const latest = useRef(act)
  useLayoutEffect(() => {
    latest.current = act
  })
  return useCallback((...args: A) => latest.current(...args), [])
}
