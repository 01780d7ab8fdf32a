/** A sheet that is its own source: its text, in which each row is a passage. */
import { lengthInCodePoints } from '../../data/codePoints.ts'
import type { Table } from './table.ts'

export interface RowSpan {
  /** Code points from the start of the text; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

export interface SheetText {
  /** The headings, then a line for each row: its cells with “ | ” between, line ends within them as spaces. */
  readonly text: string
  /** By the number of the row. */
  readonly spans: ReadonlyMap<number, RowSpan>
}

const BETWEEN = ' | '
/** Code points of a row that are cited at the most: a quote may not be longer. */
const MOST_CITED = 1_200

export function rowsAsDocument({ headings, hasHeadings, rows }: Table): SheetText {
  const spans = new Map<number, RowSpan>()
  const lines: string[] = hasHeadings ? [lineOf(headings)] : []
  let start = hasHeadings ? lengthInCodePoints(lines[0] ?? '') + 1 : 0
  for (const { number, cells } of rows) {
    const line = lineOf(cells)
    const length = lengthInCodePoints(line)
    spans.set(number, { start, end: start + citedLength(line, length) })
    lines.push(line)
    start += length + 1
  }
  return { text: `${lines.join('\n')}\n`, spans }
}

function lineOf(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .join(BETWEEN)
    .trimEnd()
}

/** Of a row that is too long to be cited as a whole the cells that are not. */
function citedLength(line: string, length: number): number {
  if (line.length <= MOST_CITED) return length
  const cut = line.slice(0, MOST_CITED).replace(/\p{Surrogate}$/u, '')
  const whole = cut.lastIndexOf(BETWEEN)
  return lengthInCodePoints(whole > 0 ? cut.slice(0, whole) : cut)
}
