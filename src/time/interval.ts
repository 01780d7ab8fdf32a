/** Whole UTC days since 1970-01-01. ±Infinity only as the bound of an uncertain date, never as the bound of a window. */
export type Day = number

/** A span of days [start, end): it contains its start and not its end. */
export interface Interval {
  readonly start: Day
  readonly end: Day
}

/** Do two spans share a day? Touching spans ([a, b) and [b, c)) do not. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end
}

/** Does `outer` hold every day of `inner`? Every span contains itself. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The shortest span that contains both. */
export function hull(a: Interval, b: Interval): Interval {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

/** The days that two spans share, or null where they share none. */
export function intersection(a: Interval, b: Interval): Interval | null {
  return overlaps(a, b) ? { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) } : null
}

/** Do two spans hold the same days? */
export function sameInterval(a: Interval, b: Interval): boolean {
  return a.start === b.start && a.end === b.end
}

/** How many days a span holds. */
export function lengthOf(span: Interval): number {
  return span.end - span.start
}
