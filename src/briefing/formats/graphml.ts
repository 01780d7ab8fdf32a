/** GraphML, for yEd, Gephi, Cytoscape, igraph, networkx and the like. */
import { found } from '../../model/network.ts'
import { type Markup, element, xmlDocument } from '../xml.ts'
import { EDGE_FIELDS } from './edgeFields.ts'
import { type Field, fieldText } from './field.ts'
import { leaf } from './leaf.ts'
import { NODE_FIELDS } from './nodeFields.ts'
import { provenanceItems } from './provenanceItems.ts'
import { type ExportScope, linesIn } from './scope.ts'

/** How the direction of lines is written in a format in which each line may have its own. */
export interface Directions {
  /**
   * Write every line as directed, from its source to its target. Networkx refuses a file that holds directed and undirected lines,
   * and igraph takes all for the same. The attribute `directed` says of each in any case whether its relation has a direction.
   */
  readonly allDirected?: boolean
}

const TYPES = { string: 'string', integer: 'int', boolean: 'boolean' } as const
type Target = 'graph' | 'node' | 'edge'

/**
 * A network as GraphML. Every attribute is declared with its type; the provenance is data of the graph. A line is directed
 * where its relation is. Source: GraphML Primer and the schema 1.0, http://graphml.graphdrawing.org.
 */
export function graphml(scope: ExportScope, { allDirected = false }: Directions = {}): string {
  const { network, nodes, provenance } = scope
  const about = provenanceItems(scope)
  const keys = [
    ...about.map(({ name }) => keyOf('graph', name, 'string')),
    ...NODE_FIELDS.map(({ name, type }) => keyOf('node', name, TYPES[type])),
    ...EDGE_FIELDS.map(({ name, type }) => keyOf('edge', name, TYPES[type])),
  ]
  const graph = element(
    'graph',
    // Undirected unless a line says otherwise: some readers heed the attribute of a line only where it says "true".
    { id: `entente-${provenance.version}`, edgedefault: allDirected ? 'directed' : 'undirected' },
    // Before nodes and edges: some readers look for the graph's own data nowhere else.
    ...about.map(({ name, text }) => leaf('data', { key: keyId('graph', name) }, text)),
    ...nodes
      .map((id) => found(network.nodes, id))
      .map((node) => element('node', { id: node.id }, ...dataOf('node', NODE_FIELDS, node, scope))),
    ...linesIn(scope).map((line) => {
      const { id, source, target, relation } = line.edge
      const directed = found(network.relations, relation).directed
      const attributes = { id, source, target, directed: allDirected ? undefined : String(directed) }
      return element('edge', attributes, ...dataOf('edge', EDGE_FIELDS, line, scope))
    }),
  )
  return xmlDocument(element('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }, ...keys, graph))
}

function keyOf(target: Target, name: string, type: string): Markup {
  return element('key', { id: keyId(target, name), for: target, 'attr.name': name, 'attr.type': type })
}

/** Nodes, edges and the graph share the ids of keys, and not the names of attributes. */
function keyId(target: Target, name: string): string {
  return `${target}_${name}`
}

function dataOf<T>(target: Target, fields: readonly Field<T>[], item: T, { network }: ExportScope): readonly Markup[] {
  return fields.flatMap((field) => {
    const text = fieldText(field, item, network)
    return text === undefined ? [] : [leaf('data', { key: keyId(target, field.name) }, text)]
  })
}
