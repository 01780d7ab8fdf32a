import type { Draft, DraftList, RecordOf } from './draft.ts'
import { DRAFT_LISTS } from './draft.ts'
import { withFields } from './fieldOrder.ts'
import { placesIn } from './placesIn.ts'
import type { Change, DraftField, DraftStep, FieldChange, RecordChange } from './step.ts'

/** Fields of a record with new values; undefined takes a field away. */
export type FieldsOf<L extends DraftList> = { readonly [K in keyof RecordOf<L>]?: RecordOf<L>[K] | undefined }

/** What a step can do. Each call sees what those before it did. */
export interface Edit {
  /** Puts a record at the end of its list. */
  add<L extends DraftList>(list: L, record: RecordOf<L>): void
  /** Gives fields of a record other values, undefined to take one away. @throws Error where the list has no such record */
  change<L extends DraftList>(list: L, id: string, fields: FieldsOf<L>): void
  /** Takes a record away. @throws Error where the list has no such record */
  remove(list: DraftList, id: string): void
  /** Gives a field of the draft another value. */
  set<F extends DraftField>(field: F, value: Draft[F]): void
  /** The record as it is by now; undefined where there is none. */
  get<L extends DraftList>(list: L, id: string): RecordOf<L> | undefined
  /** The field of the draft as it is by now. */
  value<F extends DraftField>(field: F): Draft[F]
}

/** What becomes of one list: what comes, and of those that are there what changes (undefined: what goes). */
interface Pending {
  readonly added: Map<string, RecordOf<DraftList>>
  readonly changed: Map<string, RecordOf<DraftList> | undefined>
}

/**
 * The step that makes of the draft what `make` says. Nothing is changed by it yet; what comes to nothing is not in it.
 * @param label what undo offers: “marked Ada met Bea”
 */
export function changing(draft: Draft, label: string, make: (edit: Edit) => void, mergeKey?: string): DraftStep {
  const lists = new Map<DraftList, Pending>()
  const fields = new Map<DraftField, unknown>()

  const pendingOf = (list: DraftList): Pending => {
    const pending = lists.get(list) ?? { added: new Map(), changed: new Map() }
    lists.set(list, pending)
    return pending
  }
  const original = (list: DraftList, id: string): RecordOf<DraftList> | undefined => {
    const at = placesIn(draft[list]).get(id)
    return at === undefined ? undefined : draft[list][at]
  }
  const current = (list: DraftList, id: string): RecordOf<DraftList> | undefined => {
    const pending = lists.get(list)
    const added = pending?.added.get(id)
    if (added) return added
    return pending?.changed.has(id) ? pending.changed.get(id) : original(list, id)
  }
  const needed = (list: DraftList, id: string): RecordOf<DraftList> => {
    const record = current(list, id)
    if (!record) throw new Error(`The draft has nothing of the id "${id}" in ${list}.`)
    return record
  }
  const put = (list: DraftList, id: string, record: RecordOf<DraftList> | undefined) => {
    const { added, changed } = pendingOf(list)
    if (!added.has(id)) changed.set(id, record)
    else if (record) added.set(id, record)
    else added.delete(id)
  }

  make({
    add(list, record) {
      if (current(list, record.id)) throw new Error(`The draft has the id "${record.id}" in ${list} already.`)
      pendingOf(list).added.set(record.id, record)
    },
    change(list, id, changed) {
      put(list, id, withFields(needed(list, id), changed, list))
    },
    remove(list, id) {
      needed(list, id)
      put(list, id, undefined)
    },
    set(field, value) {
      fields.set(field, value)
    },
    get: current,
    value: (field) => (fields.has(field) ? fields.get(field) : draft[field]) as never,
  })

  const changes: Change[] = []
  for (const list of DRAFT_LISTS) {
    const pending = lists.get(list)
    if (pending) changes.push(...recordChanges(draft, list, pending))
  }
  for (const [field, after] of fields) {
    if (!isSame(draft[field], after)) changes.push({ field, before: draft[field], after } as FieldChange)
  }
  return mergeKey === undefined ? { label, changes } : { label, changes, mergeKey }
}

function* recordChanges(draft: Draft, list: DraftList, { added, changed }: Pending): Generator<RecordChange> {
  const places = placesIn(draft[list])
  let length = draft[list].length
  for (const [id, after] of changed) {
    const at = places.get(id)
    const before = at === undefined ? undefined : draft[list][at]
    if (at === undefined || before === undefined || isSame(before, after)) continue
    if (after) yield { list, at, before, after }
    else {
      length -= 1
      yield { list, at, before }
    }
  }
  for (const after of added.values()) {
    yield { list, at: length, after }
    length += 1
  }
}

/** Are they written alike? */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
