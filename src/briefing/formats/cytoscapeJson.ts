/** The JSON of cytoscape.js and Cytoscape. */
import { found } from '../../model/network.ts'
import { EDGE_FIELDS } from './edgeFields.ts'
import type { Field, FieldValue } from './field.ts'
import { NODE_FIELDS } from './nodeFields.ts'
import { provenanceItems } from './provenanceItems.ts'
import { type ExportScope, linesIn } from './scope.ts'

type Data = Readonly<Record<string, FieldValue>>

/**
 * A network as `cy.json()` has one: `data` with the provenance, `elements` with nodes and edges. Attributes are the data of an
 * element; several values are a list. An element's class is its kind, or its status and its answer, so that a style can tell them
 * apart. Positions are not in it: they are the figure's. Source: js.cytoscape.org, "Elements JSON".
 */
export function cytoscapeJson(scope: ExportScope): string {
  const { network, nodes } = scope
  const about = Object.fromEntries(provenanceItems(scope).map(({ name, text }) => [name, text]))
  const elements = {
    nodes: nodes
      .map((id) => found(network.nodes, id))
      .map((node) => ({
        data: { id: node.id, ...dataOf(NODE_FIELDS, node, scope) },
        classes: node.kind,
      })),
    edges: linesIn(scope).map((line) => {
      const { id, source, target, status } = line.edge
      return {
        data: { id, source, target, ...dataOf(EDGE_FIELDS, line, scope) },
        classes: `${status} ${line.answer}`,
      }
    }),
  }
  return `${JSON.stringify({ data: about, elements }, null, 2)}\n`
}

/** Absent values are left out by JSON itself. */
function dataOf<T>(fields: readonly Field<T>[], item: T, { network }: ExportScope): Data {
  return Object.fromEntries(fields.map((field) => [field.name, field.value(item, network)]))
}
