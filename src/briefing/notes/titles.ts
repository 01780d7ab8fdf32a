/** Titles as references have them. Their letters stay as the document has them: no style's capitals are put on. */
import type { Document } from '../../data/schema.ts'
import { isolated } from '../../model/isolated.ts'
import { capitalised } from '../../model/sentence.ts'
import { type Runs, italic, roman } from './runs.ts'

/** How a title is set: between quotation marks, in italics, or as the text around it. */
export type TitleLook = 'quoted' | 'italic' | 'roman'

/** Is it the curators' description of a document that has no title of its own? It stands in square brackets. */
export function isDescription(title: string): boolean {
  return title.startsWith('[')
}

/** A title in its look; a description in its brackets and nothing else. */
export function titleRuns(title: string, look: TitleLook): Runs {
  if (isDescription(title) || look === 'roman') return roman(isolated(title))
  return look === 'italic' ? italic(isolated(title)) : roman(`“${isolated(withInnerQuotes(title))}”`)
}

/** Double quotation marks within a title that stands between such marks become single ones, as both manuals have it. */
function withInnerQuotes(title: string): string {
  return title.replaceAll('“', '‘').replaceAll('”', '’')
}

/** Words that a title of so many is not shortened below, and that a shortened one has at the most. */
const [FEW, MOST] = [4, 7]
/** Letters of a title without spaces that stand for it. */
const LETTERS = 24

const ARTICLES = new Set(['a', 'an', 'the'])
const CONJUNCTIONS = new Set(['and', 'or', 'but', 'nor'])
const PREPOSITIONS = new Set(
  (
    'about after against amid among as at before between by during for from in into of on over per since through to ' +
    'toward towards under until via with within without'
  ).split(' '),
)

/**
 * A title as a short reference has it: the part before a colon or a dash, without an article at its head; where that is long,
 * up to a preposition after its third word, else its first four words. The manuals leave the choice of words to the
 * writer; this takes those that stand first. A description keeps its brackets.
 */
export function shortTitle(title: string): string {
  if (!isDescription(title)) return shortened(title)
  return `[${shortened(title.replace(/^\[/, '').replace(/\]$/, ''))}]`
}

function shortened(title: string): string {
  const [main = ''] = title.split(/:\s|\s[–—]\s/)
  const words = main.split(/\s+/).filter((word) => word !== '')
  if (words.length > 1 && isOf(ARTICLES, words[0])) words.shift()
  const kept = words.slice(0, cut(words)).join(' ')
  const letters = Array.from(kept)
  // Scripts without spaces have one long word.
  const text = words.length === 1 && letters.length > 2 * LETTERS ? `${letters.slice(0, LETTERS).join('')} …` : kept
  return capitalised(text.replace(/[,;:–—-]+$/, ''))
}

function cut(words: readonly string[]): number {
  if (words.length <= FEW) return words.length
  const preposition = words.findIndex((word, index) => index >= FEW - 1 && isOf(PREPOSITIONS, word))
  if (preposition >= 0 && preposition <= MOST) return preposition
  if (words.length <= MOST) return words.length
  let end = FEW
  while (end > 1 && [ARTICLES, CONJUNCTIONS, PREPOSITIONS].some((set) => isOf(set, words[end - 1]))) end -= 1
  return end
}

function isOf(set: ReadonlySet<string>, word: string | undefined): boolean {
  return word !== undefined && set.has(word.toLowerCase())
}

/** How a kind of document is referred to, whatever the style. */
export type Form = 'journal' | 'article' | 'part' | 'whole' | 'thesis' | 'law' | 'site' | 'spoken' | 'text'

const FORMS: Readonly<Partial<Record<Document['type'], Form>>> = {
  'article-journal': 'journal',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  'review-book': 'article',
  chapter: 'part',
  entry: 'part',
  'entry-dictionary': 'part',
  'entry-encyclopedia': 'part',
  'paper-conference': 'part',
  thesis: 'thesis',
  bill: 'law',
  legal_case: 'law',
  legislation: 'law',
  regulation: 'law',
  treaty: 'law',
  webpage: 'site',
  post: 'site',
  'post-weblog': 'site',
  interview: 'spoken',
  speech: 'spoken',
  book: 'whole',
  classic: 'whole',
  collection: 'whole',
  dataset: 'whole',
  map: 'whole',
  motion_picture: 'whole',
  musical_score: 'whole',
  pamphlet: 'whole',
  performance: 'whole',
  periodical: 'whole',
  report: 'whole',
  software: 'whole',
  song: 'whole',
  standard: 'whole',
}

/** What has no form of its own is a text with a title. */
export function formOf({ type }: Document): Form {
  return FORMS[type] ?? 'text'
}
