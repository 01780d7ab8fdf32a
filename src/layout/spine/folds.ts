/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, a code, or the number of a node */
import type { EdgeColumns } from '../../model/columns.ts'
import { NONE } from '../../model/edgeColumns.ts'

/**
 * Why a relationship has no line at this level: it is told in the second line of a name, in the panel alone, it leads to what
 * the level does not draw, or there are too many to draw them all. `at` is the box that counts it; null where none of its nodes is
 * drawn. What has no room in the budget is counted at each end of the lines that it would have; `at` is then its source.
 */
export interface Fold {
  readonly how: 'name' | 'panel' | 'level' | 'budget'
  /** Id of the node whose box counts it. */
  readonly at: string | null
}

/** Relationships with how they are folded: what is read of a map of them. */
export type FoldMap = Pick<ReadonlyMap<string, Fold>, 'get' | 'keys'> & Iterable<readonly [string, Fold]>

/** The code of each way to fold, in columns: its place in this list. The first stands for "has a line". */
const HOWS = [undefined, 'name', 'panel', 'level', 'budget'] as const
export const howCode = (how: Fold['how']): number => HOWS.indexOf(how)

/** The folds of relationships, as two numbers for each: of 90,000 nearly all are folded. In the order of the dataset. */
export class Folds implements FoldMap {
  readonly columns: EdgeColumns
  /** By place, the code of how it is folded, and the number of the node that counts it; −1 for none. */
  readonly how: Uint8Array
  readonly at: Int32Array

  constructor(columns: EdgeColumns) {
    this.columns = columns
    this.how = new Uint8Array(columns.size)
    this.at = new Int32Array(columns.size).fill(NONE)
  }

  /** Only for who makes it. */
  fold(place: number, how: Fold['how'], at: number): void {
    this.how[place] = howCode(how)
    this.at[place] = at
  }

  get(id: string): Fold | undefined {
    const place = this.columns.places.get(id)
    return place === undefined ? undefined : this.foldAt(place)
  }

  /** Ids of those that are folded in one way. */
  foldedAs(how: Fold['how']): readonly string[] {
    const code = howCode(how)
    return Array.from(
      this.columns.ranked.filter((place) => this.how[place] === code),
      (place) => this.columns.ids[place]!,
    )
  }

  *[Symbol.iterator](): Generator<[string, Fold], undefined> {
    for (const place of this.columns.ranked) {
      const fold = this.foldAt(place)
      if (fold) yield [this.columns.ids[place]!, fold]
    }
    return undefined
  }

  *keys(): Generator<string, undefined> {
    for (const [id] of this) yield id
    return undefined
  }

  private foldAt(place: number): Fold | undefined {
    const how = HOWS[this.how[place]!]
    const at = this.at[place]!
    return how && { how, at: at === NONE ? null : this.columns.nodeIds[at]! }
  }
}
