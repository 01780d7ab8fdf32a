import Papa from 'papaparse'
import { isColumnWord } from './columnWords.ts'
import type { Separator } from './table.ts'

/** Lines of cells, as they stand: not trimmed, of any length. */
export interface Cells {
  readonly lines: readonly (readonly string[])[]
  readonly separator: Separator
  /** Index of the line in which a quotation mark is opened that nothing closes. */
  readonly unclosed: number | null
}

/** In the order in which they are preferred where two fit equally well. */
const SEPARATORS: readonly Separator[] = [';', '\t', ',', '|']

/** Lines by which the separator is found. */
const SAMPLE = 50

/** Excel’s own first line, by which it is told the separator. */
const TOLD = /^sep=([;,|\t])\r?\n/i

/**
 * Cuts a text into cells. Separators and line ends inside quotation marks (`"`, doubled within) belong to their cell.
 * Source: RFC 4180, with any separator.
 * @param most lines that are read at the most
 */
export function readCells(text: string, most: number): Cells {
  const told = TOLD.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const separator = SEPARATORS.find((one) => one === told?.[1]) ?? separatorOf(body)
  const { data, errors } = cut(body, separator, most)
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes')
  // A line end at the end of the text begins no line.
  if (data.at(-1)?.join('') === '') data.pop()
  return { lines: data, separator, unclosed: unclosed?.row ?? null }
}

function cut(text: string, separator: Separator, most: number) {
  return Papa.parse<string[]>(text, { delimiter: separator, preview: most })
}

/** The one that cuts most lines into as many cells as the first has; of two, the one that cuts known headings apart, or more of them. */
function separatorOf(text: string): Separator {
  let best: { readonly separator: Separator; readonly rank: readonly number[] } = { separator: ',', rank: [] }
  for (const separator of SEPARATORS) {
    const lines = cut(text, separator, SAMPLE).data.filter((cells) => cells.join('').trim() !== '')
    const columns = lines[0]?.length ?? 0
    if (columns < 2) continue
    const even = lines.filter(({ length }) => length === columns).length / lines.length
    const known = lines[0]?.filter(isColumnWord).length ?? 0
    const rank = [Math.min(known, 2), even, columns]
    if (isHigher(rank, best.rank)) best = { separator, rank }
  }
  return best.separator
}

function isHigher(rank: readonly number[], other: readonly number[]): boolean {
  for (const [i, value] of rank.entries()) {
    const against = other[i] ?? -1
    if (value !== against) return value > against
  }
  return false
}
