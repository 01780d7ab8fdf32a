import type { Draft, DraftList } from './draft.ts'

/** Is a record of a list needed by another of the draft? */
export function usedIn(draft: Draft): (list: DraftList, id: string) => boolean {
  const used: Readonly<Record<DraftList, Set<string>>> = {
    parties: new Set(draft.nodes.flatMap(({ parties }) => parties)),
    kinds: new Set(draft.nodes.map(({ kind }) => kind)),
    families: new Set(draft.relations.map(({ family }) => family)),
    relations: new Set(draft.edges.map(({ relation }) => relation)),
    documents: new Set(draft.passages.map(({ document }) => document)),
    passages: new Set(),
    nodes: new Set(),
    edges: new Set(),
  }
  const add = (set: Set<string>, ids: readonly (string | undefined)[] = []) => {
    for (const id of ids) if (id !== undefined) set.add(id)
  }
  for (const { source, target, event, accordingTo, citations, dating, amounts = [] } of draft.edges) {
    add(used.nodes, [source, target, event, accordingTo])
    add(used.passages, [...citations, ...(dating?.citations ?? []), ...amounts.flatMap((amount) => amount.citations)])
  }
  for (const { citations } of draft.nodes) add(used.passages, citations)
  for (const { notBefore } of draft.documents) add(used.passages, notBefore?.citations)
  for (const { sentences } of draft.steps ?? []) for (const { citations } of sentences) add(used.passages, citations)
  return (list, id) => used[list].has(id)
}
