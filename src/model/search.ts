/** Finds nodes, edges and passages by the words that are typed, and says why each was found. */
import { awayOf } from '../data/away.ts'
import type { Edge } from '../data/schema.ts'
import { backedBy } from './citations.ts'
import { type Stretch, marked, markedExtract } from './marked.ts'
import { tellApart } from './namesakes.ts'
import { type Network, found } from './network.ts'
import { bestOf } from './placeHits.ts'
import { mostHeld, rankWords } from './rankWords.ts'
import type { Group } from './searchGroups.ts'
import { READINGS, isBeginning, slips, termsOf } from './searchReadings.ts'
import { BOOST, FIELDS, type Field, IS_PHRASE, type Thing, thingAt } from './searchThings.ts'
import { wordsIn } from './searchWords.ts'
import { sentenceOf } from './sentence.ts'
import { indexing } from './wordIndex.ts'

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

/** Characters to which long texts are cut. */
const EXTRACT = 150

const fold = (text: string) => wordsIn(text).map(({ folded }) => folded)

/** So many things are indexed in a step of the work. */
const PER_STEP = 256

/** Indexes a network. For a large one that takes most of a second: in a page, step by step (`indexSearch`). */
export function createSearch(network: Network): Search {
  const steps = indexSearch(network)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Indexes a network in steps of some milliseconds, between which the page may do something else. */
export function* indexSearch(network: Network): Generator<undefined, Search, undefined> {
  const { nodes, edges, passages } = network.dataset
  const quotes = awayOf(network.dataset) ? [] : passages
  const size = nodes.length + edges.length + quotes.length
  const { next, add, finish } = indexing(IS_PHRASE)
  for (let number = 0; number < size; number++) {
    const { texts } = thingAt(number, network)
    next()
    for (const field of FIELDS) for (const text of texts[field] ?? []) add(field, text)
    if (number % PER_STEP === 0) yield
  }
  // What a list of hits asks first is worked out for all at once when it is first asked: before the first key, and not with it.
  for (const { id } of quotes.slice(0, 1)) backedBy(id, network)
  yield
  for (const node of nodes.slice(0, 1)) tellApart(node, network)
  yield
  const index = yield* finish()
  return (query) => {
    for (const { taken, wanted, withSlips } of READINGS) {
      const terms = termsOf(query, taken, index.numbers)
      if (terms.length === 0) continue
      const asked = terms.map((word, i) => {
        return { word, isBeginning: isBeginning(word, i, terms), slips: withSlips ? slips(word) : 0 }
      })
      const ranked = rankWords(index, asked, BOOST, wanted)
      if (!ranked) continue
      const most = wanted === 'all' ? terms.length : mostHeld(ranked, terms.length)
      const { best, total } = bestOf(ranked, most, terms, index, network)
      if (total === 0) continue
      const hits = best.map((number) => hitOf(thingAt(number, network), ranked.answering, terms, network))
      return { hits, total, partial: wanted === 'some' && most < terms.length }
    }
    return NOTHING
  }
}

/** @param words those of the dataset that answer to the query, folded */
function hitOf(thing: Thing, words: ReadonlySet<string>, terms: readonly string[], network: Network): Hit {
  const { group, id, title } = thing
  if (group !== 'quotes')
    return { group, id, selects: id, title: marked(title, words), why: whyOf(thing, words, terms), document: null }
  return {
    group,
    id,
    selects: restingOn(id, terms, network),
    title: markedExtract(title, words, EXTRACT),
    why: null,
    document: shortNameOf(found(network.passages, id).document, network),
  }
}

/** The text beside the title that holds more of the words than the title does; the first that holds most of them. */
function whyOf({ title, texts }: Thing, words: ReadonlySet<string>, terms: readonly string[]): Why | null {
  let best: Why | null = null
  let most = covered(title, words, terms)
  for (const field of FIELDS) {
    for (const text of texts[field] ?? []) {
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
