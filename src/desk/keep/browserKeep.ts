/** Drafts in IndexedDB. Where the browser gives the page none, they are kept in memory, and that is said. */
import { parseJson } from '../../data/parseJson.ts'
import type { Draft } from '../../draft/draft.ts'
import { type History, begin } from '../../draft/history.ts'
import { replayed } from '../../draft/journal.ts'
import { NO_STEPS, type Steps, isEntry, readSteps, stepsThatLead } from '../../draft/keptSteps.ts'
import type { BarState } from '../../draft/marking/barState.ts'
import { readDraft } from '../../draft/readDraft.ts'
import { type Keep, type KeptDraft, type KeptHead, type Written, headAfter, headAfterSteps, wholeOf } from './keep.ts'
import { inSlices } from '../../parts/inSlices.ts'
import { type WriteDraft, draftWriter } from './draftWriter.ts'
import { memoryKeep } from './memoryKeep.ts'
import { stepsWriter } from './stepsWriter.ts'
import { thinned } from './thinned.ts'

const DATABASE = 'entente-desk'
const HEADS = 'heads'
/** Each `{ id, text }`: the pieces of a blob are handed to the browser as they are written, while to copy the objects of a large draft, or
 * their text, holds the page up. */
const DRAFTS = 'drafts'
/** States before the present one, texts too, by `[id, at]`. */
const STATES = 'states'
/**
 * What was done to a draft, by `[id, version]`: as entries of a journal since all of it was written, which was with version 0; there it is
 * `{ text }`, of all before.
 */
const STEPS = 'steps'
/** Bars that are not saved, by the draft’s id. */
const BARS = 'bars'
/** Counts what was added to the database. */
const VERSION = 3
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
      result.createObjectStore(STEPS)
      if (oldVersion < 2) result.createObjectStore(BARS)
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
    read: (id) => read(database, id),
    write: (...asked) => write(writing, ...asked),
    writeSteps: (...asked) => writeSteps(database, ...asked),
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
      const transaction = database.transaction([HEADS, DRAFTS, STATES, STEPS, BARS], 'readwrite')
      transaction.objectStore(BARS).delete(id)
      transaction.objectStore(HEADS).delete(id)
      transaction.objectStore(DRAFTS).delete(id)
      transaction.objectStore(STATES).delete(allOf(id))
      transaction.objectStore(STEPS).delete(allOf(id))
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
  return readDraft(await valueOf(kept))
}

async function valueOf(kept: WrittenDraft | Draft): Promise<unknown> {
  return 'text' in kept ? parseJson(await kept.text.text()) : kept
}

/**
 * All of a draft as it was written last, with what was done to it since.
 * @throws DatasetError where it is none
 */
async function read(database: IDBDatabase, id: string): Promise<KeptDraft | null> {
  const transaction = database.transaction([HEADS, DRAFTS, STEPS])
  const [head, draft, keys, values] = await Promise.all([
    answered<KeptHead | undefined>(transaction.objectStore(HEADS).get(id)),
    answered<WrittenDraft | Draft | undefined>(transaction.objectStore(DRAFTS).get(id)),
    answered(transaction.objectStore(STEPS).getAllKeys(allOf(id))),
    answered<unknown[]>(transaction.objectStore(STEPS).getAll(allOf(id))),
  ])
  if (!head || !draft) return null
  const isBefore = (key: IDBValidKey | undefined) => Array.isArray(key) && key[1] === 0
  const whole = await draftOf(draft)
  const steps = isBefore(keys[0]) ? await stepsOf(values[0]) : NO_STEPS
  const entries = values.filter((_, i) => !isBefore(keys[i])).flat()
  let history: History = { ...begin(whole), ...steps }
  let count = 0
  try {
    for (const entry of entries) {
      if (!isEntry(entry)) break
      history = replayed(history, entry)
      count += 1
    }
  } catch {
    // Another page wrote it: what was before is whole.
  }
  const last = count === 0 ? whole : readDraft(history.draft)
  return { head, draft: last, steps: stepsThatLead(last, history), unread: entries.length - count }
}

/** None where they cannot be read: undo then begins here. */
async function stepsOf(kept: unknown): Promise<Steps> {
  const { text } = Object(kept) as { readonly text?: unknown }
  try {
    return readSteps(text instanceof Blob ? parseJson(await text.text()) : null)
  } catch {
    return NO_STEPS
  }
}

/** What was done since the last write, in one transaction with the head. */
async function writeSteps(
  database: IDBDatabase,
  ...[draft, version, at, entries]: Parameters<Keep['writeSteps']>
): Promise<Written> {
  try {
    const transaction = database.transaction([HEADS, STEPS], 'readwrite')
    const done = ended(transaction)
    done.catch(() => undefined)
    const heads = transaction.objectStore(HEADS)
    const before = await answered<KeptHead | undefined>(heads.get(draft.id))
    if (!before) return { is: 'failed', why: 'it was removed from this browser meanwhile' }
    if (before.version !== version) return { is: 'changed', head: before }
    const head = headAfterSteps(before, draft, at)
    transaction.objectStore(STEPS).put(entries, [draft.id, head.version])
    heads.put(head)
    await done
    return { is: 'kept', head }
  } catch (error) {
    return { is: 'failed', why: whyOf(error) }
  }
}

const allOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Infinity])

async function timesOf(states: IDBObjectStore, id: string): Promise<readonly number[]> {
  const keys = await answered(states.getAllKeys(allOf(id)))
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
  ...[draft, version, at, file, isOther, steps = NO_STEPS]: Parameters<Keep['write']>
): Promise<Written> {
  const { database, writeDraft, last } = writing
  try {
    // A transaction ends when nothing is asked of it: all that takes long comes before.
    const text = new Blob([...(await inSlices(writeDraft(draft)))])
    const stepsBefore = { text: new Blob([...(await inSlices(stepsWriter(steps)))]) }
    const other = isOther ? await otherState(database, draft.id) : null
    const transaction = database.transaction([HEADS, DRAFTS, STATES, STEPS], 'readwrite')
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
    const whole = before && wholeOf(before)
    const isInFile = before?.file?.version === whole?.version
    if (whole && (isInFile || isOther || whole.at - (times.at(-1) ?? 0) >= BETWEEN_STATES)) {
      // What this window wrote need not be read back, which takes long of a large draft.
      const isOwn = last?.written.id === draft.id && last.version === whole.version
      const state = isOwn ? last.written : await answered<WrittenDraft | Draft>(drafts.get(draft.id))
      const stateAt = other?.version === version ? before.at : whole.at
      states.put(other?.version === version ? other.state : state, [draft.id, stateAt])
      const stay = new Set(thinned([...times, stateAt], at))
      for (const time of times) if (!stay.has(time)) states.delete([draft.id, time])
    }
    const written: WrittenDraft = { id: draft.id, text }
    drafts.put(written)
    const all = transaction.objectStore(STEPS)
    all.delete(allOf(draft.id))
    all.put(stepsBefore, [draft.id, 0])
    heads.put(head)
    await done
    writing.last = { written, version: head.version }
    return { is: 'kept', head }
  } catch (error) {
    return { is: 'failed', why: whyOf(error) }
  }
}

/** What is kept with the steps since: null where it cannot be read, or is whole as it is. */
async function otherState(
  database: IDBDatabase,
  id: string,
): Promise<{ readonly state: WrittenDraft; readonly version: number } | null> {
  const kept = await read(database, id).catch(() => null)
  if (!kept || wholeOf(kept.head).version === kept.head.version) return null
  return { state: { id, text: new Blob([JSON.stringify(kept.draft)]) }, version: kept.head.version }
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
