import type { Span } from '../documents/span.ts'
import { findDates, type FoundExpression } from './findDates.ts'
import { onOrBefore, readDate, type DateReading } from './readDate.ts'

/** When a sentence may speak of. */
export interface SentenceDate {
  /** The words that it was read from, where there are any. */
  readonly expression?: FoundExpression
  /** Best first; empty where nothing is known, not even the day of the document. */
  readonly readings: readonly DateReading[]
  /** The words are of another clause than the verb: what they tell may be of something else. */
  readonly isApart?: true
}

/**
 * The expression of time in what is selected of a text, or where that has none the one nearest to it in its sentences, with what it may
 * be; then that it was on or before the day of the document.
 * @param sentences those of the text, in order
 * @param start where what is selected begins, UTF-16
 * @param documentDay YYYY-MM-DD
 * @param clause the words whose time it is, where they are known: of several expressions the one nearest to its verb is taken
 * @throws DateError where `documentDay` is no day
 */
export function dateForSentence(
  text: string,
  sentences: readonly Span[],
  { start, end }: Span,
  documentDay?: string,
  clause?: DatedClause,
): SentenceDate {
  const touched = sentences.filter((sentence) => sentence.start < end && start < sentence.end)
  const from = Math.min(start, touched[0]?.start ?? start)
  const to = Math.max(end, touched.at(-1)?.end ?? end)
  const isApart = (found: Span) => clause !== undefined && isOfAnotherClause(text, clause, found)
  const meant = clause?.verb ?? { start, end }
  const away = (found: FoundExpression) => Math.max(0, meant.start - found.end, found.start - meant.end)
  const near = findDates(text.slice(from, to))
    .map((found) => candidate(found, from, documentDay))
    .toSorted(
      (a, b) =>
        Number(b.readings.length > 0) - Number(a.readings.length > 0) ||
        Number(isDateline(text, from, a.expression)) - Number(isDateline(text, from, b.expression)) ||
        Number(isApart(a.expression)) - Number(isApart(b.expression)) ||
        away(a.expression) - away(b.expression),
    )
  const [best] = near
  const last = documentDay === undefined ? [] : [onOrBefore(documentDay)]
  if (!best) return { readings: last }
  const rest = last.filter(({ when }) => best.readings.every((reading) => reading.when !== when))
  return {
    expression: best.expression,
    readings: [...best.readings, ...rest],
    ...(isApart(best.expression) && { isApart: true as const }),
  }
}

/** A verb with what it is said of, in UTF-16 code units of the text. */
export interface DatedClause {
  readonly verb: Span
  /** Where the names before it begin, or where it does. */
  readonly start: number
}

/** “Ines Harrow, who left in 2019, met …”, “met Mads Orrin, who left in 2019”: when somebody left, and not when they met. */
function isOfAnotherClause(text: string, { verb, start }: DatedClause, found: Span): boolean {
  if (found.start >= verb.end) return OTHER_CLAUSE.test(text.slice(verb.end, found.start))
  return found.start > start
    ? /,/u.test(text.slice(found.end, verb.start))
    : OTHER_CLAUSE.test(text.slice(found.end, start)) || OPENED.test(text.slice(0, found.start))
}

const OTHER_CLAUSE =
  /(?<!\p{L})(?:who|whom|which|whose|where|when|while|that|because|although|but|and\s+\p{Ll}+ed)(?!\p{L})/iu
/** “Founded in 1990”: a verb of its own before it. */
const OPENED = /(?:^|[.!?]\s+)\p{Lu}\p{Ll}+(?:ed|ing)\s(?:[^,.]*\s)?$/u

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
