/** What was done to a draft, told change by change: small enough to be written down at once, while all of a draft is written at rest. */
import { applyStep, reversed } from './applyStep.ts'
import { type Done, type History, MOST_UNDONE, redo, undo } from './history.ts'

export type JournalEntry =
  | { readonly is: 'undone' | 'redone'; readonly count: number }
  /** These took the place of so many that were done last: of one, where a word went on being typed. What was undone is gone. */
  | { readonly is: 'done'; readonly instead: number; readonly done: readonly Done[] }

/** What leads from one history to one after it; null where nothing was done. */
export function entryBetween(before: History, after: History): JournalEntry | null {
  if (before.draft === after.draft) return null
  const [oldest] = after.past
  // The oldest are forgotten in time.
  const forgotten = oldest ? Math.max(0, before.past.indexOf(oldest)) : 0
  const known = before.past.slice(forgotten)
  let same = 0
  while (same < known.length && known[same] === after.past[same]) same += 1
  const [gone, done] = [known.slice(same), after.past.slice(same)]
  if (done.length === 0 && gone.length > 0 && isMoved(gone, before.future, after.future))
    return { is: 'undone', count: gone.length }
  if (gone.length === 0 && done.length > 0 && isMoved(done, after.future, before.future))
    return { is: 'redone', count: done.length }
  return { is: 'done', instead: gone.length, done }
}

/** Do these come, the last one first, on top of what was undone? */
function isMoved(all: readonly Done[], from: History['future'], to: History['future']): boolean {
  return to.length === from.length + all.length && all.every((one, i) => to[to.length - 1 - i] === one)
}

/**
 * The history after an entry.
 * @throws Error where it was of another history
 */
export function replayed(history: History, entry: JournalEntry): History {
  if (entry.is !== 'done') {
    let after = history
    for (let i = 0; i < entry.count; i += 1) {
      const next = entry.is === 'undone' ? undo(after) : redo(after)
      if (next === after) throw new Error('The journal goes back further than what is known.')
      after = next
    }
    return after
  }
  const kept = history.past.length - entry.instead
  if (kept < 0) throw new Error('The journal goes back further than what is known.')
  const before = history.past.slice(kept).toReversed().reduce(takenBack, history.draft)
  const draft = entry.done.reduce((now, { steps }) => steps.reduce(applyStep, now), before)
  return { draft, past: [...history.past.slice(0, kept), ...entry.done].slice(-MOST_UNDONE), future: [] }
}

function takenBack(draft: History['draft'], { steps }: Done): History['draft'] {
  return steps.toReversed().reduce((after, step) => applyStep(after, reversed(step)), draft)
}

/** Changes of an entry up to which it is written at once. */
const FEW = 300

export function isSmall(entry: JournalEntry): boolean {
  return entry.is !== 'done' || changesOf(entry.done) <= FEW
}

/** How many changes of records and fields that are. */
export function changesOf(done: readonly Done[]): number {
  return done.reduce((sum, { steps }) => steps.reduce((all, { changes }) => all + changes.length, sum), 0)
}
