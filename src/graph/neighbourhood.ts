import type { Collection, Core } from 'cytoscape'
import { elementOf } from './elementId.ts'

/** An element with what it touches, as far as it is in the view: of a node its edges and their ends, of an edge its ends. */
export function neighbourhoodOf(cy: Core, id: string): Collection {
  const element = cy.collection().union(elementOf(cy, id))
  const edges = element.union(element.nodes().connectedEdges().not('.outside')).edges()
  return element.union(edges).union(edges.connectedNodes())
}
