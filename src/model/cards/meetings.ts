/** Who met whom, how often, and which of the meetings may have been one. */
import { ALL, type Admits } from '../lifecycle.ts'
import { isDisputed } from '../isDisputed.ts'
import { type Network, found } from '../network.ts'
import { childOf } from './homes.ts'

export interface Met {
  /** The other person. */
  readonly other: string
  /** The events, in order of date; a part of one that is counted already is not counted again. */
  readonly events: readonly string[]
  /** How many of these the curators think may be the same as another of them. */
  readonly perhapsSame: number
}

/** Whom somebody met at events, the most often met first, of the relationships that count. */
export function metBy(node: string, network: Network, admits: Admits = ALL): readonly Met[] {
  const met = new Map<string, string[]>()
  for (const edge of network.edgesAt.get(node) ?? []) {
    const { source, target, event, relation, status } = edge
    // Where a visit led is nobody.
    if (event === undefined || event === node || !admits(edge) || status === 'planned' || isDisputed(edge)) continue
    if (found(network.relations, relation).tells === 'where') continue
    const other = source === node ? target : source
    const own = met.get(other)
    if (!own) met.set(other, [event])
    else if (!own.includes(event)) own.push(event)
  }
  return [...met]
    .map(([other, all]): Met => {
      const events = all.filter((event) => !isPartOfAny(event, all, network))
      return { other, events, perhapsSame: perhapsSame(events, network) }
    })
    .toSorted((a, b) => b.events.length - a.events.length)
}

function isPartOfAny(event: string, others: readonly string[], network: Network): boolean {
  return (network.edgesAt.get(event) ?? []).some((edge) => {
    const parent = edge.source === event ? edge.target : edge.source
    return childOf(edge, network) === event && parent !== event && others.includes(parent)
  })
}

/** How many of these may be the same as another of them, by a remark of the curators that reads the same both ways. */
function perhapsSame(events: readonly string[], network: Network): number {
  return events.filter((event) =>
    (network.edgesAt.get(event) ?? []).some(({ source, target, relation }) => {
      const { editorial, directed } = found(network.relations, relation)
      const other = source === event ? target : source
      return editorial === true && !directed && other !== event && events.includes(other)
    }),
  ).length
}
