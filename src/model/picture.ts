/** What is drawn, and how each element stands to the view: in it, in the one it is compared with, beside it, only planned. */
import { type Change, changesOf } from './changes.ts'
import type { Comparison } from './compare.ts'
import type { Shown, View } from './view.ts'

/** No part of the view: `beside` is what the reader's few are tied to, `filtered` what was switched off and is wanted faded. */
export type Aside = 'beside' | 'filtered'

export interface EdgeMark {
  readonly answer: Shown
  /** What a comparison says of it; null where nothing is compared. */
  readonly change: Change | null
  /** Null for what is part of the view. */
  readonly aside: Aside | null
}

export interface NodeMark {
  /** No more than planned by the end of the window. */
  readonly isPlanned: boolean
  readonly aside: Aside | null
}

export interface Picture {
  readonly edges: ReadonlyMap<string, EdgeMark>
  readonly nodes: ReadonlyMap<string, NodeMark>
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
  const edges = new Map<string, EdgeMark>()
  const nodes = new Map<string, NodeMark>()
  const changes = compared ? changesOf(compared.comparison) : null
  const addNode = (id: string) => nodes.set(id, { isPlanned: planned.has(id), aside: null })
  const add = (id: string, answer: Shown) => {
    edges.set(id, { answer, change: changes?.get(id) ?? null, aside: null })
    for (const node of ends(id)) addNode(node)
  }
  for (const [id, answer] of view.edges) add(id, answer)
  for (const [id, answer] of compared?.before.edges ?? []) if (!view.edges.has(id)) add(id, answer)
  for (const id of view.nodes) addNode(id)
  return withAround({ edges, nodes }, view.faint, ends, 'beside')
}

/**
 * The picture with these edges added, and with them the nodes at their ends that are not in it. They are no part of the view, and so
 * neither counted nor listed.
 */
export function withAround(
  picture: Picture,
  around: ReadonlyMap<string, Shown>,
  ends: (edge: string) => readonly string[],
  aside: Aside,
): Picture {
  const edges = new Map(picture.edges)
  const nodes = new Map(picture.nodes)
  for (const [id, answer] of around) {
    if (edges.has(id)) continue
    edges.set(id, { answer, change: null, aside })
    for (const node of ends(id)) if (!nodes.has(node)) nodes.set(node, { isPlanned: false, aside })
  }
  return { edges, nodes }
}
