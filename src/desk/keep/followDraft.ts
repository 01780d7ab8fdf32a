/** Keeps the open draft in the browser a moment after each change, its unfinished bars at once, and says where it is kept. */
import type { Draft } from '../../draft/draft.ts'
import type { BarState } from '../../draft/marking/barState.ts'
import { type DeskNotice, type DeskStore, dismiss, openDraft, say } from '../deskStore.ts'
import { randomId } from '../../draft/newDraft.ts'
import { type Hold, holdDraft } from './holdDraft.ts'
import type { Keep, KeptHead } from './keep.ts'
import type { Kept } from './kept.ts'

/** Ms after a change; of a large draft so much longer that keeping it takes a small part of the time, and the longest. */
const MOMENT = 1_000
const TIMES_LONGER = 20
const LONGEST = 10_000

export interface Follow {
  /**
   * Opens a draft as it is kept, or was read from a file; what was open is kept first.
   * @param head of what is kept of it, which the next write follows
   * @param isOther another state is kept than this one: that one stays among the states before when this one is first written
   */
  readonly open: (draft: Draft, head: KeptHead | null, isOther?: boolean) => void
  /** The present state was saved as a file. */
  readonly saved: (draft: Draft, name: string) => Promise<void>
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
}
/** Its window keeps it. */
const ELSEWHERE: Kept = { is: 'memory', why: 'it is open in another window' }
const NEVER: Last = { version: 0, written: null, isOther: false }

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
  const draftOpen = () => store.getState().history?.draft ?? null

  const writeNow = async (draft: Draft, file: string | undefined) => {
    const kept = await keep
    const { version, written, isOther } = lastOf(draft)
    if (draft === written && file === undefined) return
    const at = Date.now()
    if (file !== undefined && hold?.isElsewhere && draftOpen() === draft) {
      // The file has it; the store is the other window's.
      store.setState({ kept: { is: 'file', name: file, at } })
      return
    }
    const outcome = await kept.write(draft, version, at, file, isOther)
    moment = Math.min(LONGEST, Math.max(MOMENT, TIMES_LONGER * (Date.now() - at)))
    if (outcome.is === 'kept') known.set(draft.id, { version: outcome.head.version, written: draft, isOther: false })
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
  /** One after the other: each follows the version of the one before. */
  const write = (draft = draftOpen(), file?: string): Promise<void> => {
    // What was changed since waits on.
    if (draft === draftOpen()) stopWaiting()
    const isNeeded = draft && (file !== undefined || (draft !== lastOf(draft).written && !hold?.isElsewhere))
    if (isNeeded) writing = writing.then(() => writeNow(draft, file))
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
    const { version, isOther } = lastOf(draft)
    openDraft(store, draft)
    known.set(draft.id, { version, written: null, isOther })
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
    known.set(draft.id, { ...lastOf(draft), written: draft })
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
    if (!isSame && mine === written && !isOther) open(kept.draft, kept.head)
    else if (!isSame) sayChanged(kept.head)
    else if (mine !== written) await write()
    else if (kept && !isOther) sayKeptAs(kept.head)
    else store.setState({ kept: { is: 'unchanged' } })
  }

  const open = (draft: Draft, head: KeptHead | null, isOther = false) => {
    known.set(draft.id, { version: head?.version ?? 0, written: draft, isOther })
    openDraft(store, draft)
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
      void write(before.draft)
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
    writeLater()
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
    saved: (draft, name) => write(draft, name),
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
