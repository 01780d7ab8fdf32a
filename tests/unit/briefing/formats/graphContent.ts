import type { MultiGraph } from 'graphology'
import type { ExportScope } from '../../../../src/briefing/formats/scope.ts'
import { found } from '../../../../src/model/network.ts'
import { toldOf } from '../../../fixtures/anyExport.ts'

/** Ids, ends, answers and texts of a graph that was read from a file. */
export function contentOf(graph: MultiGraph) {
  return {
    nodes: graph.mapNodes((id, { label, name, summary }) => ({ id, label, name, summary })),
    edges: graph.mapEdges((id, { answer, when, role, quotes }, source, target) => ({
      id,
      source,
      target,
      answer: String(answer),
      when,
      role,
      quotes,
    })),
  }
}

/** The same of what a file was made of. */
export function contentIn(scope: ExportScope): ReturnType<typeof contentOf> {
  const { network, nodes } = scope
  return {
    nodes: nodes
      .map((id) => found(network.nodes, id))
      .map(({ id, label, name, summary }) => ({ id, label, name, summary })),
    edges: toldOf(scope).map(({ id, source, target, answer }) => {
      const { when, role, citations } = found(network.edges, id)
      const quotes = citations.map((one) => found(network.passages, one).exact).join('\n')
      return { id, source, target, answer, when, role, quotes }
    }),
  }
}
