import { findDates, type FoundExpression } from './findDates.ts'
import { onOrBefore, readDate, type DateReading } from './readDate.ts'

/** When a sentence may speak of. */
export interface SentenceDate {
  /** The words that it was read from, where there are any. */
  readonly expression?: FoundExpression
  /** Best first; empty where nothing is known, not even the day of the document. */
  readonly readings: readonly DateReading[]
}

/**
 * The expression of time in a sentence, or where a selection of it has none the one nearest to it, with what it may be; then that it
 * was on or before the day of the document.
 * @param start where the sentence or what is selected of it begins, UTF-16
 * @param documentDay YYYY-MM-DD
 * @throws DateError where `documentDay` is no day
 */
export function dateForSentence(text: string, start: number, end: number, documentDay?: string): SentenceDate {
  const [from, to] = [sentenceStart(text, start), sentenceEnd(text, end)]
  const near = findDates(text.slice(from, to))
    .map((found) => ({ ...found, start: found.start + from, end: found.end + from }))
    .map((expression) => ({
      expression,
      readings: readingsOf(expression.text, documentDay),
      away: Math.max(0, start - expression.end, expression.start - end),
    }))
    .sort((a, b) => Number(b.readings.length > 0) - Number(a.readings.length > 0) || a.away - b.away)
  const [best] = near
  const last = documentDay === undefined ? [] : [onOrBefore(documentDay)]
  if (!best) return { readings: last }
  const rest = last.filter(({ when }) => best.readings.every((reading) => reading.when !== when))
  return { expression: best.expression, readings: [...best.readings, ...rest] }
}

/** Numbers of which either may come first are offered both ways. */
function readingsOf(text: string, documentDay: string | undefined): readonly DateReading[] {
  const seen = documentDay === undefined ? {} : { seenFrom: documentDay }
  const read = readDate(text, seen)
  if (read.question !== 'order') return read.readings
  return (['day', 'month'] as const).flatMap((order) =>
    readDate(text, { ...seen, order }).readings.map((reading) => ({ ...reading, why: `if the ${order} comes first` })),
  )
}

const SENTENCE_END = /[.!?]["'”’)]*\s+(?=["'“‘(]?\p{Lu})|\n/gu

function sentenceStart(text: string, at: number): number {
  let start = 0
  for (const { index, 0: end } of text.matchAll(SENTENCE_END)) {
    if (index + end.length > at) break
    start = index + end.length
  }
  return start
}

function sentenceEnd(text: string, at: number): number {
  SENTENCE_END.lastIndex = Math.max(0, at - 2)
  const found = SENTENCE_END.exec(text)
  return found ? Math.max(at, found.index) : text.length
}
