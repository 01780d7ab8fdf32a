/** Keeps up what is asked of the draft that is open, beside all else: a slice of the check at a time. */
import type { Draft } from '../../draft/draft.ts'
import { Checks } from '../../draft/questions/checks.ts'
import type { Question } from '../../draft/questions/question.ts'
import { allAtOnce } from '../../draft/tables/watched.ts'
import { inSlices } from '../../parts/inSlices.ts'
import type { DeskStore } from '../deskStore.ts'

/** Ms that a check may take before it is said that the questions are those of a moment ago. */
const LONG = 200

export interface AskedNow {
  /** The draft that is asked about: as it was a moment ago, while more urgent things are drawn. */
  readonly draft: Draft
  /** Most pressing first. */
  readonly questions: readonly Question[]
  /** A later draft is being checked, and that takes long. */
  readonly isBehind: boolean
}

export interface Asker {
  /** Null before it is known. */
  readonly now: () => AskedNow | null
  /** Returns the way to stop. */
  readonly follow: (listener: () => void) => () => void
  /** What is asked of a draft, without waiting: all that is left of the check is done at once. */
  readonly settle: (draft: Draft) => readonly Question[]
}

interface Own {
  readonly id: string
  readonly checks: Checks
  /** The work that goes on; null where the check has followed. */
  work: Generator<undefined, void, undefined> | null
}

const askers = new WeakMap<DeskStore, Asker>()

/** The one of a desk. */
export function askerOf(store: DeskStore): Asker {
  const made = askers.get(store) ?? createAsker(store)
  askers.set(store, made)
  return made
}

function createAsker(store: DeskStore): Asker {
  const listeners = new Set<() => void>()
  let own: Own | null = null
  let asked: AskedNow | null = null
  let isRunning = false
  let stopStore: (() => void) | null = null

  const draftNow = () => store.getState().history?.draft ?? null
  const publish = (next: AskedNow | null) => {
    if (next === asked) return
    asked = next
    for (const listener of listeners) listener()
  }
  const ownOf = (draft: Draft): Own => {
    if (own?.id !== draft.id) own = { id: draft.id, checks: Checks.begin(draft), work: null }
    return own
  }
  const run = async () => {
    if (isRunning) return
    isRunning = true
    const late = setTimeout(() => {
      if (asked) publish({ ...asked, isBehind: true })
    }, LONG)
    try {
      for (let draft = draftNow(); draft && asked?.draft !== draft; draft = draftNow()) {
        const { checks, work } = ownOf(draft)
        const going = work ?? checks.following(draft)
        ownOf(draft).work = going
        // One draft after the other.
        // oxlint-disable-next-line no-await-in-loop
        await inSlices(going)
        if (own?.checks === checks) own.work = null
        if (checks.draft === draft && draftNow() === draft)
          publish({ draft, questions: checks.questions(), isBehind: false })
      }
    } finally {
      clearTimeout(late)
      isRunning = false
    }
  }
  const follow = () => {
    const draft = draftNow()
    if (asked && asked.draft.id !== draft?.id) publish(null)
    if (draft && asked?.draft !== draft) setTimeout(() => void run())
  }
  return {
    now: () => (asked && asked.draft.id === draftNow()?.id ? asked : null),
    follow: (listener) => {
      stopStore ??= store.subscribe(follow)
      listeners.add(listener)
      follow()
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stopStore?.()
        stopStore = null
      }
    },
    settle: (draft) => {
      const { checks, work } = ownOf(draft)
      if (work) allAtOnce(work)
      ownOf(draft).work = null
      checks.follow(draft)
      return checks.questions()
    },
  }
}
