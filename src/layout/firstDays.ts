/* oxlint-disable typescript/no-non-null-assertion -- every index below is a place, a number of a node or of a date */
import { STATUSES } from '../data/schema.ts'
import { NONE, columnsOf } from '../model/edgeColumns.ts'
import type { Network } from '../model/network.ts'
import type { Day } from '../time/interval.ts'
import type { When } from '../time/when.ts'

/** The first day on which it may have happened; where only an end is known, that one. */
function firstDay({ range: { start, end } }: When): Day {
  return start === -Infinity ? end - 1 : start
}

/** For each node, the first day of what its dated edges tell. What was only planned counts where nothing was done. */
export function firstDays(network: Network): ReadonlyMap<string, Day> {
  const { size, source, target, date, dates, status, nodeIds } = columnsOf(network)
  const planned = STATUSES.indexOf('planned')
  const days = dates.map(firstDay)
  const done = nodeIds.map(() => Infinity)
  const foreseen = nodeIds.map(() => Infinity)
  for (let place = 0; place < size; place++) {
    if (date[place] === NONE) continue
    const day = days[date[place]!]!
    const known = status[place] === planned ? foreseen : done
    for (const number of [source[place]!, target[place]!]) if (day < known[number]!) known[number] = day
  }
  return new Map(
    nodeIds.flatMap((id, number) => {
      const day = done[number] === Infinity ? foreseen[number]! : done[number]!
      return day === Infinity ? [] : [[id, day] as const]
    }),
  )
}
