/** The dataset as Cytoscape's elements: fresh objects with scalar data only, since Cytoscape keeps and writes into them. */
import type { ElementDefinition } from 'cytoscape'
import { type Positions, positionOf } from '../layout/arrangement.ts'
import { fillOf } from '../drawing/encoding.ts'
import { isolated } from '../model/isolated.ts'
import { labelLines } from '../layout/label.ts'
import { type Network, found } from '../model/network.ts'
import { wordsOf } from '../model/sentence.ts'
import { elementIdOf, spokeIdsOf } from './elementId.ts'

export function toElements(network: Network, positions: Positions): ElementDefinition[] {
  const order = network.dataset.parties.map((party) => party.id)
  const nodes = network.dataset.nodes.map((node): ElementDefinition => {
    const [x, y] = positionOf(positions, node.id)
    return {
      group: 'nodes',
      data: {
        id: elementIdOf(node.id),
        kind: node.kind,
        fill: fillOf(node.parties, order),
        label: labelLines(node.label).map(isolated).join('\n'),
      },
      position: { x, y },
    }
  })
  const edges = network.dataset.edges.map((edge): ElementDefinition => {
    const relation = found(network.relations, edge.relation)
    return {
      group: 'edges',
      data: {
        id: elementIdOf(edge.id),
        source: elementIdOf(edge.source),
        target: elementIdOf(edge.target),
        family: relation.family,
        status: edge.status,
        directed: relation.directed ? 1 : 0,
        words: wordsOf(edge, network),
      },
    }
  })
  const spokes = network.dataset.edges.flatMap(({ id, source, target, event }): ElementDefinition[] => {
    if (event === undefined) return []
    const [first, second] = spokeIdsOf(id)
    const line = (own: string, end: string): ElementDefinition => ({
      group: 'edges',
      classes: 'spoke',
      data: { id: own, source: elementIdOf(end), target: elementIdOf(event) },
    })
    return [line(first, source), line(second, target)]
  })
  return [...nodes, ...edges, ...spokes]
}
