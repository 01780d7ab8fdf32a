/** Which relationships are told in one note beside the text: those of one quote that say the same of several targets. */
import type { DraftEdge } from '../../draft/draft.ts'
import type { BarState } from '../../draft/marking/barState.ts'
import type { MarkIn } from '../../draft/marking/marksIn.ts'
import type { MarkText } from '../../draft/marking/markText.ts'
import { barKey } from './unfinished.ts'

export interface Note {
  /** Index of the sentence. */
  readonly sentence: number
  readonly edge: DraftEdge
  /** The ids of all of them, the first one’s first. */
  readonly ids: readonly string[]
}

/** All that an edge says but its target, and what the desk knows of where it came from. */
function toldBy(edge: DraftEdge): string {
  const { source, relation, role, when, dating, status, event, accordingTo } = edge
  const { standing, amounts, summary, remark, askedWhen, citations } = edge
  const claim = [source, relation, role, when, dating, status, event, accordingTo]
  return JSON.stringify([...claim, standing, amounts, summary, remark, askedWhen, citations])
}

/** One note for all that say the same of several ends, in the order of the marks. */
export function notesOf(marks: readonly MarkIn[], { sentences }: MarkText): readonly Note[] {
  const notes = new Map<string, Note>()
  for (const { edge, start } of marks) {
    const sentence = Math.max(
      0,
      sentences.findLastIndex((one) => one.start <= start),
    )
    const key = `${sentence} ${toldBy(edge)}`
    const known = notes.get(key)
    if (known?.ids.includes(edge.id)) continue
    notes.set(key, known ? { ...known, ids: [...known.ids, edge.id] } : { sentence, edge, ids: [edge.id] })
  }
  return [...notes.values()]
}

/** The ids of those that one note tells with this edge, the edge itself among them. */
export function noteOfEdge(id: string, edges: readonly DraftEdge[]): readonly string[] {
  const edge = edges.find((one) => one.id === id)
  if (!edge) return []
  const told = toldBy(edge)
  return edges.filter((one) => one.source === edge.source && toldBy(one) === told).map((one) => one.id)
}

/** A bar that was closed before it was saved, beside its sentence. */
export interface Unfinished {
  readonly sentence: number
  readonly key: string
  readonly bar: BarState
}

export function unfinishedIn(bars: readonly BarState[], { sentences }: MarkText): readonly Unfinished[] {
  return bars.map((bar) => ({
    sentence: Math.max(
      0,
      sentences.findLastIndex(({ start }) => start <= bar.quoted.start),
    ),
    key: barKey(bar),
    bar,
  }))
}
