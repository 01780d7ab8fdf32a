/**
 * Which window works on a draft: two that did would each be told by the store that the other has written since. A sign in `localStorage`
 * with the time of its last renewal, which all windows of the origin see.
 */

const KEY = 'entente-desk:'
/** Ms between renewals; a window in the background is given few chances to renew. */
const RENEWED = 10_000
const STALE = 90_000

export interface Hold {
  /** Another window has it, or took it over. */
  readonly isElsewhere: boolean
  /** Lets it go. */
  readonly release: () => void
}

/**
 * @param self tells windows apart
 * @param takesOver takes it also from a window that has it
 * @param onLost called once, when another window has taken it over
 */
export function holdDraft(id: string, self: string, page: Window, takesOver: boolean, onLost: () => void): Hold {
  const store = storeOf(page)
  if (!store) return { isElsewhere: false, release: () => undefined }
  const key = KEY + id
  const holder = () => {
    const [who = '', at = '0'] = (store.getItem(key) ?? '').split(' ')
    return Date.now() - Number(at) < STALE ? who : ''
  }
  if (!takesOver && holder() !== '' && holder() !== self) return { isElsewhere: true, release: () => undefined }
  const renew = () => {
    try {
      store.setItem(key, `${self} ${Date.now()}`)
    } catch {
      // A full store: the version of each write still guards the draft.
    }
  }
  renew()
  const timer = setInterval(renew, RENEWED)
  const stop = () => {
    clearInterval(timer)
    page.removeEventListener('storage', onStorage)
    page.removeEventListener('pagehide', release)
  }
  function onStorage(event: StorageEvent) {
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

/** Null in a sandbox, where even the asking throws. */
function storeOf(page: Window): Storage | null {
  try {
    return page.localStorage
  } catch {
    return null
  }
}
