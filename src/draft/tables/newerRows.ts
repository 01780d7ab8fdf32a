/** What a newer version of a file needs to come into the draft beside what an earlier one brought. */
import type { Draft, DraftEdge } from '../draft.ts'
import type { Found, FoundEdge } from '../found.ts'
import type { ChangedRow, SheetDifference } from './compareSheets.ts'
import { markOfRow, rowWords } from './rowWords.ts'
import { afterRow } from './watched.ts'

/** What each row says, as it is kept with its relationship, by its `at`. @param rows relationships of `found` */
export function* marksOf(
  found: Found,
  rows: readonly FoundEdge[],
): Generator<undefined, ReadonlyMap<string, string>, undefined> {
  const ofSheet = new Map(found.edges.map((edge) => [edge.at, edge]))
  const wordsOf = rowWords(found)
  const marks = new Map<string, string>()
  for (const { at } of rows) {
    const edge = ofSheet.get(at)
    if (edge) marks.set(at, markOfRow(wordsOf(edge)))
    yield* afterRow(marks.size, {})
  }
  return marks
}

/** Of the nodes of a sheet those that its new rows name, and those that no row names. */
export function withNodesOf(found: Found, rows: readonly FoundEdge[]): Found {
  const keysOf = (edges: readonly FoundEdge[]) => new Set(edges.flatMap(({ source, target }) => [source, target]))
  const [named, wanted] = [keysOf(found.edges), keysOf(rows)]
  return { ...found, nodes: found.nodes.filter(({ key }) => wanted.has(key) || !named.has(key)) }
}

/** The nodes that the last version of a sheet made, whatever they are called by now: told by their ids there, and by its relationships. */
export function knownNodes(
  draft: Draft,
  { file }: Found,
  difference: SheetDifference | null,
): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  const several = new Set<string>()
  const take = (key: string, id: string) => {
    if ((known.get(key) ?? id) !== id) several.add(key)
    known.set(key, id)
  }
  const same: readonly { readonly edge: DraftEdge; readonly now: FoundEdge; readonly fields?: ChangedRow['fields'] }[] =
    [...(difference?.unchanged ?? []), ...(difference?.changed ?? [])]
  for (const { edge, now, fields = [] } of same) {
    if (!fields.some(({ field }) => field === 'from')) take(now.source, edge.source)
    if (!fields.some(({ field }) => field === 'to')) take(now.target, edge.target)
  }
  // Where the curator parted what one name was, the name says which.
  for (const key of several) known.delete(key)
  for (const { id, origin } of draft.nodes)
    if (origin?.file === file && origin.id !== undefined && !known.has(origin.id)) known.set(origin.id, id)
  return known
}
