/** Documents as CSL-JSON, the items of the Citation Style Language 1.0.2 (github.com/citation-style-language/schema). */
import type { Document } from '../../data/schema.ts'
import { authorsOf } from './authors.ts'

/** An item of CSL-JSON: the fields of a document that the format has. */
type CslItem = Pick<
  Document,
  'id' | 'type' | 'title' | 'publisher' | 'container-title' | 'author' | 'issued' | 'language' | 'note' | 'URL'
>

/** The documents as items. What is ours alone (the text, where it lies, its digest) is left out; a bound of its date is a note. */
function cslItemsOf(documents: readonly Document[]): readonly CslItem[] {
  return documents.map((document) => {
    const { id, type, title, publisher, 'container-title': container, issued, language, URL } = document
    const author = authorsOf(document)
    const note = noteOf(document)
    return {
      id,
      type,
      title,
      ...(author.length === 0 ? {} : { author }),
      ...(container === undefined ? {} : { 'container-title': container }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(issued === undefined ? {} : { issued }),
      ...(URL === undefined ? {} : { URL }),
      ...(language === undefined ? {} : { language }),
      ...(note === '' ? {} : { note }),
    }
  })
}

/** The documents as a file of CSL-JSON. */
export function formatCslJson(documents: readonly Document[]): string {
  return `${JSON.stringify(cslItemsOf(documents), null, 2)}\n`
}

/** What a reader should know of a document, with the day before which one without a date cannot have been written; empty for nothing. */
export function noteOf({ note, notBefore }: Document): string {
  return [note, notBefore && `Not before ${notBefore.date}: ${notBefore.note}`].filter(Boolean).join(' ')
}
