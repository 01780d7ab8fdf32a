import type { Collection, Core } from 'cytoscape'
import { elementOf, idOf, spokesOf } from './elementId.ts'

/**
 * An element with what it touches, as far as it is in the view: of a node its edges and all that they join, of an edge its ends. An
 * edge that is an event joins that, too.
 */
export function neighbourhoodOf(cy: Core, id: string): Collection {
  const element = cy.collection().union(elementOf(cy, id))
  let edges = element.union(element.nodes().connectedEdges().not('.outside')).edges()
  // From a thin line to its edge, and back to both thin lines.
  edges.forEach((line) => {
    edges = edges.union(elementOf(cy, idOf(line))).union(spokesOf(cy, idOf(line)).not('.outside'))
  })
  return element.union(edges).union(edges.connectedNodes())
}
