/** Keeps the address and the store in step: a settled view is written, Back and Forward are read. */
import type { Network } from '../model/network.ts'
import { type Reading, fieldsOf, hashOf, openedAt, parseHash, stateOf } from '../store/address.ts'
import type { Fields, Given } from '../store/addressKeys.ts'
import type { AppState, AppStore, Notice } from '../store/appStore.ts'
import { writeFields } from '../store/fieldTable.ts'
import { makeRoomFor } from '../store/makeRoom.ts'
import { changedFields } from '../store/stepFields.ts'
import { isAtStep } from '../store/story.ts'
import type { Page } from '../page/readPage.ts'

/** A view has settled when nothing has changed for this long, in ms. */
const SETTLED_MS = 250

/** What a step of the history bears whose view has settled here: it is not a link that somebody has followed. */
const SETTLED_HERE = 'entente'

const OTHER_VERSION =
  'This link was made with another version of the dataset: what it shows may differ from what was meant.'

const SEVERAL_FAULTS = 'Some of the address could not be taken as it is; the rest applies.'

export interface Address {
  /** The fields of the present view, defaults left out. */
  readonly fields: () => Fields
  /** Applies some fields, the rest unchanged; null puts one back to its default. Settled when it returns. */
  readonly change: (changes: Readonly<Record<string, string | null | undefined>>) => void
  /** Calls back after each settled change; returns the way to stop. */
  readonly onSettled: (react: (fields: Fields) => void) => () => void
  /** The dataset that the address named does not come: the address is that of this one again. */
  readonly resume: () => void
  readonly stop: () => void
}

/** What the page's address says that is not the session's to decide. */
export interface Surroundings {
  /** The view of an address without a `#`; one with nothing after it is then that of the defaults. */
  readonly opening?: Page['opening']
  /** The view to begin with, as a step of the history, in the place of what the address says. */
  readonly begin?: Given | undefined
  /**
   * Called where another dataset is asked for, null for the page's own: by the address, which has its view as well, or by a host, with the
   * view it asks for. Nothing of that is applied to this one, and until `resume` this one writes no address.
   */
  readonly onOther?: ((data: string | null, view: Given | null) => void) | undefined
  /** Called where the address is about this dataset again. */
  readonly onReturned?: (() => void) | undefined
}

