/* oxlint-disable typescript/no-non-null-assertion -- every index below is the number of a word, or of a thing */
/** Which things hold which words, in which of their fields: an index for the search, in columns of numbers. */
import { Growing } from './growing.ts'
import { termReader } from './readTerms.ts'

/** The words of one field. Things are numbered in the order in which they were added. */
export interface FieldIndex {
  /** By word, from where on its things stand in `things`; those of the word with a number end where the next one's begin. */
  readonly from: Int32Array
  readonly things: Int32Array
  /** At the same index, how often the thing has the word in this field; 255 stands for more. */
  readonly times: Uint8Array
  /** By thing, how many different words it has in this field. */
  readonly lengths: Int32Array
  /** The mean of these over all things. */
  readonly average: number
}

/** Texts as they run: the words of each in order, without those that stand within others, and −1 after each text. */
export interface Phrases {
  /** By thing, from where on its texts stand in `words`; they end where those of the next thing begin. */
  readonly from: Int32Array
  readonly words: Int32Array
  /** By thing, the letters of its shortest text, with a space between any two words; 0 where it has none. */
  readonly shortest: Int32Array
}

export interface WordIndex<Field extends string> {
  /** How many things there are. */
  readonly size: number
  /** Every word once, folded, by its number; and the other way round. */
  readonly words: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
  /** The numbers, in the order of the code units of their words; and by number, the place there. */
  readonly sorted: Int32Array
  readonly places: Int32Array
  readonly fields: Readonly<Record<Field, FieldIndex>>
  readonly phrases: Phrases
}

export interface Indexing<Field extends string> {
  /** Begins the next thing. */
  readonly next: () => void
  /** Adds a text of it, those of one field after one another. */
  readonly add: (field: Field, text: string) => void
  /** The index of what was added, field by field: each step takes some milliseconds. */
  readonly finish: () => Generator<undefined, WordIndex<Field>, undefined>
}

/** What was added to a field: by entry its word and how often, and by thing where its entries end. */
interface Added {
  readonly words: Growing
  readonly times: Growing
  readonly ends: Growing
  readonly isPhrase: boolean
}

/** @param names of the fields, each with whether its texts are kept as phrases */
export function indexing<Field extends string>(names: Readonly<Record<Field, boolean>>): Indexing<Field> {
  const words: string[] = []
  const numbers = new Map<string, number>()
  /** By word, the entry that it has in the last thing and field in which it was met. */
  const entryOf = new Growing()
  const read = termReader((folded) => {
    const known = numbers.get(folded)
    if (known !== undefined) return known
    entryOf.push(-1)
    numbers.set(folded, words.length)
    return words.push(folded) - 1
  })
  const added = new Map(
    (Object.keys(names) as Field[]).map((name): [Field, Added] => [
      name,
      { words: new Growing(), times: new Growing(), ends: new Growing(), isPhrase: names[name] },
    ]),
  )
  const phrases = { from: new Growing(), words: new Growing(), shortest: new Growing() }
  let size = 0
  /** Ends the things up to one of this number, as far as they have not ended. */
  const endUpTo = (thing: number, { words: entries, ends }: Added) => {
    while (ends.size < thing) ends.push(entries.size)
  }

  const next = () => {
    phrases.from.push(phrases.words.size)
    phrases.shortest.push(0)
    size += 1
  }
  const add = (name: Field, text: string) => {
    const field = added.get(name)!
    endUpTo(size - 1, field)
    const first = field.ends.size === 0 ? 0 : field.ends.at(field.ends.size - 1)
    let length = -1
    read(text, (word, isPart) => {
      const entry = entryOf.at(word)
      if (entry >= first && entry < field.words.size && field.words.at(entry) === word) field.times.add(entry, 1)
      else {
        entryOf.set(word, field.words.size)
        field.words.push(word)
        field.times.push(1)
      }
      if (!field.isPhrase || isPart) return
      phrases.words.push(word)
      length += words[word]!.length + 1
    })
    if (length < 0) return
    phrases.words.push(-1)
    const shortest = phrases.shortest.at(size - 1)
    if (shortest === 0 || length < shortest) phrases.shortest.set(size - 1, length)
  }
  function* finish(): Generator<undefined, WordIndex<Field>, undefined> {
    phrases.from.push(phrases.words.size)
    const sorted = Int32Array.from(
      words.map((word, number) => ({ word, number })).toSorted((a, b) => (a.word < b.word ? -1 : 1)),
      ({ number }) => number,
    )
    const places = new Int32Array(sorted.length)
    for (const [place, number] of sorted.entries()) places[number] = place
    yield
    const fields = {} as Record<Field, FieldIndex>
    for (const [name, field] of added) {
      endUpTo(size, field)
      fields[name] = yield* byWord(field, words.length, size)
      added.delete(name)
    }
    const kept = { from: phrases.from.all(), words: phrases.words.all(), shortest: phrases.shortest.all() }
    return { size, words, numbers, sorted, places, fields, phrases: kept }
  }
  return { next, add, finish }
}

/** So many entries are brought to their places in a step. */
const PER_STEP = 200_000

/** The entries of a field, which stand by thing, brought to the order of the words. */
function* byWord(field: Added, words: number, size: number): Generator<undefined, FieldIndex, undefined> {
  const [entries, ends] = [field.words.all(), field.ends.all()]
  const from = new Int32Array(words + 1)
  for (const word of entries) from[word + 1]! += 1
  for (let word = 0; word < words; word++) from[word + 1]! += from[word]!
  yield
  const places = from.slice()
  const things = new Int32Array(entries.length)
  const times = new Uint8Array(entries.length)
  const lengths = new Int32Array(size)
  for (let thing = 0, entry = 0, pause = PER_STEP; thing < size; thing++) {
    const end = ends[thing]!
    lengths[thing] = end - entry
    for (; entry < end; entry++) {
      const place = places[entries[entry]!]!++
      things[place] = thing
      times[place] = Math.min(255, field.times.at(entry))
    }
    if (entry < pause) continue
    pause += PER_STEP
    yield
  }
  return { from, things, times, lengths, average: entries.length / size }
}
