import { type ClaimParts, claimDigest } from './claimDigest.ts'
import type { Edge, Review } from './schema.ts'

/** Of a claim its reviews that still hold, oldest first, of one day in their order: those of the claim as it reads now. */
function validReviews(edge: Edge, parts: ClaimParts): readonly Review[] {
  const { reviews = [] } = edge
  if (reviews.length === 0) return []
  const digest = claimDigest(edge, parts)
  return reviews
    .filter((review) => review.digest === digest)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/**
 * The second readers who found that the cited words say it, oldest first, none of whom was contradicted later. A claim that has one was
 * checked by two: its curator is the first.
 */
export function checkedBy(edge: Edge, parts: ClaimParts): readonly Review[] {
  const valid = validReviews(edge, parts)
  const since = valid.findLastIndex(({ verdict }) => verdict === 'no') + 1
  return valid.slice(since).filter(({ verdict }) => verdict === 'yes')
}
