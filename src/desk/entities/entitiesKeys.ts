import type { KeyHint } from '../keyHint.ts'

export const ENTITIES_KEYS: readonly KeyHint[] = [
  { keys: ['↑', '↓'], does: 'row' },
  { keys: ['Space'], does: 'tick' },
  { keys: ['↵'], does: 'merge ticked, or open the row' },
  { keys: ['F2'], does: 'rename' },
  { keys: ['/'], does: 'find' },
  { keys: ['Ctrl', 'Z'], does: 'undo' },
]
