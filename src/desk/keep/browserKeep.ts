/** Drafts in IndexedDB. Where the browser gives the page none, they are kept in memory, and that is said. */
import { parseJson } from '../../data/parseJson.ts'
import type { Draft } from '../../draft/draft.ts'
import type { BarState } from '../../draft/marking/barState.ts'
import { readDraft } from '../../draft/readDraft.ts'
import { type Keep, type KeptHead, type Written, headAfter } from './keep.ts'
import { inSlices } from '../../parts/inSlices.ts'
import { type WriteDraft, draftWriter } from './draftWriter.ts'
import { memoryKeep } from './memoryKeep.ts'
import { thinned } from './thinned.ts'

const DATABASE = 'entente-desk'
const HEADS = 'heads'
/** Each `{ id, text }`: the pieces of a blob are handed to the browser as they are written, while to copy the objects of a large draft, or
 * their text, holds the page up. */
const DRAFTS = 'drafts'
/** States before the present one, texts too, by `[id, at]`. */
const STATES = 'states'
/** Bars that are not saved, by the draft’s id. */
const BARS = 'bars'
/** Counts what was added to the database. */
const VERSION = 2
/** Counts the shapes that a bar has had: one of another shape is left alone. */
const BAR_SHAPE = 1
/** Ms between two states that are kept besides the present one; one that was saved as a file is kept too. */
const BETWEEN_STATES = 120_000

/** Never rejects. */
export async function browserKeep(page: Window): Promise<Keep> {
  try {
    return keepIn(await open(page.indexedDB))
  } catch (error) {
    return memoryKeep(`this browser gives the page no store (${error instanceof Error ? error.message : 'closed'})`)
  }
}

function open(factory: IDBFactory | undefined): Promise<IDBDatabase> {
  return new Promise((opened, failed) => {
    if (!factory) throw new Error('it has none')
    const request = factory.open(DATABASE, VERSION)
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      const { result } = request
      result.createObjectStore(BARS)
      if (oldVersion > 0) return
      result.createObjectStore(HEADS, { keyPath: 'id' })
      result.createObjectStore(DRAFTS, { keyPath: 'id' })
      result.createObjectStore(STATES)
    })
    request.addEventListener('success', () => opened(request.result))
    request.addEventListener('error', () => failed(request.error ?? new Error('it did not open')))
    request.addEventListener('blocked', () => failed(new Error('another window holds it')))
  })
}

function keepIn(database: IDBDatabase): Keep {
  // Another window that needs a newer store must not wait for this one.
  database.addEventListener('versionchange', () => database.close())
  const writing: Writing = { database, writeDraft: draftWriter((text) => new Blob([text])), last: null }
  const reading = <T>(store: string, ask: (store: IDBObjectStore) => IDBRequest<T>) =>
    answered(ask(database.transaction(store).objectStore(store)))
  return {
    why: null,
    list: async () => {
      const heads = await reading<KeptHead[]>(HEADS, (store) => store.getAll())
      return heads.toSorted((a, b) => b.at - a.at)
    },
    read: async (id) => {
      const head = await reading<KeptHead | undefined>(HEADS, (store) => store.get(id))
      const draft = await reading<WrittenDraft | Draft | undefined>(DRAFTS, (store) => store.get(id))
      return head && draft ? { head, draft: await draftOf(draft) } : null
    },
    write: (...asked) => write(writing, ...asked),
    states: async (id) => (await timesOf(database.transaction(STATES).objectStore(STATES), id)).toReversed(),
    readState: async (id, at) => {
      const state = await reading<WrittenDraft | Draft | undefined>(STATES, (store) => store.get([id, at]))
      return state ? draftOf(state) : null
    },
    bars: async (id) => {
      try {
        const kept = await reading<KeptBars | undefined>(BARS, (store) => store.get(id))
        return kept?.shape === BAR_SHAPE ? kept.bars : []
      } catch {
        return []
      }
    },
    keepBars: async (id, bars) => {
      try {
        const transaction = database.transaction(BARS, 'readwrite')
        const store = transaction.objectStore(BARS)
        if (bars.length === 0) store.delete(id)
        else store.put({ shape: BAR_SHAPE, bars } satisfies KeptBars, id)
        await ended(transaction)
      } catch {
        // A full or closed store is said when the draft itself is kept.
      }
    },
    forget: async (id) => {
      const transaction = database.transaction([HEADS, DRAFTS, STATES, BARS], 'readwrite')
      transaction.objectStore(BARS).delete(id)
      transaction.objectStore(HEADS).delete(id)
      transaction.objectStore(DRAFTS).delete(id)
      transaction.objectStore(STATES).delete(statesOf(id))
      await ended(transaction)
    },
  }
}

