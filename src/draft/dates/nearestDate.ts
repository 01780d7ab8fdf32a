import type { Span } from '../documents/span.ts'
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
 * The expression of time in what is selected of a text, or where that has none the one nearest to it in its sentences, with what it may
 * be; then that it was on or before the day of the document.
 * @param sentences those of the text, in order
 * @param start where what is selected begins, UTF-16
 * @param documentDay YYYY-MM-DD
 * @throws DateError where `documentDay` is no day
 */
export function dateForSentence(
  text: string,
  sentences: readonly Span[],
  { start, end }: Span,
  documentDay?: string,
): SentenceDate {
  const touched = sentences.filter((sentence) => sentence.start < end && start < sentence.end)
  const from = Math.min(start, touched[0]?.start ?? start)
  const to = Math.max(end, touched.at(-1)?.end ?? end)
  const away = (found: FoundExpression) => Math.max(0, start - found.end, found.start - end)
  const near = findDates(text.slice(from, to))
    .map((found) => candidate(found, from, documentDay))
    .toSorted(
      (a, b) =>
        Number(b.readings.length > 0) - Number(a.readings.length > 0) ||
        Number(isDateline(text, from, a.expression)) - Number(isDateline(text, from, b.expression)) ||
        away(a.expression) - away(b.expression),
    )
  const [best] = near
  const last = documentDay === undefined ? [] : [onOrBefore(documentDay)]
  if (!best) return { readings: last }
  const rest = last.filter(({ when }) => best.readings.every((reading) => reading.when !== when))
  return { expression: best.expression, readings: [...best.readings, ...rest] }
}

/**
 * “14 March 2024 – Police searched”, “KELSUND, 3 April 2024: Work was”: the day of the report that the sentence begins with, and not of what
 * it tells where that has a time of its own.
 * @param from where the sentence begins
 */
function isDateline(text: string, from: number, { start, end }: Span): boolean {
  return (
    /^(?:\p{Lu}[\p{L}\p{M}.' -]*,?\s*)?\(?$/u.test(text.slice(from, start)) &&
    /^\)?\s*(?:[-–—:]\s|—)/u.test(text.slice(end, end + 4))
  )
}

/** @param offset where the text begins in which the expression was found */
function candidate({ start, end, text }: FoundExpression, offset: number, documentDay: string | undefined) {
  return {
    expression: { start: start + offset, end: end + offset, text },
    readings: readingsOf(text, documentDay),
  }
}

/** Numbers of which either may come first are offered both ways. */
function readingsOf(text: string, documentDay: string | undefined): readonly DateReading[] {
  const seen = documentDay === undefined ? {} : { seenFrom: documentDay }
  const read = readDate(text, seen)
  if (read.question !== 'order') return read.readings
  return [
    ...readDate(text, { ...seen, order: 'day' }).readings.map((reading) => because(reading, 'if the day comes first')),
    ...readDate(text, { ...seen, order: 'month' }).readings.map((reading) =>
      because(reading, 'if the month comes first'),
    ),
  ]
}

function because(reading: DateReading, why: string): DateReading {
  return { ...reading, why }
}
