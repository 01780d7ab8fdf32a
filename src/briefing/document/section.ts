/** What a Word document is made of. */
import type { Line } from '../../model/textTwin.ts'
import type { Paper } from '../figure/paper.ts'
import type { Statements } from '../figure/statements.ts'
import type { Markup } from '../xml.ts'

/** A figure, drawn with the numbers of its section's statements. */
export interface SectionFigure {
  readonly png: Uint8Array
  /** The same as SVG: its root. Null for pixels alone. */
  readonly svg: Markup | null
  /** Of both, in px, of which 96 are an inch. It is shown so large where there is room, else made smaller. */
  readonly width: number
  readonly height: number
}

/** A sentence that rests on passages of its own: those of a step of a story do. */
export interface CitedSentence {
  readonly text: string
  /** Ids of passages. */
  readonly citations: readonly string[]
}

/** A view in a document: figure, then all that the view holds, in sentences with a footnote each. */
export interface Section {
  /** Null where the document has but one view, whose title is the document's. */
  readonly title: string | null
  /** What the view holds: the sentence under the title. */
  readonly sentence: string
  /** A paragraph of our own words before the figure. Empty where there is none. */
  readonly told: readonly CitedSentence[]
  readonly figure: SectionFigure
  /** The address that opens the view again; null where others could not open it. */
  readonly address: string | null
  readonly paper: Paper
  /** Numbered through the document (`numberedThrough`), as the figure is. */
  readonly statements: Statements
  /** All relationships of the view, drawn or not, each once: `linesOf` with the whole network. */
  readonly lines: readonly Line[]
}
