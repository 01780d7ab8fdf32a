/** What keys of a footer are called by the browser, of those that do one thing at once: others are typed, or lead somewhere by several. */
const NAMES: Readonly<Record<string, string>> = {
  '↵': 'Enter',
  Space: ' ',
  Esc: 'Escape',
  PgDn: 'PageDown',
  Home: 'Home',
  Delete: 'Delete',
  F1: 'F1',
  F2: 'F2',
  F8: 'F8',
  '/': '/',
  '1': '1',
  '2': '2',
}
const HOLDING = new Set(['Ctrl', 'Shift'])
/** What a browser presses by itself where a key is Enter or Space. */
const PRESSED = 'button, a[href], summary'

/** The event of keys that are pressed together; null where they are several, or are for typing. */
export function keyEventOf(keys: readonly string[]): KeyboardEventInit | null {
  const [pressed, ...others] = keys.filter((key) => !HOLDING.has(key))
  if (pressed === undefined || others.length > 0) return null
  const isHeld = keys.includes('Ctrl')
  const key = NAMES[pressed] ?? (isHeld && /^[A-Z]$/.test(pressed) ? pressed.toLowerCase() : undefined)
  if (key === undefined) return null
  return { key, ctrlKey: isHeld, shiftKey: keys.includes('Shift'), bubbles: true, cancelable: true }
}

/** Does what keys do where the focus is. A field undoes its own letters by keys alone: pressed here, undo is that of the draft. */
export function pressKeys(page: Document, event: KeyboardEventInit): void {
  const focused = page.activeElement ?? page.body
  const isUndo = event.key === 'z' && focused.matches('input, textarea')
  const target = isUndo ? page.body : focused
  const isLeft = target.dispatchEvent(new KeyboardEvent('keydown', event))
  const presses = (event.key === 'Enter' || event.key === ' ') && event.ctrlKey !== true
  if (isLeft && presses && target instanceof HTMLElement && target.matches(PRESSED)) target.click()
}
