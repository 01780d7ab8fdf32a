/** What the browser keeps, in an IndexedDB in memory. */
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DatasetError } from '../../../src/data/datasetError.ts'
import { browserKeep } from '../../../src/desk/keep/browserKeep.ts'
import { emptyDraft } from '../../../src/draft/draft.ts'
import { type History, begin, redo, take, undo } from '../../../src/draft/history.ts'
import { type JournalEntry, entryBetween } from '../../../src/draft/journal.ts'
import { changing } from '../../../src/draft/stepBuilder.ts'

const draft = { ...emptyDraft('0123456789abcdef0123456789abcdef'), title: 'Berth 7' }
const other = { ...draft, title: 'Of a file' }
const SECOND = 1_000
const named = (title: string) => (history: History) =>
  take(
    history,
    changing(history.draft, `named it ${title}`, (edit) => edit.set('title', title)),
  )

/** How the database in memory runs what is asked of it. */
const RUN = '_execRequestAsync'
type Begun = {
  readonly [RUN]: (asked: { readonly source: unknown; readonly operation: () => void }) => IDBRequest<IDBValidKey>
}

let indexedDB: IDBFactory
const keepOf = () => browserKeep({ indexedDB } as unknown as Window)

/** The database itself, as another local page would open it. */
function opened(version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('entente-desk', version)
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(new Error('It did not open.')))
  })
}
async function put(value: unknown): Promise<void> {
  const database = await opened()
  const transaction = database.transaction('drafts', 'readwrite')
  transaction.objectStore('drafts').put(value)
  await new Promise((resolve) => {
    transaction.addEventListener('complete', resolve)
  })
  database.close()
}

