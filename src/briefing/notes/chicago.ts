/**
 * Notes of The Chicago Manual of Style, 18th edition, notes and bibliography (17th but for the place of a publisher, which the 18th
 * leaves out and datasets do not hold). Capitals of titles stay as the document has them.
 */
import type { Document } from '../../data/schema.ts'
import { authorsOf, fullName, shortName } from './authors.ts'
import { type CitationStyle, toldApart } from './citationStyle.ts'
import { formatNotBefore, monthFirst, partsOf } from './issued.ts'
import { type Run, type Runs, address, italic, joined, plainText, roman } from './runs.ts'
import { type TitleLook, formOf, isDescription, shortTitle, titleRuns } from './titles.ts'

/** As many authors are all named; of more the first, and "et al." (13.23 of the 18th edition). */
const NAMED = 2

export const chicago: CitationStyle = {
  beforeQuote: ': ',
  referencesFor: (documents) =>
    toldApart(documents, fullNote, [
      shortNote,
      (document) => withCommas([shortNote(document), date(document)]),
      (document) => withCommas([...leadOf(document, shortName), title(document, document.title), date(document)]),
    ]),
}

/** Author, title and the facts of publication, without a full stop. */
function fullNote(document: Document): Runs {
  const lead = leadOf(document, fullName)
  const named = title(document, document.title)
  const url = document.URL === undefined ? [] : address(document.URL)
  const container = document['container-title'] ?? ''
  const publisher = publisherUnlessNamed(document)
  const when = date(document)
  switch (formOf(document)) {
    case 'journal':
      return container === ''
        ? withCommas([...lead, named, roman(publisher), when, url])
        : withCommas([...lead, named, [...italic(container), ...inBrackets([when])], url])
    case 'article':
      return withCommas([...lead, named, container === '' ? roman(publisher) : italic(container), when, url])
    case 'part': {
      const within: Runs = container === '' ? [] : [{ text: 'in ' }, ...italic(container)]
      const facts = inBrackets([roman(publisher), when])
      const parts = within.length > 0 ? [named, [...within, ...facts]] : [[...named, ...facts]]
      return withCommas([...lead, ...parts, url])
    }
    case 'whole': {
      const series = container === '' ? [named] : [named, roman(container)]
      return withCommas([...lead, [...withCommas(series), ...inBrackets([roman(publisher), when])], url])
    }
    case 'thesis':
      return withCommas([...lead, [...named, ...inBrackets([roman('thesis'), roman(publisher), when])], url])
    case 'law':
      return withCommas([...lead, named, roman(container), roman(publisher), when, url])
    case 'site': {
      const blog = document.type === 'post-weblog' ? italic(container) : roman(container)
      return withCommas([...lead, named, blog, roman(publisher), when, url])
    }
    case 'spoken': {
      const kind = isDescription(document.title) ? '' : document.type
      return document.type === 'speech'
        ? withCommas([...lead, [...named, ...inBrackets([kind, container, publisher].map(roman).concat([when]))], url])
        : withCommas([...lead, named, roman(kind), italic(container), roman(publisher), when, url])
    }
    case 'text':
      return withCommas([...lead, named, italic(container), roman(publisher), when, url])
  }
}

/** The names that the authors are known by, and a short title. */
function shortNote(document: Document): Runs {
  return withCommas([...leadOf(document, shortName), title(document, shortTitle(document.title))])
}

/**
 * Who stands first: the authors; where there are none, and nothing that the text appeared in, the publisher, as an agency or
 * a body stands for its own texts. Of a web page it follows the title, and of a book or a part of one.
 */
function leadOf(document: Document, name: typeof fullName): readonly Runs[] {
  const authors = authorsOf(document).map(name)
  const [first] = authors
  if (first !== undefined) return [roman(authors.length > NAMED ? `${first} et al.` : authors.join(' and '))]
  return document.publisher !== undefined && publisherLeads(document) ? [roman(document.publisher)] : []
}

function publisherLeads(document: Document): boolean {
  if (authorsOf(document).length > 0 || document['container-title'] !== undefined) return false
  return ['journal', 'article', 'spoken', 'text'].includes(formOf(document))
}

/** The publisher, where it is not named already as the author or as what the text appeared in. */
function publisherUnlessNamed(document: Document): string {
  const { publisher = '', 'container-title': container } = document
  const isNamed = publisher === container || authorsOf(document).some((author) => fullName(author) === publisher)
  return isNamed || publisherLeads(document) ? '' : publisher
}

function title(document: Document, text: string): Runs {
  const looks: Partial<Record<ReturnType<typeof formOf>, TitleLook>> = { whole: 'italic', law: 'roman' }
  return titleRuns(text, looks[formOf(document)] ?? 'quoted')
}

/** Of what is bound the year alone counts. */
function date(document: Document): Runs {
  const parts = partsOf(document)
  if (!parts) return roman(['n.d.', formatNotBefore(document)].filter(Boolean).join(' '))
  return roman(document.type === 'book' || formOf(document) === 'part' ? monthFirst([parts[0]]) : monthFirst(parts))
}

function inBrackets(parts: readonly Runs[]): Runs {
  const inner = joined(parts, ', ')
  return inner.length === 0 ? [] : [{ text: ' (' }, ...inner, { text: ')' }]
}

/** The parts with commas between them, each inside a quotation mark that it follows (6.9). */
function withCommas(parts: readonly Runs[]): Runs {
  return parts
    .filter((part) => part.length > 0)
    .reduce<Runs>((done, part) => (done.length === 0 ? part : [...withComma(done), { text: ' ' }, ...part]), [])
}

function withComma(runs: Runs): readonly Run[] {
  const last = runs.at(-1)
  if (!last || !plainText(runs).endsWith('”')) return [...runs, { text: ',' }]
  return [...runs.slice(0, -1), { ...last, text: `${last.text.slice(0, -1)},”` }]
}
