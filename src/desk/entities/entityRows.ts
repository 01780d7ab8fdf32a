import type { Kind } from '../../data/schema.ts'
import type { Draft, DraftNode } from '../../draft/draft.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { fold } from '../../model/searchWords.ts'
import { nameOf } from '../../model/sentence.ts'

/** What the table says of an entity. */
export interface EntityRow {
  readonly node: DraftNode
  readonly name: string
  readonly kind: Kind | undefined
  /** Labels of its sides. */
  readonly sides: readonly string[]
  /** Other spellings, and the label of the figure where that is not the name. */
  readonly spellings: readonly string[]
  readonly relationships: number
  /** Texts that its relationships cite. */
  readonly texts: number
  /** It stands in no text, but in a sheet or a network that was brought in. */
  readonly isOfSheet: boolean
}

/** The last row of each: the same for as long as it says the same, so that only what changed is drawn anew. */
const known = new WeakMap<DraftNode, EntityRow>()

/** A row for each entity, in the order of the draft. */
export function rowsOfEntities(draft: Draft): readonly EntityRow[] {
  const documentOf = new Map(draft.passages.map(({ id, document }) => [id, document]))
  const counts = new Map<string, number>()
  const documents = new Map<string, Set<string>>()
  for (const { source, target, citations } of draft.edges) {
    for (const id of source === target ? [source] : [source, target]) {
      counts.set(id, (counts.get(id) ?? 0) + 1)
      const own = documents.get(id) ?? new Set<string>()
      documents.set(id, own)
      for (const passage of citations) own.add(documentOf.get(passage) ?? '')
    }
  }
  return draft.nodes.map((node): EntityRow => {
    const cited = Array.from(documents.get(node.id) ?? []).flatMap((id) => recordIn(draft.documents, id) ?? [])
    const texts = cited.filter(({ isSheet }) => isSheet !== true).length
    const name = nameOf(node)
    const row = {
      node,
      name,
      kind: recordIn(draft.kinds, node.kind),
      sides: node.parties.flatMap((id) => recordIn(draft.parties, id)?.label ?? []),
      spellings: [...(node.label === name ? [] : [node.label]), ...(node.aliases ?? [])],
      relationships: counts.get(node.id) ?? 0,
      texts,
      isOfSheet: texts === 0 && (cited.length > 0 || node.origin !== undefined),
    }
    const old = known.get(node)
    if (old && saysTheSame(old, row)) return old
    known.set(node, row)
    return row
  })
}

/** Of the same node. */
function saysTheSame(a: EntityRow, b: EntityRow): boolean {
  return (
    a.kind === b.kind &&
    a.relationships === b.relationships &&
    a.texts === b.texts &&
    a.isOfSheet === b.isOfSheet &&
    a.sides.join('\n') === b.sides.join('\n')
  )
}

export const ORDERS = {
  name: 'name',
  relationships: 'relationships',
  kind: 'kind',
  newest: 'newest first',
} as const
export type Order = keyof typeof ORDERS

const collator = new Intl.Collator('en', { numeric: true })

/** Those that have the words in one of their spellings, and are of the kind; in order. @param kind an id, or '' for all */
export function arranged(
  rows: readonly EntityRow[],
  { words, kind, order }: { readonly words: string; readonly kind: string; readonly order: Order },
): readonly EntityRow[] {
  const wanted = fold(words.trim())
  const found = rows.filter(
    ({ node, name, spellings }) =>
      (kind === '' || node.kind === kind) &&
      (wanted === '' || [name, ...spellings].some((one) => fold(one).includes(wanted))),
  )
  if (order === 'newest') return found.toReversed()
  const byName = (a: EntityRow, b: EntityRow) => collator.compare(a.name, b.name)
  if (order === 'name') return found.toSorted(byName)
  if (order === 'kind')
    return found.toSorted((a, b) => collator.compare(a.kind?.label ?? '', b.kind?.label ?? '') || byName(a, b))
  return found.toSorted((a, b) => b.relationships - a.relationships || byName(a, b))
}
