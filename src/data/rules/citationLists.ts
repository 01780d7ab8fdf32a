import type { RoughDataset } from '../rough.ts'
import { present } from '../rough.ts'

/** A list of ids of passages, or a part of one that the schema refused. */
export type Cited = readonly (string | undefined)[]

/**
 * Every place where passages are cited: by nodes, by edges, by the dating and the amounts of an edge, by a document's
 * earliest day, by the sentences of a story. The path is worked out where it is asked for: nearly no list has a fault.
 */
export function* eachCitationList(dataset: RoughDataset): Generator<readonly [ids: Cited, path: () => string], void> {
  for (const [i, { notBefore }] of present(dataset.documents)) {
    if (notBefore?.citations) yield [notBefore.citations, () => `documents[${i}].notBefore.citations`]
  }
  const { nodes = [], edges = [] } = dataset
  for (let i = 0; i < nodes.length; i += 1) {
    const citations = nodes[i]?.citations
    if (citations) yield [citations, () => `nodes[${i}].citations`]
  }
  for (let i = 0; i < edges.length; i += 1) {
    const edge = edges[i]
    if (edge?.dating?.citations) yield [edge.dating.citations, () => `edges[${i}].dating.citations`]
    if (edge?.citations) yield [edge.citations, () => `edges[${i}].citations`]
    for (const [k, { citations }] of present(edge?.amounts))
      if (citations) yield [citations, () => `edges[${i}].amounts[${k}].citations`]
  }
  for (const [i, { sentences }] of present(dataset.steps)) {
    for (const [k, { citations }] of present(sentences)) {
      if (citations) yield [citations, () => `steps[${i}].sentences[${k}].citations`]
    }
  }
}
