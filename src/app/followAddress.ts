/** Keeps the address and the store in step: a settled view is written, Back and Forward are read. */
import type { Network } from '../model/network.ts'
import type { AppStore } from '../store/appStore.ts'
import { makeRoomFor } from '../store/makeRoom.ts'
import { type Fields, fieldsFrom, fieldsOf, hashOf, stateOf } from './address.ts'

/** A view has settled when nothing has changed for this long, in ms. */
const SETTLED_MS = 250

export interface Address {
  /** The fields of the present view, defaults left out. */
  readonly fields: () => Fields
  /** Applies fields as a whole view; what they do not say is at its default. Settled when it returns. */
  readonly open: (fields: Readonly<Record<string, string | undefined>>) => void
  /** Calls back after each settled change; returns the way to stop. */
  readonly onSettled: (react: (fields: Fields) => void) => () => void
  readonly stop: () => void
}

export function followAddress(store: AppStore, network: Network, page: Window): Address {
  const listeners = new Set<(fields: Fields) => void>()
  const fields = () => fieldsOf(store.getState(), network)
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The address that the page has, and the one that it will have once the view has settled. */
  let written = ''
  let pending = ''

  const settle = (step: 'pushState' | 'replaceState') => {
    clearTimeout(timer)
    pending = hashOf(fields())
    if (pending !== page.location.hash)
      page.history[step](null, '', pending === '' ? page.location.pathname + page.location.search : pending)
    written = pending
    for (const react of listeners) react(fields())
  }

  const apply = (given: Readonly<Record<string, string | undefined>>) => {
    const { state, problems } = stateOf(given, network)
    store.setState({ ...state, hoveredId: null, passageId: null, notices: problems.map((text) => ({ text })) })
    const { selectedId } = store.getState()
    if (selectedId !== null) makeRoomFor(store, network, selectedId, 'What the link selects')
  }

  /** Brings the address to the one form of what it shows; that is no step that Back could take. */
  const read = () => {
    apply(fieldsFrom(page.location.hash))
    settle('replaceState')
  }

  read()
  const unsubscribe = store.subscribe(() => {
    const hash = hashOf(fields())
    if (hash === pending) return
    pending = hash
    clearTimeout(timer)
    // What is followed by a step back: another selection, another page; a dragged window is one step, not a hundred.
    // What is typed into the search is none: Back would take the words away letter by letter.
    const step = withoutQuery(hash) === withoutQuery(written) ? 'replaceState' : 'pushState'
    if (hash !== written) timer = setTimeout(() => settle(step), SETTLED_MS)
  })
  const onAddress = () => {
    if (page.location.hash !== written) read()
  }
  page.addEventListener('popstate', onAddress)
  page.addEventListener('hashchange', onAddress)
  return {
    fields,
    open: (given) => {
      apply(given)
      settle('pushState')
    },
    onSettled: (react) => {
      listeners.add(react)
      return () => void listeners.delete(react)
    },
    stop: () => {
      clearTimeout(timer)
      unsubscribe()
      page.removeEventListener('popstate', onAddress)
      page.removeEventListener('hashchange', onAddress)
    },
  }
}

function withoutQuery(hash: string): string {
  const { q: _, ...rest } = fieldsFrom(hash)
  return hashOf(rest)
}
