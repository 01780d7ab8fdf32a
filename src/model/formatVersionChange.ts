/** A change from one version of a dataset to another, in words. */
import type { Edge } from '../data/schema.ts'
import { sayWhen } from '../time/sayWhen.ts'
import { formatCount } from './formatCount.ts'
import { isolated } from './isolated.ts'
import { type Network, found } from './network.ts'
import { nameWithin, sentenceOf } from './sentence.ts'
import type { EdgeChange, Elsewhere } from './versionDifference.ts'

/** When a relationship happened, in the words of the page: "14 April 2025", "undated". */
export function formatEdgeDate({ id }: Edge, network: Network): string {
  const when = network.whens.get(id)
  return when ? sayWhen(when) : 'undated'
}

/** How a statement was told before, and what of it the sentence does not say: each as a sentence. At least one. */
export function formatRestatement(change: EdgeChange, before: Network, now: Network): readonly string[] {
  const [old, fresh] = [change.before, change.now]
  const told = sentenceOf(old, before)
  const lines = told === sentenceOf(fresh, now) ? [] : [`Before: ${told}.`]
  if (old.status !== fresh.status) lines.push(`It was ${old.status} and is now ${fresh.status}.`)
  for (const [field, words] of [
    ['event', 'part of'],
    ['accordingTo', 'according to'],
  ] as const) {
    const [was, is] = [old[field], fresh[field]]
    if (was === is) continue
    if (was !== undefined) lines.push(`No longer: ${words} ${nameIn(was, before)}.`)
    if (is !== undefined) lines.push(`Now: ${words} ${nameIn(is, now)}.`)
  }
  return lines.length > 0 ? lines : ['It has another relation or other ends, which go by the same words.']
}

function nameIn(id: string, network: Network): string {
  return isolated(nameWithin(found(network.nodes, id)))
}

/** What differs beside what is listed, in one sentence; null where nothing does. */
export function formatElsewhere({ nodes, edges, documents, vocabulary, rest }: Elsewhere): string | null {
  const parts = [
    ...(nodes.length > 0 ? [`what is told of ${formatCount(nodes.length, 'entity', 'entities')}`] : []),
    ...(edges.length > 0 ? [`what is noted of ${formatCount(edges.length, 'other relationship')}`] : []),
    ...(documents.length > 0 ? [formatCount(documents.length, 'document')] : []),
    ...(vocabulary ? ['the kinds, sides or words of relationships'] : []),
    ...(rest ? ['what the dataset says of itself'] : []),
  ]
  return parts.length > 0 ? `Also different: ${parts.join('; ')}.` : null
}
