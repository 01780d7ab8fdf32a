/** The steps of a draft as they are kept beside it, so that undo goes on when it is opened again. */
import { draftRecordTests, draftTest } from '../data/draftShape.ts'
import { DRAFT_LISTS, type Draft, emptyDraft } from './draft.ts'
import { type Done, type History, begin, redo, undo } from './history.ts'
import type { JournalEntry } from './journal.ts'
import type { DraftField, DraftStep } from './step.ts'

export type Steps = Pick<History, 'past' | 'future'>

export const NO_STEPS: Steps = { past: [], future: [] }

/** The steps that a value of JSON holds: the latest, up to the first that is none. */
export function readSteps(value: unknown): Steps {
  const { past, future } = Object(value) as Readonly<Record<string, unknown>>
  return { past: lastWhole(past), future: lastWhole(future) }
}

function lastWhole(value: unknown): readonly Done[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : []
  const from = all.findLastIndex((one) => !isDone(one)) + 1
  return all.slice(from) as readonly Done[]
}

/** Is it an entry of a journal? */
export function isEntry(value: unknown): value is JournalEntry {
  const { is, count, instead, done } = Object(value) as Readonly<Record<string, unknown>>
  if (is === 'undone' || is === 'redone') return isCount(count)
  return is === 'done' && isCount(instead) && Array.isArray(done) && done.every(isDone)
}

function isDone(value: unknown): value is Done {
  const { label, steps } = Object(value) as Readonly<Record<string, unknown>>
  return typeof label === 'string' && Array.isArray(steps) && steps.every(isStep)
}

function isStep(value: unknown): value is DraftStep {
  const { label, changes, mergeKey } = Object(value) as Readonly<Record<string, unknown>>
  return (
    typeof label === 'string' &&
    (mergeKey === undefined || typeof mergeKey === 'string') &&
    Array.isArray(changes) &&
    changes.every(isChange)
  )
}

const EMPTY = emptyDraft('0'.repeat(32))
const MAY_BE_ABSENT: readonly string[] = ['subject', 'about', 'steps'] satisfies readonly DraftField[]
const ALWAYS_THERE: readonly string[] = [
  'title',
  'description',
  'language',
  'sheets',
  'apart',
  'settled',
] satisfies readonly DraftField[]

function isChange(value: unknown): boolean {
  const { list, field, at, before, after } = Object(value) as Readonly<Record<string, unknown>>
  if (typeof field === 'string') {
    if (![...MAY_BE_ABSENT, ...ALWAYS_THERE].includes(field)) return false
    if (ALWAYS_THERE.includes(field) && (before === undefined || after === undefined)) return false
    return [before, after].every((one) => draftTest.isOf({ ...EMPTY, [field]: one }))
  }
  const known = DRAFT_LISTS.find((one) => one === list)
  if (!known || !isCount(at) || (before === undefined && after === undefined)) return false
  return [before, after].every((one) => one === undefined || draftRecordTests[known].isOf(one))
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0
}

/** Of the steps those that lead somewhere from the draft: whatever wrote them, undo and redo go without a fault. */
export function stepsThatLead(draft: Draft, { past, future }: Steps): Steps {
  const count = (all: readonly Done[], history: History, go: (history: History) => History) => {
    let now = history
    for (let i = 0; i < all.length; i += 1) {
      try {
        now = go(now)
      } catch {
        return i
      }
    }
    return all.length
  }
  const back = count(past, { ...begin(draft), past }, undo)
  const forth = count(future, { ...begin(draft), future }, redo)
  return { past: past.slice(past.length - back), future: future.slice(future.length - forth) }
}
