import type { Dataset } from '../data/schema.ts'
import type { Place } from './arrangementOf.ts'
import type { Draft } from './draft.ts'

/** Where the file that a publication came from has its nodes. */
export interface PlacesKept {
  /** Name of that file. */
  readonly file: string
  /** By id of the node, px, y downwards. */
  readonly places: ReadonlyMap<string, Place>
}

/** Null unless there is a place for every node: an arrangement needs all. Two files have each its own corner, so they make none together. */
export function placesKept({ nodes }: Draft, published: Pick<Dataset, 'nodes'>): PlacesKept | null {
  const origins = new Map(nodes.map(({ id, origin }) => [id, origin]))
  const places = new Map<string, Place>()
  const files = new Set<string>()
  for (const { id } of published.nodes) {
    const { file, place } = origins.get(id) ?? {}
    if (file === undefined || place === undefined) return null
    places.set(id, place)
    files.add(file)
  }
  const [file, other] = files
  return file !== undefined && other === undefined ? { file, places } : null
}
