import { afterRow, type Watched } from './watched.ts'

/** Two spellings that may be one name: indexes into the names, the smaller first. */
export type NamePair = readonly [number, number]

/** Letters of Latin scripts that no normal form takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** What stands before a name without being part of it. */
const TITLES = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady herr frau mme m sr sra judge captain capt the'.split(' '),
)

/** Shorter words differ by a letter for a reason: “Line A” and “Line B”, “Ada” and “Ava”. */
const LEAST_SLIPPED = 5
/** UTF-16 code units of a name. */
const MOST_SLIPPED = 300

/** The words of a name without accents, case, punctuation and titles. */
function wordsOf(name: string): readonly string[] {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßøæœłđðþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’ʼ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const untitled = words.filter((word) => !TITLES.has(word))
  return untitled.length > 0 ? untitled : words
}

/** “Jürgen” in German without its dots is “Juergen”. */
function germanFold(name: string): string {
  return name.normalize('NFC').replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue')
}

/**
 * Pairs of names that a person would ask about: the same but for accents, case, punctuation, titles or the order of their words; with
 * initials in the place of first names; with one letter changed, missing, added, or two exchanged, in one word of five letters or more.
 * Each spelling is paired with the first that is like it in the same way. Takes time in proportion to the names.
 *
 * Source of the last: the deletion neighbourhoods of T. Bocek, E. Hunt, B. Stiller, "Fast Similarity Search in Large Dictionaries" (2007).
 */
export function* similarNames(
  names: readonly string[],
  watched: Watched = {},
): Generator<undefined, readonly NamePair[], undefined> {
  const found = new Map<string, NamePair>()
  const first = new Map<string, number>()
  const slipped = new Map<string, Slip[]>()
  const initials = new Map<string, number[]>()
  const pair = (one: number, other: number) => {
    if (one === other || names[one] === names[other]) return
    const [a, b] = one < other ? [one, other] : [other, one]
    found.set(`${a} ${b}`, [a, b])
  }
  const wordsOfAll: (readonly string[])[] = []
  for (const [number, name] of names.entries()) {
    const words = wordsOf(name)
    wordsOfAll.push(words)
    const spellings = new Set([words, wordsOf(germanFold(name))].map((all) => all.toSorted().join(' ')))
    for (const spelling of spellings) {
      if (spelling === '') continue
      const before = first.get(spelling)
      if (before === undefined) first.set(spelling, number)
      else pair(before, number)
    }
    // What is as long as this is no name that somebody mistyped, and would take time by the square of its length.
    if (name.length > MOST_SLIPPED) {
      yield* afterRow(number + 1, watched)
      continue
    }
    const last = words.at(-1)
    // “Ladberg, J.” turned round: the initial is last. Names of one word have none.
    if (words.length > 1 && last !== undefined) {
      const family = last.length === 1 ? (words[0] ?? '') : last
      const others = entryOf(initials, family)
      for (const other of others) if (initialsAgree(words, wordsOfAll[other] ?? [], family)) pair(other, number)
      if (others.length < MOST_OF_A_FAMILY) others.push(number)
    }
    for (const [i, word] of words.entries()) {
      if (word.length < LEAST_SLIPPED || /\d/.test(word)) continue
      const others = words
        .filter((_, j) => j !== i)
        .toSorted()
        .join(' ')
      for (const rest of new Set([word, ...withoutOne(word)])) {
        const alike = entryOf(slipped, `${rest}|${others}`)
        for (const slip of alike) if (slip.word !== word && isOneSlip(slip.word, word)) pair(slip.number, number)
        if (alike.length < MOST_OF_A_FAMILY) alike.push({ number, word })
      }
    }
    yield* afterRow(number + 1, watched)
  }
  return [...found.values()].toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
}

interface Slip {
  readonly number: number
  readonly word: string
}

/** Names that are compared one by one. Of a list of thousands with one family name nobody answers more. */
const MOST_OF_A_FAMILY = 60

function entryOf<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key)
  if (known) return known
  const made: V[] = []
  map.set(key, made)
  return made
}

/** The same family name, and before it as many names, of which some are initials: “J. Ladberg”, “Jürgen Ladberg”. */
function initialsAgree(one: readonly string[], other: readonly string[], family: string): boolean {
  const [a, b] = [one, other].map((words) => words.filter((word, i) => word !== family || words.indexOf(word) !== i))
  if (!a || !b || a.length !== b.length || a.length === 0) return false
  let isShort = false
  const agree = a.every((word, i) => {
    const against = b[i] ?? ''
    if (word === against) return true
    if (word.length > 1 && against.length > 1) return false
    isShort = true
    return word.charAt(0) === against.charAt(0)
  })
  return agree && isShort
}

function withoutOne(word: string): readonly string[] {
  return Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1))
}

/** Is one letter changed, missing or added, or are two neighbours exchanged? */
function isOneSlip(one: string, other: string): boolean {
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const a = one.slice(start, one.length - end)
  const b = other.slice(start, other.length - end)
  if (Math.max(a.length, b.length) <= 1) return true
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0]
}
