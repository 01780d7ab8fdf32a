/** GraphML, of yEd, Gephi, Cytoscape, igraph, networkx. Source: the primer and the schema at http://graphml.graphdrawing.org. */
import { FileRefused, type Found } from '../found.ts'
import { describeEdges, describeNode, oneLine } from './attributes.ts'
import type { ParseXml } from './parseXml.ts'
import { Tally } from './tally.ts'
import { allOf, around, attributeOf, childrenOf, markupOf, xmlOf } from './xmlOf.ts'

interface Key {
  readonly title: string
  readonly fallback: string | undefined
}
type Keys = Readonly<Record<'node' | 'edge', ReadonlyMap<string, Key>>>

/**
 * A network as GraphML. Hyperedges are refused: a relationship joins two.
 * @throws FileRefused where it is not GraphML
 */
export function readGraphml(text: string, name: string, parseXml: ParseXml): Found {
  const root = xmlOf(text, name, parseXml)
  if (root.localName !== 'graphml' || childrenOf(root, 'graph').length === 0)
    throw new FileRefused(
      `${name} is no GraphML: it begins with <${root.localName}>${root.localName === 'graphml' ? ' and has no <graph>' : ''}. Export it again as GraphML.`,
    )
  const tally = new Tally(name)
  const keys = { node: keysOf(root, 'node'), edge: keysOf(root, 'edge') }
  for (const node of allOf(root, 'node')) readNode(node, keys, tally)
  for (const edge of allOf(root, 'edge')) readEdge(edge, keys, tally)
  for (const hyperedge of allOf(root, 'hyperedge')) {
    const ends = childrenOf(hyperedge, 'endpoint').map((end) => attributeOf(end, 'node') ?? '?')
    const at = tally.record('hyperedge', attributeOf(hyperedge, 'id') ?? ends.join(' – '))
    tally.refuse(at, `joins ${ends.length}, and a relationship joins two`, ends.join(', '))
  }
  return tally.found()
}

function keysOf(root: Element, target: 'node' | 'edge'): ReadonlyMap<string, Key> {
  return new Map(
    childrenOf(root, 'key')
      .filter((key) => [target, 'all', undefined].includes(attributeOf(key, 'for')))
      .map((key) => {
        const id = attributeOf(key, 'id') ?? ''
        const fallback = childrenOf(key, 'default')[0]?.textContent.trim()
        return [id, { title: attributeOf(key, 'attr.name') ?? id, fallback }]
      }),
  )
}

function readNode(node: Element, keys: Keys, tally: Tally): void {
  const id = attributeOf(node, 'id')
  const at = tally.record('node', id ?? '?')
  if (id === undefined) return tally.refuse(at, 'no id', markupOf(node))
  const attributes = valuesOf(node, keys.node)
  const parent = around(node, 'node')
  const inside = parent && attributeOf(parent, 'id')
  const { record, kept } = describeNode(id, at, attributes, inside === undefined ? [] : [`inside: ${inside}`])
  if (!tally.node(record)) return
  tally.kept(kept)
  if (inside !== undefined) tally.remark(at, 'lies inside another node: kept as a remark of your own')
  if (childrenOf(node, 'port').length > 0) tally.remark(at, 'has ports: left out')
  const geometry = childrenOf(node, 'data').flatMap((data) => allOf(data, 'Geometry'))[0]
  if (geometry === undefined) return
  const [x = Number.NaN, y = Number.NaN, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) => {
    const value = attributeOf(geometry, name)
    return value === undefined ? undefined : Number(value)
  })
  // yEd gives the corner, and we the centre.
  tally.position(id, x + width / 2, y + height / 2)
}

function readEdge(edge: Element, keys: Keys, tally: Tally): void {
  const [id, source, target] = ['id', 'source', 'target'].map((name) => attributeOf(edge, name))
  const at = tally.record('edge', id ?? `${source ?? '?'} – ${target ?? '?'}`)
  if (source === undefined || target === undefined)
    return tally.refuse(at, source === undefined ? 'no “source”' : 'no “target”', markupOf(edge))
  const missing = [source, target].find((key) => !tally.has(key))
  if (missing !== undefined) return tally.refuse(at, `no node “${missing}”`, markupOf(edge))
  const graph = around(edge, 'graph')
  const byDefault = graph !== undefined && attributeOf(graph, 'edgedefault') === 'directed'
  const own = attributeOf(edge, 'directed')
  const ends = {
    at,
    ...(id === undefined ? {} : { id }),
    source,
    target,
    directed: own === undefined ? byDefault : own === 'true',
  }
  const { record, kept } = describeEdges(ends, valuesOf(edge, keys.edge), [])
  for (const one of record) tally.edge(one)
  tally.kept(kept)
  if (attributeOf(edge, 'sourceport') !== undefined || attributeOf(edge, 'targetport') !== undefined)
    tally.remark(at, 'names ports: left out')
}

/** Its data by the names of their keys, with the defaults of those that it lacks; labels of yEd as `label`. */
function valuesOf(element: Element, keys: ReadonlyMap<string, Key>): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const data of childrenOf(element, 'data')) {
    if (data.children.length > 0) {
      const labels = ['NodeLabel', 'EdgeLabel']
        .flatMap((name) => allOf(data, name))
        .map((label) => oneLine(label.textContent))
      const label = labels.filter((text) => text !== '').join('; ')
      if (label !== '' && !attributes.has('label')) attributes.set('label', label)
      continue
    }
    const id = attributeOf(data, 'key') ?? ''
    const title = keys.get(id)?.title ?? id
    const text = data.textContent
    attributes.set(title, [...(attributes.has(title) ? [attributes.get(title)] : []), text].join('; '))
  }
  for (const { title, fallback } of keys.values())
    if (fallback !== undefined && fallback !== '' && !attributes.has(title)) attributes.set(title, fallback)
  return attributes
}
