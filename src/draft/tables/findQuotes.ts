/** Where the quotes of a sheet stand in the texts that are there. */
import { codePoints, lengthInCodePoints } from '../../data/codePoints.ts'
import { lookAlikeOf } from '../../data/lookAlikes.ts'
import { nearestSpans } from '../../data/nearestSpans.ts'
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

const WORD = /[\p{L}\p{N}]+/gu

/** Words of a quote by which places that may be near are found, and places that are looked at for all of them. */
const MOST_WORDS = 8
const MOST_PLACES = 800
/** Code units that are thought between two texts in a row: more than any quote that is compared has. */
const GAP = 4_000
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
  const index = yield* indexWords(texts)
  const results: QuoteResult[] = []
  for (const [i, sought] of quotes.entries()) {
    results.push(findOne(sought, index))
    yield* afterRow(i + 1, watched)
    // A quote that is nowhere takes a millisecond: a slice would be too long.
    if (i % 20 === 19) yield
  }
  return results
}

interface WordIndex {
  readonly texts: readonly QuoteText[]
  readonly named: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<string, number>
  /** Where the places of a word begin among all places; one more than there are words. */
  readonly firsts: Uint32Array
  /** For each place the text, and the code unit at which the word begins there. */
  readonly inText: Uint32Array
  readonly unit: Uint32Array
  /** Where each text begins when all stand in a row. */
  readonly offsets: Uint32Array
}

function* indexWords(texts: readonly QuoteText[]): Generator<undefined, WordIndex, undefined> {
  const words = new Map<string, number>()
  const ofPlace: number[] = []
  const inText: number[] = []
  const unit: number[] = []
  for (const [number, { text }] of texts.entries()) {
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const folded = word.toLowerCase()
      const known = words.get(folded) ?? words.size
      if (known === words.size) words.set(folded, known)
      ofPlace.push(known)
      inText.push(number)
      unit.push(index)
    }
    yield
  }
  const firsts = new Uint32Array(words.size + 1)
  for (const word of ofPlace) firsts[word + 1] = (firsts[word + 1] ?? 0) + 1
  for (let word = 0; word < words.size; word++) firsts[word + 1] = (firsts[word + 1] ?? 0) + (firsts[word] ?? 0)
  const next = firsts.slice()
  const sorted = { inText: new Uint32Array(ofPlace.length), unit: new Uint32Array(ofPlace.length) }
  for (const [place, word] of ofPlace.entries()) {
    const at = next[word] ?? 0
    sorted.inText[at] = inText[place] ?? 0
    sorted.unit[at] = unit[place] ?? 0
    next[word] = at + 1
  }
  const offsets = new Uint32Array(texts.length)
  let end = GAP
  for (const [number, { text }] of texts.entries()) {
    offsets[number] = end
    end += text.length + GAP
  }
  return { texts, named: namesOf(texts), words, firsts, ...sorted, offsets }
}

/** What a sheet may call a text: its file, with or without what follows the dot, its title, its address. */
function namesOf(texts: readonly QuoteText[]): ReadonlyMap<string, number> {
  const named = new Map<string, number>()
  for (const [number, { title, file, url }] of texts.entries()) {
    for (const name of [file, file.replace(/\.[^.]+$/, ''), title, url ?? '']) {
      const key = foldName(name)
      if (key !== '' && !named.has(key)) named.set(key, number)
    }
  }
  return named
}

function foldName(name: string): string {
  return name.trim().normalize('NFC').toLowerCase().replace(/\/+$/, '')
}

function findOne({ quote, document, url }: SoughtQuote, index: WordIndex): QuoteResult {
  const wanted = index.named.get(foldName(document ?? '')) ?? index.named.get(foldName(url ?? '')) ?? null
  for (const spelling of new Set([quote, quote.replace(WRAPPING, '')])) {
    if (spelling.trim() === '') continue
    const found = exactly(spelling, wanted, index)
    if (found) return found
  }
  return nearly(quote.replace(WRAPPING, ''), wanted, index) ?? { outcome: 'none' }
}

/** In code units of a text. */
interface Place {
  readonly text: number
  readonly start: number
}

