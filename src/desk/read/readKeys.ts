import type { KeyHint } from '../keyHint.ts'

export const TEXTS_KEYS: readonly KeyHint[] = [
  { keys: ['1–9'], does: 'take an answer' },
  { keys: ['↑', '↓'], does: 'text' },
  { keys: ['F8'], does: 'next question' },
  { keys: ['Ctrl', 'O'], does: 'add files' },
  { keys: ['Ctrl', 'Z'], does: 'undo' },
]

export const SHEET_KEYS: readonly KeyHint[] = [
  { keys: ['1–9'], does: 'take an answer' },
  { keys: ['F8'], does: 'next question' },
  { keys: ['Tab'], does: 'column' },
  { keys: ['Ctrl', '↵'], does: 'bring in' },
  { keys: ['Ctrl', 'Z'], does: 'undo' },
]
