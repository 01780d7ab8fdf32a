import { useEffect, useMemo, useRef, useState } from 'react'
import type { DraftDocument } from '../../draft/draft.ts'
import type { Span } from '../../draft/documents/span.ts'
import { type BarEvent, answerBar } from '../../draft/marking/bar.ts'
import type { BarState, Quoted } from '../../draft/marking/barState.ts'
import { type MarkIn, marksIn } from '../../draft/marking/marksIn.ts'
import { type MarkText, readForMarking, within } from '../../draft/marking/markText.ts'
import { type WordMove, narrowed } from '../../draft/marking/narrowed.ts'
import { type OpenedBar, openBar } from '../../draft/marking/openBar.ts'
import { saveMark } from '../../draft/marking/saveMark.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { useDesk, useDeskState, useDraft } from '../DeskContext.tsx'
import { act, openDocument, select } from '../deskStore.ts'
import { keptBars } from './keptBars.ts'

/** What the curator has selected: words of the document, of one sentence or of several. */
interface Selected extends Span {
  readonly document: string
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
  /** Indices of sentences whose bar was closed before it was saved. */
  readonly unfinished: readonly number[]
  readonly goTo: (sentence: number) => void
  /** To the next sentence, or the one before, that has two names. */
  readonly goToNamed: (by: 1 | -1) => void
  /** To the text after this one, or the one before. */
  readonly goToText: (by: 1 | -1) => void
  readonly moveWord: (move: WordMove) => void
  readonly selectWords: (span: Span) => void
  /** Cites words besides: of the open or unfinished bar, else of the next. */
  readonly cite: (span: Span) => void
  readonly open: (sentence?: number) => void
  readonly does: (event: BarEvent) => void
  readonly close: () => void
  readonly selectEdge: (id: string) => void
}

const NOTHING: readonly Quoted[] = []

