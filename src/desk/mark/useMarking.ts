import { useEffect, useMemo, useRef, useState } from 'react'
import type { Draft, DraftDocument, DraftEdge } from '../../draft/draft.ts'
import type { Span } from '../../draft/documents/span.ts'
import { type BarEvent, answerBar, enter } from '../../draft/marking/bar.ts'
import type { BarState, Quoted } from '../../draft/marking/barState.ts'
import { type MarkIn, marksIn } from '../../draft/marking/marksIn.ts'
import { type MarkText, readForMarking, within } from '../../draft/marking/markText.ts'
import { type WordMove, narrowed } from '../../draft/marking/narrowed.ts'
import { type OpenedBar, openBar } from '../../draft/marking/openBar.ts'
import { pendingOf } from '../../draft/marking/pendingOf.ts'
import { reopenBar } from '../../draft/marking/reopenBar.ts'
import { saveMark } from '../../draft/marking/saveMark.ts'
import { soundBar } from '../../draft/marking/soundBar.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { removeEdges } from '../../draft/relationships.ts'
import { useDesk, useDeskState, useDraft } from '../DeskContext.tsx'
import { act, openDocument, select, takeReopens } from '../deskStore.ts'
import type { CitesFor } from './markKeys.ts'
import { noteOfEdge } from './notesOf.ts'
import { barKey, dropBar, keepBar } from './unfinished.ts'

/** What the curator has selected: words of the document, of one sentence or of several. */
interface Selected extends Span {
  readonly document: string
}

/** A bar, and the draft that it was opened or went on in. */
interface Opened extends OpenedBar {
  readonly of: Draft
}

export interface Marking {
  /** Null where only the quotes of the document are here. */
  readonly read: MarkText | null
  readonly marks: readonly MarkIn[]
  readonly selected: Span | null
  /** Index of the sentence in which the selection begins; -1 where the text has none. */
  readonly active: number
  /** Passages that are shown: of the selected relationship, and those that will be cited too. */
  readonly shown: readonly Span[]
  readonly bar: OpenedBar | null
  /** Bars of this text that were closed before they were saved. */
  readonly unfinished: readonly BarState[]
  readonly goTo: (sentence: number) => void
  /** To the first sentence from this one on, in either direction, whose paragraph stands once. */
  readonly goOn: (from: number, by: 1 | -1) => void
  /** Has the last step passed over, or stopped before, a paragraph that stands twice? */
  readonly passed: boolean
  /** To the next sentence, or the one before, that has two names. */
  readonly goToNamed: (by: 1 | -1) => void
  /** To the text after this one, or the one before. */
  readonly goToText: (by: 1 | -1) => void
  readonly moveWord: (move: WordMove) => void
  readonly selectWords: (span: Span) => void
  /** Cites words besides: of the bar that is open, else for `citesFor`. */
  readonly cite: (span: Span) => void
  readonly citesFor: CitesFor
  /** Opens the bar for what is selected, or for these words. */
  readonly open: (span?: Span) => void
  /** Opens a bar again that was closed before it was saved. */
  readonly resume: (bar: BarState) => void
  /** Opens relationships that are in the draft, which say the same of several targets. */
  readonly reopen: (edgeIds: readonly string[]) => void
  /** Takes relationships out of the draft. */
  readonly remove: (edgeIds: readonly string[]) => void
  readonly does: (event: BarEvent) => void
  /** Closes the bar; what was done in it waits beside its sentence. */
  readonly close: () => void
  /** Closes the bar and forgets it. */
  readonly discard: () => void
  /** Forgets a bar that was closed before it was saved. */
  readonly forget: (bar: BarState) => void
}

const NOTHING: readonly Quoted[] = []

