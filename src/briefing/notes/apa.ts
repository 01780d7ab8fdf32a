/**
 * References of the American Psychological Association, Publication Manual, 7th edition: the entry of a reference list at the
 * first mention, afterwards the citation in a sentence, "Carey (2019)". Capitals of titles stay as the document has them.
 */
import type { Document } from '../../data/schema.ts'
import { sayYear } from '../../time/sayDate.ts'
import { authorsOf, fullName, nameWithInitials, shortName } from './authors.ts'
import { type CitationStyle, toldApart } from './citationStyle.ts'
import { afterYear, formatNotBefore, monthFirst, partsOf } from './issued.ts'
import { type Runs, address, closed, italic, joined, plainText, roman } from './runs.ts'
import { formOf, isDescription, shortTitle, titleRuns } from './titles.ts'

/** As many authors are listed; of more the first nineteen and the last (9.8). */
const LISTED = 20
/** As many authors are named in a citation; of more the first, and "et al." (8.17). */
const NAMED = 2

/** What a work is, where its title alone does not say it (9.22). */
const DESCRIPTIONS: Readonly<Partial<Record<Document['type'], string>>> = {
  broadcast: 'Broadcast',
  dataset: 'Data set',
  interview: 'Interview',
  map: 'Map',
  motion_picture: 'Film',
  software: 'Computer software',
  song: 'Song',
  speech: 'Speech',
}

export const apa: CitationStyle = {
  beforeQuote: ' ',
  referencesFor: (documents) => {
    const letters = yearLetters(documents)
    const letterOf = ({ id }: Document) => letters.get(id) ?? ''
    return toldApart(documents, (document) => reference(document, letterOf(document)), [
      (document) => citation(document, letterOf(document)),
      lawByDate,
    ])
  },
}

/** An entry of a reference list. It ends with a full stop, or with an address, which takes none. */
function reference(document: Document, letter: string): Runs {
  const form = formOf(document)
  if (form === 'law') return law(document)
  const authors = authorsOf(document).map(nameWithInitials)
  const lead = authors.length > 0 ? listed(authors) : publisherLeads(document) ? (document.publisher ?? '') : ''
  const named = titleOf(document)
  const when = roman(`(${dateOf(document, letter)})`)
  const head = lead === '' ? [named, when] : [roman(lead), when, named]
  const elements = [...head, ...sourceOf(document)].filter((part) => part.length > 0).map(closed)
  const url = document.URL === undefined ? [] : address(document.URL)
  return joined([...elements, url], ' ')
}

function titleOf(document: Document): Runs {
  const { title, type, publisher } = document
  if (isDescription(title)) return titleRuns(title, 'roman')
  const described =
    formOf(document) === 'thesis' ? ['Thesis', publisher].filter(Boolean).join(', ') : DESCRIPTIONS[type]
  return [
    ...titleRuns(title, isPartOfMore(document) ? 'roman' : 'italic'),
    ...roman(described === undefined ? '' : ` [${described}]`),
  ]
}

/** Where it can be found: the work that it is part of, and who brought that out, unless named already. */
function sourceOf(document: Document): readonly Runs[] {
  const { publisher = '', 'container-title': container = '' } = document
  const isNamed =
    formOf(document) === 'thesis' ||
    publisherLeads(document) ||
    publisher === container ||
    authorsOf(document).some((author) => fullName(author) === publisher)
  const house = roman(isNamed ? '' : publisher)
  switch (formOf(document)) {
    case 'journal':
    case 'article':
      return container === '' ? [house] : [italic(container)]
    case 'part':
      return container === '' ? [house] : [[{ text: 'In ' }, ...italic(container)], house]
    default:
      return [isPartOfMore(document) ? italic(container) : roman(container), house]
  }
}

/** Of a work that is part of a greater one the greater has the italics (9.19). A web page is no part of its site. */
function isPartOfMore(document: Document): boolean {
  if (document['container-title'] === undefined) return false
  return ['journal', 'article', 'part', 'text'].includes(formOf(document)) || document.type === 'post-weblog'
}

