import { type ClaimParts, claimDigest } from '../claimDigest.ts'
import type { Issue } from '../issue.ts'
import { warning } from '../issue.ts'
import type { Rough, RoughDataset } from '../rough.ts'
import { byId, present } from '../rough.ts'
import type { Edge } from '../schema.ts'
import type { Rule } from './rule.ts'

/** Questions about what a claim says of itself: who denies it, whether two amounts are one, whether its review still holds. */
export const doubtfulClaims: Rule = function* (dataset) {
  const { edges = [] } = dataset
  const contradicted = new Set<string>()
  for (const edge of edges) for (const [, id] of present(edge?.contradicts)) contradicted.add(id)
  let parts: ClaimParts | undefined
  for (let i = 0; i < edges.length; i += 1) {
    const edge = edges[i]
    if (!edge) continue
    const path = `edges[${i}]`
    if (edge.standing === 'denied' && edge.accordingTo === undefined && !isContradicted(edge, contradicted)) {
      const repair = 'Name who denies it in "accordingTo", or the edge that says the contrary in "contradicts".'
      yield warning(`${path}.standing`, 'is denied, and nothing says by whom', repair, edge.standing)
    }
    if (edge.amounts) yield* repeatedAmounts(`${path}.amounts`, edge.amounts)
    if (edge.reviews && edge.reviews.length > 0) {
      parts ??= partsOf(dataset)
      yield* staleReviews(`${path}.reviews`, edge, edge.reviews, claimDigest(edge, parts))
    }
  }
}

function isContradicted({ id, contradicts }: Rough<Edge>, contradicted: ReadonlySet<string>): boolean {
  return (contradicts ?? []).length > 0 || (id !== undefined && contradicted.has(id))
}

function* repeatedAmounts(path: string, amounts: NonNullable<Rough<Edge>['amounts']>): Generator<Issue> {
  const first = new Map<string, number>()
  for (const [k, { value, unit }] of present(amounts)) {
    if (value === undefined || unit === undefined) continue
    const said = `${value} ${unit}`
    const before = first.get(said)
    if (before === undefined) first.set(said, k)
    else {
      const repair = 'Put the passages of both into one amount.'
      yield warning(`${path}[${k}]`, `is the same as that at ${path}[${before}]`, repair, said)
    }
  }
}

function* staleReviews(
  path: string,
  edge: Rough<Edge>,
  reviews: NonNullable<Rough<Edge>['reviews']>,
  digest: string,
): Generator<Issue> {
  // Who has read the claim anew need not be asked again.
  const isReadAnew = new Set(Array.from(present(reviews), ([, one]) => (one.digest === digest ? one.by : undefined)))
  for (const [k, review] of present(reviews)) {
    if (review.digest === undefined || review.digest === digest || isReadAnew.has(review.by)) continue
    yield warning(`${path}[${k}]`, 'was checked as it read before', 'Ask again.', edge.id)
  }
}

function partsOf({ nodes, relations, passages }: RoughDataset): ClaimParts {
  return {
    nodes: byId(nodes) ?? new Map(),
    relations: byId(relations) ?? new Map(),
    passages: byId(passages) ?? new Map(),
  }
}