/** All that can be done in the pane where a document is marked. */
export function useMarking(document: DraftDocument): Marking {
  const { store } = useDesk()
  const draft = useDraft()
  const selectedId = useDeskState((state) => state.selectedId)
  const reopens = useDeskState((state) => state.reopens)
  const allUnfinished = useDeskState((state) => state.unfinished)
  const { nodes, kinds, edges, passages } = draft
  const read = useMemo(() => readForMarking(document, nodes, kinds), [document, nodes, kinds])
  const marks = useMemo(() => marksIn({ passages, edges }, document), [passages, edges, document])

  const [chosen, setChosen] = useState<Selected | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const bar = useMemo(
    () => (opened === null || opened.of === draft ? opened : refreshed(opened, draft)),
    [opened, draft],
  )
  const setBar = (now: OpenedBar | null) => setOpened(now && { ...now, of: draft })
  const [further, setFurther] = useState(NOTHING)
  /** The bar that was closed last, until something else is saved or selected: a passage that is looked for is for it. */
  const [closed, setClosed] = useState<BarState | null>(null)

  const [passed, setPassed] = useState(false)
  const whole = useMemo(() => (read ? firstToMark(read) : null), [read])
  const selected = chosen?.document === document.id ? chosen : whole
  const active = read && selected ? sentenceAt(read, selected.start) : -1

  // A relationship that is selected elsewhere is shown in its text; what was selected here is there already.
  // A pane that is opened anew follows what is selected where it is of the text that is open.
  const told = useRef<string | null | undefined>(undefined)
  const openId = document.id
  useEffect(() => {
    if (selectedId === told.current) return
    const isNew = told.current === undefined
    told.current = selectedId
    const there = selectedId === null ? null : homeOf(draft, [selectedId])
    if (!there || (isNew && there.document.id !== openId)) return
    const text = readForMarking(there.document, draft.nodes, draft.kinds)
    const sentence = text?.sentences[sentenceAt(text, there.mark.start)]
    if (!sentence) return
    openDocument(store, there.document.id)
    // What is selected elsewhere comes from the store, as news from outside.
    // oxlint-disable-next-line react/set-state-in-effect
    setOpened(null)
    setClosed(null)
    setChosen({ document: there.document.id, start: sentence.start, end: sentence.end })
  }, [selectedId, draft, openId, store])

  const shown = useMemo(() => {
    const cited = selectedId === null ? [] : marks.filter(({ edge }) => edge.id === selectedId)
    const besides = [...(bar?.state.further ?? []), ...further].filter((quoted) => quoted.document === document.id)
    return [...cited, ...besides]
  }, [marks, selectedId, bar?.state.further, further, document.id])

  const pending = useMemo(() => bar && pendingOf(bar), [bar])
  useEffect(() => {
    store.setState({ pending })
  }, [pending, store])
  useEffect(() => () => store.setState({ pending: null }), [store])

  const openKey = bar && barKey(bar.state)
  const unfinished = useMemo(
    () => allUnfinished.filter((one) => one.quoted.document === document.id && barKey(one) !== openKey),
    [allUnfinished, document.id, openKey],
  )

  const isClosedSound = closed !== null && soundBar(draft, closed) !== null
  const isCited = useMemo(() => selectedId !== null && homeOf(draft, [selectedId]) !== null, [draft, selectedId])
  const citesFor: CitesFor = isClosedSound ? 'closed' : isCited ? 'selected' : 'next'

  const selectWords = ({ start, end }: Span) => {
    setPassed(false)
    setChosen({ document: document.id, start, end })
  }
  const goTo = (sentence: number) => {
    const last = (read?.sentences.length ?? 0) - 1
    const found = read?.sentences[Math.min(last, Math.max(0, sentence))]
    if (found) selectWords(found)
  }
  const goOn = (from: number, by: 1 | -1) => {
    if (!read) return
    const isTwice = (at: number) => read.repeated.has(read.sentences[at]?.paragraph ?? -1)
    let at = from
    while (isTwice(at)) at += by
    goTo(read.sentences[at] === undefined ? active : at)
    setPassed(at !== from)
  }
  /** With what was cited before it was opened, or while it was closed. */
  const showBar = ({ state, offers }: OpenedBar, also: readonly Quoted[]) => {
    const { further: own, quoted } = state
    const fresh = also.filter((one) => ![quoted, ...own].some((other) => placeOf(other) === placeOf(one)))
    const now = fresh.length === 0 ? state : { ...state, further: [...own, ...fresh] }
    if (now !== state) keepBar(store, now)
    setBar({ offers, state: now })
    setFurther(NOTHING)
    setClosed(null)
  }
  /** Opens a bar as it was left; one whose text is gone is forgotten. */
  const showKept = (kept: BarState, also: readonly Quoted[]) => {
    const state = soundBar(draft, kept)
    const home = state && recordIn(draft.documents, kept.quoted.document)
    const there = home && readForMarking(home, nodes, kinds)
    if (state !== kept) {
      dropBar(store, kept)
      if (state) keepBar(store, state)
    }
    if (!there) return
    openDocument(store, there.document.id)
    setChosen(kept.quoted)
    showBar({ offers: openBar(draft, there, kept.quoted).offers, state }, also)
  }
  const keptOf = (key: string) => {
    const kept = allUnfinished.find((one) => barKey(one) === key)
    return kept && (soundBar(draft, kept) ?? undefined)
  }
  const reopen = (ids: readonly string[], also: readonly Quoted[] = further) => {
    const there = homeOf(draft, ids, document.id)
    const text = there && readForMarking(there.document, nodes, kinds)
    const again = text && reopenBar(draft, text, there.edges)
    if (!again) return
    const [first] = there.edges
    told.current = first?.id
    select(store, first?.id ?? null)
    openDocument(store, there.document.id)
    setChosen(again.state.quoted)
    showBar({ offers: again.offers, state: keptOf(barKey(again.state)) ?? again.state }, also)
  }
  const reopenLatest = useRef<(ids: readonly string[]) => void>(reopen)
  useEffect(() => {
    reopenLatest.current = reopen
  })
  useEffect(() => {
    if (reopens === null) return
    const id = takeReopens(store)
    if (id !== null) reopenLatest.current(noteOfEdge(id, edges))
  }, [reopens, edges, store])

  return {
    read,
    marks,
    selected,
    active,
    shown,
    bar,
    unfinished,
    goTo,
    goOn,
    passed: passed && chosen?.document === document.id,
    goToNamed: (by) => {
      if (!read) return
      for (let at = active + by; at >= read.head.length && at < read.sentences.length; at += by) {
        const sentence = read.sentences[at]
        if (sentence && !read.repeated.has(sentence.paragraph) && within(read.names, sentence).length > 1) {
          goTo(at)
          return
        }
      }
    },
    goToText: (by) => {
      const next = draft.documents[draft.documents.findIndex(({ id }) => id === openId) + by]
      if (next) openDocument(store, next.id)
    },
    moveWord: (move) => {
      const sentence = read?.sentences[active]
      if (!read || !selected || !sentence) return
      selectWords(narrowed(read.text, selected, move, paragraphOf(read, sentence.paragraph)))
    },
    selectWords,
    cite: (span) => {
      const quoted = { document: document.id, start: span.start, end: span.end }
      if (bar) {
        does({ type: 'cite', quoted })
        return
      }
      // Back to the bar for which the passage was looked for, or to what was saved last.
      if (citesFor === 'closed' && closed) showKept(closed, [quoted])
      else if (citesFor === 'selected' && selectedId !== null) reopen(noteOfEdge(selectedId, edges), [quoted])
      else setFurther((list) => (list.some((one) => placeOf(one) === placeOf(quoted)) ? list : [...list, quoted]))
    },
    citesFor,
    open: (span) => {
      const meant = span ?? selected
      if (!meant || !read) return
      const quoted = { document: document.id, start: meant.start, end: meant.end }
      selectWords(meant)
      const fresh = openBar(draft, read, quoted)
      const kept = keptOf(barKey({ quoted }))
      // What was finished and left before is looked at again: the Enter that opens a sentence, pressed twice, must not save it unread.
      const again = kept?.active === 'save' ? enter(kept, 'source', fresh.offers) : kept
      showBar({ offers: fresh.offers, state: again ?? fresh.state }, further)
    },
    resume: (kept) => showKept(kept, NOTHING),
    reopen: (ids) => reopen(ids),
    remove: (ids) => {
      const there = ids.filter((id) => recordIn(edges, id) !== undefined)
      if (there.length > 0) act(store, removeEdges(draft, there))
      if (bar?.state.edges?.some((id) => ids.includes(id))) {
        dropBar(store, bar.state)
        setBar(null)
      }
    },
    does,
    close: () => {
      setClosed(bar?.state ?? null)
      setBar(null)
    },
    discard: () => {
      if (bar) dropBar(store, bar.state)
      setBar(null)
    },
    forget: (kept) => {
      dropBar(store, kept)
      if (closed && barKey(closed) === barKey(kept)) setClosed(null)
    },
  }

  function does(event: BarEvent) {
    if (!bar) return
    const { state, saves } = answerBar(bar.state, event, bar.offers)
    // It may have been for relationships that undo took away.
    if (opened && barKey(opened.state) !== barKey(state)) dropBar(store, opened.state)
    if (!saves) {
      setBar({ ...bar, state })
      // Going through it is nothing that could be lost.
      if (event.type !== 'go' && event.type !== 'move' && state !== bar.state) keepBar(store, state)
      return
    }
    act(store, saveMark(draft, state))
    dropBar(store, state)
    setBar(null)
    setClosed(null)
    const after = store.getState().history?.draft.edges ?? []
    const saved = state.edges?.find((id) => recordIn(after, id) !== undefined) ?? after.at(-1)?.id
    if (saved === undefined) return
    told.current = saved
    select(store, saved)
  }
}