/** The words of a quote with their places in it, the rarest in the texts first; those at its ends may be cut, and are left out. */
function rarest(quote: string, { words, firsts }: WordIndex) {
  const all = Array.from(quote.matchAll(WORD), ({ 0: word, index: at }) => {
    const number = words.get(word.toLowerCase())
    const places = number === undefined ? 0 : (firsts[number + 1] ?? 0) - (firsts[number] ?? 0)
    return { at, length: word.length, number, places }
  })
  const whole = all.filter(({ at, length }) => at > 0 && at + length < quote.length)
  return (whole.length > 0 ? whole : []).toSorted((a, b) => a.places - b.places)
}

function exactly(quote: string, wanted: number | null, index: WordIndex): QuoteResult | null {
  const { texts, firsts, inText, unit } = index
  const named = wanted === null ? undefined : texts[wanted]
  if (named && wanted !== null) {
    const start = named.text.indexOf(quote)
    if (start >= 0)
      return foundAt(
        quote,
        [...occurrences(quote, named.text)].map((at) => ({ text: wanted, start: at })),
        wanted,
        index,
      )
  }
  const [word] = rarest(quote, index)
  if (!word) {
    // A word or two, which may be cut: looked for letter by letter.
    for (const [number, { text }] of texts.entries()) {
      const places = [...occurrences(quote, text)]
      if (places.length > 0)
        return foundAt(
          quote,
          places.map((start) => ({ text: number, start })),
          wanted,
          index,
        )
    }
    return null
  }
  if (word.number === undefined) return null
  const places: Place[] = []
  for (let place = firsts[word.number] ?? 0; place < (firsts[word.number + 1] ?? 0); place++) {
    const text = inText[place] ?? 0
    const start = (unit[place] ?? 0) - word.at
    if (places[0] && places[0].text !== text) break
    if (start >= 0 && texts[text]?.text.startsWith(quote, start)) places.push({ text, start })
  }
  return foundAt(quote, places, wanted, index)
}

function* occurrences(quote: string, text: string): Generator<number> {
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) yield at
}

function foundAt(
  quote: string,
  places: readonly Place[],
  wanted: number | null,
  { texts }: WordIndex,
): QuoteResult | null {
  const [first] = places
  const text = first && texts[first.text]
  if (!text) return null
  const elsewhere = wanted !== null && first.text !== wanted
  return {
    outcome: 'found',
    ...spanOf(text, first.start, first.start + quote.length),
    places: places.length,
    elsewhere,
  }
}

/** @param from and @param to in code units */
function spanOf({ id, text }: QuoteText, from: number, to: number): FoundSpan {
  const start = lengthInCodePoints(text.slice(0, from))
  const exact = text.slice(from, to)
  return { document: id, start, end: start + lengthInCodePoints(exact), exact }
}

function nearly(quote: string, wanted: number | null, index: WordIndex): QuoteResult | null {
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
      return { outcome: 'near', ...spanOf(text, from + alike.start, from + alike.end), looksAlike: true, elsewhere }
    const points = codePoints(stretch)
    const [near] = nearestSpans(codePoints(quote), points, 1)
    if (!near) continue
    const before = points.slice(0, near.start).join('').length
    const length = points.slice(near.start, near.end).join('').length
    const [first, last] = wholeWords(text.text, from + before, from + before + length)
    return { outcome: 'near', ...spanOf(text, first, last), looksAlike: false, elsewhere }
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
function candidates(quote: string, wanted: number | null, index: WordIndex): readonly Place[] {
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
function askedWords(quote: string, index: WordIndex) {
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
function startsOf(words: ReturnType<typeof rarest>, { firsts, inText, unit, offsets }: WordIndex): Uint32Array {
  const starts: number[] = []
  for (const { at, number = 0, places } of words) {
    const from = firsts[number] ?? 0
    for (let place = from; place < from + Math.min(places, MOST_PLACES); place++) {
      starts.push(Math.max(0, (offsets[inText[place] ?? 0] ?? 0) + (unit[place] ?? 0) - at))
    }
  }
  return Uint32Array.from(starts).toSorted()
}
