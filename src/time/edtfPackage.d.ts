/** What we use of the package `edtf` 4, which ships no types: its parser's plain syntax tree. */
declare module 'edtf' {
  /** Digits or parts that carry a mark, one bit for each of YYYYMMDD from the left; true is the whole date. */
  export type PartMask = number | boolean

  export interface DateNode {
    /** At run time absent, with `level`, from members of sets and ends of intervals that have unspecified digits. */
    readonly type: 'Date'
    readonly level: number
    /** Year, month from 0, day from 1; then, of a time of day, hours and more. Unspecified digits count as 0. */
    readonly values: readonly number[]
    readonly uncertain?: PartMask
    readonly approximate?: PartMask
    readonly unspecified?: PartMask
  }

  export interface SeasonNode {
    readonly type: 'Season'
    readonly level: number
    /** Year, and the code of the season: 21 spring to 24 winter at level 1. */
    readonly values: readonly [number, number]
  }

  export interface IntervalNode {
    readonly type: 'Interval'
    readonly level: number
    /** Infinity for `..`, at the start too; null for an end left empty. */
    readonly values: readonly [DateNode | number | null, DateNode | number | null]
  }

  export interface SetNode {
    /** `Set` is one of its members, `List` all of them. */
    readonly type: 'Set' | 'List'
    readonly level: number
    /** A pair is all from the one to the other. */
    readonly values: readonly (DateNode | [DateNode, DateNode])[]
    /** Begins with `..`. */
    readonly earlier?: boolean
    /** Ends with `..`. */
    readonly later?: boolean
  }

  export interface OtherNode {
    readonly type: 'Year' | 'Decade' | 'Century'
    readonly level: number
    readonly values: readonly number[]
  }

  export type EdtfNode = DateNode | SeasonNode | IntervalNode | SetNode | OtherNode

  /** @throws Error where the text is not EDTF up to the level */
  export function parse(text: string, constraints?: { level?: number }): EdtfNode
}
