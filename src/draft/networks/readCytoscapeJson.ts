/** The JSON of cytoscape.js, and of Cytoscape (`.cyjs`). Source: https://js.cytoscape.org, “Elements JSON”. */
import { FileRefused, type Found } from '../found.ts'
import { describeEdges, describeNode } from './attributes.ts'
import { type Members, itemsOf, jsonOf, membersOf, shallow, textOf } from './jsonValues.ts'
import { Tally } from './tally.ts'

/** What of the data is no attribute. */
const OWN = new Set(['id', 'source', 'target', 'parent', 'position'])

const QUOTES = /quotes$/

/**
 * A network as `cy.json()` or `cy.elements().jsons()` has it. Lines have no direction of their own there: each goes from its source
 * to its target, unless its data say `directed: false`.
 * @throws FileRefused where it is not that
 */
export function readCytoscapeJson(text: string, name: string): Found {
  const elements = elementsOf(jsonOf(text, name))
  if (elements === undefined)
    throw new FileRefused(
      `${name} has no “elements” with “nodes” and “edges”. Export it again as JSON of cytoscape.js.`,
    )
  const tally = new Tally(name)
  for (const element of elements.nodes) readNode(element, tally)
  for (const element of elements.edges) readEdge(element, tally)
  return tally.found()
}

interface Elements {
  readonly nodes: readonly unknown[]
  readonly edges: readonly unknown[]
}

/** Elements of a file, apart or in one list; undefined where it has none. */
export function elementsOf(value: unknown): Elements | undefined {
  const elements = membersOf(value)?.get('elements') ?? value
  if (Array.isArray(elements)) {
    const isEdge = (element: unknown) => membersOf(element)?.get('group') === 'edges' || dataOf(element)?.has('source')
    const areElements = elements.every((element) => dataOf(element) !== undefined)
    if (elements.length === 0 || !areElements) return undefined
    return {
      nodes: elements.filter((element) => !isEdge(element)),
      edges: elements.filter((element) => isEdge(element)),
    }
  }
  const members = membersOf(elements)
  const [nodes, edges] = [members?.get('nodes'), members?.get('edges') ?? members?.get('links')]
  if (!Array.isArray(nodes) && !Array.isArray(edges)) return undefined
  return { nodes: itemsOf(nodes), edges: itemsOf(edges) }
}

/** Others write the same without `data`, as d3 and networkx do. */
function dataOf(element: unknown): Members | undefined {
  const members = membersOf(element)
  return membersOf(members?.get('data')) ?? (members?.has('id') || members?.has('source') ? members : undefined)
}

function readNode(element: unknown, tally: Tally): void {
  const data = dataOf(element)
  const id = textOf(data?.get('id'))
  const at = tally.record('node', id ?? '?')
  if (data === undefined || id === undefined) return tally.refuse(at, 'no id', shallow(element))
  const parent = textOf(data.get('parent'))
  const { record, kept } = describeNode(id, at, attributesOf(data), parent === undefined ? [] : [`inside: ${parent}`])
  if (!tally.node(record)) return
  tally.kept(kept)
  if (parent !== undefined) tally.remark(at, 'lies inside another node: kept as a remark of your own')
  const position = membersOf(membersOf(element)?.get('position'))
  const [x, y] = [position?.get('x'), position?.get('y')]
  if (typeof x === 'number' && typeof y === 'number') tally.position(id, x, y)
}

function readEdge(element: unknown, tally: Tally): void {
  const data = dataOf(element)
  const [id, source, target] = ['id', 'source', 'target'].map((key) => textOf(data?.get(key)))
  const at = tally.record('edge', id ?? `${source ?? '?'} – ${target ?? '?'}`)
  if (data === undefined || source === undefined || target === undefined)
    return tally.refuse(at, source === undefined ? 'no “source”' : 'no “target”', shallow(element))
  const missing = [source, target].find((key) => !tally.has(key))
  if (missing !== undefined) return tally.refuse(at, `no node “${missing}”`, shallow(element))
  const ends = { at, ...(id === undefined ? {} : { id }), source, target, directed: true }
  const { record, kept } = describeEdges(ends, attributesOf(data), [])
  for (const one of record) tally.edge(one)
  tally.kept(kept)
}

function attributesOf(data: Members): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [name, value] of data) {
    // Quotes hold semicolons of their own.
    const text = OWN.has(name) ? undefined : textOf(value, QUOTES.test(name) ? '\n' : undefined)
    if (text !== undefined) attributes.set(name, text)
  }
  return attributes
}
