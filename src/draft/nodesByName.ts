import type { Draft } from './draft.ts'

/** The ids of the nodes that have exactly this name: as their label, in full, or as a spelling of the texts. */
export function nodesByName(draft: Draft): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>()
  for (const { id, label, name, aliases = [] } of draft.nodes) {
    for (const one of new Set([label, name ?? label, ...aliases])) {
      const ids = byName.get(one)
      if (ids) ids.push(id)
      else byName.set(one, [id])
    }
  }
  return byName
}