const placeOf = ({ document, start, end }: Quoted) => `${document} ${start} ${end}`

interface Home {
  readonly edges: readonly DraftEdge[]
  readonly document: DraftDocument
  readonly mark: MarkIn
}

/** The text in which relationships are cited, this one before others; null where none that is here does. */
function homeOf(draft: Draft, ids: readonly string[], first?: string): Home | null {
  const edges = ids.flatMap((id) => recordIn(draft.edges, id) ?? [])
  const [edge] = edges
  if (!edge) return null
  const passages = edge.citations.flatMap((id) => recordIn(draft.passages, id) ?? [])
  const cited = passages.map((passage) => passage.document)
  const documents = first !== undefined && cited.includes(first) ? [first, ...cited] : cited
  for (const id of documents) {
    const document = recordIn(draft.documents, id)
    const [mark] = document?.text === undefined ? [] : marksIn({ passages, edges: [edge] }, document)
    if (document && mark) return { edges, document, mark }
  }
  return null
}

/** The first sentence below the head that can be told from all others; the first at all where there is none. */
function firstToMark({ sentences, head, repeated }: MarkText): Span | null {
  const below = sentences.slice(head.length)
  return below.find(({ paragraph }) => !repeated.has(paragraph)) ?? below[0] ?? null
}

/** Index of the sentence in which a place stands, or that begins last before it. */
function sentenceAt({ sentences }: MarkText, place: number): number {
  return Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= place),
  )
}

function paragraphOf({ sentences }: MarkText, paragraph: number): Span {
  const own = sentences.filter((sentence) => sentence.paragraph === paragraph)
  return { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 }
}

/** The bar in the draft as it is now, which undo may have changed under it; null where its text is gone. */
function refreshed({ state }: OpenedBar, draft: Draft): OpenedBar | null {
  const now = soundBar(draft, state)
  const home = now && recordIn(draft.documents, now.quoted.document)
  const read = home && readForMarking(home, draft.nodes, draft.kinds)
  return now && read ? { state: now, offers: openBar(draft, read, now.quoted).offers } : null
}
