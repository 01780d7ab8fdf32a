/** What was done to a draft, so that all of it can be taken back. */
import { applyStep, isOfField, reversed } from './applyStep.ts'
import type { Draft } from './draft.ts'
import type { Change, DraftStep } from './step.ts'

/** What is undone at once: a step, or several that follow each other in typing. */
export interface Done {
  /** In words: “marked Ada met Bea”. */
  readonly label: string
  /** In the order in which they were taken. */
  readonly steps: readonly DraftStep[]
}

export interface History {
  readonly draft: Draft
  /** Oldest first. */
  readonly past: readonly Done[]
  /** What was undone; what comes next is last. */
  readonly future: readonly Done[]
  /** The merge key of what was typed last, while it goes on. */
  readonly typing?: string
}

/** How many actions can be undone; older ones are forgotten. */
export const MOST_UNDONE = 500

/** A draft to which nothing has been done yet. */
export function begin(draft: Draft): History {
  return { draft, past: [], future: [] }
}

/** Takes a step. One without a change is none; what was undone before can no longer be redone after it. */
export function take(history: History, step: DraftStep): History {
  if (step.changes.length === 0) return history
  const draft = applyStep(history.draft, step)
  const last = history.past.at(-1)
  const typing = step.mergeKey === undefined ? {} : { typing: step.mergeKey }
  if (last && step.mergeKey !== undefined && step.mergeKey === history.typing) {
    const done = { label: step.label, steps: withStep(last.steps, step) }
    return { draft, past: [...history.past.slice(0, -1), done], future: [], ...typing }
  }
  const past = [...history.past, { label: step.label, steps: [step] }].slice(-MOST_UNDONE)
  return { draft, past, future: [], ...typing }
}

/** Ends what is being typed: the next step is undone by itself. Where a field is left. */
export function rest(history: History): History {
  const { draft, past, future } = history
  return history.typing === undefined ? history : { draft, past, future }
}

/** Takes back what was done last; the same history where there is nothing. */
export function undo(history: History): History {
  const done = history.past.at(-1)
  if (!done) return history
  const draft = done.steps.toReversed().reduce((after, step) => applyStep(after, reversed(step)), history.draft)
  return { draft, past: history.past.slice(0, -1), future: [...history.future, done] }
}

/** Does again what was undone last; the same history where there is nothing. */
export function redo(history: History): History {
  const done = history.future.at(-1)
  if (!done) return history
  const draft = done.steps.reduce(applyStep, history.draft)
  return { draft, past: [...history.past, done], future: history.future.slice(0, -1) }
}

/** What undo would take back, in words; null where there is nothing. */
export function undoLabel({ past }: History): string | null {
  return past.at(-1)?.label ?? null
}

/** What redo would do again, in words; null where there is nothing. */
export function redoLabel({ future }: History): string | null {
  return future.at(-1)?.label ?? null
}

/** A letter that only changes what the one before it changed makes one step with that, so that a long text stays one. */
function withStep(steps: readonly DraftStep[], step: DraftStep): readonly DraftStep[] {
  const last = steps.at(-1)
  if (!last || last.changes.length !== step.changes.length) return [...steps, step]
  const joined: Change[] = []
  for (const [i, change] of step.changes.entries()) {
    const earlier = last.changes[i]
    const one = earlier && oneOf(earlier, change)
    if (!one) return [...steps, step]
    joined.push(one)
  }
  return [...steps.slice(0, -1), { ...step, changes: joined }]
}

/** Two changes of the same thing at the same place, as one; null where they are not. */
function oneOf(earlier: Change, later: Change): Change | null {
  if (isOfField(earlier) || isOfField(later)) {
    if (!isOfField(earlier) || !isOfField(later) || earlier.field !== later.field) return null
    return { ...later, before: earlier.before }
  }
  const isOne = earlier.list === later.list && earlier.at === later.at && earlier.before && earlier.after
  return isOne && later.before && later.after && earlier.before.id === later.before.id
    ? { ...later, before: earlier.before }
    : null
}
