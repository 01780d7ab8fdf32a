import type { Jump } from './Pages.tsx'

/** A choice of more would itself be a list that nobody reads through. */
const MOST = 1000

/**
 * Where each heading of a list begins. Of very many headings some, evenly: from each the rest is a few pages away.
 * @param headings one for each run of rows, with how many rows it has
 */
export function jumpsUnder(headings: Iterable<readonly [heading: string, rows: number]>): readonly Jump[] {
  const jumps: Jump[] = []
  let row = 0
  for (const [label, rows] of headings) {
    jumps.push({ label, row })
    row += rows
  }
  const every = Math.ceil(jumps.length / MOST)
  return jumps.filter((_, i) => i % every === 0)
}
