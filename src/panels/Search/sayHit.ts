/** A hit in words, part by part. */
import { type Network, found } from '../../model/network.ts'
import type { Hit } from '../../model/search.ts'
import type { Field } from '../../model/searchThings.ts'
import { sentenceOf } from '../../model/sentence.ts'
import type { Absence } from '../../store/makeRoom.ts'
import { sayWhen } from '../../time/sayWhen.ts'

export const ABSENCE_WORDS: Readonly<Record<Absence, string>> = {
  window: 'outside this window',
  undated: 'undated, and not shown here',
  focus: 'outside the focus',
  'window-and-focus': 'outside this window and the focus',
  'undated-and-focus': 'undated, and outside the focus',
  'left-out': 'left out by the filters',
}

/** What goes before and after a text that tells why something was found; what stands in a name needs no word. */
export const FIELD_WORDS: Readonly<Partial<Record<Field, readonly [before: string, after: string]>>> = {
  alias: ['also written “', '”'],
  role: ['role: ', ''],
}

/** The text of a hit's title, by which a notice names it. */
export function titleOf({ title }: Hit): string {
  return title.map(({ text }) => text).join('')
}

/**
 * What it is, in the legend's words; a relationship with its date, by which those with the same sentence differ. Null of a
 * quote, which says so itself.
 */
export function sayKind(hit: Hit, network: Network): string | null {
  if (hit.group === 'quotes') return null
  if (hit.group === 'entities') return found(network.kinds, found(network.nodes, hit.id).kind).label
  const { relation } = found(network.edges, hit.id)
  const family = found(network.families, found(network.relations, relation).family)
  const when = network.whens.get(hit.id)
  return `${family.label}, ${when ? sayWhen(when) : 'undated'}`
}

/** The sentence that a quote stands for; null where it stands for a node, or for nothing. */
export function sayStandsFor({ group, selects }: Hit, network: Network): string | null {
  const edge = group === 'quotes' && selects !== null ? network.edges.get(selects) : undefined
  return edge ? `for: ${sentenceOf(edge, network)}` : null
}
