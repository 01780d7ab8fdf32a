import { Cite } from '@citation-js/core'

// They add themselves to what it reads.
await Promise.all([import('@citation-js/plugin-bibtex'), import('@citation-js/plugin-ris')])

/** What a reference manager makes of a file, as far as a document's own fields go. */
export interface ReadBack {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly authors: readonly string[]
  readonly container: string | undefined
  readonly publisher: string | undefined
  readonly date: readonly number[] | undefined
  readonly URL: string | undefined
}

interface Name {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
}

/** Reads BibTeX, RIS or CSL-JSON with citation.js. */
export function readBack(file: string): readonly ReadBack[] {
  return new Cite(file).data.map((item) => {
    // Of newspapers the reader calls the author the reporter, and leaves the name as it is written.
    const names = [item['author'] ?? item['reporter'] ?? []].flat() as readonly (Name | string)[]
    const issued = item['issued'] as { readonly 'date-parts': readonly [readonly number[]] } | undefined
    return {
      id: item['id'] as string,
      type: item['type'] as string,
      title: item['title'] as string,
      authors: names.map((name) =>
        typeof name === 'string' ? name : (name.literal ?? [name.family, name.given].filter(Boolean).join(', ')),
      ),
      container: item['container-title'] as string | undefined,
      publisher: item['publisher'] as string | undefined,
      date: issued?.['date-parts'][0],
      URL: item['URL'] as string | undefined,
    }
  })
}
