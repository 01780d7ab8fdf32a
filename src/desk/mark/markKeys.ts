import { ticks } from '../../draft/marking/barOptions.ts'
import type { BarState } from '../../draft/marking/barState.ts'
import type { KeyHint } from '../keyHint.ts'

export const READING_KEYS: readonly KeyHint[] = [
  { keys: ['↵'], does: 'mark this sentence' },
  { keys: ['↑', '↓'], does: 'sentence' },
  { keys: ['Space'], does: 'next with two names' },
  { keys: ['Shift', '←', '→'], does: 'fewer or more words' },
  { keys: ['Ctrl', '↵'], does: 'cite it too' },
  { keys: ['F8'], does: 'next question' },
  { keys: ['PgDn'], does: 'next text' },
  { keys: ['/'], does: 'find' },
  { keys: ['Ctrl', 'Z'], does: 'undo' },
]

/** What Ctrl+Enter cites a sentence for: the bar that was closed last, the relationship that is selected, or the next that is marked. */
export type CitesFor = 'closed' | 'selected' | 'next'

/** Those keys, the one that cites with what it does it for. */
export const READING_KEYS_CITING: Readonly<Record<CitesFor, readonly KeyHint[]>> = {
  closed: citing('cite it too, in the bar just closed'),
  selected: citing('cite it too, for what is selected'),
  next: citing('cite it too, for the next'),
}

function citing(does: string): readonly KeyHint[] {
  return READING_KEYS.map((hint) =>
    hint.keys[0] === 'Ctrl' && hint.keys[1] === '↵' ? { keys: hint.keys, does } : hint,
  )
}

/** While the keys go to the network or to the questions beside the text, or to nothing. */
export const ANYWHERE_KEYS: readonly KeyHint[] = [
  { keys: ['F8'], does: 'next question' },
  { keys: ['Ctrl', 'Z'], does: 'undo' },
  { keys: ['Ctrl', 'S'], does: 'save file' },
  { keys: ['F1'], does: 'all keys' },
]

const WHO: KeyHint = { keys: ['Home'], does: 'who' }
const SWAP: KeyHint = { keys: ['Ctrl', 'Shift', 'X'], does: 'swap' }
const LEAVE: readonly KeyHint[] = [
  { keys: ['Tab'], does: 'any slot' },
  { keys: ['Esc'], does: 'close, keep as draft' },
]
const SAVING: readonly KeyHint[] = [{ keys: ['↵'], does: 'save' }, WHO, SWAP, ...LEAVE]
const READY: readonly KeyHint[] = [...SAVING, { keys: ['Delete'], does: 'discard' }, { keys: ['F1'], does: 'all keys' }]
const REOPENED: readonly KeyHint[] = [...SAVING, { keys: ['Delete'], does: 'take it out of the draft' }]
const TICKING: readonly KeyHint[] = [
  { keys: ['Space'], does: 'tick or untick' },
  { keys: ['↑', '↓'], does: 'choose' },
  { keys: ['1–9'], does: 'kind of the new names' },
  { keys: ['↵'], does: 'take all ticked' },
  SWAP,
  ...LEAVE,
]
const DATING: readonly KeyHint[] = [
  { keys: ['↵'], does: 'take the highlighted day' },
  { keys: ['↑', '↓'], does: 'choose' },
  { keys: ['0–9', 'a–z'], does: 'type a date' },
  WHO,
  SWAP,
  { keys: ['Shift', 'Tab'], does: 'back' },
  { keys: ['Esc'], does: 'close, keep as draft' },
]
const CHOOSING: readonly KeyHint[] = [
  { keys: ['↵'], does: 'take and go to the next open slot; save when none is open' },
  { keys: ['1–9'], does: 'take an answer' },
  { keys: ['↑', '↓'], does: 'choose' },
  { keys: ['a–z'], does: 'type' },
  WHO,
  SWAP,
  ...LEAVE,
]
const NAMING: readonly KeyHint[] = [
  ...CHOOSING.slice(0, 3),
  { keys: ['Space'], does: 'tick several' },
  ...CHOOSING.slice(3),
]
const ADDING: readonly KeyHint[] = [
  { keys: ['↵'], does: 'take' },
  { keys: ['↑', '↓'], does: 'amount, note or part played' },
  WHO,
  SWAP,
  ...LEAVE,
]

/** All that the bar knows, in one list. */
export const BAR_KEYS: readonly KeyHint[] = [
  { keys: ['↵'], does: 'take and go to the next open slot; save when none is open' },
  { keys: ['↑', '↓'], does: 'choose' },
  { keys: ['1–9'], does: 'take an answer; the kind of new names' },
  { keys: ['Space'], does: 'tick one of several names' },
  { keys: ['a–z'], does: 'find in the list, or write a new word, name or date' },
  WHO,
  { keys: ['Ctrl', 'Shift', 'X'], does: 'swap who and whom' },
  { keys: ['Delete'], does: 'discard it, on its buttons' },
  ...LEAVE,
]

/** The keys that work in the bar as it is; each state has one list of its own. */
export function barKeys(state: BarState): readonly KeyHint[] {
  if (state.active === 'save') return state.edges ? REOPENED : READY
  if (ticks(state)) return TICKING
  if (state.active === 'date') return DATING
  if (state.active === 'more') return ADDING
  return state.asks === 'value' && (state.active === 'source' || state.active === 'target') ? NAMING : CHOOSING
}
