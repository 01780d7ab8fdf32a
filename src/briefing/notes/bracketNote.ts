import type { Document } from '../../data/schema.ts'
import { isDescription } from './titles.ts'

/** What stands under a list of documents of which one has only a description for a title; null where none has. */
export function bracketNote(documents: readonly Pick<Document, 'title'>[]): string | null {
  return documents.some(({ title }) => isDescription(title))
    ? 'A title in brackets is the curators’: the text has none.'
    : null
}
