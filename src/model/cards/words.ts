/** Lists of names and other stretches of sentences, from which the lines of a card are put together. */
import type { Edge, Node } from '../../data/schema.ts'
import { type Network, found } from '../network.ts'
import { type Part, capitalised, nameOf, wordsOf } from '../sentence.ts'

/** Short, as it is drawn; with its article where the label is all of its name. */
export function briefName(node: Node, withArticle = true): readonly Part[] {
  const article = node.name === undefined && withArticle ? node.article : undefined
  return [...(article === undefined ? [] : [{ text: `${article} ` }]), { text: node.label, node: node.id }]
}

/** As it stands in running words: what happens and what others are about have names that read, and labels that are drawn. */
export function runningName(node: Node, network: Network): readonly Part[] {
  const { occurs, subject } = found(network.kinds, node.kind)
  if (!occurs && !subject) return briefName(node)
  return [...(node.article === undefined ? [] : [{ text: `${node.article} ` }]), { text: nameOf(node), node: node.id }]
}

/** The names of nodes, each once, in running words. */
export function runningNames(ids: Iterable<string>, network: Network): readonly (readonly Part[])[] {
  return [...new Set(ids)].map((id) => runningName(found(network.nodes, id), network))
}

/** The labels of nodes, each once, for a list. */
export function labelsOf(ids: Iterable<string>, network: Network): readonly (readonly Part[])[] {
  return [...new Set(ids)].map((id) => briefName(found(network.nodes, id), false))
}

/** "a", "a and b", "a, b and c". */
export function joinedByAnd(items: readonly (readonly Part[])[]): readonly Part[] {
  return items.flatMap((item, i) => {
    if (i === 0) return item
    return [{ text: i === items.length - 1 ? ' and ' : ', ' }, ...item]
  })
}

/** Of items that say the same of the same nodes the first: several relationships may say it of one. */
export function eachOnce<T>(items: readonly T[], partsOf: (item: T) => readonly Part[]): readonly T[] {
  const first = new Map<string, T>()
  for (const item of items) {
    const said = JSON.stringify(partsOf(item))
    if (!first.has(said)) first.set(said, item)
  }
  return [...first.values()]
}

/** Items with the same mark between them. */
export function joinedBy(mark: string, items: readonly (readonly Part[])[]): readonly Part[] {
  return items.flatMap((item, i) => (i === 0 ? item : [{ text: mark }, ...item]))
}

/** With a capital first letter. */
export function asSentence([first, ...rest]: readonly Part[]): readonly Part[] {
  return first ? [{ ...first, text: capitalised(first.text) }, ...rest] : []
}

export function plainText(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join('')
}

/**
 * The words of a relation as they follow the name of one end and lead to the other; null where it has none that way, as of what
 * was only foreseen it has none from its target.
 */
export function wordsFrom(node: string, edge: Edge, network: Network): string | null {
  const relation = found(network.relations, edge.relation)
  if (edge.source === node) return wordsOf(edge, network)
  if (edge.status === 'planned') return null
  return relation.inverse ?? (relation.directed ? null : relation.label)
}

/** The same for a line of a card that has named its subject already: "dealt with", "on the sidelines of". */
export function wordsInside(node: string, edge: Edge, network: Network): string | null {
  const { inside } = found(network.relations, edge.relation)
  const words = edge.source === node && edge.status !== 'planned' ? inside?.source : undefined
  return words ?? wordsFrom(node, edge, network)
}

export function otherEnd({ source, target }: Edge, node: string): string {
  return source === node ? target : source
}
