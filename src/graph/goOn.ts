import { continued, continuedWhole } from '../layout/continued.ts'
import { joinedIn } from '../layout/placements.ts'
import type { Network } from '../model/network.ts'
import type { Dragged } from './dragged.ts'
import { goesOn, placedLast, taskOf } from './placing.ts'

/** A network takes over the places that the names of another have by forces, and what was moved by hand there. */
export function goOn(from: Network, to: Network, dragged: Dragged): void {
  const last = placedLast.get(from)
  if (!last) {
    // It was drawn by nobody yet.
    const before = goesOn.get(from)
    if (before) goesOn.set(to, before)
    return
  }
  const { frame, positions } = last.placement
  const stood = {
    frame,
    positions: { ...positions, ...dragged.getState().force },
    asked: last.asked.frame,
    laidOut: last.asked.nodes,
  }
  goesOn.set(to, (asked) =>
    asked.nodes === null
      ? continuedWhole(joinedIn(asked.network), asked.frame, stood)
      : continued(taskOf(asked, asked.nodes), asked.frame, stood),
  )
}
