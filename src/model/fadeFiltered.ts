/** What a filter leaves out, drawn faded instead of hidden: the reader sees what he does not look at. */
import type { Picture } from './picture.ts'
import type { View } from './view.ts'

/**
 * The picture with all that `unfiltered` has and it has not, marked `filtered`. It is no part of the view: it is neither
 * counted nor listed.
 * @param ends the two nodes of an edge
 */
export function fadeFiltered(
  picture: Picture,
  unfiltered: View,
  ends: (edge: string) => readonly [string, string],
): Picture {
  const edges = new Map(picture.edges)
  const nodes = new Map(picture.nodes)
  for (const [id, answer] of unfiltered.edges) {
    if (edges.has(id)) continue
    edges.set(id, `${answer} filtered`)
    for (const node of ends(id)) if (!picture.nodes.has(node)) nodes.set(node, 'filtered')
  }
  return { edges, nodes }
}
