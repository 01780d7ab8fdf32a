import { codePoints, lengthInCodePoints, span } from '../data/codePoints.ts'
import { DatasetError } from '../data/datasetError.ts'
import { sha256Of } from '../data/digest.ts'
import type { Issue } from '../data/issue.ts'
import { error, render } from '../data/issue.ts'
import type { TextOf } from '../data/rules/againstTexts.ts'
import { CONTEXT_LENGTH } from '../data/schema.ts'
import { lookAlikeOf, sayLookAlike } from '../data/lookAlikes.ts'
import { nearestSpans } from '../data/nearestSpans.ts'

type Json = Readonly<Record<string, unknown>>

/** A document's text, once as a string and once in code points. */
export interface SearchedText {
  readonly whole: string
  readonly points: readonly string[]
}

export function searchedText(whole: string): SearchedText {
  return { whole, points: codePoints(whole) }
}

/** What of a passage follows from its quote and the place of that in its text, in code points. */
export function contextOf(start: number, exact: string, { points }: SearchedText) {
  const end = start + lengthInCodePoints(exact)
  const prefix = span(points, start - CONTEXT_LENGTH, start)
  return { prefix, suffix: span(points, end, end + CONTEXT_LENGTH), start, end, digest: sha256Of(exact) }
}

/**
 * The dataset with `sha256` and `length` of every document and `start`, `end`, `prefix`, `suffix` and `digest` of every
 * passage taken from the texts. All else, and the order of the keys, stays. A document's own `text` goes before the file's.
 *
 * A passage whose `start` is right stays there. Of several places where a quote stands, its `prefix` and `suffix` choose, if
 * it has them and they fit one alone.
 * @throws DatasetError with every text that is missing, and every quote that stands nowhere or in several places
 */
export function anchorDataset(input: unknown, textOf: TextOf): unknown {
  const issues: Issue[] = []
  const texts = new Map<unknown, SearchedText | undefined>()

  const anchorDocument = (document: Json, path: string): Json => {
    const { id, file, text: own } = document
    const whole = typeof own === 'string' ? own : typeof file === 'string' ? textOf(file) : undefined
    texts.set(id, whole === undefined ? undefined : searchedText(whole))
    if (whole !== undefined) return { ...document, sha256: sha256Of(whole), length: lengthInCodePoints(whole) }
    issues.push(
      error(`${path}.file`, 'is not in the folder of texts', 'Put the file there, or correct its name.', file),
    )
    return document
  }

  const anchorPassage = (passage: Json, path: string): Json => {
    const { id, document, exact } = passage
    const report = (issue: Issue) => issues.push(typeof id === 'string' ? { ...issue, subject: render(id) } : issue)
    if (typeof exact !== 'string' || exact === '') {
      report(error(`${path}.exact`, 'is not a quote', 'Copy it from the text.', exact))
      return passage
    }
    if (!texts.has(document)) {
      const repair = 'Add that document, or name one that exists.'
      report(error(`${path}.document`, 'names no document', repair, document))
      return passage
    }
    const text = texts.get(document)
    // That the text is missing has been said of its document.
    if (!text) return passage
    const start = placeOfQuote(passage, exact, text)
    if (typeof start === 'string') {
      report(error(`${path}.exact`, start, 'Copy more of the text, or correct what was copied.', exact))
      return passage
    }
    return { ...passage, ...contextOf(start, exact, text) }
  }

  if (!isJson(input)) throw new DatasetError([error('', 'must be an object', 'Give a dataset.', input)])
  const documents = mapRecords(input, 'documents', anchorDocument, issues)
  const passages = mapRecords(input, 'passages', anchorPassage, issues)
  if (issues.length > 0) throw new DatasetError(issues)
  return { ...input, documents, passages }
}

function mapRecords(
  input: Json,
  list: string,
  change: (record: Json, path: string) => Json,
  issues: Issue[],
): readonly unknown[] {
  const records = input[list]
  if (!Array.isArray(records)) {
    issues.push(error(list, 'must be a list', 'Write it in square brackets.', records))
    return []
  }
  return records.map((record: unknown, i) => {
    const path = `${list}[${i}]`
    if (isJson(record)) return change(record, path)
    issues.push(error(path, 'must be an object', 'Write it in braces, field by field.', record))
    return record
  })
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Where a quote stands, in code points; or why that cannot be told. @param passage whose place and context choose among several */
export function placeOfQuote(passage: Json, exact: string, text: SearchedText): number | string {
  const places = occurrences(text.whole, exact)
  const [only, ...others] = places
  if (only === undefined) return `stands nowhere in its text${candidates(exact, text)}`
  const { start, prefix, suffix } = passage
  if (typeof start === 'number' && places.includes(start)) return start
  if (others.length === 0) return only
  const length = lengthInCodePoints(exact)
  const fitting = places.filter(
    (place) =>
      typeof prefix === 'string' &&
      typeof suffix === 'string' &&
      prefix + suffix !== '' &&
      span(text.points, place - lengthInCodePoints(prefix), place) === prefix &&
      span(text.points, place + length, place + length + lengthInCodePoints(suffix)) === suffix,
  )
  if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0]
  const shown = places.slice(0, MOST_CANDIDATES).map((place) => `at ${place} as ${inContext(text, place, length)}`)
  return `stands in its text ${places.length} times: ${shown.join('; ')}`
}

/** Where `exact` begins in `whole`, overlaps included, in code points. */
function occurrences(whole: string, exact: string): readonly number[] {
  const places: number[] = []
  let counted = 0
  let place = 0
  for (let at = whole.indexOf(exact); at >= 0; at = whole.indexOf(exact, at + 1)) {
    place += lengthInCodePoints(whole.slice(counted, at))
    counted = at
    places.push(place)
  }
  return places
}

const MOST_CANDIDATES = 3
/** Code points shown around a candidate. */
const AROUND = 20

function inContext({ points }: SearchedText, start: number, length: number): string {
  const before = span(points, start - AROUND, start)
  const opening = span(points, start, start + Math.min(length, AROUND / 2))
  const closing = span(points, start + length, start + length + AROUND)
  return render(`${before}[${opening}${length > AROUND / 2 ? '…' : ''}]${closing}`)
}

function candidates(exact: string, { whole, points }: SearchedText): string {
  const alike = lookAlikeOf(exact, whole)
  if (alike) {
    const at = lengthInCodePoints(whole.slice(0, alike.start))
    return `; at ${at} ${sayLookAlike(exact, whole.slice(alike.start, alike.end))}`
  }
  const quote = codePoints(exact)
  const nearest = nearestSpans(quote, points, MOST_CANDIDATES).map(({ start, end, edits }) => {
    const found = points.slice(start, end)
    const at = found.findIndex((point, i) => point !== quote[i])
    const from = Math.max(0, (at < 0 ? found.length : at) - AROUND / 2)
    const to = from + 2 * AROUND
    const difference = `${render(span(found, from, to))} where the quote has ${render(span(quote, from, to))}`
    return `at ${start}, ${edits} character${edits === 1 ? '' : 's'} off, it reads ${difference}`
  })
  return nearest.length > 0 ? `; ${nearest.join('; ')}` : ''
}
