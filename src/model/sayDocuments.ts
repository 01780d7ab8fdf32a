import type { Document } from '../data/schema.ts'
import { type Interval, hull } from '../time/interval.ts'
import { monthSpan, yearSpan } from '../time/partialDate.ts'
import { saySpan } from '../time/sayWindow.ts'
import { formatNumber } from './formatCount.ts'
import { capitalised } from './sentence.ts'

/** “Five documents, March 2024 to February 2026, two undated”: the months in which they were published, and how many do not say when. */
export function sayDocuments(documents: readonly Document[]): string {
  const months = documents.flatMap((document) => publishedIn(document) ?? [])
  const [first, ...rest] = months
  const undated = documents.length - months.length
  return [
    `${capitalised(formatNumber(documents.length))} ${documents.length === 1 ? 'document' : 'documents'}`,
    ...(first ? [saySpan(rest.reduce(hull, first))] : []),
    ...(undated > 0 ? [first ? `${formatNumber(undated)} undated` : 'undated'] : []),
  ].join(', ')
}

/** Null of a document that gives no date. */
function publishedIn({ issued }: Document): Interval | null {
  const [year, month] = issued?.['date-parts'][0] ?? []
  if (year === undefined) return null
  return month === undefined ? yearSpan(year) : monthSpan(year, month)
}
