/** References in the words of the page (`model/reference.ts`), with the authors, the work and the address where a document has them. */
import type { Document } from '../../data/schema.ts'
import { isolated } from '../../model/isolated.ts'
import { sayIssued } from '../../model/reference.ts'
import { authorsOf, fullName, shortName } from './authors.ts'
import { type CitationStyle, toldApart } from './citationStyle.ts'
import { type Runs, address, italic, joined, roman } from './runs.ts'
import { isDescription, shortTitle } from './titles.ts'

export const plainStyle: CitationStyle = {
  beforeQuote: ': ',
  referencesFor: (documents) =>
    toldApart(documents, full, [
      (document) => short(document, shortTitle(document.title)),
      (document) => joined([short(document, shortTitle(document.title)), roman(sayIssued(document))], ', '),
      (document) => joined([short(document, document.title), roman(sayIssued(document))], ', '),
    ]),
}

/** "IANS, “India and Italy discuss …”, 27 February 2026". */
function full(document: Document): Runs {
  const { title, publisher, URL } = document
  const container = document['container-title'] ?? ''
  const authors = authorsOf(document).map(fullName)
  const isNamed = publisher === container || authors.some((author) => author === publisher)
  const unstated = authors.length === 0 && container === '' ? 'Publisher not stated' : ''
  return joined(
    [
      roman(authors.join(', ')),
      roman(isNamed ? '' : (publisher ?? unstated)),
      titleAsOnPage(title),
      italic(container),
      roman(sayIssued(document)),
      URL === undefined ? [] : address(URL),
    ],
    ', ',
  )
}

/** "IANS, “India and Italy discuss”": who wrote it, else who published it, and a title. */
function short(document: Document, title: string): Runs {
  const authors = authorsOf(document).map(shortName)
  return joined(
    [roman(authors.length > 0 ? authors.join(', ') : (document.publisher ?? '')), titleAsOnPage(title)],
    ', ',
  )
}

function titleAsOnPage(title: string): Runs {
  return roman(isDescription(title) ? isolated(title) : `“${isolated(title)}”`)
}
