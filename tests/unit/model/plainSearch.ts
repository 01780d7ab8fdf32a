/** The plain definition of what a search finds and in which order: everything in a library's index, every thing compared in full. */
import MiniSearch from 'minisearch'
import type { Network } from '../../../src/model/network.ts'
import { READINGS, isBeginning, slips, termsOf } from '../../../src/model/searchReadings.ts'
import { BOOST, FIELDS, type Field, IS_PHRASE, type Thing, thingAt } from '../../../src/model/searchThings.ts'
import { wordsIn } from '../../../src/model/searchWords.ts'

export interface PlainFindings {
  /** By group and id, what each thing is worth: its score and, as a tie is broken by that, how many relationships are at it. */
  readonly worth: ReadonlyMap<string, readonly [score: number, weight: number]>
  readonly total: number
  readonly partial: boolean
}

export const keyOf = ({ group, id }: { readonly group: string; readonly id: string }) => `${group} ${id}`

const fold = (text: string) => wordsIn(text).map(({ folded }) => folded)
const phrase = (text: string) =>
  wordsIn(text)
    .filter(({ part }) => !part)
    .map(({ folded }) => folded)
    .join(' ')

export function plainSearch(network: Network): (query: string) => PlainFindings {
  const { nodes, edges, passages } = network.dataset
  const things = Array.from({ length: nodes.length + edges.length + passages.length }, (_, i) => thingAt(i, network))
  const byKey = new Map(things.map((thing) => [keyOf(thing), thing]))
  const vocabulary = new Map<string, true>()
  const index = new MiniSearch<Thing>({
    idField: 'key',
    fields: FIELDS,
    extractField: (thing, name) => (name === 'key' ? keyOf(thing) : (thing.texts[name as Field] ?? []).join('\n')),
    tokenize: (text) => {
      const words = fold(text)
      for (const word of words) vocabulary.set(word, true)
      return words
    },
    processTerm: (term) => term,
    searchOptions: { tokenize: (query) => query.split(' '), boost: BOOST, prefix: isBeginning },
  })
  index.addAll(things)
  const phrasesOf = ({ texts }: Thing) =>
    FIELDS.flatMap((field) => (IS_PHRASE[field] ? (texts[field] ?? []) : [])).map(phrase)
  const weightOf = ({ group, id }: Thing) => (group === 'entities' ? (network.edgesAt.get(id)?.length ?? 0) : 0)

  return (query) => {
    for (const { taken, wanted, withSlips } of READINGS) {
      const terms = termsOf(query, taken, vocabulary)
      if (terms.length === 0) continue
      const all = index.search(terms.join(' '), {
        combineWith: wanted === 'all' ? 'AND' : 'OR',
        fuzzy: withSlips ? slips : false,
      })
      const most = all.reduce((longest, { queryTerms }) => Math.max(longest, queryTerms.length), 0)
      const best = all.filter(({ queryTerms }) => queryTerms.length === most)
      if (best.length === 0) continue
      const worth = new Map(
        best.map(({ id, score, queryTerms }): [string, readonly [number, number]] => {
          const thing = byKey.get(id as string)
          if (!thing) throw new Error(`No thing ${String(id)}`)
          const held = terms.filter((term) => queryTerms.includes(term))
          const likelier = Math.max(...phrasesOf(thing).map((text) => nearness(text, held)))
          // A word that is held counts once for each: the same for all that hold as many.
          return [id as string, [(score * likelier) / most, weightOf(thing)]]
        }),
      )
      return { worth, total: best.length, partial: wanted === 'some' && most < terms.length }
    }
    return { worth: new Map(), total: 0, partial: false }
  }
}

/** How near a text comes to being what was asked for, as a factor; the last word may be half typed. */
function nearness(text: string, terms: readonly string[]): number {
  const asked = terms.join(' ')
  const share = Math.min(1, asked.length / text.length)
  const padded = ` ${text}`
  if (padded.includes(` ${asked}`)) return 1 + 5 * share
  return terms.every((term) => padded.includes(` ${term}`)) ? 1 + 3 * share : 1
}
