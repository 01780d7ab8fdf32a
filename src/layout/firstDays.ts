import type { Edge } from '../data/schema.ts'
import type { Day } from '../time/interval.ts'
import { parseWhen } from '../time/edtf.ts'

/** The first day on which it may have happened; where only an end is known, that one. */
function firstDay(when: string): Day {
  const { start, end } = parseWhen(when).range
  return start === -Infinity ? end - 1 : start
}

/**
 * For each node, the first day of what its dated edges tell. What was only planned counts where nothing was done.
 * @throws DateError where an edge's date is none
 */
export function firstDays(edges: readonly Pick<Edge, 'source' | 'target' | 'when' | 'status'>[]): Map<string, Day> {
  const done = new Map<string, Day>()
  const foreseen = new Map<string, Day>()
  for (const { source, target, when, status } of edges) {
    if (when === undefined) continue
    const day = firstDay(when)
    const days = status === 'planned' ? foreseen : done
    for (const id of [source, target]) days.set(id, Math.min(day, days.get(id) ?? Infinity))
  }
  return new Map([...foreseen, ...done])
}
