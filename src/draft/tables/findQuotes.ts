/** Where the quotes of a sheet stand in the texts that are there. */
import { codePoints, placesInCodePoints } from '../../data/codePoints.ts'
import { lookAlikeOf } from '../../data/lookAlikes.ts'
import { nearestSpans } from '../../data/nearestSpans.ts'
import { GAP, type TextPlace, type WordPlaces, indexWords, placesOf, rarest } from '../wordPlaces.ts'
import { foldTextName, namesOfText } from './textNames.ts'
import { afterRow, type Watched } from './watched.ts'

export interface QuoteText {
  /** The texts’ own id, given back. */
  readonly id: string
  /** What sheets may call it. */
  readonly title: string
  readonly file: string
  readonly url?: string
  readonly text: string
}

export interface SoughtQuote {
  readonly quote: string
  /** What the sheet says that it is from: it is looked for there first. */
  readonly document?: string
  readonly url?: string
}

export interface FoundSpan {
  /** Id of the text. */
  readonly document: string
  /** Code points from the start of the text; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** The words of the text there. */
  readonly exact: string
}

export type QuoteResult =
  /** `places`: in how many places of that text it stands; the first is given. `elsewhere`: not in the text that was named. */
  | (FoundSpan & { readonly outcome: 'found'; readonly places: number; readonly elsewhere: boolean })
  /** `looksAlike`: no reader sees a difference, as of a no-break space. */
  | (FoundSpan & { readonly outcome: 'near'; readonly looksAlike: boolean; readonly elsewhere: boolean })
  | { readonly outcome: 'none' }

/** Words of a quote by which places that may be near are found, and places that are looked at for all of them. */
const MOST_WORDS = 8
const MOST_PLACES = 800
/** Places that are compared letter by letter; the longest quote for which that is done, in code units. */
const MOST_COMPARED = 2
const LONGEST_COMPARED = 1_200
/** Of the words that are asked for, the share that must stand near one place. */
const LEAST_SHARE = 0.4
/** Ends that a sheet puts around a quote, and its text does not have. */
const WRAPPING = /^(?:[\s"“”„«»‘’']|\.\.\.|…|\[…\])+|(?:[\s"“”„«»‘’']|\.\.\.|…|\[…\])+$/g

/**
 * Looks for each quote in the text that it names, then in all others: as it stands, then nearly so. The words of all texts are indexed
 * once; a quote is looked for where its rarest words stand, so that it takes the same time however many texts there are.
 */
export function* findQuotes(
  quotes: readonly SoughtQuote[],
  texts: readonly QuoteText[],
  watched: Watched = {},
): Generator<undefined, readonly QuoteResult[], undefined> {
  const contents = texts.map(({ text }) => text)
  const index: QuoteIndex = {
    ...(yield* indexWords(contents)),
    texts,
    contents,
    named: namesOf(texts),
    inPoints: new Map(),
  }
  const results: QuoteResult[] = []
  for (const [i, sought] of quotes.entries()) {
    results.push(findOne(sought, index))
    yield* afterRow(i + 1, watched)
    // A quote that is nowhere takes a millisecond: a slice would be too long.
    if (i % 20 === 19) yield
  }
  return results
}

interface QuoteIndex extends WordPlaces {
  readonly texts: readonly QuoteText[]
  readonly contents: readonly string[]
  readonly named: ReadonlyMap<string, number>
  /** Of each text from which something was cited, by its id: from places in code units to those in code points. */
  readonly inPoints: Map<string, (at: number) => number>
}

/** The first text of each name that a sheet may call it by. */
function namesOf(texts: readonly QuoteText[]): ReadonlyMap<string, number> {
  const named = new Map<string, number>()
  for (const [number, text] of texts.entries()) {
    for (const name of namesOfText(text)) if (!named.has(name)) named.set(name, number)
  }
  return named
}

function findOne({ quote, document, url }: SoughtQuote, index: QuoteIndex): QuoteResult {
  const wanted = index.named.get(foldTextName(document ?? '')) ?? index.named.get(foldTextName(url ?? '')) ?? null
  for (const spelling of new Set([quote, quote.replace(WRAPPING, '')])) {
    if (spelling.trim() === '') continue
    const found = exactly(spelling, wanted, index)
    if (found) return found
  }
  return nearly(quote.replace(WRAPPING, ''), wanted, index) ?? { outcome: 'none' }
}

function exactly(quote: string, wanted: number | null, index: QuoteIndex): QuoteResult | null {
  const named = wanted === null ? [] : [...placesOf(quote, index.contents, index, wanted)]
  return foundAt(quote, named.length > 0 ? named : placesInFirst(quote, index), wanted, index)
}

/** All places in the first text that has any. */
function placesInFirst(quote: string, index: QuoteIndex): readonly TextPlace[] {
  const places: TextPlace[] = []
  for (const place of placesOf(quote, index.contents, index)) {
    if (places[0] && places[0].text !== place.text) break
    places.push(place)
  }
  return places
}

function foundAt(
  quote: string,
  places: readonly TextPlace[],
  wanted: number | null,
  index: QuoteIndex,
): QuoteResult | null {
  const [first] = places
  const text = first && index.texts[first.text]
  if (!text) return null
  const elsewhere = wanted !== null && first.text !== wanted
  return {
    outcome: 'found',
    ...spanOf(text, first.start, first.start + quote.length, index),
    places: places.length,
    elsewhere,
  }
}

/** @param from and @param to in code units */
function spanOf({ id, text }: QuoteText, from: number, to: number, { inPoints }: QuoteIndex): FoundSpan {
  const placeOf = inPoints.get(id) ?? placesInCodePoints(text)
  inPoints.set(id, placeOf)
  return { document: id, start: placeOf(from), end: placeOf(to), exact: text.slice(from, to) }
}

function nearly(quote: string, wanted: number | null, index: QuoteIndex): QuoteResult | null {
  if (quote.length > LONGEST_COMPARED || quote.trim() === '') return null
  const { texts } = index
  for (const { text: number, start } of candidates(quote, wanted, index)) {
    const text = texts[number]
    if (!text) continue
    const margin = Math.ceil(quote.length / 3) + MARGIN
    const from = wholePoint(text.text, Math.max(0, start - margin))
    const stretch = text.text.slice(from, wholePoint(text.text, start + quote.length + margin))
    const elsewhere = wanted !== null && number !== wanted
    const alike = lookAlikeOf(quote, stretch)
    if (alike)
      return {
        outcome: 'near',
        ...spanOf(text, from + alike.start, from + alike.end, index),
        looksAlike: true,
        elsewhere,
      }
    const points = codePoints(stretch)
    const [near] = nearestSpans(codePoints(quote), points, 1)
    if (!near) continue
    const before = points.slice(0, near.start).join('').length
    const length = points.slice(near.start, near.end).join('').length
    const [first, last] = wholeWords(text.text, from + before, from + before + length)
    return { outcome: 'near', ...spanOf(text, first, last, index), looksAlike: false, elsewhere }
  }
  return null
}

/** Code units around a place that are compared at least. */
const MARGIN = 24

/** The same place, or one before where it would cut a letter beyond the first plane. */
function wholePoint(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at
}

/** The span with the words whole that it begins and ends in, and no spaces at its ends. */
function wholeWords(text: string, from: number, to: number): readonly [number, number] {
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at))
  let [start, end] = [from, to]
  while (start > 0 && isWord(start - 1) && isWord(start)) start -= 1
  while (end < text.length && isWord(end - 1) && isWord(end)) end += 1
  while (start < end && /\s/.test(text.charAt(start))) start += 1
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1
  return [start, end]
}

