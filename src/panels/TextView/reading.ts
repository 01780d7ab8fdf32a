/** A text with its footnotes, and where their marks stand, as ids of its elements. */
import { type Footnote, marksOf } from '../../model/footnotes.ts'
import { type Network, found } from '../../model/network.ts'
import type { Line } from '../../model/textTwin.ts'

export interface Reading {
  /** Tells one text of a page from another. */
  readonly id: string
  /** By passage. */
  readonly notes: ReadonlyMap<string, Footnote>
  /** For each number the mark by which the reader last came to its note. */
  readonly cameBy: Map<number, string>
}

/** The mark with a number in a line, counted from 0. */
export function markId(reading: Reading, line: number, number: number): string {
  return `${reading.id}-line-${line}-${number}`
}

export function noteId(reading: Reading, number: number): string {
  return `${reading.id}-note-${number}`
}

/** A note as far as the listed lines use it. */
export interface Use {
  readonly note: Footnote
  /** Id of its first mark. */
  readonly first: string
  readonly sentences: number
}

/** The notes that these lines use, in order of their numbers. */
export function usesIn(lines: readonly Line[], reading: Reading, network: Network): readonly Use[] {
  const uses = new Map<Footnote, Use>()
  lines.forEach(({ edge }, line) => {
    const { date, sentence } = marksOf(edge, network)
    for (const id of [...date, ...sentence]) {
      const note = found(reading.notes, id)
      const { first = markId(reading, line, note.number), sentences = 0 } = uses.get(note) ?? {}
      uses.set(note, { note, first, sentences: sentences + 1 })
    }
  })
  return [...uses.values()]
}
