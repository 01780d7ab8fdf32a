/** What a dataset is about, in one sentence. */
import type { Dataset } from '../data/schema.ts'

/** The dataset's own sentence; else the first of its description. */
export function subjectSentence({ subject, description }: Dataset): string {
  if (subject !== undefined) return subject
  // A full stop before a small letter or a figure ends an abbreviation.
  return /^.*?[.!?](?=\s+[\p{Lu}“"(])/su.exec(description)?.[0] ?? description
}
