import type { Network } from '../model/network.ts'
import type { Sides } from './asked.ts'
import type { Layout } from './layoutNames.ts'

/** The parties at the sides: those that the reader chose, else the dataset's own where it has two; null where nobody chose of more or fewer. */
export function sidesOf({ dataset }: Network, chosen: Sides | null): Sides | null {
  if (chosen) return chosen
  const [left, right, ...more] = dataset.parties.map((party) => party.id)
  return left !== undefined && right !== undefined && more.length === 0 ? [left, right] : null
}

/** What of the reader's choices decides whether the figure is an outline. */
interface Arranged {
  readonly layout: Layout
  readonly sides: Sides | null
}

/**
 * The parties at the sides of the outline, where the figure is one: in the spine, which also stands in for positions of the dataset's
 * own that are not there. Null where the figure has no sides.
 * @param hasOwn does the page bring such positions?
 */
export function outlineSides(network: Network, { layout, sides }: Arranged, hasOwn: boolean): Sides | null {
  return layout === 'spine' || (layout === 'own' && !hasOwn) ? sidesOf(network, sides) : null
}

/** The layout that stands for what was chosen: an outline without sides is drawn by forces. */
export function drawnLayout(layout: Layout, sides: Sides | null): Layout {
  return layout === 'spine' && sides === null ? 'force' : layout
}
