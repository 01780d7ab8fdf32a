/** What a figure consists of: nodes, where each stands, the lines between them, and what is folded. */
import type { Room } from '../../model/viewSentence.ts'
import type { Sides } from '../asked.ts'
import type { Bundle } from './bundles.ts'
import type { Lines } from './lines.ts'
import type { Seen } from './seen.ts'
import type { SpineOptions, SpinePlace } from './spineOptions.ts'

/** What the reader asks of it. */
export type CompositionAsked = Pick<SpineOptions, 'level' | 'unfolded' | 'asked' | 'near'> & {
  /** Null where no two parties stand opposite each other. */
  readonly sides: Sides | null
  /** What a choice among too many goes by; all that there is where none is given. A dataset that is drawn whole asks for none. */
  readonly seen?: Seen | null
}

export interface Composition {
  /** Those that are drawn and no others, in the order of the dataset. */
  readonly places: ReadonlyMap<string, SpinePlace>
  readonly lines: Lines
  readonly bundles: readonly Bundle[]
  /** How much of what is to be seen the budget has room for; null where all of it. */
  readonly room: Room | null
}
