/**
 * Strokes that share relationships, and all that they stand for: a meeting of two is one relationship and two strokes, from either
 * to the row of the meeting. Each relationship is in one bundle at the most.
 */
export interface Bundle {
  readonly edges: readonly string[]
  readonly strokes: readonly string[]
}