/** The state says which dataset this is (`data`). */
export function followAddress(
  store: AppStore,
  network: Network,
  page: Window,
  { opening = null, begin, onOther, onReturned }: Surroundings = {},
): Address {
  const { data: own } = store.getState()
  const listeners = new Set<(fields: Fields) => void>()
  const fields = () => fieldsOf(store.getState(), network)
  // The history of a frame is that of the page around it, whose Back is not ours to use up.
  const isFramed = page.parent !== page
  const bare = opening ? '#' : page.location.pathname + page.location.search
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The address of the last view that has settled, and the one that will settle next. */
  let settled = ''
  let pending = ''
  /** The last view that has settled, without what is searched for. */
  let settledApart = ''
  /** What the page's own address was when we last looked: another one comes from outside. */
  let seen = page.location.hash
  /** A run of playback is one step of the history: has this one had it? */
  let hasRun = false
  /** Something has changed since the last view settled that is worth a step. */
  let isDue = false
  let isStopped = false
  /** The address names another dataset, which has not come. */
  let isAway = false

  const settle = (asStep: boolean) => {
    clearTimeout(timer)
    pending = hashOf(fields())
    if (pending !== page.location.hash) write(page, pending || bare, asStep && !isFramed)
    settled = pending
    settledApart = apartFromQuery(store.getState(), network)
    isDue = false
    seen = page.location.hash
    for (const react of listeners) react(fields())
  }

  /** @param asItStood a reader had just this view, who may have left its window without what is selected */
  const apply = ({ state, problems, otherVersion }: Reading, asItStood: boolean) => {
    const faults = noticesOf(problems)
    const notices = otherVersion === null ? faults : [{ text: OTHER_VERSION, version: otherVersion }, ...faults]
    store.setState({ ...openedAt(state, store.getState(), network), notices })
    const { selectedId } = store.getState()
    // The view of a step is shown as it was written.
    if (selectedId === null || asItStood || isAtStep(store.getState(), network)) return
    makeRoomFor(store, network, selectedId, 'What the link selects')
  }

  /** Brings the address to the one form of what it shows; that is no step that Back could take. */
  const read = () => {
    const opens = page.location.href.includes('#') ? null : opening
    const { fields: given, repeated } = opens ? { fields: opens, repeated: [] } : parseHash(page.location.hash)
    const named = given['data'] ?? null
    if (named !== own && onOther) {
      clearTimeout(timer)
      isAway = true
      seen = page.location.hash
      onOther(named, null)
      return
    }
    if (isAway) {
      isAway = false
      onReturned?.()
    }
    // The page was saved while it showed just its opening view.
    apply(stateOf(given, network, repeated), opens !== null || page.history.state === SETTLED_HERE)
    settle(false)
  }

  if (begin) {
    apply(stateOf(begin, network), false)
    settle(true)
  } else read()
  const unsubscribe = store.subscribe(({ playing }) => {
    if (isAway) return
    if (!playing) hasRun = false
    const hash = hashOf(fields())
    if (hash === pending) return
    pending = hash
    clearTimeout(timer)
    // What is followed by a step back: another selection, another page; a dragged window is one step, not a hundred.
    // What is typed into the search is none: Back would take the words away letter by letter.
    isDue ||= !hasRun
    hasRun = playing
    const asStep = isDue && apartFromQuery(store.getState(), network) !== settledApart
    if (hash !== settled) timer = setTimeout(() => settle(asStep), SETTLED_MS)
  })
  const onAddress = () => {
    if (page.location.hash !== seen) read()
  }
  page.addEventListener('popstate', onAddress)
  page.addEventListener('hashchange', onAddress)
  return {
    fields,
    change: (changes) => {
      // A host, or a file that is still being read, may hold on to what has been disposed of.
      if (isStopped) return
      const named = changes['data']
      if (named !== undefined && named !== own && onOther) {
        const { data: _, ...view } = changes
        onOther(named, Object.fromEntries(Object.entries(view).map(([key, value]) => [key, value ?? undefined])))
        return
      }
      const reading = stateOf(changedFields(fields(), changes, network), network)
      apply(reading, reading.state.selectedId === store.getState().selectedId)
      settle(true)
    },
    resume: () => {
      if (isStopped || !isAway) return
      isAway = false
      settle(false)
    },
    onSettled: (react) => {
      listeners.add(react)
      return () => void listeners.delete(react)
    },
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      unsubscribe()
      page.removeEventListener('popstate', onAddress)
      page.removeEventListener('hashchange', onAddress)
    },
  }
}

/**
 * Writes the address. A page that came as `srcdoc` or `data:`, or in a sandbox, may not, and a browser refuses when it is asked
 * too often: the view then stands without an address, and whoever listens still hears of it.
 */
function write(page: Window, address: string, asStep: boolean): void {
  try {
    if (asStep) page.history.pushState(SETTLED_HERE, '', address)
    else page.history.replaceState(SETTLED_HERE, '', address)
  } catch (error) {
    if ((error as { readonly name?: unknown }).name !== 'SecurityError') throw error
  }
}

/** One notice, whatever the number of faults: each would have to be dismissed by itself. */
function noticesOf(faults: readonly string[]): readonly Notice[] {
  if (faults.length < 2) return faults.map((text) => ({ text }))
  return [{ text: SEVERAL_FAULTS, points: faults }]
}

/** A view without what is searched for, in full: a step of a story, folded, would say that it was changed by the first letter. */
function apartFromQuery(state: AppState, network: Network): string {
  const { q: _, ...rest } = writeFields(state, network)
  return hashOf(rest)
}
