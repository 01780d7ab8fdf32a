/** Keeps each step of the open draft in the browser at once, all of it a moment later, its unfinished bars at once, and says where it is kept. */
import type { Draft } from '../../draft/draft.ts'
import type { History } from '../../draft/history.ts'
import { type JournalEntry, entryBetween, isSmall } from '../../draft/journal.ts'
import { NO_STEPS, type Steps } from '../../draft/keptSteps.ts'
import type { BarState } from '../../draft/marking/barState.ts'
import { type DeskNotice, type DeskStore, dismiss, openDraft, say } from '../deskStore.ts'
import { randomId } from '../../draft/newDraft.ts'
import { type Hold, holdDraft } from './holdDraft.ts'
import type { Keep, KeptHead } from './keep.ts'
import type { Kept } from './kept.ts'

/** Ms after a change until all of the draft is written; of a large draft so much longer that keeping it takes a small part of the time, and the longest. */
const MOMENT = 1_000
const TIMES_LONGER = 20
const LONGEST = 10_000

export interface Follow {
  /**
   * Opens a draft as it is kept, or was read from a file; what was open is kept first.
   * @param head of what is kept of it, which the next write follows
   * @param isOther another state is kept than this one: that one stays among the states before when this one is first written
   * @param steps what was done to it, and can be undone
   */
  readonly open: (draft: Draft, head: KeptHead | null, isOther?: boolean, steps?: Steps) => void
  /** A state was saved as a file. */
  readonly saved: (history: History, name: string) => Promise<void>
  /** Resolves when all is written that was to be kept, or has failed: what is read of the store then is the latest. Never rejects. */
  readonly settled: () => Promise<void>
  readonly stop: () => void
}

/** What is known here of what is kept of a draft: a write may end when another draft is open. */
interface Last {
  /** Of the last write; 0 where there was none. */
  readonly version: number
  /** The state that needs no writing. */
  readonly written: Draft | null
  /** What is kept is another state than the one that was opened. */
  readonly isOther: boolean
  /** The state up to which all is kept or on its way, so that a step after it can follow; null where none can. */
  readonly upTo: Draft | null
}

/** Steps that wait for those before them to be written. */
interface Batch {
  readonly entries: JournalEntry[]
  draft: Draft
}
/** Its window keeps it. */
const ELSEWHERE: Kept = { is: 'memory', why: 'it is open in another window' }
const NEVER: Last = { version: 0, written: null, isOther: false, upTo: null }

