/** How the key `step` of an address is written. */

/** The step of a story at which the page stands, counted from 1. */
export interface StepAsked {
  readonly number: number
  /** The view is no longer the step's: the rest of the address says what it is. */
  readonly changed: boolean
}

/** After the number: the view was changed. */
const CHANGED = '~changed'

/** "2", or "2~changed". */
export function formatStep({ number, changed }: StepAsked): string {
  return String(number) + (changed ? CHANGED : '')
}

/** Reads what `formatStep` writes; null for every other text, and for a number beyond the steps that there are. */
export function parseStep(text: string, steps: number): StepAsked | null {
  const changed = text.endsWith(CHANGED)
  const digits = changed ? text.slice(0, -CHANGED.length) : text
  const number = /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : 0
  return number >= 1 && number <= steps ? { number, changed } : null
}
