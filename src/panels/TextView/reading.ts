/** A text with its footnotes, and where their marks stand, as ids of its elements. */
import { type Footnote, marksOf } from '../../model/footnotes.ts'
import { type Network, found } from '../../model/network.ts'
import type { Paragraph } from '../../model/textByEvent.ts'
import type { Line } from '../../model/textTwin.ts'

export interface Reading {
  /** Tells one text of a page from another. */
  readonly id: string
  /** By passage. */
  readonly notes: ReadonlyMap<string, Footnote>
  /** For each number the mark by which the reader last came to its note. */
  readonly cameBy: Map<number, string>
}

/** The mark with a number at a place of the text. */
export function markId(reading: Reading, place: string, number: number): string {
  return `${reading.id}-at-${place}-${number}`
}

/** The place of a line, counted from 0. */
export function placeOfLine(line: number): string {
  return `line-${line}`
}

export function paragraphId(reading: Reading, paragraph: string): string {
  return `${reading.id}-paragraph-${paragraph}`
}

/** The first mark of a passage in a paragraph. */
export function firstMarkIn(paragraph: Paragraph, passage: string, number: number, reading: Reading): string {
  if (paragraph.dateNotes.includes(passage)) return markId(reading, placeOfDate(paragraph), number)
  const items = paragraph.statements.flatMap((statement) => statement.items)
  const first = items.find(({ notes }) => notes.includes(passage))
  return markId(reading, first?.line.edge.id ?? '', number)
}

/** The place of a paragraph's date. */
export function placeOfDate({ id }: Pick<Paragraph, 'id'>): string {
  return `date-${id}`
}

/** The mark by which the reader came to a note, if the text still has it; else the first. */
export function wayBack({ cameBy }: Reading, number: number, first: string): string {
  const mark = cameBy.get(number)
  return mark !== undefined && document.getElementById(mark) ? mark : first
}

export function noteId(reading: Reading, number: number): string {
  return `${reading.id}-note-${number}`
}

/** The same note where it stands once more, beside another paragraph. */
export function noteAgainId(reading: Reading, number: number, paragraph: string): string {
  return `${noteId(reading, number)}-beside-${paragraph}`
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
      const { first = markId(reading, placeOfLine(line), note.number), sentences = 0 } = uses.get(note) ?? {}
      uses.set(note, { note, first, sentences: sentences + 1 })
    }
  })
  return [...uses.values()]
}
