/** Finds nodes, edges and passages by the words that are typed, and says why each was found. */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import type { Edge, Node, Passage } from '../data/schema.ts'
import { backedBy } from './citations.ts'
import { type Stretch, marked, markedExtract } from './marked.ts'
import { type Network, found } from './network.ts'
import { GROUPS, type Group } from './searchGroups.ts'
import { type Word, beginsClose, wordsIn } from './searchWords.ts'
import { sentenceOf } from './sentence.ts'

/** Where the words stand that were searched for; `name` is the label, too. */
export type Field = 'name' | 'alias' | 'role' | 'summary' | 'sentence' | 'quote'

/** The text in which the words stand, where it is not the title of the hit. */
export interface Why {
  readonly field: Field
  readonly text: readonly Stretch[]
}

export interface Hit {
  readonly group: Group
  /** The node, the edge or the passage. */
  readonly id: string
  /** The node or edge that is selected when it is chosen: of a passage one that rests on it, where there is one. */
  readonly selects: string | null
  /** Label of the node, sentence of the edge, words of the passage. */
  readonly title: readonly Stretch[]
  readonly why: Why | null
  /** Of a passage: who published it, or what its document is called. */
  readonly document: string | null
}

export interface Findings {
  /** The best, by group. */
  readonly hits: readonly Hit[]
  /** How many there are in all. */
  readonly total: number
  /** Nothing holds all of the words: these hold as many of them as any. */
  readonly partial: boolean
}

/** Answers a query; the empty one with nothing. */
export type Search = (query: string) => Findings

const NOTHING: Findings = { hits: [], total: 0, partial: false }

/** Most hits that are listed, and how many of each group there is room for before the others leave some. */
const MOST = 12
const ROOM: Readonly<Record<Group, number>> = { entities: 6, relationships: 3, quotes: 3 }

/** Words of a query beyond these are not asked for. */
const MOST_WORDS = 16
/** Characters to which long texts are cut. */
const EXTRACT = 150

/** Asked for only where the query has no other words. */
const SMALL_WORDS = new Set('a an and at by did for from in is of on or the to was were what which who with'.split(' '))

/** A word in the title counts for most, one in a quotation for least. */
const BOOST: Readonly<Record<Field, number>> = { name: 5, alias: 4, role: 4, sentence: 2, summary: 1, quote: 0.6 }
const FIELDS = Object.keys(BOOST) as Field[]

/**
 * How much likelier a thing is meant when the query is the whole of one of its names, offices or sentences, word for word,
 * or in another order; in proportion to the share of the text that the query makes up.
 */
const WHOLE = 6
const SHUFFLED = 4

/** Slips that a word may have: none in short ones, whose neighbours are other words, nor in numbers. */
function slips(term: string): number | false {
  if (/\p{N}/u.test(term) || term.length < 4) return false
  return term.length < 7 ? 1 : 2
}

/** The last word may be half typed; the others may be cut short, as in "def sec", and one character may be a Chinese word. */
const isBeginning = (term: string, i: number, terms: readonly string[]) =>
  i === terms.length - 1 || term.length > 2 || beginsClose(term)

/**
 * How the words of a query are taken: a compound as one word, so that "co-operation" and "cooperation" find the same; as its
 * parts; "undersea" as "under sea"; "under sea" as "undersea".
 */
type Taken = 'whole' | 'in parts' | 'apart' | 'together'

/** From the strictest reading of a query to the most lenient: the first that finds something is taken. */
const READINGS: readonly (SearchOptions & { readonly taken: Taken })[] = [
  { taken: 'whole', combineWith: 'AND' },
  { taken: 'in parts', combineWith: 'AND' },
  { taken: 'apart', combineWith: 'AND' },
  { taken: 'together', combineWith: 'AND' },
  { taken: 'whole', combineWith: 'AND', fuzzy: slips },
  { taken: 'in parts', combineWith: 'OR', fuzzy: slips },
]
/** Neither half of a word that is taken apart is shorter, in code units. */
const SHORTEST_HALF = 3

/** What is indexed of a node, an edge or a passage. */
interface Entry {
  /** Its group and its id. */
  readonly key: string
  readonly group: Group
  readonly id: string
  readonly title: string
  readonly texts: Partial<Record<Field, readonly string[]>>
  /** Names, offices, sentences, in folded words: what a query may repeat as a whole. */
  readonly phrases: readonly string[]
  /** Relationships at it, which go before where all else is equal. */
  readonly weight: number
}

const fold = (text: string) => wordsIn(text).map(({ folded }) => folded)
const phrase = (text: string) =>
  wordsIn(text)
    .filter(({ part }) => !part)
    .map(({ folded }) => folded)
    .join(' ')
const distinct = (texts: readonly string[]) => [...new Set(texts)]

