/** Documents as RIS, the tagged format of reference managers (RIS Format Specifications, Thomson ResearchSoft, 2011). */
import type { Document } from '../../data/schema.ts'
import { type Author, authorsOf } from './authors.ts'
import { noteOf } from './cslJson.ts'
import { partsOf } from './issued.ts'

/** The types that the format has; what has none is generic. */
const TYPES: Readonly<Partial<Record<Document['type'], string>>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'VIDEO',
  chapter: 'CHAP',
  classic: 'CLSWK',
  dataset: 'DATA',
  entry: 'CHAP',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  figure: 'FIGURE',
  graphic: 'ART',
  hearing: 'HEAR',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'MANSCPT',
  map: 'MAP',
  motion_picture: 'MPCT',
  musical_score: 'MUSIC',
  pamphlet: 'PAMP',
  'paper-conference': 'CPAPER',
  patent: 'PAT',
  periodical: 'JFULL',
  personal_communication: 'PCOMM',
  post: 'BLOG',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  song: 'SOUND',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',
}

/** The documents as a file of RIS: a tag a line, and lines that end as the format demands. */
export function formatRis(documents: readonly Document[]): string {
  return documents.map(record).join('\r\n')
}

function record(document: Document): string {
  const [year, month, day] = partsOf(document) ?? []
  const digits = (part: number | undefined, length: number) =>
    part === undefined ? '' : String(part).padStart(length, '0')
  const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', TYPES[document.type] ?? 'GEN'],
    ...authorsOf(document).map((author) => ['AU', name(author)] as const),
    ['TI', document.title],
    ['T2', document['container-title']],
    ['PB', document.publisher],
    ['PY', year === undefined ? undefined : digits(year, 4)],
    ['DA', year === undefined ? undefined : [digits(year, 4), digits(month, 2), digits(day, 2), ''].join('/')],
    ['UR', document.URL],
    ['LA', document.language],
    ['N1', noteOf(document) || undefined],
    ['ER', ''],
  ]
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`]))
    .join('')
}

/** "Manjoo, Farhad". A comma parts family and given name and cannot be escaped, so that a name that is whole loses its own. */
function name({ literal, family, given }: Author): string {
  const whole = (text: string) => text.replaceAll(',', '')
  if (literal !== undefined || family === undefined || given === undefined)
    return whole(literal ?? family ?? given ?? '')
  return `${whole(family)}, ${given}`
}
