/** In which letters an export is set. */
import type { Weight } from '../../layout/textWidth.ts'

export interface Type {
  /** A list of families, as CSS has it. */
  readonly family: string
  /** Size of the letters as a share of the size that the figure was measured for. */
  readonly share: number
}

/** The letters of the page, where it is sure that they are there. */
export const OWN_TYPE: Type = { family: "'Source Sans 3', sans-serif", share: 1 }

/**
 * Letters that every office has. Some programs read the first name of a list alone, so it must be one that is there: Arial, or what
 * stands in for it with the same widths. Its letters are larger and, on the average, 7 (regular) and 11 (bold) in a hundred wider than
 * those that figures are measured in: at this share they look as large, and every row of ours has room for its words.
 */
export const OFFICE_TYPE: Type = { family: "Arial, 'Liberation Sans', Helvetica, sans-serif", share: 0.87 }

/** Weights that every family has. */
export function weightIn({ share }: Type, weight: Weight): string {
  return share === 1 ? String(weight) : weight === 600 ? 'bold' : 'normal'
}
