import type { Span } from '../documents/span.ts'

/** The same stretch where its text begins so much further on. */
export function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by }
}
