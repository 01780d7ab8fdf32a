/** How a document is named in a reference, and how a quotation is pasted with it. */
import { formatDigits } from './formatCount.ts'
import { oncePer } from '../data/oncePer.ts'
import type { Document, Passage } from '../data/schema.ts'
import { isolated } from './isolated.ts'
import { dayOf } from '../time/day.ts'
import { monthName, sayDay, sayYear } from '../time/sayDate.ts'

/** A document's own date in words, or null where it states none. */
export function issuedOf(document: Document): string | null {
  const parts = document.issued?.['date-parts'][0]
  if (!parts) return null
  const [year, month, day] = parts
  return [day, month === undefined ? undefined : monthName(month), year === undefined ? undefined : sayYear(year)]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** When a document was published, in words that own up to what it does not say. */
export function sayIssued(document: Document): string {
  const issued = issuedOf(document)
  if (issued !== null) return issued
  if (document.notBefore) return `undated, not before ${sayDay(dayOf(document.notBefore.date))}`
  return 'undated'
}

/** Publisher, title and date on one line, as a reference list has them. */
export function referenceOf(document: Document): string {
  const title = document.title.startsWith('[') ? document.title : `“${document.title}”`
  return [document.publisher ?? 'Publisher not stated', title, sayIssued(document)].join(', ')
}

/**
 * Publisher and date, for a narrow place: "ANI, 16 April 2025", "No publisher, undated, not before 18 November 2024". The whole
 * reference where another document would be called the same.
 */
export function formatShortReference(document: Document, documents: readonly Document[]): string {
  const short = shortName(document)
  const called = calledIn(documents).get(short)
  return called === undefined || called === document.id ? short : referenceOf(document)
}

const shortName = (one: Document) => `${one.publisher ?? 'No publisher'}, ${sayIssued(one)}`

/** By each short name the id of the document that is called so; null where several are. Every quote of a list asks for its own. */
const calledIn = oncePer((documents: readonly Document[]): ReadonlyMap<string, string | null> => {
  const called = new Map<string, string | null>()
  for (const document of documents) {
    const short = shortName(document)
    called.set(short, called.has(short) ? null : document.id)
  }
  return called
})

/** The quotation with its reference, as it is copied. */
export function quotationOf(passage: Passage, document: Document): string {
  return `“${isolated(passage.exact)}” — ${referenceOf(document)}.`
}

/** "1 passage cited", "7 passages cited". */
export function sayPassages(count: number): string {
  return count === 1 ? '1 passage cited' : `${formatDigits(count)} passages cited`
}
