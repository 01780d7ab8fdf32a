/**
 * Documents as BibTeX, in UTF-8, for BibTeX and biblatex alike: the entry types and fields of O. Patashnik, "BibTeXing" (1988), with
 * `url`, `day` and `language`, which that lets pass.
 */
import type { Document } from '../../data/schema.ts'
import { type Author, authorsOf } from './authors.ts'
import { noteOf } from './cslJson.ts'
import { partsOf } from './issued.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/** The documents as a file of BibTeX. The key of each is its id in the dataset, which no other has. */
export function formatBibtex(documents: readonly Document[]): string {
  return documents.map(entry).join('\n')
}

type EntryType = 'article' | 'book' | 'incollection' | 'inproceedings' | 'techreport' | 'misc'

/** An article without what it appeared in is no `article`: that field is required. */
function entryType({ type, 'container-title': container }: Document): EntryType {
  switch (type) {
    case 'article-journal':
    case 'article-magazine':
    case 'article-newspaper':
    case 'review':
    case 'review-book':
      return container === undefined ? 'misc' : 'article'
    case 'chapter':
    case 'entry':
    case 'entry-dictionary':
    case 'entry-encyclopedia':
      return container === undefined ? 'misc' : 'incollection'
    case 'paper-conference':
      return container === undefined ? 'misc' : 'inproceedings'
    case 'book':
    case 'classic':
    case 'collection':
      return 'book'
    case 'report':
      return 'techreport'
    default:
      return 'misc'
  }
}

function entry(document: Document): string {
  const type = entryType(document)
  const { publisher, 'container-title': container } = document
  const [year, month, day] = partsOf(document) ?? []
  const isPart = type === 'incollection' || type === 'inproceedings'
  const note = noteOf(document)
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', authorsOf(document).map(name).join(' and ') || undefined],
    // Twice in braces: a style must not make small letters of "NATO".
    ['title', `{${escaped(document.title)}}`],
    ['journal', type === 'article' ? optional(container) : undefined],
    ['booktitle', isPart ? optional(container) : undefined],
    ['publisher', type === 'techreport' ? undefined : optional(publisher)],
    ['institution', type === 'techreport' ? optional(publisher) : undefined],
    // The field that styles print of an entry of no other type.
    ['howpublished', type === 'misc' ? optional([container, publisher].filter(Boolean).join(', ')) : undefined],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day === undefined ? undefined : String(day)],
    ['url', document.URL?.replace(/[{}\\]/g, encodeURIComponent)],
    ['language', optional(document.language)],
    ['note', optional(note)],
  ]
  const lines = fields.flatMap(([key, value]) =>
    value === undefined ? [] : [`  ${key} = ${key === 'month' ? value : `{${value}}`},\n`],
  )
  return `@${type}{${document.id},\n${lines.join('')}}\n`
}

function optional(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : escaped(text)
}

/** "Manjoo, Farhad"; in braces what BibTeX would take apart. */
function name({ literal, family, given }: Author): string {
  const isWhole = literal !== undefined || family === undefined || given === undefined
  if (isWhole) return `{${escaped(literal ?? family ?? given ?? '')}}`
  return [family, given].map((part, i) => protectedName(part, i === 0)).join(', ')
}

/** A family name of several words is one, whatever the case of its first; a comma or "and" within a name parts nothing. */
function protectedName(part: string, isFamily: boolean): string {
  return /,|\band\b/i.test(part) || (isFamily && /\s/.test(part)) ? `{${escaped(part)}}` : escaped(part)
}

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // No `\{`: BibTeX counts braces without regard to the stroke before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
}

/** The text on one line, with what TeX takes for commands written out and what it would draw together kept apart. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}~^`&%$#_]/g, (mark) => COMMANDS[mark] ?? `\\${mark}`)
    .replace(/([-'<>,])(?=\1)/g, '$1{}')
}
