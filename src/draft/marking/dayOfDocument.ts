import type { DraftDocument } from '../draft.ts'

/** The day on which a document says that it was published, YYYY-MM-DD; undefined where it gives none to the day. */
export function dayOfDocument({ issued }: DraftDocument): string | undefined {
  const [year, month, day] = issued?.['date-parts'][0] ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
