/* oxlint-disable typescript/no-non-null-assertion -- every index below is the number of a thing */
/** What a search can find, and the texts by which it is found. */
import { awayOf } from '../data/away.ts'
import type { Edge, Node, Passage } from '../data/schema.ts'
import type { Network } from './network.ts'
import type { Group } from './searchGroups.ts'
import { sentenceOf } from './sentence.ts'

/** Where the words stand that were searched for; `name` is the label, too. */
export type Field = 'name' | 'alias' | 'role' | 'summary' | 'sentence' | 'quote'

/** A word in the title counts for most, one in a quotation for least. */
export const BOOST: Readonly<Record<Field, number>> = {
  name: 5,
  alias: 4,
  role: 4,
  sentence: 2,
  summary: 1,
  quote: 0.6,
}
export const FIELDS = Object.keys(BOOST) as Field[]

const distinct = (texts: readonly string[]) => [...new Set(texts)]

/** What can be found. Made for a hit, and never kept: there may be two hundred thousand. */
export interface Thing {
  readonly group: Group
  readonly id: string
  readonly title: string
  readonly texts: Partial<Record<Field, readonly string[]>>
}

/** Is a text of this field one that a query may repeat as a whole: a name, an office, a sentence? */
export const IS_PHRASE: Readonly<Record<Field, boolean>> = {
  name: true,
  alias: true,
  role: true,
  summary: false,
  sentence: true,
  quote: true,
}

function thingOfNode(node: Node, network: Network): Thing {
  const roles = (network.edgesAt.get(node.id) ?? []).flatMap(({ source, role }) =>
    source === node.id && role !== undefined ? [role] : [],
  )
  const texts = {
    name: node.name === undefined ? [node.label] : [node.label, node.name],
    alias: node.aliases ?? [],
    role: distinct(roles),
    summary: [node.summary],
  }
  return { group: 'entities', id: node.id, title: node.label, texts }
}

/** An edge without its quotes: they are found by themselves, and lead to it. */
function thingOfEdge(edge: Edge, network: Network): Thing {
  const sentence = sentenceOf(edge, network)
  // Of a published dataset nobody fetches all texts to look for a word in them.
  const summary = awayOf(network.dataset) ? undefined : edge.summary
  const texts = { sentence: [sentence], summary: summary === undefined ? [] : [summary] }
  return { group: 'relationships', id: edge.id, title: sentence, texts }
}

function thingOfPassage({ id, exact }: Passage): Thing {
  return { group: 'quotes', id, title: exact, texts: { quote: [exact] } }
}

/** Things are numbered: the nodes, the edges, the passages, each in the order of the dataset. */
export function thingAt(number: number, network: Network): Thing {
  const { nodes, edges, passages } = network.dataset
  const node = nodes[number]
  if (node) return thingOfNode(node, network)
  const edge = edges[number - nodes.length]
  return edge ? thingOfEdge(edge, network) : thingOfPassage(passages[number - nodes.length - edges.length]!)
}
