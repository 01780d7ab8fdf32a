/** What comes in, is kept and saved, with an IndexedDB in memory. */
import { Blob as NodeBlob, File as NodeFile } from 'node:buffer'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDesk } from '../../../src/desk/createDesk.ts'
import type { DeskParts } from '../../../src/desk/DeskContext.tsx'
import { act, closeDraft } from '../../../src/desk/deskStore.ts'
import { sayKept } from '../../../src/desk/keep/kept.ts'
import { type Draft, emptyDraft } from '../../../src/draft/draft.ts'
import { changing } from '../../../src/draft/stepBuilder.ts'
import type { DeskCopy } from '../../../src/page/deskCopy.ts'
import { berth7 } from '../../fixtures/berth7.ts'

const berth = { ...emptyDraft('0123456789abcdef0123456789abcdef'), title: 'Berth 7' }
const corran = { ...emptyDraft('f'.repeat(32)), title: 'Corran Line' }

let indexedDB: IDBFactory
/** What `withDraft` was asked for last. */
let saved: { readonly title: string; readonly handed: unknown } | null

function desk(carried: Draft | null = null, handed: object | null = null): DeskParts {
  const copy: DeskCopy = {
    carried: carried && JSON.stringify(carried),
    handed: handed && JSON.stringify(handed),
    withDraft: (_, title, given) => {
      saved = { title, handed: given }
      return ['<!doctype html>']
    },
  }
  return createDesk({ page: window, copy, renderNetwork: () => null, publishedPage: async () => null })
}

const fileOf = (draft: Draft) => new NodeFile([JSON.stringify(draft)], `${draft.title}.json`) as unknown as File
const open = ({ store }: DeskParts) => store.getState().history?.draft
const titleOf = (parts: DeskParts) => open(parts)?.title
const notices = ({ store }: DeskParts) => store.getState().notices.map(({ text }) => text)

async function opens(parts: DeskParts, draft: Draft): Promise<void> {
  parts.take([{ file: fileOf(draft) }])
  await vi.waitFor(() => expect(open(parts)?.id).toBe(draft.id))
}
function rename(parts: DeskParts, title: string): void {
  act(
    parts.store,
    changing(open(parts) ?? berth, 'named it', (edit) => edit.set('title', title)),
  )
}
/** Closes what is open, when all of it is kept. */
async function closed(parts: DeskParts): Promise<void> {
  closeDraft(parts.store)
  await parts.settled()
}
/** A desk of a newer day has the store: it answers this one no more. */
async function takeStoreAway(parts: DeskParts): Promise<void> {
  await parts.keep
  await new Promise((resolve) => {
    indexedDB.open('entente-desk', 9).addEventListener('success', resolve)
  })
}
async function breakKept(parts: DeskParts, draft: Draft): Promise<void> {
  await parts.keep
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('entente-desk')
    request.addEventListener('success', () => resolve(request.result))
  })
  const transaction = database.transaction('drafts', 'readwrite')
  transaction.objectStore('drafts').put({ ...draft, nodes: [{ id: 5 }] })
  await new Promise((resolve) => {
    transaction.addEventListener('complete', resolve)
  })
}

