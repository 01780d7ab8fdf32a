/** Asks about the quotes of a sheet that stand in a text nearly. */
import { sayLookAlike } from '../../data/lookAlikes.ts'
import type { FoundEdge } from '../found.ts'
import type { QuoteResult, QuoteText } from './findQuotes.ts'
import { askQuote, type SheetAnswers, type SheetQuestion } from './sheetQuestions.ts'
import { wordDifference } from './wordDifference.ts'

/** A relationship of a sheet that has a quote, and what was found of it. */
export interface EdgeQuote {
  readonly edge: FoundEdge
  readonly result: QuoteResult
}

/** Of a quote that differs: is it cited in the words of its text? Null while that is not answered. */
export function takesTextOf({ edge }: EdgeQuote, { quotes }: SheetAnswers): boolean | null {
  return quotes.get(keyOf(edge)) ?? null
}

/** A question for each quote that differs and is not answered. @param texts those in which was searched */
export function askQuotes(
  quotes: readonly EdgeQuote[],
  texts: readonly QuoteText[],
  answers: SheetAnswers,
): readonly SheetQuestion[] {
  const byId = new Map(texts.map((text) => [text.id, text]))
  return quotes.flatMap((one) => {
    const { edge, result } = one
    if (result.outcome !== 'near' || takesTextOf(one, answers) !== null) return []
    const text = byId.get(result.document)
    const place = text ? `${text.title}, paragraph ${paragraphAt(text.text, result.start)}` : ''
    const { quote = '' } = edge
    const [sheet, theirs] = wordDifference(quote, result.exact)
    // What differs in nothing that a reader sees is told by its characters.
    const [why = ''] = result.looksAlike ? sayLookAlike(quote, result.exact).split('; ') : []
    const detail = why === '' ? place : `${place}: ${why}`
    return askQuote(keyOf(edge), rowOf(edge), detail, { sheet, text: theirs })
  })
}

function keyOf({ at, quote }: FoundEdge): string {
  return `quote ${at} ${quote ?? ''}`
}

/** The number in “row 5”, or in “edges.csv, row 5”. */
function rowOf({ at }: FoundEdge): number {
  return Number(/\d+$/.exec(at)?.[0] ?? 0)
}

/** Which paragraph a place is in, from 1: parted by blank lines, or, where there are none, by line ends. @param start in code points */
function paragraphAt(text: string, start: number): number {
  const before = Array.from(text).slice(0, start).join('').trimStart()
  const ends = /\n\s*\n/.test(text.trim()) ? /\n\s*\n\s*/g : /\n+/g
  return (before.match(ends) ?? []).length + 1
}
