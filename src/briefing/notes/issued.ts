/** The date of a document as the two manuals write it. */
import type { Document } from '../../data/schema.ts'
import { dayOf } from '../../time/day.ts'
import { monthName, sayDay, sayYear } from '../../time/sayDate.ts'

type Issued = NonNullable<Document['issued']>['date-parts'][0]

/** Year, then month and day where the document states them; null where it states no date. */
export function partsOf(document: Document): Issued | null {
  return document.issued?.['date-parts'][0] ?? null
}

/** "March 8, 2017", "May 2016", "2016". */
export function monthFirst([year, month, day]: Issued): string {
  if (month === undefined) return sayYear(year)
  return day === undefined ? `${monthName(month)} ${sayYear(year)}` : `${monthName(month)} ${day}, ${sayYear(year)}`
}

/** What follows the year in a reference of the APA: ", March 8", ", May", nothing. */
export function afterYear([, month, day]: Issued): string {
  if (month === undefined) return ''
  return day === undefined ? `, ${monthName(month)}` : `, ${monthName(month)} ${day}`
}

/** For a document without a date: "[not before 18 November 2024]" where its content proves such a day; else nothing. */
export function formatNotBefore({ notBefore }: Document): string {
  return notBefore ? `[not before ${sayDay(dayOf(notBefore.date))}]` : ''
}
