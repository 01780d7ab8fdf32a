import type { KeyHint } from '../keyHint.ts'

/** While the quote is read, without the claim. */
export const BLIND_KEYS: readonly KeyHint[] = [
  { keys: ['↵'], does: 'show the claim' },
  { keys: ['Shift', 'F8'], does: 'previous claim' },
  { keys: ['Esc'], does: 'pause; your place is kept' },
]

export const SHOWN_KEYS: readonly KeyHint[] = [
  { keys: ['1–4'], does: 'answer, next claim' },
  { keys: ['Shift', 'F8'], does: 'previous claim' },
  { keys: ['↵'], does: 'open the whole text' },
  { keys: ['Ctrl', 'Z'], does: 'undo' },
]
