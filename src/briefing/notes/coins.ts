/**
 * Documents in a page as reference managers find them there: COinS, an OpenURL ContextObject (ANSI/NISO Z39.88-2004) in the title of a
 * `<span class="Z3988">`.
 */
import type { Document } from '../../data/schema.ts'
import { authorsOf, fullName } from './authors.ts'
import { partsOf } from './issued.ts'

/** Books and parts of books, with the genre that the format "book" calls them by. */
const BOOKS: Readonly<Partial<Record<Document['type'], string>>> = {
  book: 'book',
  chapter: 'bookitem',
  'paper-conference': 'proceeding',
  report: 'report',
}

/** What else there is, as Zotero calls its kinds of item: no list for the Dublin Core format is in wider use. */
const ITEMS: Readonly<Partial<Record<Document['type'], string>>> = {
  'article-magazine': 'magazineArticle',
  'article-newspaper': 'newspaperArticle',
  bill: 'bill',
  broadcast: 'tvBroadcast',
  dataset: 'dataset',
  'entry-dictionary': 'dictionaryEntry',
  'entry-encyclopedia': 'encyclopediaArticle',
  figure: 'artwork',
  graphic: 'artwork',
  hearing: 'hearing',
  interview: 'interview',
  legal_case: 'case',
  legislation: 'statute',
  manuscript: 'manuscript',
  map: 'map',
  motion_picture: 'film',
  personal_communication: 'letter',
  post: 'forumPost',
  'post-weblog': 'blogPost',
  regulation: 'statute',
  software: 'computerProgram',
  song: 'audioRecording',
  speech: 'presentation',
  standard: 'standard',
  webpage: 'webpage',
}

type Field = readonly [key: string, value: string | undefined]

/** The value of the `title` attribute, keys and values encoded, not yet escaped for HTML. */
export function coinsOf(document: Document): string {
  const fields: readonly Field[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rfr_id', 'info:sid/entente'],
    ...titlesOf(document),
    ...authorsOf(document).flatMap((author): readonly Field[] => {
      const { literal, family, given } = author
      const isPerson = literal === undefined && family !== undefined && given !== undefined
      return isPerson ? [['rft.au', `${family}, ${given}`]] : [['rft.aucorp', fullName(author)]]
    }),
    ['rft.date', dateOf(document)],
    ['rft.language', document.language],
  ]
  return fields
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]))
    .join('&')
}

/** What it is, in one of the formats of the registry, with the titles, the publisher and the address under their names there. */
function titlesOf({ type, title, publisher, 'container-title': container, URL }: Document): readonly Field[] {
  const format = (name: string): Field => ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${name}`]
  const identified: Field = ['rft_id', URL]
  const published: Field = ['rft.pub', publisher]
  if (type === 'article-journal') {
    return [
      format('journal'),
      ['rft.genre', 'article'],
      ['rft.atitle', title],
      ['rft.jtitle', container],
      published,
      identified,
    ]
  }
  const genre = BOOKS[type]
  if (genre === 'bookitem' || genre === 'proceeding') {
    return [
      format('book'),
      ['rft.genre', genre],
      ['rft.atitle', title],
      ['rft.btitle', container],
      published,
      identified,
    ]
  }
  if (genre !== undefined) return [format('book'), ['rft.genre', genre], ['rft.btitle', title], published, identified]
  if (type === 'thesis') return [format('dissertation'), ['rft.title', title], ['rft.inst', publisher], identified]
  return [
    format('dc'),
    ['rft.type', ITEMS[type] ?? 'document'],
    ['rft.title', title],
    ['rft.source', container],
    ['rft.publisher', publisher],
    ['rft.identifier', URL],
  ]
}

/** "2025-04-16", "2025-04", "2025"; undefined where the document states no date. */
function dateOf(document: Document): string | undefined {
  return partsOf(document)
    ?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-')
}
