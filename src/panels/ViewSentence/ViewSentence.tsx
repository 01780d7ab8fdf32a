import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { type SentencePart, formatParts, selectionSentence } from '../../model/viewSentence.ts'
import { openPanel } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import './viewSentence.css'

/** A change is announced once it has stayed for this long, in ms: not at each step of a dragged thumb. */
const SETTLED_MS = 500

const NONE: readonly string[] = []

/** The sentence of the view once it has settled, for the ear alone: what a page without room for it still tells. */
export function HeardSentence() {
  const { selectors } = useApp()
  const sentence = formatParts(useAppState(selectors.sentenceParts))
  const [announced, setAnnounced] = useState(sentence)
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(sentence), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [sentence])
  return (
    <p role="status" className="visually-hidden">
      {announced}
    </p>
  )
}

/**
 * The sentence of the view, and before it that of the selection: at once for the eye, once it has settled for the ear. Where it is
 * longer than its room a button shows the whole.
 */
export function ViewSentence() {
  const { network, selectors } = useApp()
  const parts = useAppState(selectors.sentenceParts)
  const view = useAppState(selectors.view)
  const selectedId = useAppState((state) => state.selectedId)
  const folded = useAppState((state) =>
    state.stage === 'network' && state.selectedId !== null ? selectors.display(state).folded : NONE,
  )
  const selection = useMemo(
    () => (selectedId === null ? null : selectionSentence(selectedId, network, view, new Set(folded))),
    [selectedId, network, view, folded],
  )
  const [unfolded, setUnfolded] = useState(false)
  const words = useRef<HTMLDivElement>(null)
  const isCut = useIsCut(words, parts, selection)
  return (
    <div className="view-words">
      <div ref={words} className={unfolded ? 'view-lines unfolded' : 'view-lines'}>
        {selection && (
          <p className="selection-sentence">
            <Parts parts={selection} />
          </p>
        )}
        <p className="view-sentence">
          <Parts parts={parts} />
        </p>
      </div>
      {(isCut || unfolded) && (
        <button
          type="button"
          className="quiet whole-sentence"
          aria-label="Whole sentence"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? '×' : '…'}
        </button>
      )}
      <HeardSentence />
    </div>
  )
}

/** The words of a sentence; `status` says them to the ear, so that only the buttons among them are there for it. */
function Parts({ parts }: { readonly parts: readonly SentencePart[] }) {
  const { store } = useApp()
  return parts.map(({ text, opens }, i) =>
    opens === undefined ? (
      <span key={i} aria-hidden="true">
        {text}
      </span>
    ) : (
      // By its place: two of the words may lead to one and the same list.
      <button key={i} type="button" className="link link-name" onClick={() => openPanel(store, opens)}>
        {text}
      </button>
    ),
  )
}

/** Is more said than the box has room for? Asked again when the words or the box change. */
function useIsCut(box: RefObject<HTMLElement | null>, said: unknown, before: unknown): boolean {
  const [isCut, setIsCut] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const measure = () =>
      setIsCut(
        element.scrollHeight > element.clientHeight + 1 ||
          [...element.children].some((line) => line.scrollHeight > line.clientHeight + 1),
      )
    // Tests without a layout have no such thing. It tells of the first size too, once the page is laid out: asked here,
    // the browser would have to lay it out twice.
    if (typeof ResizeObserver === 'undefined') return undefined
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, said, before])
  return isCut
}
