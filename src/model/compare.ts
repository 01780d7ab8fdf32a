/* oxlint-disable typescript/no-non-null-assertion -- rows hold places of the columns alone, and every place has a code */
/** How two windows of one network differ. */
import { shift } from '../time/brush.ts'
import { type Interval, intersection } from '../time/interval.ts'
import { ANSWER_TABLE } from './answers.ts'
import type { View } from './view.ts'

/**
 * Ids of edges, in order of date. Nothing is said to have "ended": a meeting of 2024 is not over in 2025, it merely happened.
 */
export interface Comparison {
  /** Certain or possible now, and outside the other window. */
  readonly onlyNow: readonly string[]
  /** Certain or possible in the other window, and outside the present one. */
  readonly onlyThen: readonly string[]
  /** Certain or possible in both. */
  readonly both: readonly string[]
  /** Undated, or known only by a limit in either: nothing tells whether the windows differ in it. Also where it is not drawn. */
  readonly untold: readonly string[]
}

const isTold = ANSWER_TABLE.map((answer) => answer === 'certain' || answer === 'possible')
const isUntold = ANSWER_TABLE.map((answer) => answer === 'limit' || answer === 'undated')

/**
 * Compares two views of one network that differ in nothing but their window. What neither of them draws is in no list, but for
 * what cannot be told: of possible ones that are hidden nobody sees a line. Each edge that either draws is in exactly one.
 */
export function compareViews(now: View, then: View): Comparison {
  const onlyNow: string[] = []
  const onlyThen: string[] = []
  const both: string[] = []
  const untold: string[] = []
  const { rows, codes, columns } = now.answers
  for (const place of rows) {
    const here = codes[place]!
    const there = then.answers.codes[place]!
    const id = columns.ids[place]!
    if (isUntold[here] || isUntold[there]) {
      if (!now.beyond.has(id) || !then.beyond.has(id)) untold.push(id)
    } else if (now.edges.codes[place] || then.edges.codes[place]) {
      if (isTold[here] && isTold[there]) both.push(id)
      else (isTold[here] ? onlyNow : onlyThen).push(id)
    }
  }
  return { onlyNow, onlyThen, both, untold }
}

/** Bounds nothing: what is moved within it is never held back. */
const ALL_TIME: Interval = { start: -Infinity, end: Infinity }

/**
 * The period of equal length that ends where a window starts: by the calendar where the window consists of whole units (before
 * 2025 comes 2024, before April comes March), else by days. Cut to the extent where it begins before it, so that it can be
 * shorter than the window; null where all of it lies outside.
 */
export function periodBefore(window: Interval, extent: Interval): Interval | null {
  return intersection(shift(window, -1, ALL_TIME), extent)
}
