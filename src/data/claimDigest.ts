import { sha256Of } from './digest.ts'
import type { Rough } from './rough.ts'
import { present } from './rough.ts'
import type { Edge, Node, Passage, Relation } from './schema.ts'

/** What the words of a claim are taken from: records by their ids, as a network has them. */
export interface ClaimParts {
  readonly nodes: ReadonlyMap<string, Rough<Pick<Node, 'label' | 'name' | 'article'>>>
  readonly relations: ReadonlyMap<string, Rough<Pick<Relation, 'label' | 'planned'>>>
  readonly passages: ReadonlyMap<string, Rough<Pick<Passage, 'exact'>>>
}

/**
 * SHA-256 of what an edge claims, in words and quotes: both ends as they stand in its sentence, the relation’s words, role, date, status,
 * standing, who claims it, the quotes, the amounts with theirs. Ids, the basis of the date and notes do not count, nor does the order of
 * quotes and amounts. The text is JSON, `["entente-claim/1", …]`, so that no two claims have the same. What is not there counts as absent.
 */
export function claimDigest(edge: Rough<Edge>, parts: ClaimParts): string {
  return sha256Of(JSON.stringify(claimOf(edge, parts)))
}

function claimOf(edge: Rough<Edge>, { nodes, relations, passages }: ClaimParts): readonly unknown[] {
  const { source, target, relation, role, when, status, standing, accordingTo, citations, amounts } = edge
  const named = (id: string | undefined) => {
    const node = nodes.get(id ?? '')
    return node ? [node.article, node.name ?? node.label].filter((part) => part !== undefined).join(' ') : null
  }
  const quotes = (ids: typeof citations) =>
    Array.from(present(ids), ([, id]) => passages.get(id)?.exact ?? '').toSorted(byCodeUnits)
  const words = relations.get(relation ?? '')
  return [
    'entente-claim/1',
    named(source),
    (status === 'planned' ? words?.planned : undefined) ?? words?.label ?? null,
    named(target),
    role ?? null,
    when ?? null,
    status ?? null,
    standing ?? 'reported',
    named(accordingTo),
    quotes(citations),
    Array.from(present(amounts), ([, { value, unit, citations: own }]) =>
      JSON.stringify([value ?? null, unit ?? null, quotes(own)]),
    ).toSorted(byCodeUnits),
  ]
}

/** The same on every machine, whatever its language. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
