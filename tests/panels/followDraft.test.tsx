/** What is kept of the open draft, with a store in memory. */
import { describe, expect, it, vi } from 'vitest'
import { act, createDeskStore, closeDraft, dismiss, redoLast, undoLast } from '../../src/desk/deskStore.ts'
import { followDraft } from '../../src/desk/keep/followDraft.ts'
import { memoryKeep } from '../../src/desk/keep/memoryKeep.ts'
import { sayKept } from '../../src/desk/keep/kept.ts'
import { dropBar, keepBar } from '../../src/desk/mark/unfinished.ts'
import { emptyDraft } from '../../src/draft/draft.ts'
import { begin } from '../../src/draft/history.ts'
import type { BarState } from '../../src/draft/marking/barState.ts'
import { changing } from '../../src/draft/stepBuilder.ts'

const draft = { ...emptyDraft('0123456789abcdef0123456789abcdef'), title: 'Berth 7' }

function opened(why: string | null = null) {
  vi.useFakeTimers({ now: new Date(2026, 10, 27, 14, 32) })
  localStorage.clear()
  const keep = { ...memoryKeep(''), why }
  const store = createDeskStore()
  const follow = followDraft(store, Promise.resolve(keep), window, () => {})
  follow.open(draft, null)
  const rename = (title: string) => {
    const now = store.getState().history?.draft ?? draft
    act(
      store,
      changing(now, 'named it', (edit) => edit.set('title', title)),
    )
  }
  const words = () => sayKept(store.getState().kept)
  const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  return { keep, store, follow, rename, words, leave }
}

/** The same where each write waits until it is let go, as one of a large draft does. */
function openedSlow() {
  const desk = opened()
  const { keep } = desk
  const waiting: (() => void)[] = []
  const { write } = keep
  keep.write = async (...asked) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
    })
    return write(...asked)
  }
  const letGo = async () => {
    waiting.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { ...desk, letGo }
}

/** A bar in which a name was begun, and not saved. */
const begun: BarState = {
  quoted: { document: 'signing', start: 0, end: 20 },
  further: [],
  source: { state: 'open', ends: [] },
  relation: { state: 'open' },
  target: { state: 'open', ends: [] },
  date: { state: 'open' },
  standing: 'reported',
  status: 'completed',
  active: 'source',
  asks: 'value',
  typed: 'Nord T',
  at: 0,
  walked: false,
  ticked: [],
}

