/** The addresses that a part of a document leads to: each gets an id by which the part's markup names it. */
import { linkTarget } from '../ooxml/linkTarget.ts'
import type { Relationship } from '../ooxml/package.ts'

export interface LinkList {
  /** The id of an address, the same each time; null where a document may not lead there. */
  readonly idOf: (address: string) => string | null
  /** Those that have been asked for. */
  readonly relationships: () => readonly Relationship[]
}

export function createLinkList(): LinkList {
  const ids = new Map<string, string>()
  return {
    idOf: (address) => {
      const target = linkTarget(address)
      if (target === null) return null
      const id = ids.get(target) ?? `rIdLink${ids.size + 1}`
      ids.set(target, id)
      return id
    },
    relationships: () => [...ids].map(([target, id]) => ({ id, type: 'hyperlink', target, isExternal: true })),
  }
}
