import type { RoughDataset } from '../rough.ts'
import { present } from '../rough.ts'

export interface CitationList {
  readonly path: string
  readonly ids: readonly (string | undefined)[] | undefined
}

/**
 * Every place where passages are cited: by nodes, by edges, by the dating of an edge, by a document's earliest
 * day, by the sentences of a story.
 */
export function* citationLists(dataset: RoughDataset): Generator<CitationList> {
  for (const [i, { notBefore }] of present(dataset.documents)) {
    if (notBefore) yield { path: `documents[${i}].notBefore.citations`, ids: notBefore.citations }
  }
  for (const [i, { citations }] of present(dataset.nodes)) yield { path: `nodes[${i}].citations`, ids: citations }
  for (const [i, { citations, dating }] of present(dataset.edges)) {
    if (dating) yield { path: `edges[${i}].dating.citations`, ids: dating.citations }
    yield { path: `edges[${i}].citations`, ids: citations }
  }
  for (const [i, { sentences }] of present(dataset.steps)) {
    for (const [k, { citations }] of present(sentences)) {
      yield { path: `steps[${i}].sentences[${k}].citations`, ids: citations }
    }
  }
}
