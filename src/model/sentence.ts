/** An edge as a sentence: source, relation, target, and the part played. */
import type { Edge, Node, Standing } from '../data/schema.ts'
import { isolated } from './isolated.ts'
import { type Network, found } from './network.ts'

/** A stretch of a sentence. */
export interface Part {
  readonly text: string
  /** It is the name of this node. */
  readonly node?: string
  /** It is the words of the relation. */
  readonly verb?: true
  /** It is the part played, in the words of the passage. */
  readonly role?: true
}

/** A node's name as it stands alone. */
export function nameOf(node: Node): string {
  return node.name ?? node.label
}

/** A node's name as it stands within a sentence, with its article. */
export function nameWithin(node: Node): string {
  return node.article ? `${node.article} ${nameOf(node)}` : nameOf(node)
}

/** With a capital first letter, to begin a sentence. A letter that has no capital of its own ("ß", "ŉ") stays as it is. */
export function capitalised(text: string): string {
  const [first = ''] = text
  const capital = first.toLocaleUpperCase('en')
  return Array.from(capital).length === 1 ? capital + text.slice(first.length) : text
}

/** The words of a relation as an edge uses it: what was only foreseen is never worded like what was done. */
export function wordsOf(edge: Pick<Edge, 'relation' | 'status'>, network: Network): string {
  const relation = found(network.relations, edge.relation)
  return edge.status === 'planned' ? (relation.planned ?? `was to have “${relation.label}”`) : relation.label
}

/** What stands around the words of a claim that is not simply reported: nobody may read what is alleged for what happened. */
const AROUND: Readonly<Record<Standing, readonly [before: string, after: string]>> = {
  reported: ['', ''],
  alleged: ['Alleged: ', ''],
  denied: ['Denied: ', ''],
  established: ['', ' (established)'],
}

/** What stands before and behind a claim of this standing: "Alleged: ". */
export function aroundClaim(standing: Standing = 'reported'): readonly [before: string, after: string] {
  return AROUND[standing]
}

/** The words of a relation where they stand alone: "met", "Alleged: met". */
export function relationOf(edge: Pick<Edge, 'relation' | 'status' | 'standing'>, network: Network): string {
  return AROUND[edge.standing ?? 'reported'].join(wordsOf(edge, network))
}

/** What the sentence of an edge says. */
type Said = Pick<Edge, 'source' | 'target' | 'relation' | 'status' | 'role' | 'standing'>

/**
 * The sentence of an edge in parts, so that each name can lead to its node: "Alleged: Ada met Bea". It carries no full stop.
 */
export function sentenceParts(edge: Said, network: Network): readonly Part[] {
  const source = found(network.nodes, edge.source)
  const target = found(network.nodes, edge.target)
  const lead = source.article ? [{ text: `${capitalised(source.article)} ` }] : []
  const [before, after] = AROUND[edge.standing ?? 'reported']
  return [
    ...(before === '' ? [] : [{ text: before }]),
    ...lead,
    { text: lead.length > 0 ? nameOf(source) : capitalised(nameOf(source)), node: source.id },
    { text: ' ' },
    { text: wordsOf(edge, network), verb: true },
    { text: target.article ? ` ${target.article} ` : ' ' },
    { text: nameOf(target), node: target.id },
    ...(edge.role === undefined ? [] : [{ text: ' (' }, { text: edge.role, role: true } as const, { text: ')' }]),
    ...(after === '' ? [] : [{ text: after }]),
  ]
}

/** The sentence of an edge as plain text, without a full stop. */
export function sentenceOf(edge: Edge, network: Network): string {
  return sentenceParts(edge, network)
    .map(({ text, node, role }) => (node === undefined && !role ? text : isolated(text)))
    .join('')
}
