import type { Draft, DraftList } from './draft.ts'
import { withDraftFields } from './fieldOrder.ts'
import { samePlaces } from './placesIn.ts'
import type { Change, DraftStep, FieldChange, RecordChange } from './step.ts'

type Identified = RecordChange['after'] & object

/**
 * The draft after a step. What the step does not touch is shared with the draft before: whole lists, and single records.
 * Takes time in proportion to the lists that it touches, however many changes there are.
 * @throws Error where the step was made for another draft: a record that it changes or takes away is not at its place
 */
export function applyStep(draft: Draft, step: DraftStep): Draft {
  const fields: Record<string, unknown> = {}
  for (const [list, changes] of byList(step.changes)) fields[list] = changedList(draft[list], changes)
  for (const change of step.changes) if (isOfField(change)) fields[change.field] = change.after
  return Object.keys(fields).length === 0 ? draft : withDraftFields(draft, fields)
}

/** The step that takes this one back: applied after it, it gives the draft before. */
export function reversed(step: DraftStep): DraftStep {
  const places = new Map(Array.from(byList(step.changes), ([list, changes]) => [list, placesAfter(changes)]))
  const changes = step.changes.map((change): Change => {
    if (isOfField(change)) return { field: change.field, before: change.after, after: change.before }
    const { list, at, before, after } = change
    if (before === undefined) return { list, at, ...(after && { before: after }) }
    if (after === undefined) return { list, at, after: before }
    return { list, at: places.get(list)?.get(at) ?? at, before: after, after: before }
  })
  return { ...step, changes }
}

export function isOfField(change: Change): change is FieldChange {
  return 'field' in change
}

function byList(changes: readonly Change[]): ReadonlyMap<DraftList, readonly RecordChange[]> {
  const lists = new Map<DraftList, RecordChange[]>()
  for (const change of changes) {
    if (isOfField(change)) continue
    const list = lists.get(change.list)
    if (list) list.push(change)
    else lists.set(change.list, [change])
  }
  return lists
}

function changedList(before: readonly Identified[], changes: readonly RecordChange[]): readonly Identified[] {
  const list: (Identified | undefined)[] = [...before]
  const coming: { readonly at: number; readonly record: Identified }[] = []
  let goes = false
  for (const { list: name, at, before: old, after } of changes) {
    if (old === undefined) {
      if (after) coming.push({ at, record: after })
      continue
    }
    if (before[at]?.id !== old.id) throw new Error(`The draft has another record at ${name}[${at}] than the step.`)
    list[at] = after
    goes ||= after === undefined
  }
  const kept = list.filter((record) => record !== undefined)
  if (coming.length > 0) return woven(kept, coming)
  if (!goes && changes.every(({ before: old, after }) => old?.id === after?.id)) samePlaces(before, kept)
  return kept
}

/** Each of what comes at its place in the list after. */
function woven(
  kept: readonly Identified[],
  coming: readonly { readonly at: number; readonly record: Identified }[],
): readonly Identified[] {
  const woven: Identified[] = []
  let next = 0
  for (const { at, record } of coming.toSorted((a, b) => a.at - b.at)) {
    while (woven.length < at && next < kept.length) {
      const one = kept[next]
      if (one) woven.push(one)
      next += 1
    }
    woven.push(record)
  }
  for (const one of kept.slice(next)) woven.push(one)
  return woven
}

/** Of each record that changes and stays: from its place in the list before to that in the list after. */
function placesAfter(changes: readonly RecordChange[]): ReadonlyMap<number, number> {
  const inOrder = (places: readonly RecordChange[]) => places.map(({ at }) => at).toSorted((a, b) => a - b)
  const changing = inOrder(changes.filter(({ before, after }) => before && after))
  const going = inOrder(changes.filter(({ after }) => !after))
  const coming = inOrder(changes.filter(({ before }) => !before))
  const places = new Map<number, number>()
  let [gone, come] = [0, 0]
  for (const at of changing) {
    while ((going[gone] ?? Infinity) < at) gone += 1
    while ((coming[come] ?? Infinity) <= at - gone + come) come += 1
    places.set(at, at - gone + come)
  }
  return places
}