function entryOfNode(node: Node, network: Network): Entry {
  const edges = network.edgesAt.get(node.id) ?? []
  const names = node.name === undefined ? [node.label] : [node.label, node.name]
  const aliases = node.aliases ?? []
  const roles = distinct(edges.flatMap(({ source, role }) => (source === node.id && role !== undefined ? [role] : [])))
  return {
    key: `entities ${node.id}`,
    group: 'entities',
    id: node.id,
    title: node.label,
    texts: { name: names, alias: aliases, role: roles, summary: [node.summary] },
    phrases: [...names, ...aliases, ...roles].map(phrase),
    weight: edges.length,
  }
}

/** An edge without its quotes: they are found by themselves, and lead to it. */
function entryOfEdge(edge: Edge, network: Network): Entry {
  const sentence = sentenceOf(edge, network)
  return {
    key: `relationships ${edge.id}`,
    group: 'relationships',
    id: edge.id,
    title: sentence,
    texts: {
      sentence: [sentence],
      summary: edge.summary === undefined ? [] : [edge.summary],
    },
    phrases: [phrase(sentence)],
    weight: 0,
  }
}

function entryOfPassage({ id, exact }: Passage): Entry {
  return {
    key: `quotes ${id}`,
    group: 'quotes',
    id,
    title: exact,
    texts: { quote: [exact] },
    phrases: [phrase(exact)],
    weight: 0,
  }
}

/** Indexes a network. Takes some ten milliseconds: do it when someone is about to search. */
export function createSearch(network: Network): Search {
  const { dataset } = network
  const entries = [
    ...dataset.nodes.map((node) => entryOfNode(node, network)),
    ...dataset.edges.map((edge) => entryOfEdge(edge, network)),
    ...dataset.passages.map(entryOfPassage),
  ]
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const vocabulary = new Set<string>()
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: FIELDS,
    extractField: (entry, name) => (name === 'key' ? entry.key : (entry.texts[name as Field] ?? []).join('\n')),
    tokenize: (text) => {
      const words = fold(text)
      for (const word of words) vocabulary.add(word)
      return words
    },
    processTerm: (term) => term,
    // What is asked for has been folded already.
    searchOptions: { tokenize: (query) => query.split(' '), boost: BOOST, prefix: isBeginning },
  })
  index.addAll(entries)

  return (query) => {
    for (const { taken, ...reading } of READINGS) {
      const terms = termsOf(query, taken, vocabulary)
      if (terms.length === 0) continue
      const partial = reading.combineWith === 'OR'
      const all = index.search(terms.join(' '), reading)
      const most = Math.max(...all.map(({ queryTerms }) => queryTerms.length))
      const best = partial ? all.filter(({ queryTerms }) => queryTerms.length === most) : all
      if (best.length === 0) continue
      const scored = best
        .map((result) => scoredOf(found(byKey, result.id as string), result, terms))
        .toSorted((a, b) => b.score - a.score || b.entry.weight - a.entry.weight)
      const hits = bestOf(scored).map((one) => hitOf(one, terms, network))
      return { hits, total: scored.length, partial: partial && most < terms.length }
    }
    return NOTHING
  }
}

/** The words that are asked for; none where they cannot be taken so. `vocabulary` holds the words of the dataset. */
function termsOf(query: string, taken: Taken, vocabulary: ReadonlySet<string>): readonly string[] {
  const all = wordsIn(query)
  const isWhole = ({ part }: Word) => !part
  const isSmallest = (word: Word) => !all.some((other) => other.part && isWithin(other, word))
  const words = all.filter((word) =>
    taken === 'in parts' && !beginsClose(word.folded) ? isSmallest(word) : isWhole(word),
  )
  const large = words.filter(({ start, end }) => !SMALL_WORDS.has(query.slice(start, end).toLowerCase()))
  const asked = large.length > 0 ? large : words
  const terms = asked.flatMap((word) => (taken === 'apart' ? halvesOf(word, query, vocabulary) : [word.folded]))
  const joined = taken === 'together' ? together(asked, query, vocabulary) : terms
  const isChanged = taken === 'whole' || taken === 'in parts' || joined.length !== asked.length
  return isChanged ? distinct(joined).slice(0, MOST_WORDS) : []
}

/** A word that the dataset does not have as the two words of it that it has: "undersea" as "under" and "sea". */
function halvesOf(word: Word, query: string, vocabulary: ReadonlySet<string>): readonly string[] {
  if (vocabulary.has(word.folded)) return [word.folded]
  const letters = query.slice(word.start, word.end)
  for (let i = SHORTEST_HALF; i <= letters.length - SHORTEST_HALF; i++) {
    const halves = [fold(letters.slice(0, i)), fold(letters.slice(i))]
    const [first = [], second = []] = halves
    if (halves.every(([half]) => half !== undefined && vocabulary.has(half))) return [...first, ...second]
  }
  return [word.folded]
}