/** Where most of the rarest words of a quote stand together, best first. The text that was named comes first where it has any. */
function candidates(quote: string, wanted: number | null, index: QuoteIndex): readonly TextPlace[] {
  const asked = askedWords(quote, index)
  const starts = startsOf(asked, index)
  const width = Math.max(MARGIN, Math.ceil(quote.length / 4))
  const least = Math.max(1, Math.ceil(asked.length * LEAST_SHARE))
  const likely: { readonly start: number; readonly text: number; readonly rank: number }[] = []
  let last = 0
  for (const [first, start] of starts.entries()) {
    while (last < starts.length && (starts[last] ?? 0) <= start + width) last += 1
    const count = last - first
    if (count < least) continue
    const text = index.offsets.findLastIndex((offset) => offset - GAP / 2 <= start)
    likely.push({ start, text, rank: count + (text === wanted ? MOST_PLACES : 0) })
  }
  likely.sort((one, other) => other.rank - one.rank)
  const kept: typeof likely = []
  for (const place of likely) {
    if (kept.length === MOST_COMPARED) break
    if (kept.every(({ start }) => Math.abs(start - place.start) > width)) kept.push(place)
  }
  return kept.map(({ text, start }) => ({ text, start: Math.max(0, start - (index.offsets[text] ?? 0)) }))
}

/** The rarest words of a quote that the texts have, as many as have few enough places together. */
function askedWords(quote: string, index: QuoteIndex) {
  let sum = 0
  return rarest(quote, index)
    .filter(({ places }) => places > 0)
    .slice(0, MOST_WORDS)
    .filter(({ places }, i) => {
      sum += places
      return i === 0 || sum <= MOST_PLACES
    })
}

/** Where the quote would begin for each place of these words, in code units of all texts in a row, in order. */
function startsOf(words: ReturnType<typeof rarest>, { firsts, inText, unit, offsets }: WordPlaces): Uint32Array {
  const starts: number[] = []
  for (const { at, number = 0, places } of words) {
    const from = firsts[number] ?? 0
    for (let place = from; place < from + Math.min(places, MOST_PLACES); place++) {
      starts.push(Math.max(0, (offsets[inText[place] ?? 0] ?? 0) + (unit[place] ?? 0) - at))
    }
  }
  return Uint32Array.from(starts).toSorted()
}
