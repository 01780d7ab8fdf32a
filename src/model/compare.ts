/** What changed from one window to another. */
import { shift } from '../time/brush.ts'
import { type Interval, intersection } from '../time/interval.ts'
import type { View } from './view.ts'

/** Ids of edges, in order of date as in the views. Each edge that either view draws is in exactly one of the lists. */
export interface Comparison {
  /** Drawn now, not before. */
  readonly added: readonly string[]
  /** Drawn before, not now. */
  readonly ended: readonly string[]
  /** Drawn in both with the same answer; and the undated ones, to which no window makes a difference. */
  readonly unchanged: readonly string[]
  /** Possible before, certain now. */
  readonly nowCertain: readonly string[]
  /** Certain before, possible now. */
  readonly nowPossible: readonly string[]
}

/**
 * Compares two views of one network that differ in nothing but their window. Both have to show the possible ones: where they
 * are hidden, an edge that went from certain to possible would be taken for one that ended.
 */
export function compareViews(now: View, before: View): Comparison {
  const added: string[] = []
  const ended: string[] = []
  const unchanged: string[] = []
  const nowCertain: string[] = []
  const nowPossible: string[] = []
  for (const [id, answer] of now.edges) {
    const earlier = before.edges.get(id)
    if (answer === 'undated' || answer === earlier) unchanged.push(id)
    else if (earlier === undefined) added.push(id)
    else if (answer === 'certain') nowCertain.push(id)
    else nowPossible.push(id)
  }
  for (const [id, answer] of before.edges) {
    if (now.edges.has(id)) continue
    if (answer === 'undated') unchanged.push(id)
    else ended.push(id)
  }
  return { added, ended, unchanged, nowCertain, nowPossible }
}

/**
 * The part of a comparison that is drawn. Where the possible ones are hidden, what was never more than possible is in
 * neither picture: to list it, or to count it, would speak of lines that nobody sees.
 */
export function drawnPart(comparison: Comparison, now: View, before: View): Comparison {
  const drawn = (ids: readonly string[]) => ids.filter((id) => now.edges.has(id) || before.edges.has(id))
  const { added, ended, unchanged, nowCertain, nowPossible } = comparison
  return {
    added: drawn(added),
    ended: drawn(ended),
    unchanged: drawn(unchanged),
    nowCertain: drawn(nowCertain),
    nowPossible: drawn(nowPossible),
  }
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
