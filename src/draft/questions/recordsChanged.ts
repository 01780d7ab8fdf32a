/** What of a list is no longer, and what is new; a record that changed is both. */
export interface RecordsChanged<T> {
  readonly gone: readonly T[]
  readonly come: readonly T[]
}

/** Compares two lists by identity. What is the same at their beginnings and ends is passed over, which is nearly all after a step. */
export function recordsChanged<T extends object>(before: readonly T[], after: readonly T[]): RecordsChanged<T> {
  if (before === after) return { gone: [], come: [] }
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let [from, to] = [before.length, after.length]
  while (from > start && to > start && before[from - 1] === after[to - 1]) {
    from -= 1
    to -= 1
  }
  const old = new Set(before.slice(start, from))
  const come: T[] = []
  for (const record of after.slice(start, to)) if (!old.delete(record)) come.push(record)
  return { gone: [...old], come }
}
