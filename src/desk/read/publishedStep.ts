/** Steps about a document as a whole: when it was published, and what of it readers get. */
import type { Document } from '../../data/schema.ts'
import type { Draft, DraftDocument } from '../../draft/draft.ts'
import type { DraftStep } from '../../draft/step.ts'
import { changing } from '../../draft/stepBuilder.ts'

/** The key under which “No date is known” is remembered. */
export function undatedKey({ id }: DraftDocument): string {
  return `undated ${id}`
}

/** `2024-07-23` as CSL has it. @param date EDTF of a day, a month or a year; all else has no such form */
export function datePartsOf(date: string): Document['issued'] {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date)
  if (!parts) return undefined
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if (year === undefined) return undefined
  if (month === undefined) return { 'date-parts': [[year]] }
  return day === undefined ? { 'date-parts': [[year, month]] } : { 'date-parts': [[year, month, day]] }
}

/** @param date EDTF; null where no date is known */
export function dateDocument(draft: Draft, document: DraftDocument, date: string | null): DraftStep {
  const key = undatedKey(document)
  return changing(draft, `said when “${document.title}” was published`, (edit) => {
    edit.change('documents', document.id, { issued: date === null ? undefined : datePartsOf(date) })
    const others = edit.value('settled').filter((one) => one !== key)
    edit.set('settled', date === null ? [...others, key] : others)
  })
}

export function shareText(draft: Draft, document: DraftDocument, sharesText: boolean): DraftStep {
  const label = sharesText ? `gave readers all of “${document.title}”` : `kept “${document.title}” to its quotes`
  return changing(draft, label, (edit) => edit.change('documents', document.id, { sharesText }))
}