interface KeptBars {
  readonly shape: number
  readonly bars: readonly BarState[]
}

interface WrittenDraft {
  readonly id: string
  readonly text: Blob
}

/**
 * An earlier desk kept the draft itself. Whatever other local page writes into the store all of them share, no draft is open unchecked.
 * @throws DatasetError where it is none
 */
async function draftOf(kept: WrittenDraft | Draft): Promise<Draft> {
  return readDraft('text' in kept ? parseJson(await kept.text.text()) : kept)
}

const statesOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Infinity])

async function timesOf(states: IDBObjectStore, id: string): Promise<readonly number[]> {
  const keys = await answered(states.getAllKeys(statesOf(id)))
  return keys.map((key) => Number(Array.isArray(key) ? key[1] : 0))
}

interface Writing {
  readonly database: IDBDatabase
  readonly writeDraft: WriteDraft<Blob>
  /** What this window has written last, and which write of its draft that was. */
  last: { readonly written: WrittenDraft; readonly version: number } | null
}

/** All of it or nothing: one transaction, which no other window’s write can come between. */
async function write(
  writing: Writing,
  ...[draft, version, at, file, isOther]: Parameters<Keep['write']>
): Promise<Written> {
  const { database, writeDraft, last } = writing
  try {
    // A transaction ends when nothing is asked of it: all that takes long comes before.
    const text = new Blob([...(await inSlices(writeDraft(draft)))])
    const transaction = database.transaction([HEADS, DRAFTS, STATES], 'readwrite')
    const done = ended(transaction)
    // What fails is said by the transaction’s end.
    done.catch(() => undefined)
    const heads = transaction.objectStore(HEADS)
    const before = (await answered<KeptHead | undefined>(heads.get(draft.id))) ?? null
    if (before && before.version !== version) return { is: 'changed', head: before }
    const head = headAfter(before, draft, at, file)
    const drafts = transaction.objectStore(DRAFTS)
    const states = transaction.objectStore(STATES)
    const times = await timesOf(states, draft.id)
    const isInFile = before?.file?.version === before?.version
    if (before && (isInFile || isOther || before.at - (times.at(-1) ?? 0) >= BETWEEN_STATES)) {
      // What this window wrote need not be read back, which takes long of a large draft.
      const isOwn = last?.written.id === draft.id && last.version === before.version
      const state = isOwn ? last.written : await answered<WrittenDraft | Draft>(drafts.get(draft.id))
      states.put(state, [draft.id, before.at])
      const stay = new Set(thinned([...times, before.at], at))
      for (const time of times) if (!stay.has(time)) states.delete([draft.id, time])
    }
    const written: WrittenDraft = { id: draft.id, text }
    drafts.put(written)
    heads.put(head)
    await done
    writing.last = { written, version: head.version }
    return { is: 'kept', head }
  } catch (error) {
    return { is: 'failed', why: whyOf(error) }
  }
}

function whyOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'the store that this browser gives the page is full'
  const says = error instanceof Error ? error.message : String(error)
  return says.replace(/\.$/, '')
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The store did not answer.')))
  })
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    // What failed is known when it has been given up: not yet at the `error` before that.
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The store did not take it.')))
  })
}
