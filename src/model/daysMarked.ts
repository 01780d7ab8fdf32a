/** When what is pointed at or selected happened: the bars of the time axis that it marks. */
import { type Interval, lengthOf } from '../time/interval.ts'
import { daysOfBeginning } from './began.ts'
import { type Network, found } from './network.ts'
import { edgesOfSelection } from './pair.ts'
import { spanOfEvent } from './windowEvents.ts'

/** Vaguer than this, in days, a date marks no bar: it would mark them all. */
const COARSEST = 31

/**
 * Of an event the days on which it was; of anything else those on which its relationships happened or began, as far as they are
 * known to a month. Remarks of the curators and what only mentions it mark nothing.
 */
export function daysMarked(id: string, network: Network): readonly Interval[] {
  const event = network.nodes.has(id) ? spanOfEvent(id, network.edgesAt.get(id) ?? [], network) : null
  if (event) return [event]
  return edgesOfSelection(id, network).flatMap((edge) => {
    const { editorial, mentions } = found(network.relations, edge.relation)
    const days = editorial || mentions ? null : daysOfBeginning(edge.id, network)
    return days && lengthOf(days) <= COARSEST ? [days] : []
  })
}
