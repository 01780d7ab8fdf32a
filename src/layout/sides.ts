import type { Network } from '../model/network.ts'
import type { Sides } from './asked.ts'

/** The parties at the sides: those that the reader chose, else the dataset's own where it has two; null where nobody chose of more or fewer. */
export function sidesOf({ dataset }: Network, chosen: Sides | null): Sides | null {
  if (chosen) return chosen
  const [left, right, ...more] = dataset.parties.map((party) => party.id)
  return left !== undefined && right !== undefined && more.length === 0 ? [left, right] : null
}
