/** What a bar may offer for a sentence: worked out once, when it opens. */
import type { Kind } from '../../data/schema.ts'
import type { DateChoice, End, EndSlot, NotSaid, RelationChoice, Standing } from './barState.ts'
import type { Status } from '../../data/schema.ts'

/** An entity of the draft with its spellings, to be found by. */
export interface KnownEnd extends End {
  readonly also: readonly string[]
}

export interface RelationOffer extends RelationChoice {
  /** The words of the sentence that say so: `had met`. */
  readonly from?: string
  /** They stand there, and do not say it of the two that the bar ties: nothing that Enter may take. */
  readonly isUnsure?: true
  /** The sentence has its ends the other way round. */
  readonly swapped?: true
  readonly status?: Status
  readonly standing?: Standing
  /** How many relationships of the draft use it. */
  readonly used: number
}

/** What typed words are read as. */
export interface DatesRead {
  readonly dates: readonly DateChoice[]
  /** Why there is none, or what has to be said besides, as a sentence. */
  readonly question?: string
}

/** What the sentence says by a relation that is taken. */
export interface RelationEnds {
  readonly source: EndSlot
  readonly target: EndSlot
  readonly notSaid?: NotSaid
}

export interface BarOffers {
  /** In the order of the legend; the number of a kind is its key. */
  readonly kinds: readonly Kind[]
  /** Names in the sentence, in its order. */
  readonly names: readonly End[]
  /** All entities of the draft, those used last first. */
  readonly known: readonly KnownEnd[]
  /** All relations, those that the sentence’s words say first. */
  readonly relations: readonly RelationOffer[]
  readonly notSaid?: NotSaid
  /**
   * Whom the words of a relation tie that is taken, where it is not the one that was proposed: what they do not tie is open, and is not
   * what merely stood there. Null where the ends are not the bar’s own any more; absent of a bar that is opened again.
   */
  readonly endsFor?: (relation: RelationChoice, ends: Pick<RelationEnds, 'source' | 'target'>) => RelationEnds | null
  /** The words of the sentence that tell the date. */
  readonly dateWords?: string
  /** What they may mean, and what is left where they mean nothing. The first is proposed. */
  readonly dates: readonly DateChoice[]
  /** The day of the document in words with its weekday, where it has one: `Tuesday 26 March 2024`. */
  readonly published?: string
  /** Reads what is typed in the date’s slot. */
  readonly readDate: (typed: string) => DatesRead
}