/** The words, two that follow each other as one wherever the dataset has that. */
function together(words: readonly Word[], query: string, vocabulary: ReadonlySet<string>): readonly string[] {
  const terms: string[] = []
  for (let i = 0; i < words.length; i++) {
    const [word, next] = [words[i], words[i + 1]]
    if (!word) continue
    const letters = next && query.slice(word.start, word.end) + query.slice(next.start, next.end)
    const [joined] = letters === undefined ? [] : fold(letters)
    if (joined !== undefined && vocabulary.has(joined)) {
      terms.push(joined)
      i++
    } else terms.push(word.folded)
  }
  return terms
}

/** Is a word a shorter one within another? */
function isWithin(one: Word, other: Word): boolean {
  return other.start <= one.start && one.end <= other.end && one.end - one.start < other.end - other.start
}

interface Scored {
  readonly entry: Entry
  readonly score: number
  /** The words of the entry that answer to the query, by field. */
  readonly match: ReadonlyMap<Field, ReadonlySet<string>>
}

function scoredOf(entry: Entry, result: SearchResult, terms: readonly string[]): Scored {
  const match = new Map<Field, Set<string>>()
  for (const [term, fields] of Object.entries(result.match)) {
    for (const field of fields as Field[]) match.set(field, (match.get(field) ?? new Set()).add(term))
  }
  const held = terms.filter((term) => result.queryTerms.includes(term))
  const likelier = Math.max(...entry.phrases.map((text) => nearness(text, held)))
  return { entry, score: result.score * likelier, match }
}

/** How near a text comes to being what was asked for, as a factor; the last word may be half typed. */
function nearness(text: string, terms: readonly string[]): number {
  const asked = terms.join(' ')
  const share = Math.min(1, asked.length / text.length)
  const padded = ` ${text}`
  if (padded.includes(` ${asked}`)) return 1 + (WHOLE - 1) * share
  return terms.every((term) => padded.includes(` ${term}`)) ? 1 + (SHUFFLED - 1) * share : 1
}

/** The best of each group, in the order of the groups; room that one leaves goes to the others in their order. */
function bestOf(scored: readonly Scored[]): readonly Scored[] {
  const groups = GROUPS.map((group) => scored.filter(({ entry }) => entry.group === group))
  let left = MOST
  const shares = groups.map((group, i) => {
    const share = Math.min(group.length, ROOM[GROUPS[i] ?? 'quotes'])
    left -= share
    return share
  })
  return groups.flatMap((group, i) => {
    const share = shares[i] ?? 0
    const more = Math.min(left, group.length - share)
    left -= more
    return group.slice(0, share + more)
  })
}

const NONE: ReadonlySet<string> = new Set()
const TITLE_FIELD: Readonly<Record<Group, Field>> = { entities: 'name', relationships: 'sentence', quotes: 'quote' }

function hitOf(scored: Scored, terms: readonly string[], network: Network): Hit {
  const { entry, match } = scored
  const { group, id, title } = entry
  const inTitle = match.get(TITLE_FIELD[group]) ?? NONE
  if (group !== 'quotes')
    return { group, id, selects: id, title: marked(title, inTitle), why: whyOf(scored, terms), document: null }
  return {
    group,
    id,
    selects: restingOn(id, terms, network),
    title: markedExtract(title, inTitle, EXTRACT),
    why: null,
    document: shortNameOf(found(network.passages, id).document, network),
  }
}

/** The text beside the title that holds more of the words than the title does; the first that holds most of them. */
function whyOf({ entry, match }: Scored, terms: readonly string[]): Why | null {
  let best: Why | null = null
  let most = covered(entry.title, match.get(TITLE_FIELD[entry.group]) ?? NONE, terms)
  for (const field of FIELDS) {
    const words = match.get(field)
    if (!words) continue
    for (const text of entry.texts[field] ?? []) {
      const covers = covered(text, words, terms)
      if (covers <= most) continue
      best = { field, text: markedExtract(text, words, EXTRACT) }
      most = covers
    }
  }
  return best
}

/** How many of the words that are asked for a text holds, slips counting for less than the word itself. */
function covered(text: string, match: ReadonlySet<string>, terms: readonly string[]): number {
  const inText = [...new Set(fold(text))].filter((word) => match.has(word))
  const whole = terms.filter((term) => inText.some((word) => word.startsWith(term))).length
  return whole + Math.min(inText.length, terms.length) / 100
}

/** Who published a document, or what it is called. */
function shortNameOf(id: string, network: Network): string {
  const { publisher, title } = found(network.documents, id)
  return publisher ?? title.replace(/^\[(.*)\]$/u, '$1')
}

/** What a passage leads to: of the edges that cite it the one whose sentence holds most of the words, else a node, a date. */
function restingOn(passage: string, terms: readonly string[], network: Network): string | null {
  const { nodes, edges } = backedBy(passage, network)
  const asked = new Set(terms)
  const held = (edge: Edge) => new Set(fold(sentenceOf(edge, network)).filter((word) => asked.has(word))).size
  const citing = edges.filter(({ citations }) => citations.includes(passage)).toSorted((a, b) => held(b) - held(a))
  return (citing[0] ?? nodes[0] ?? edges[0])?.id ?? null
}
