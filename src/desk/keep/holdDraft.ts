/**
 * Which window works on a draft: two that did would each be told by the store that the other has written since. A sign in `localStorage`
 * with the time of its last renewal, which all windows of the origin see.
 */

const KEY = 'entente-desk:'
/** Ms between renewals; a window in the background is given few chances to renew. */
const RENEWED = 10_000
const STALE = 90_000
/** Ms in which a window that has a draft answers another that asks for it; one that was killed leaves its sign and does not. */
const ANSWER = 2_000
/** Completes the key under which a window asks. */
const ASKED = ' asked'

export interface Hold {
  /** Another window has it, or took it over. */
  readonly isElsewhere: boolean
  /** Lets it go. */
  readonly release: () => void
}

export interface Holding {
  /** Takes it also from a window that has it. */
  readonly takesOver: boolean
  /** Called once, when another window has taken it over. */
  readonly onLost: () => void
  /** Called once where another window had it, and does not answer: nobody has it now. */
  readonly onFree: () => void
}

/** @param self tells windows apart */
export function holdDraft(id: string, self: string, page: Window, { takesOver, onLost, onFree }: Holding): Hold {
  const store = storeOf(page)
  if (!store) return { isElsewhere: false, release: () => undefined }
  const key = KEY + id
  const holder = () => {
    const [who = '', at = '0'] = (store.getItem(key) ?? '').split(' ')
    return Date.now() - Number(at) < STALE ? who : ''
  }
  if (!takesOver && holder() !== '' && holder() !== self) {
    const sign = store.getItem(key)
    put(store, key + ASKED, `${self} ${Date.now()}`)
    const answering = setTimeout(() => {
      store.removeItem(key + ASKED)
      if (store.getItem(key) === sign || holder() === '') onFree()
    }, ANSWER)
    return { isElsewhere: true, release: () => clearTimeout(answering) }
  }
  const renew = () => put(store, key, `${self} ${Date.now()}`)
  renew()
  const timer = setInterval(renew, RENEWED)
  const stop = () => {
    clearInterval(timer)
    page.removeEventListener('storage', onStorage)
    page.removeEventListener('pagehide', release)
  }
  function onStorage(event: StorageEvent) {
    if (event.key === key + ASKED && event.newValue !== null) renew()
    if (event.key !== key || event.newValue === null || event.newValue.startsWith(`${self} `)) return
    stop()
    onLost()
  }
  function release() {
    stop()
    if (holder() === self) store?.removeItem(key)
  }
  page.addEventListener('storage', onStorage)
  page.addEventListener('pagehide', release)
  return { isElsewhere: false, release }
}

function put(store: Storage, key: string, value: string): void {
  try {
    store.setItem(key, value)
  } catch {
    // A full store: the version of each write still guards the draft.
  }
}

/** Null in a sandbox, where even the asking throws. */
function storeOf(page: Window): Storage | null {
  try {
    return page.localStorage
  } catch {
    return null
  }
}