describe('followDraft(store, keep, page, save)', () => {
  it('keeps a bar with each letter, and offers it again when the draft is opened', async () => {
    const { keep, store, follow } = opened()
    keepBar(store, begun)
    await vi.advanceTimersByTimeAsync(0)
    expect(await keep.bars(draft.id)).toEqual([begun])
    closeDraft(store)
    expect(store.getState().unfinished).toEqual([])
    follow.open(draft, null)
    await vi.advanceTimersByTimeAsync(0)
    expect(store.getState().unfinished).toEqual([begun])
    dropBar(store, begun)
    await vi.advanceTimersByTimeAsync(0)
    expect(await keep.bars(draft.id)).toEqual([])
    follow.stop()
  })

  it('keeps a change a second after it, and says where', async () => {
    const { keep, follow, rename, words, leave } = opened()
    expect(words()).toBe('')
    rename('Berth 8')
    expect([words(), leave()]).toEqual(['Being kept …', true])
    await vi.advanceTimersByTimeAsync(1_000)
    expect([words(), leave()]).toEqual(['Kept in this browser only · 14:32', false])
    expect((await keep.read(draft.id))?.draft.title).toBe('Berth 8')
    follow.stop()
  })

  it('keeps each step at once, so that a browser that is killed a moment later loses none, and undo goes on after it', async () => {
    const { keep, store, follow, rename, words } = opened()
    rename('Berth 8')
    await vi.advanceTimersByTimeAsync(1_000)
    // From here on no time passes but what the store takes.
    for (const title of ['Berth 9', 'Berth 10', 'Berth 11']) rename(title)
    undoLast(store)
    await vi.advanceTimersByTimeAsync(0)
    expect(words()).toBe('Kept in this browser only · 14:32')
    const kept = await keep.read(draft.id)
    expect(kept?.draft.title).toBe('Berth 10')
    if (kept) follow.open(kept.draft, kept.head, false, kept.steps)
    redoLast(store)
    expect(store.getState().history?.draft.title).toBe('Berth 11')
    for (let i = 0; i < 4; i++) undoLast(store)
    expect(store.getState().history?.draft.title).toBe('Berth 7')
    await vi.advanceTimersByTimeAsync(0)
    expect((await keep.read(draft.id))?.draft.title).toBe('Berth 7')
    follow.stop()
  })

  it('keeps what is done while all of the draft is being written', async () => {
    const { keep, store, follow, rename, letGo } = openedSlow()
    rename('Berth 8')
    await vi.advanceTimersByTimeAsync(0)
    await letGo()
    rename('Berth 9')
    await vi.advanceTimersByTimeAsync(1_000)
    rename('Berth 10')
    expect(store.getState().kept.is).toBe('changing')
    await letGo()
    await follow.settled()
    expect((await keep.read(draft.id))?.draft.title).toBe('Berth 10')
    expect(store.getState().kept.is).toBe('browser')
    follow.stop()
  })

  it('keeps a step after a file was saved of what was before it', async () => {
    const { keep, store, follow, rename } = opened()
    rename('Berth 8')
    await vi.advanceTimersByTimeAsync(1_000)
    const saving = store.getState().history ?? begin(draft)
    rename('Berth 9')
    await follow.saved(saving, 'berth-8.desk.html')
    rename('Berth 10')
    await vi.advanceTimersByTimeAsync(1_000)
    expect((await keep.read(draft.id))?.draft.title).toBe('Berth 10')
    follow.stop()
  })

  it('keeps what was open when it is closed at once', async () => {
    const { keep, store, follow, rename } = opened()
    rename('Berth 9')
    closeDraft(store)
    await vi.advanceTimersByTimeAsync(0)
    expect((await keep.read(draft.id))?.draft.title).toBe('Berth 9')
    follow.stop()
  })

  it('keeps what was changed while it was being written, though it is closed meanwhile', async () => {
    const { keep, store, follow, rename, letGo } = openedSlow()
    rename('Berth 8')
    await vi.advanceTimersByTimeAsync(1_000)
    rename('Berth 9')
    closeDraft(store)
    await letGo()
    await letGo()
    expect((await keep.read(draft.id))?.draft.title).toBe('Berth 9')
    expect(store.getState().notices).toEqual([])
    follow.stop()
  })

  it('keeps what is open before another draft takes its place', async () => {
    const { keep, store, follow, rename } = opened()
    rename('Berth 9')
    follow.open({ ...draft, id: 'f'.repeat(32), title: 'Corran Line' }, null)
    await vi.advanceTimersByTimeAsync(0)
    expect((await keep.read(draft.id))?.draft.title).toBe('Berth 9')
    expect(store.getState().history?.draft.title).toBe('Corran Line')
    follow.stop()
  })

  it('is through with all writes before what is kept is read', async () => {
    const { keep, store, follow, rename, letGo } = openedSlow()
    rename('Berth 8')
    closeDraft(store)
    let isDone = false
    const settled = follow.settled().then(() => {
      isDone = true
    })
    await vi.advanceTimersByTimeAsync(0)
    expect(isDone).toBe(false)
    await letGo()
    await settled
    expect((await keep.read(draft.id))?.head.version).toBe(1)
    follow.stop()
  })

  it('says it where what was closed could not be kept, and gives it back', async () => {
    const { keep, store, follow, rename } = opened()
    keep.write = async () => ({ is: 'failed', why: 'the store is full' })
    rename('Berth 9')
    closeDraft(store)
    await vi.advanceTimersByTimeAsync(0)
    const [notice] = store.getState().notices
    expect(notice?.text).toBe('“Berth 9” could not be kept: the store is full. Open it again and save it as a file.')
    // Whatever is opened meanwhile.
    follow.open({ ...draft, id: 'f'.repeat(32), title: 'Corran Line' }, null)
    expect(store.getState().notices).toEqual([notice])
    notice?.action?.act()
    expect(store.getState().history?.draft.title).toBe('Berth 9')
    follow.stop()
  })

  it('says once that nothing is kept, and takes it back when a file has it', async () => {
    const { keep, store, follow, rename } = opened()
    keep.write = async () => ({ is: 'failed', why: 'the store is full' })
    const said = () => store.getState().notices.map(({ text }) => text)
    const full = 'Your work is not kept in this browser: the store is full. Save it as a file.'
    rename('Berth 8')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(said()).toEqual([full])
    const [notice] = store.getState().notices
    if (notice) dismiss(store, notice)
    rename('Berth 9')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(said()).toEqual([])
    await follow.saved(store.getState().history ?? begin(draft), 'berth-9.desk.html')
    rename('Berth 10')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(said()).toEqual([full])
    await follow.saved(store.getState().history ?? begin(draft), 'berth-10.desk.html')
    expect(said()).toEqual([])
    follow.stop()
  })

  it('keeps what was changed while a file was being saved, and says “Saved as” only of what the file has', async () => {
    const { keep, store, follow, rename, words } = opened()
    rename('Berth 8')
    const inFile = store.getState().history ?? begin(draft)
    rename('Berth 9')
    await follow.saved(inFile, 'berth-8.desk.html')
    expect(words()).toBe('Being kept …')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(words()).toBe('Kept in this browser only · 14:32')
    expect((await keep.read(draft.id))?.draft.title).toBe('Berth 9')
    follow.stop()
  })

  it('says nothing of another state than the one that is open, and has that kept when this one is first written', async () => {
    const { keep, store, follow, rename, words } = opened()
    rename('Berth 8')
    await follow.saved(store.getState().history ?? begin(draft), 'berth-8.desk.html')
    const head = (await keep.read(draft.id))?.head ?? null
    const replaced: (boolean | undefined)[] = []
    const { write } = keep
    keep.write = (...asked) => {
      replaced.push(asked[4])
      return write(...asked)
    }
    closeDraft(store)
    follow.open({ ...draft, title: 'Of the file' }, head, true)
    expect(words()).toBe('')
    rename('Berth 10')
    await vi.advanceTimersByTimeAsync(1_000)
    rename('Berth 11')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(replaced).toEqual([true, false])
    follow.stop()
  })

  it('says that a file has it, until the next change', async () => {
    const { store, follow, rename, words } = opened()
    rename('Berth 8')
    await follow.saved(store.getState().history ?? begin(draft), 'berth-8.desk.html')
    expect(words()).toBe('Saved as berth-8.desk.html · 14:32')
    rename('Berth 9')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(words()).toBe('Kept in this browser only · 14:32')
    follow.stop()
  })

  describe('of a draft that another window has', () => {
    const sign = `entente-desk:${draft.id}`
    /** The draft, opened while the sign of another window is fresh. */
    const openedBeside = () => {
      const desk = opened()
      closeDraft(desk.store)
      localStorage.setItem(sign, `other ${Date.now()}`)
      desk.follow.open(draft, null)
      return desk
    }
    const notices = ({ store }: ReturnType<typeof opened>) => store.getState().notices.map(({ text }) => text)

    it('keeps nothing, and says so, while that window answers', async () => {
      const desk = openedBeside()
      const { keep, follow, rename, words } = desk
      expect(localStorage.getItem(`${sign} asked`)).not.toBeNull()
      await vi.advanceTimersByTimeAsync(100)
      localStorage.setItem(sign, `other ${Date.now()}`)
      rename('Berth 9')
      await vi.advanceTimersByTimeAsync(12_000)
      expect(words()).toBe('Not kept: it is open in another window')
      expect(notices(desk)[0]).toMatch(/^“Berth 7” is open in another window\./)
      expect(await keep.list()).toEqual([])
      follow.stop()
    })

    it('takes it where that window does not answer: it was killed', async () => {
      const desk = openedBeside()
      const { keep, follow, rename, words } = desk
      rename('Berth 9')
      expect(words()).toBe('Not kept: it is open in another window')
      await vi.advanceTimersByTimeAsync(2_000)
      expect([words(), notices(desk)]).toEqual(['Kept in this browser only · 14:32', []])
      expect((await keep.read(draft.id))?.draft.title).toBe('Berth 9')
      follow.stop()
    })

    it('saves a file without touching what that window keeps', async () => {
      const { keep, store, follow, rename, words } = openedBeside()
      rename('Berth 9')
      await follow.saved(store.getState().history ?? begin(draft), 'berth-9.desk.html')
      expect([words(), await keep.list()]).toEqual(['Saved as berth-9.desk.html · 14:32', []])
      rename('Berth 10')
      expect(words()).toBe('Not kept: it is open in another window')
      follow.stop()
    })

    it('answers where it is asked for', async () => {
      const { follow } = opened()
      const before = localStorage.getItem(sign)
      vi.setSystemTime(Date.now() + 5)
      window.dispatchEvent(new StorageEvent('storage', { key: `${sign} asked`, newValue: 'other 1' }))
      expect(localStorage.getItem(sign)).not.toBe(before)
      follow.stop()
    })
  })

  it('overwrites nothing that another window wrote meanwhile, and offers to keep both', async () => {
    const { keep, store, follow, rename, words } = opened()
    await keep.write({ ...draft, title: 'Theirs' }, 0, 1)
    rename('Mine')
    await vi.advanceTimersByTimeAsync(1_000)
    expect((await keep.read(draft.id))?.draft.title).toBe('Theirs')
    expect(words()).toBe('Not kept: another window has changed it since')
    const [notice] = store.getState().notices
    expect(notice?.text).toContain('Another window has changed “Theirs” since.')
    notice?.action?.act()
    const own = store.getState().history?.draft
    expect([own?.title, own?.id === draft.id]).toEqual(['Mine (mine)', false])
    await vi.advanceTimersByTimeAsync(0)
    expect((await keep.read(own?.id ?? ''))?.draft.title).toBe('Mine (mine)')
    follow.stop()
  })

  it('says that nothing is kept where there is no store, and warns on leaving', async () => {
    const { store, follow, rename, words, leave } = opened('this browser gives the page no store')
    rename('Berth 8')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(words()).toBe('Not kept: this browser gives the page no store')
    expect(store.getState().notices[0]?.action?.label).toBe('Save file')
    expect(leave()).toBe(true)
    follow.stop()
  })
})
