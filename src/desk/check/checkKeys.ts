import type { KeyHint } from '../keyHint.ts'

export const CHECK_KEYS: readonly KeyHint[] = [
  { keys: ['F8'], does: 'next' },
  { keys: ['↑', '↓'], does: 'row' },
  { keys: ['1'], does: 'first repair' },
  { keys: ['2'], does: 'second' },
  { keys: ['↵'], does: 'open in its text' },
  { keys: ['Ctrl', 'Z'], does: 'undo' },
]
