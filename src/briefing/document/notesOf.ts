/** The footnotes of a document: of relationships, and of sentences of our own. */
import type { Edge, Relation } from '../../data/schema.ts'
import type { Network } from '../../model/network.ts'
import type { CitationStyle } from '../notes/citationStyle.ts'
import { footnotesOf } from '../notes/footnotes.ts'
import type { Runs } from '../notes/runs.ts'
import type { Cited } from './cited.ts'

/** Of no relation in a dataset, whose ids are never empty. */
const OURS: Relation = { id: '', label: '', directed: false, family: '' }

/**
 * One footnote for each, in this order. A sentence of ours rests on its passages as a relationship does, so that to the notes it
 * is one, without a date: what is named or quoted in one note is short in all that follow, whichever they belong to.
 */
export function notesOf(cited: readonly Cited[], network: Network, style: CitationStyle): readonly Runs[] {
  const edges = new Map(network.edges)
  const ids = cited.map((what, index) => {
    if (typeof what === 'string') return what
    const sentence: Edge = {
      id: ` ${index}`,
      source: '',
      target: '',
      relation: OURS.id,
      status: 'completed',
      citations: what.citations,
    }
    edges.set(sentence.id, sentence)
    return sentence.id
  })
  const relations = new Map(network.relations).set(OURS.id, OURS)
  return footnotesOf(ids, { ...network, edges, relations }, style).map(({ runs }) => runs)
}