/** "Name of Treaty, Month Day, Year, URL"; of a statute or a case "Name, Source (Year). URL" (11.4–11.8). */
function law(document: Document): Runs {
  const { title, publisher = '', 'container-title': container = '', URL } = document
  const url = URL === undefined ? [] : address(URL)
  const authors = authorsOf(document).map(fullName)
  const named = [roman(authors.join(', ')), titleRuns(title, 'roman'), roman(container), roman(publisher)]
  const parts = partsOf(document)
  if (document.type === 'treaty' && parts) {
    const all = joined([...named, roman(monthFirst(parts)), url], ', ')
    return url.length === 0 ? closed(all) : all
  }
  const when = parts
    ? monthFirst(document.type === 'legal_case' || parts.length === 1 ? [parts[0]] : parts)
    : undated(document, '')
  return joined([[...joined(named, ', '), { text: ` (${when}).` }], url], ' ')
}

/** "Carey (2019)"; without an author the title: between quotation marks, or in italics where the reference has them. */
function citation(document: Document, letter: string): Runs {
  const parts = partsOf(document)
  const year = parts ? sayYear(parts[0]) + letter : letter === '' ? 'n.d.' : `n.d.-${letter}`
  return [...calledAs(document), { text: ` (${year})` }]
}

/** Laws have no letters after their years: those called alike differ in their dates. */
function lawByDate(document: Document): Runs {
  const parts = partsOf(document)
  return parts ? [...calledAs(document), { text: ` (${monthFirst(parts)})` }] : citation(document, '')
}

function calledAs(document: Document): Runs {
  const authors = authorsOf(document).map(shortName)
  const [first] = authors
  if (formOf(document) === 'law') return titleRuns(document.title, document.type === 'legal_case' ? 'italic' : 'roman')
  if (first !== undefined) return roman(authors.length > NAMED ? `${first} et al.` : authors.join(' and '))
  if (document.publisher !== undefined && publisherLeads(document)) return roman(document.publisher)
  return titleRuns(shortTitle(document.title), isPartOfMore(document) ? 'quoted' : 'italic')
}

/** A body stands for its own texts; whoever publishes a book, a part of one or an article does not (9.11). */
function publisherLeads(document: Document): boolean {
  if (document.publisher === undefined || authorsOf(document).length > 0) return false
  return document.type !== 'book' && formOf(document) !== 'part' && document['container-title'] === undefined
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  if (names.length === 1) return last
  if (names.length > LISTED) return `${names.slice(0, LISTED - 1).join(', ')}, … ${last}`
  return `${names.slice(0, -1).join(', ')}, & ${last}`
}

/** Day and month belong to what comes out often; of books, parts of books and journals the year stands alone (9.14). */
function dateOf(document: Document, letter: string): string {
  const parts = partsOf(document)
  if (!parts) return undated(document, letter)
  const isYearAlone = document.type === 'book' || ['part', 'journal', 'thesis'].includes(formOf(document))
  return sayYear(parts[0]) + letter + (isYearAlone ? '' : afterYear(parts))
}

function undated(document: Document, letter: string): string {
  return [letter === '' ? 'n.d.' : `n.d.-${letter}`, formatNotBefore(document)].filter(Boolean).join(' ')
}

/**
 * The letters after the years of documents that would be cited alike (9.47): those with a year alone first, then by date, then
 * by title.
 */
function yearLetters(documents: readonly Document[]): ReadonlyMap<string, string> {
  const alike = new Map<string, readonly Document[]>()
  for (const document of documents) {
    if (formOf(document) === 'law') continue
    const cited = plainText(citation(document, ''))
    alike.set(cited, [...(alike.get(cited) ?? []), document])
  }
  const letters = new Map<string, string>()
  for (const group of alike.values()) {
    if (group.length === 1) continue
    group.toSorted(inOrder).forEach(({ id }, index) => letters.set(id, letterAt(index)))
  }
  return letters
}

function inOrder(a: Document, b: Document): number {
  const [x, y] = [partsOf(a) ?? [], partsOf(b) ?? []]
  for (let i = 0; i < 3; i += 1) {
    const difference = (x[i] ?? 0) - (y[i] ?? 0)
    if (difference !== 0) return difference
  }
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1
}

/** "a" to "z", then "aa". */
function letterAt(index: number): string {
  const letter = String.fromCharCode('a'.charCodeAt(0) + (index % 26))
  return index < 26 ? letter : letterAt(Math.floor(index / 26) - 1) + letter
}
