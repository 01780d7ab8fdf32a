/** What the browser keeps, in an IndexedDB in memory. */
import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DatasetError } from '../../../src/data/datasetError.ts'
import { browserKeep } from '../../../src/desk/keep/browserKeep.ts'
import { emptyDraft } from '../../../src/draft/draft.ts'

const draft = { ...emptyDraft('0123456789abcdef0123456789abcdef'), title: 'Berth 7' }
const other = { ...draft, title: 'Of a file' }
const SECOND = 1_000

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