beforeEach(() => {
  saved = null
  indexedDB = new IDBFactory()
  localStorage.clear()
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  // The ones that can be put into the store.
  vi.stubGlobal('Blob', NodeBlob)
  vi.stubGlobal('indexedDB', indexedDB)
  vi.stubGlobal('showSaveFilePicker', async () => ({
    name: 'mine.desk.html',
    createWritable: async () => ({ write: async () => undefined, close: async () => undefined }),
  }))
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('createDesk(surroundings)', () => {
  it('keeps what was changed last before another draft is opened instead', async () => {
    const parts = desk()
    await opens(parts, berth)
    parts.take([{ file: fileOf(corran) }])
    await vi.waitFor(() => expect(notices(parts)).toHaveLength(1))
    rename(parts, 'Berth 9')
    parts.store.getState().notices[0]?.action?.act()
    await vi.waitFor(() => expect(titleOf(parts)).toBe('Corran Line'))
    await closed(parts)
    await parts.openKept(berth.id)
    expect(titleOf(parts)).toBe('Berth 9')
  })

  it('opens what was closed a moment ago as it was closed', async () => {
    const parts = desk()
    await opens(parts, berth)
    rename(parts, 'Berth 9')
    closeDraft(parts.store)
    await parts.openKept(berth.id)
    expect(titleOf(parts)).toBe('Berth 9')
  })

  it('opens a file where the store answers no more', async () => {
    const parts = desk()
    await takeStoreAway(parts)
    await opens(parts, berth)
    expect(notices(parts)[0]).toMatch(/^Berth 7\.json is open\. What this browser keeps of it was not read: the store /)
  })

  it('saves a file where the store answers no more', async () => {
    const parts = desk()
    await opens(parts, berth)
    await takeStoreAway(parts)
    parts.save()
    await vi.waitFor(() => expect(sayKept(parts.store.getState().kept)).toMatch(/^Saved as mine\.desk\.html/))
    expect(saved?.title).toBe('Berth 7')
  })

  it('opens a file where what is kept of it is broken, and says what is', async () => {
    const first = desk()
    await opens(first, berth)
    rename(first, 'Berth 9')
    await closed(first)
    await breakKept(first, berth)
    const parts = desk(berth)
    await vi.waitFor(() =>
      expect(notices(parts)[0]).toMatch(/^this file is open\. .* nodes\[0\]\.id: must be a text: 5\./),
    )
    expect(titleOf(parts)).toBe('Berth 7')
    rename(parts, 'Berth 10')
    await closed(parts)
    await parts.openKept(berth.id)
    expect(titleOf(parts)).toBe('Berth 10')
  })

  it('says so where what is kept is broken, and nothing else has it', async () => {
    const parts = desk()
    await opens(parts, berth)
    rename(parts, 'Berth 9')
    await closed(parts)
    await breakKept(parts, berth)
    await parts.openKept(berth.id)
    expect(open(parts)).toBeUndefined()
    expect(notices(parts)[0]).toMatch(/^Not read: nodes\[0\]\.id: must be a text: 5\. /)
  })

  it('keeps the state that was not chosen among the earlier ones', async () => {
    const parts = desk()
    await opens(parts, berth)
    rename(parts, 'Berth 9')
    await closed(parts)
    parts.take([{ file: fileOf(berth) }])
    await vi.waitFor(() => expect(parts.store.getState().recovery).not.toBeNull())
    parts.recover('file')
    rename(parts, 'Berth 10')
    await closed(parts)
    const keep = await parts.keep
    const [at = 0] = await keep.states(berth.id)
    expect((await keep.readState(berth.id, at))?.title).toBe('Berth 9')
    expect((await keep.read(berth.id))?.draft.title).toBe('Berth 10')
    // And back: the present one stays in its turn.
    await parts.openKept(berth.id, at)
    expect(titleOf(parts)).toBe('Berth 9')
    rename(parts, 'Berth 11')
    await closed(parts)
    const titles = await Promise.all(
      (await keep.states(berth.id)).map(async (time) => (await keep.readState(berth.id, time))?.title),
    )
    expect(titles).toContain('Berth 10')
  })

  it('says of a file that cannot be read that it cannot, and takes the others', async () => {
    const parts = desk()
    const gone = fileOf(berth)
    Object.defineProperty(gone, 'text', { value: () => Promise.reject(new Error('gone')) })
    parts.take([{ file: gone }, { file: fileOf(corran) }])
    await vi.waitFor(() => expect(titleOf(parts)).toBe('Corran Line'))
    expect(notices(parts)).toEqual(['Berth 7.json could not be read: gone. Choose it again.'])
  })

  it('hands on a text whose file is called like one that the draft has: it may say other words', async () => {
    const parts = desk()
    await opens(parts, berth7)
    const [document] = berth7.documents
    const file = new NodeFile(['Bea met Cid.\n\nThat was all.'], document?.file ?? '') as unknown as File
    parts.take([{ file }])
    await vi.waitFor(() => expect(parts.store.getState().incoming).toEqual([{ file }]))
  })

  it('leaves a present draft where it is when a file is none', async () => {
    const parts = desk()
    await opens(parts, berth)
    rename(parts, 'Berth 9')
    parts.take([{ file: fileOf({ ...corran, nodes: 'none' as never }) }])
    await vi.waitFor(() =>
      expect(notices(parts)[0]).toMatch(/^Corran Line\.json was not opened\. nodes: must be a list: "none"\. /),
    )
    expect(titleOf(parts)).toBe('Berth 9')
  })

  describe('of a hand-over', () => {
    const handed = { base: berth, by: 'M. K.', isReturned: false }

    it('saves what a second reader needs to go on', async () => {
      const parts = desk(berth, handed)
      await vi.waitFor(() => expect(titleOf(parts)).toBe('Berth 7'))
      parts.save()
      await vi.waitFor(() => expect(saved?.handed).toMatchObject({ by: 'M. K.', isReturned: false }))
    })

    it('saves nothing of it once the file came back: it would be asked about each time', async () => {
      const parts = desk({ ...berth, title: 'Berth 7 read' }, { ...handed, isReturned: true })
      await vi.waitFor(() => expect(titleOf(parts)).toBe('Berth 7 read'))
      parts.save()
      await vi.waitFor(() => expect(saved).toEqual({ title: 'Berth 7 read', handed: null }))
    })

    it('saves nothing of it with another draft', async () => {
      const parts = desk(berth, handed)
      await vi.waitFor(() => expect(titleOf(parts)).toBe('Berth 7'))
      await closed(parts)
      await opens(parts, corran)
      parts.save()
      await vi.waitFor(() => expect(saved).toEqual({ title: 'Corran Line', handed: null }))
    })
  })
})
