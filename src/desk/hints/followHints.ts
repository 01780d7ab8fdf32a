/** Remembers in this browser which hints somebody has got, where it gives the page a store; else for this window alone. */
import type { DeskStore } from '../deskStore.ts'
import { HINT_STEPS, type HintStep } from './hints.ts'

/** In `localStorage`, as all local files of this browser share it: names of steps between blanks. */
const KEY = 'entente-desk-hints'

/** Reads what is remembered into the store, and writes down what is seen from now on. Returns the way to stop. */
export function followHints(store: DeskStore, page: Window): () => void {
  store.setState({ seenHints: remembered(page) })
  return store.subscribe(({ seenHints }, before) => {
    if (seenHints !== before.seenHints) remember(page, seenHints)
  })
}

function remembered(page: Window): readonly HintStep[] {
  try {
    const names = (page.localStorage.getItem(KEY) ?? '').split(' ')
    return HINT_STEPS.filter((step) => names.includes(step))
  } catch {
    return []
  }
}

/** Another window may have seen others meanwhile. */
function remember(page: Window, seen: readonly HintStep[]): void {
  const all = new Set([...remembered(page), ...seen])
  try {
    page.localStorage.setItem(KEY, HINT_STEPS.filter((step) => all.has(step)).join(' '))
  } catch {
    // No store, or a full one: this window remembers.
  }
}
