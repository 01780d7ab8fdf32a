import type { Edge, Standing } from '../data/schema.ts'

type Claim = Pick<Edge, 'standing'>

/** How sure the claim of an edge is; most are reported, and do not say so. */
export function standingOf({ standing = 'reported' }: Claim): Standing {
  return standing
}

/** Is the claim alleged or denied? Then it is told in its sentence alone, which says so, and nothing is concluded from it. */
export function isDisputed({ standing }: Claim): boolean {
  return standing === 'alleged' || standing === 'denied'
}