beforeEach(() => {
  indexedDB = new IDBFactory()
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('browserKeep(page)', () => {
  it('keeps a state beside the present one where it is two minutes older than the one before', async () => {
    const keep = await keepOf()
    expect(await keep.write(draft, 0, 1_000 * SECOND)).toMatchObject({ is: 'kept', head: { version: 1 } })
    await keep.write({ ...draft, title: 'Berth 8' }, 1, 1_001 * SECOND)
    await keep.write({ ...draft, title: 'Berth 9' }, 2, 1_002 * SECOND)
    expect((await keep.read(draft.id))?.draft.title).toBe('Berth 9')
    expect(await keep.states(draft.id)).toEqual([1_000 * SECOND])
    expect((await keep.readState(draft.id, 1_000 * SECOND))?.title).toBe('Berth 7')
  })

  it('keeps the state that another takes the place of, however young it is', async () => {
    const keep = await keepOf()
    await keep.write(draft, 0, 1_000 * SECOND)
    await keep.write({ ...draft, title: 'Berth 8' }, 1, 1_001 * SECOND)
    await keep.write(other, 2, 1_002 * SECOND, undefined, true)
    expect(await keep.states(draft.id)).toEqual([1_001 * SECOND, 1_000 * SECOND])
    expect((await keep.readState(draft.id, 1_001 * SECOND))?.title).toBe('Berth 8')
    expect((await keep.read(draft.id))?.draft.title).toBe('Of a file')
  })

  it('opens what an earlier desk kept as it was, and no draft that is none', async () => {
    const keep = await keepOf()
    await keep.write(draft, 0, 1)
    await put({ ...draft, title: 'As an object' })
    expect((await keep.read(draft.id))?.draft.title).toBe('As an object')
    await put({ ...draft, nodes: [{ id: 5 }] })
    await expect(keep.read(draft.id)).rejects.toThrow(DatasetError)
    await put({ id: draft.id, text: new Blob(['{"format":"entente-draft/1"']) })
    await expect(keep.read(draft.id)).rejects.toThrow(DatasetError)
  })

  it('keeps what was done since the whole was written, and undoes it when it is opened again', async () => {
    const keep = await keepOf()
    await keep.write(draft, 0, 1)
    let history = begin(draft)
    let version = 1
    for (const act of [named('Berth 8'), named('Berth 9'), undo, named('Berth 10'), undo, redo]) {
      const after = act(history)
      const entry = entryBetween(history, after)
      history = after
      const written = entry && (await keep.writeSteps(after.draft, version, 2, [entry]))
      expect(written).toMatchObject({ is: 'kept', head: { version: version + 1, title: after.draft.title } })
      version += 1
    }
    const { past, future } = history
    expect(await (await keepOf()).read(draft.id)).toMatchObject({
      head: { version: 7, whole: { version: 1, at: 1 } },
      draft: { title: 'Berth 10' },
      steps: { past, future },
      unread: 0,
    })
    // All of it written down, the steps stay, and the journal begins anew.
    await keep.write(history.draft, 7, 3, undefined, false, history)
    const kept = await (await keepOf()).read(draft.id)
    expect(kept).toMatchObject({ draft: { title: 'Berth 10' }, steps: { past, future } })
    const back = [undo, undo].reduce<History>((now, act) => act(now), { ...begin(draft), ...kept, ...kept?.steps })
    expect(back.draft.title).toBe('Berth 7')
    await keep.forget(draft.id)
    expect(await (await keepOf()).read(draft.id)).toBeNull()
  })

  it('adds no step to what another window has written since, nor to what was removed', async () => {
    const keep = await keepOf()
    await keep.write(draft, 0, 1)
    await (await keepOf()).write(other, 1, 2)
    expect(await keep.writeSteps(draft, 1, 3, [{ is: 'undone', count: 1 }])).toMatchObject({
      is: 'changed',
      head: { title: 'Of a file' },
    })
    await keep.forget(draft.id)
    expect(await keep.writeSteps(draft, 2, 3, [])).toMatchObject({ is: 'failed' })
  })

  it('keeps the state with its last steps where another takes its place', async () => {
    const keep = await keepOf()
    await keep.write(draft, 0, 1_000 * SECOND)
    const after = named('Berth 8')(begin(draft))
    const entry = entryBetween(begin(draft), after)
    await keep.writeSteps(after.draft, 1, 1_001 * SECOND, entry ? [entry] : [])
    await keep.write(other, 2, 1_002 * SECOND, undefined, true)
    expect(await keep.states(draft.id)).toEqual([1_001 * SECOND])
    expect((await keep.readState(draft.id, 1_001 * SECOND))?.title).toBe('Berth 8')
  })

  it('gives what is whole where another page wrote among the steps, and says how many are not read', async () => {
    const keep = await keepOf()
    await keep.write(draft, 0, 1)
    await keep.writeSteps(draft, 1, 2, [{ is: 'undone', count: 7 }])
    await keep.writeSteps(draft, 2, 2, [{ is: 'done' } as unknown as JournalEntry])
    expect(await keep.read(draft.id)).toMatchObject({ draft: { title: 'Berth 7' }, unread: 2 })
  })

  it('goes on with the store of an earlier desk', async () => {
    await new Promise((resolve) => {
      const request = indexedDB.open('entente-desk', 2)
      request.addEventListener('upgradeneeded', () => {
        request.result.createObjectStore('bars')
        for (const store of ['heads', 'drafts']) request.result.createObjectStore(store, { keyPath: 'id' })
        request.result.createObjectStore('states')
      })
      request.addEventListener('success', () => {
        const { id, title } = draft
        const head = { id, title, relationships: 0, at: 1, version: 4, file: null }
        const transaction = request.result.transaction(['heads', 'drafts'], 'readwrite')
        transaction.objectStore('heads').put(head)
        transaction.objectStore('drafts').put({ id, text: new Blob([JSON.stringify(draft)]) })
        transaction.addEventListener('complete', () => {
          request.result.close()
          resolve(null)
        })
      })
    })
    const keep = await keepOf()
    expect(await keep.read(draft.id)).toMatchObject({ draft: { title: 'Berth 7' }, steps: { past: [], future: [] } })
    expect(await keep.writeSteps(draft, 4, 2, [])).toMatchObject({ is: 'kept', head: { version: 5 } })
  })

  it('says that the store is full', async () => {
    const keep = await keepOf()
    // A request that fails for want of room: it says so first, and its transaction, with the reason, once that is given up.
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function put(this: IDBObjectStore) {
      const { transaction } = this as unknown as { readonly transaction: Begun }
      return transaction[RUN]({
        source: this,
        operation: () => {
          throw new DOMException('full', 'QuotaExceededError')
        },
      })
    })
    expect(await keep.write(draft, 0, 1)).toEqual({
      is: 'failed',
      why: 'the store that this browser gives the page is full',
    })
  })

  it('says that a write failed after another window has taken the store away, and rejects what is read', async () => {
    const keep = await keepOf()
    await opened(9)
    expect(await keep.write(draft, 0, 1)).toMatchObject({ is: 'failed' })
    await expect(keep.list()).rejects.toMatchObject({ name: 'InvalidStateError' })
  })
})
