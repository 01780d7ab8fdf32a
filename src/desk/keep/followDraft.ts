/** Keeps the open draft in the browser a moment after each change, its unfinished bars at once, and says where it is kept. */
import type { Draft } from '../../draft/draft.ts'
import type { BarState } from '../../draft/marking/barState.ts'
import { type DeskStore, openDraft, say } from '../deskStore.ts'
import { randomId } from '../newDraft.ts'
import { type Hold, holdDraft } from './holdDraft.ts'
import type { Keep, KeptHead } from './keep.ts'

/** Ms after a change; of a large draft so much longer that keeping it takes a small part of the time, and the longest. */
const MOMENT = 1_000
const TIMES_LONGER = 20
const LONGEST = 10_000

export interface Follow {
  /** Opens a draft as it is kept, or was read from a file. @param head of what is kept of it, which the next write follows */
  readonly open: (draft: Draft, head: KeptHead | null) => void
  /** The present state was saved as a file. */
  readonly saved: (draft: Draft, name: string) => Promise<void>
  readonly stop: () => void
}

export function followDraft(store: DeskStore, keep: Promise<Keep>, page: Window, save: () => void): Follow {
  const self = randomId()
  let version = 0
  let written: Draft | null = null
  let moment = MOMENT
  let timer: ReturnType<typeof setTimeout> | undefined
  let hold: Hold | null = null
  let writing: Promise<void> = Promise.resolve()
  const draftOpen = () => store.getState().history?.draft ?? null

  const writeNow = async (draft: Draft, file: string | undefined) => {
    if (draft === written && file === undefined) return
    const kept = await keep
    const at = Date.now()
    const outcome = await kept.write(draft, version, at, file)
    moment = Math.min(LONGEST, Math.max(MOMENT, TIMES_LONGER * (Date.now() - at)))
    if (draftOpen()?.id !== draft.id) return
    if (outcome.is === 'changed') {
      sayChanged(outcome.head)
      return
    }
    const why = outcome.is === 'failed' ? outcome.why : kept.why
    if (outcome.is === 'kept') {
      version = outcome.head.version
      written = draft
    }
    const isLatest = draftOpen() === draft
    if (file !== undefined) store.setState({ kept: { is: 'file', name: file, at } })
    else if (why !== null) {
      store.setState({ kept: { is: 'memory', why } })
      say(store, {
        text: `Your work is not kept in this browser: ${why}. Save it as a file.`,
        action: { label: 'Save file', act: save },
      })
    } else store.setState({ kept: isLatest ? { is: 'browser', at } : { is: 'changing' } })
  }
  /** One after the other: each follows the version of the one before. */
  const write = (draft = draftOpen(), file?: string): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    if (draft && !(hold?.isElsewhere && file === undefined)) writing = writing.then(() => writeNow(draft, file))
    return writing
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
    open({ ...draft, id: randomId(), title: `${draft.title || 'Untitled'} (mine)` }, null)
    // No file and no store has it.
    written = null
    void write()
  }

  const take = (draft: Draft, takesOver: boolean) => {
    hold?.release()
    hold = holdDraft(draft.id, self, page, takesOver, () => {
      if (draftOpen()?.id === draft.id) sayElsewhere(draft)
    })
    if (hold.isElsewhere) sayElsewhere(draft)
  }
  const sayElsewhere = (draft: Draft) => {
    hold = { isElsewhere: true, release: () => undefined }
    store.setState({ kept: { is: 'memory', why: 'it is open in another window' } })
    say(store, {
      text: `“${draft.title || 'Untitled'}” is open in another window. You can read it here; what you change is not kept until you take it over.`,
      action: { label: 'Take it over', act: () => void takeOver(draft.id) },
    })
  }
  const takeOver = async (id: string) => {
    const kept = await (await keep).read(id)
    const mine = draftOpen()
    if (!mine || mine.id !== id) return
    take(mine, true)
    // What the other window did since is the draft; what was changed here meanwhile stays beside it.
    if (!kept || kept.head.version === version) await write()
    else if (mine === written) open(kept.draft, kept.head)
    else sayChanged(kept.head)
  }

  const open = (draft: Draft, head: KeptHead | null) => {
    version = head?.version ?? 0
    written = draft
    openDraft(store, draft)
    take(draft, false)
    void resumeBars(draft.id)
    if (head && !hold?.isElsewhere)
      store.setState({
        kept:
          head.file?.version === head.version
            ? { is: 'file', name: head.file.name, at: head.file.at }
            : { is: 'browser', at: head.at },
      })
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
    if (!history) {
      if (before) void write(before.draft)
      hold?.release()
      hold = null
      return
    }
    if (history.draft === before?.draft || history.draft === written) return
    if (history.draft.id !== before?.draft.id) {
      // Begun here: nothing is kept of it.
      version = 0
      take(history.draft, false)
    }
    if (hold?.isElsewhere) return
    if (store.getState().kept.is !== 'memory') store.setState({ kept: { is: 'changing' } })
    timer ??= setTimeout(() => void write(), moment)
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
    stop: () => {
      clearTimeout(timer)
      stopStore()
      hold?.release()
      page.document.removeEventListener('visibilitychange', onHide)
      page.removeEventListener('beforeunload', onLeave)
    },
  }
}