/** All that can be done in the pane where a document is marked. */
export function useMarking(document: DraftDocument): Marking {
  const { store } = useDesk()
  const draft = useDraft()
  const selectedId = useDeskState((state) => state.selectedId)
  const { nodes, kinds, edges, passages } = draft
  const read = useMemo(() => readForMarking(document, nodes, kinds), [document, nodes, kinds])
  const marks = useMemo(() => marksIn({ passages, edges }, document), [passages, edges, document])

  const [chosen, setChosen] = useState<Selected | null>(null)
  const [bar, setBar] = useState<OpenedBar | null>(null)
  const [further, setFurther] = useState(NOTHING)
  const [, keep] = useState(0)
  const kept = keptBars(store, draft.id)

  const whole = read?.sentences[read.head.length] ?? null
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
    const edge = selectedId === null ? undefined : recordIn(edges, selectedId)
    const passage = edge?.citations.flatMap((id) => recordIn(passages, id) ?? [])[0]
    const home = passage && recordIn(draft.documents, passage.document)
    if (!edge || !home || (isNew && home.id !== openId)) return
    const [mark] = marksIn({ passages, edges: [edge] }, home)
    const there = readForMarking(home, nodes, kinds)
    const sentence = mark && there?.sentences[sentenceAt(there, mark.start)]
    if (!sentence) return
    openDocument(store, home.id)
    if (bar) kept.set(keyOf(bar.state.quoted), bar.state)
    setBar(null)
    setChosen({ document: home.id, start: sentence.start, end: sentence.end })
  }, [selectedId, edges, passages, nodes, kinds, draft.documents, openId, bar, kept, store])

  const shown = useMemo(() => {
    const cited = selectedId === null ? [] : marks.filter(({ edge }) => edge.id === selectedId)
    const besides = [...(bar?.state.further ?? []), ...further].filter((quoted) => quoted.document === document.id)
    return [...cited, ...besides]
  }, [marks, selectedId, bar, further, document.id])

  const unfinished = useMemo(
    () =>
      read === null
        ? []
        : [...kept.values()]
            .filter(({ quoted }) => quoted.document === document.id && quoted !== bar?.state.quoted)
            .map(({ quoted }) => sentenceAt(read, quoted.start)),
    // The map of kept bars changes in place, and `bar` and the count with it.
    // oxlint-disable-next-line react/exhaustive-deps
    [read, kept, kept.size, bar === null, document.id],
  )

  const selectWords = ({ start, end }: Span) => setChosen({ document: document.id, start, end })
  const goTo = (sentence: number) => {
    const last = (read?.sentences.length ?? 0) - 1
    const found = read?.sentences[Math.min(last, Math.max(0, sentence))]
    if (found) selectWords(found)
  }
  const showBar = (opened: OpenedBar, also: readonly Quoted[]) => {
    setBar(
      also.length === 0
        ? opened
        : { ...opened, state: { ...opened.state, further: [...opened.state.further, ...also] } },
    )
    setFurther(NOTHING)
  }
  const openAt = (span: Span) => {
    if (!read) return
    const quoted = { document: document.id, start: span.start, end: span.end }
    const fresh = openBar(draft, read, quoted)
    const before = kept.get(keyOf(quoted))
    showBar(before && isSound(before, draft.nodes) ? { offers: fresh.offers, state: before } : fresh, further)
  }
  return {
    read,
    marks,
    selected,
    active,
    shown,
    bar,
    unfinished,
    goTo,
    goToNamed: (by) => {
      if (!read) return
      for (let at = active + by; at >= read.head.length && at < read.sentences.length; at += by) {
        const sentence = read.sentences[at]
        if (sentence && within(read.names, sentence).length > 1) {
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
        setBar({ ...bar, state: answerBar(bar.state, { type: 'cite', quoted }, bar.offers).state })
        return
      }
      const last = [...kept.values()].at(-1)
      if (last === undefined || !isSound(last, draft.nodes)) {
        setFurther((list) => (list.some((one) => keyOf(one) === keyOf(quoted)) ? list : [...list, quoted]))
        return
      }
      // Back to the bar for which the passage was looked for.
      const home = recordIn(draft.documents, last.quoted.document)
      const there = home && readForMarking(home, nodes, kinds)
      if (!there) return
      openDocument(store, last.quoted.document)
      setChosen(last.quoted)
      showBar({ offers: openBar(draft, there, last.quoted).offers, state: last }, [quoted])
    },
    open: (sentence) => {
      const span = sentence === undefined ? selected : unfinishedAt(sentence)
      if (!span) return
      selectWords(span)
      openAt(span)
    },
    does: (event) => {
      if (!bar) return
      const { state, saves } = answerBar(bar.state, event, bar.offers)
      if (!saves) {
        setBar({ ...bar, state })
        return
      }
      act(store, saveMark(draft, state))
      kept.delete(keyOf(state.quoted))
      setBar(null)
      const saved = store.getState().history?.draft.edges.at(-1)
      if (saved) selectEdge(saved.id)
    },
    close: () => {
      if (bar) kept.set(keyOf(bar.state.quoted), bar.state)
      setBar(null)
      keep((count) => count + 1)
    },
    selectEdge,
  }

  function selectEdge(id: string) {
    told.current = id
    select(store, id)
    const mark = marks.find(({ edge }) => edge.id === id)
    const sentence = mark && read?.sentences[sentenceAt(read, mark.start)]
    if (sentence) selectWords(sentence)
  }

  function unfinishedAt(sentence: number): Span | null {
    const found = [...kept.values()].findLast(
      ({ quoted }) => quoted.document === document.id && read && sentenceAt(read, quoted.start) === sentence,
    )
    return found?.quoted ?? read?.sentences[sentence] ?? null
  }
}

const keyOf = ({ document, start, end }: Quoted) => `${document} ${start} ${end}`

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

/** Are the entities that a bar speaks of still in the draft? Undo may have taken one of them. */
function isSound({ source, target, accordingTo }: BarState, nodes: readonly { readonly id: string }[]): boolean {
  return [...source.ends, ...target.ends, ...(accordingTo ? [accordingTo] : [])].every(
    ({ node }) => node === undefined || recordIn(nodes, node) !== undefined,
  )
}
