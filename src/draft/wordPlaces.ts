/** Finds words in many texts at once, so that a quote is looked for only where its rarest word stands. */

const WORD = /[\p{L}\p{N}]+/gu
/** Words that are indexed without a pause. */
const SLICE = 4_096
/** Code units that are thought between two texts in a row: more than any quote that is compared has. */
export const GAP = 4_000

/** Where each word of some texts stands. Texts are known by their number in the list. */
export interface WordPlaces {
  readonly words: ReadonlyMap<string, number>
  /** Where the places of a word begin among all places; one more than there are words. */
  readonly firsts: Uint32Array
  /** For each place the text, and the code unit at which the word begins there. */
  readonly inText: Uint32Array
  readonly unit: Uint32Array
  /** Where each text begins when all stand in a row. */
  readonly offsets: Uint32Array
}

/** In slices: it yields after each few thousand words. */
export function* indexWords(texts: readonly string[]): Generator<undefined, WordPlaces, undefined> {
  const words = new Map<string, number>()
  const ofPlace: number[] = []
  const inText: number[] = []
  const unit: number[] = []
  for (const [number, text] of texts.entries()) {
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const folded = word.toLowerCase()
      const known = words.get(folded) ?? words.size
      if (known === words.size) words.set(folded, known)
      ofPlace.push(known)
      inText.push(number)
      unit.push(index)
      if (unit.length % SLICE === 0) yield
    }
  }
  yield
  const firsts = new Uint32Array(words.size + 1)
  for (const word of ofPlace) firsts[word + 1] = (firsts[word + 1] ?? 0) + 1
  for (let word = 0; word < words.size; word++) firsts[word + 1] = (firsts[word + 1] ?? 0) + (firsts[word] ?? 0)
  const next = firsts.slice()
  const sorted = { inText: new Uint32Array(ofPlace.length), unit: new Uint32Array(ofPlace.length) }
  yield
  for (const [place, word] of ofPlace.entries()) {
    const at = next[word] ?? 0
    sorted.inText[at] = inText[place] ?? 0
    sorted.unit[at] = unit[place] ?? 0
    next[word] = at + 1
  }
  const offsets = new Uint32Array(texts.length)
  let end = GAP
  for (const [number, text] of texts.entries()) {
    offsets[number] = end
    end += text.length + GAP
  }
  return { words, firsts, ...sorted, offsets }
}

/** The words of a quote with their places in it, the rarest in the texts first; those at its ends may be cut, and are left out. */
export function rarest(quote: string, { words, firsts }: WordPlaces) {
  const all = Array.from(quote.matchAll(WORD), ({ 0: word, index: at }) => {
    const number = words.get(word.toLowerCase())
    const places = number === undefined ? 0 : (firsts[number + 1] ?? 0) - (firsts[number] ?? 0)
    return { at, length: word.length, number, places }
  })
  const whole = all.filter(({ at, length }) => at > 0 && at + length < quote.length)
  return (whole.length > 0 ? whole : []).toSorted((a, b) => a.places - b.places)
}

/** A place in one of the texts, in UTF-16 code units. */
export interface TextPlace {
  readonly text: number
  readonly start: number
}

/**
 * Where a quote stands, letter for letter, in the order of the texts: in all of them, or in the one that is named. Not empty. A quote of
 * a word or two, which may be cut at its ends, is looked for in the texts themselves.
 */
export function* placesOf(
  quote: string,
  texts: readonly string[],
  index: WordPlaces,
  only?: number,
): Generator<TextPlace, undefined, undefined> {
  const [word] = rarest(quote, index)
  if (!word) {
    for (const [number, text] of texts.entries()) {
      if (only !== undefined && only !== number) continue
      for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1))
        yield { text: number, start }
    }
    return
  }
  if (word.number === undefined) return
  const { firsts, inText, unit } = index
  for (let place = firsts[word.number] ?? 0; place < (firsts[word.number + 1] ?? 0); place++) {
    const text = inText[place] ?? 0
    if (only !== undefined && text !== only) continue
    const start = (unit[place] ?? 0) - word.at
    if (start >= 0 && texts[text]?.startsWith(quote, start) === true) yield { text, start }
  }
}
