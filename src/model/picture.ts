/** What is drawn, with the marks that each element bears: the view, what changed since another one, what is only planned. */
import { changesOf } from './changes.ts'
import type { Comparison } from './compare.ts'
import type { Shown, View } from './view.ts'

export interface Picture {
  /** For each drawn edge its marks, separated by spaces: its answer first. */
  readonly edges: ReadonlyMap<string, string>
  /** For each drawn node its marks; the empty text where it has none. */
  readonly nodes: ReadonlyMap<string, string>
  /** The marks of those drawn edges that are an event which is drawn, too: they lead to it. */
  readonly spokes: ReadonlyMap<string, string>
}

/**
 * The picture of a view; with `before` also what that view draws and this one does not.
 * @param ends the nodes that an edge joins, of which the first two are its ends and the third the event that it is, where it is drawn
 * @param planned the nodes that are no more than planned by the window's end
 */
export function pictureOf(
  view: View,
  planned: ReadonlySet<string>,
  ends: (edge: string) => readonly string[],
  compared?: { readonly before: View; readonly comparison: Comparison },
): Picture {
  const edges = new Map<string, string>()
  const nodes = new Map<string, string>()
  const changes = compared ? changesOf(compared.comparison) : null
  const add = (id: string, answer: string) => {
    const change = changes?.get(id)
    edges.set(id, change ? `${answer} ${change}` : answer)
    for (const node of ends(id)) nodes.set(node, planned.has(node) ? 'foreseen' : '')
  }
  for (const [id, answer] of view.edges) add(id, answer)
  for (const [id, answer] of compared?.before.edges ?? []) if (!view.edges.has(id)) add(id, answer)
  for (const id of view.nodes) if (!nodes.has(id)) nodes.set(id, planned.has(id) ? 'foreseen' : '')
  return withAround({ edges, nodes, spokes: new Map() }, view.faint, ends, 'beside')
}

/**
 * The picture with these edges added, and with them the nodes at their ends that are not in it, all with one mark. That is no
 * part of the view: it is neither counted nor listed. `beside` is what the reader's few are tied to, `filtered` what he has
 * switched off and wants faded.
 */
export function withAround(
  picture: Picture,
  around: ReadonlyMap<string, Shown>,
  ends: (edge: string) => readonly string[],
  mark: 'beside' | 'filtered',
): Picture {
  const edges = new Map(picture.edges)
  const nodes = new Map(picture.nodes)
  for (const [id, answer] of around) {
    if (edges.has(id)) continue
    edges.set(id, `${answer} ${mark}`)
    for (const node of ends(id)) if (!nodes.has(node)) nodes.set(node, mark)
  }
  const spokes = new Map([...edges].filter(([id]) => ends(id).length > 2))
  return { edges, nodes, spokes }
}