export function followDraft(store: DeskStore, keep: Promise<Keep>, page: Window, save: () => void): Follow {
  const self = randomId()
  /** By the id of the draft. */
  const known = new Map<string, Last>()
  const lastOf = ({ id }: Draft) => known.get(id) ?? NEVER
  let moment = MOMENT
  let timer: ReturnType<typeof setTimeout> | undefined
  let hold: Hold | null = null
  /** Why nothing is kept, as it was said: there is one reason at a time. */
  let unkept: DeskNotice | null = null
  let writing: Promise<void> = Promise.resolve()
  /** Takes steps until it is its turn to be written, or all of a draft is asked for. */
  let batch: Batch | null = null
  /** Ids of the drafts of which a first write was asked for. */
  const begun = new Set<string>()
  const change = (id: string, of: Partial<Last>) => known.set(id, { ...(known.get(id) ?? NEVER), ...of })
  const historyOpen = () => store.getState().history
  const draftOpen = () => store.getState().history?.draft ?? null

  const writeNow = async ({ draft, past, future }: History, file: string | undefined) => {
    const kept = await keep
    const { version, written, isOther } = lastOf(draft)
    if (draft === written && file === undefined) return
    const at = Date.now()
    if (file !== undefined && hold?.isElsewhere && draftOpen() === draft) {
      // The file has it; the store is the other window's.
      store.setState({ kept: { is: 'file', name: file, at } })
      return
    }
    const outcome = await kept.write(draft, version, at, file, isOther, { past, future })
    moment = Math.min(LONGEST, Math.max(MOMENT, TIMES_LONGER * (Date.now() - at)))
    const { upTo } = lastOf(draft)
    if (outcome.is === 'kept')
      known.set(draft.id, { version: outcome.head.version, written: draft, isOther: false, upTo: upTo ?? draft })
    const open = draftOpen()
    if (open?.id !== draft.id) {
      if (outcome.is === 'changed') sayLost(draft, 'another window has changed it since')
      else if (outcome.is === 'failed') sayLost(draft, outcome.why)
      return
    }
    if (outcome.is === 'changed') {
      sayChanged(outcome.head)
      return
    }
    const why = outcome.is === 'failed' ? outcome.why : kept.why
    const isLatest = open === draft
    if (!isLatest) writeLater()
    if (file !== undefined && isLatest) {
      takeBack()
      store.setState({ kept: { is: 'file', name: file, at } })
    } else if (why !== null) sayUnkept(why)
    else {
      takeBack()
      store.setState({ kept: isLatest ? { is: 'browser', at } : { is: 'changing' } })
    }
  }
  /** Once, and not at each change again: the header has it all the time. */
  const sayUnkept = (why: string) => {
    const { kept } = store.getState()
    if (kept.is === 'memory' && kept.why === why) return
    store.setState({ kept: { is: 'memory', why } })
    sayInstead({
      text: `Your work is not kept in this browser: ${why}. Save it as a file.`,
      action: { label: 'Save file', act: save },
    })
  }
  const sayInstead = (notice: DeskNotice) => {
    takeBack()
    unkept = notice
    say(store, notice)
  }
  const takeBack = () => {
    if (unkept) dismiss(store, unkept)
    unkept = null
  }
  /** What was done since, which is small. What cannot be written so is written with all of the draft. */
  const writeSteps = async (steps: Batch) => {
    if (batch === steps) batch = null
    const { draft, entries } = steps
    const kept = await keep
    const { version, upTo } = lastOf(draft)
    if (upTo === null) return
    const at = Date.now()
    const outcome = await kept.writeSteps(draft, version, at, entries)
    change(draft.id, outcome.is === 'kept' ? { version: outcome.head.version } : { upTo: null })
    if (draftOpen() !== draft || outcome.is === 'failed' || kept.why !== null) return
    if (outcome.is === 'changed') sayChanged(outcome.head)
    else if (store.getState().kept.is === 'changing') store.setState({ kept: { is: 'browser', at } })
  }
  const keepStep = (before: History, now: History) => {
    const entry = entryBetween(before, now)
    const { upTo, isOther, version } = lastOf(now.draft)
    const follows = entry !== null && isSmall(entry) && version > 0 && !isOther && upTo === before.draft
    change(now.draft.id, { upTo: follows ? now.draft : null })
    if (!follows) return
    if (batch?.draft === before.draft) {
      batch.entries.push(entry)
      batch.draft = now.draft
      return
    }
    const own: Batch = { entries: [entry], draft: now.draft }
    batch = own
    writing = writing.then(() => writeSteps(own))
  }
  /** One after the other: each follows the version of the one before. */
  const write = (history = historyOpen(), file?: string): Promise<void> => {
    const draft = history?.draft ?? null
    // What was changed since waits on.
    if (draft === draftOpen()) stopWaiting()
    const isNeeded = draft && (file !== undefined || (draft !== lastOf(draft).written && !hold?.isElsewhere))
    if (history && isNeeded) {
      // What is done after it is written after it, where it is the latest; else all of what is done is.
      batch = null
      if (lastOf(history.draft).upTo !== draft) change(history.draft.id, { upTo: null })
      writing = writing.then(() => writeNow(history, file))
    }
    return writing
  }
  const writeLater = () => {
    timer ??= setTimeout(() => void write(), moment)
  }
  const stopWaiting = () => {
    clearTimeout(timer)
    timer = undefined
  }

  /** Of a draft that is open no more: in memory it is still there. */
  const sayLost = (draft: Draft, why: string) => {
    say(store, {
      text: `“${draft.title || 'Untitled'}” could not be kept: ${why}. Open it again and save it as a file.`,
      stays: true,
      action: { label: 'Open it again', act: () => openUnkept(draft) },
    })
  }
  const openUnkept = (draft: Draft) => {
    openDraft(store, draft)
    change(draft.id, { written: null, upTo: null })
    take(draft, false)
    if (!hold?.isElsewhere) void write()
  }
  const sayChanged = (head: KeptHead) => {
    store.setState({ kept: { is: 'memory', why: 'another window has changed it since' } })
    say(store, {
      text: `Another window has changed “${head.title || 'Untitled'}” since. Nothing was overwritten; yours can be kept beside it.`,
      action: { label: 'Keep mine as a draft of its own', act: keepApart },
    })
  }
  const keepApart = () => {
    const draft = draftOpen()
    if (!draft) return
    // It goes on under the other id.
    change(draft.id, { written: draft })
    openUnkept({ ...draft, id: randomId(), title: `${draft.title || 'Untitled'} (mine)` })
  }

  const take = (draft: Draft, takesOver: boolean) => {
    hold?.release()
    hold = holdDraft(draft.id, self, page, {
      takesOver,
      onLost: () => {
        hold = { isElsewhere: true, release: () => undefined }
        sayElsewhere(draft.id)
      },
      onFree: () => void takeOver(draft.id),
    })
    if (hold.isElsewhere) sayElsewhere(draft.id)
  }
  const sayElsewhere = (id: string) => {
    const draft = draftOpen()
    if (draft?.id !== id) return
    store.setState({ kept: ELSEWHERE })
    sayInstead({
      text: `“${draft.title || 'Untitled'}” is open in another window. You can read it here; what you change is not kept until you take it over.`,
      action: { label: 'Take it over', act: () => void takeOver(id) },
    })
  }
  const takeOver = async (id: string) => {
    // A store that cannot be read is said by the next write.
    const kept = await (await keep).read(id).catch(() => null)
    const mine = draftOpen()
    if (!mine || mine.id !== id) return
    take(mine, true)
    takeBack()
    const { version, written, isOther } = lastOf(mine)
    const isSame = !kept || kept.head.version === version
    // What the other window did since is the draft; what was changed here meanwhile stays beside it.
    if (!isSame && mine === written && !isOther) open(kept.draft, kept.head, false, kept.steps)
    else if (!isSame) sayChanged(kept.head)
    else if (mine !== written) await write()
    else if (kept && !isOther) sayKeptAs(kept.head)
    else store.setState({ kept: { is: 'unchanged' } })
  }

  const open = (draft: Draft, head: KeptHead | null, isOther = false, steps = NO_STEPS) => {
    known.set(draft.id, { version: head?.version ?? 0, written: draft, isOther, upTo: isOther ? null : draft })
    openDraft(store, draft, undefined, steps)
    take(draft, false)
    void resumeBars(draft.id)
    if (head && !isOther && !hold?.isElsewhere) sayKeptAs(head)
  }
  const sayKeptAs = ({ file, version, at }: KeptHead) => {
    const isInFile = file?.version === version
    store.setState({ kept: isInFile ? { is: 'file', name: file.name, at: file.at } : { is: 'browser', at } })
  }

  /** What was begun in this window meanwhile stands beside what was left. */
  const resumeBars = async (id: string) => {
    const bars = await (await keep).bars(id)
    if (bars.length === 0 || draftOpen()?.id !== id) return
    store.setState(({ unfinished }) => ({ unfinished: [...bars, ...unfinished] }))
  }
  const keepBars = async (id: string, bars: readonly BarState[]) => (await keep).keepBars(id, bars)

  const stopStore = store.subscribe(({ history, unfinished }, { history: before, unfinished: barsBefore }) => {
    if (unfinished !== barsBefore && history && history.draft.id === before?.draft.id && !hold?.isElsewhere)
      void keepBars(history.draft.id, unfinished)
    if (before && before.draft.id !== history?.draft.id) {
      void write(before)
      stopWaiting()
      hold?.release()
      hold = null
    }
    if (!history || history.draft === before?.draft || history.draft === lastOf(history.draft).written) return
    // Begun here: nothing is kept of it.
    if (history.draft.id !== before?.draft.id) take(history.draft, false)
    if (hold?.isElsewhere) {
      store.setState({ kept: ELSEWHERE })
      return
    }
    if (store.getState().kept.is !== 'memory') store.setState({ kept: { is: 'changing' } })
    const { id } = history.draft
    if (before?.draft.id === id) keepStep(before, history)
    if (lastOf(history.draft).version > 0 || begun.has(id)) writeLater()
    else {
      // No step can follow what is not kept yet.
      begun.add(id)
      void write()
    }
  })
  const onHide = () => {
    if (page.document.visibilityState === 'hidden') void write()
  }
  const onLeave = (event: BeforeUnloadEvent) => {
    const { kept } = store.getState()
    const isLost = kept.is === 'changing' || (kept.is === 'memory' && draftOpen() !== null)
    if (isLost) event.preventDefault()
  }
  page.document.addEventListener('visibilitychange', onHide)
  page.addEventListener('beforeunload', onLeave)
  return {
    open,
    saved: (history, name) => write(history, name),
    settled: () => writing,
    stop: () => {
      stopWaiting()
      stopStore()
      hold?.release()
      page.document.removeEventListener('visibilitychange', onHide)
      page.removeEventListener('beforeunload', onLeave)
    },
  }
}
