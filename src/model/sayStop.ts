/** A stop of the walk in words: what the eye would see there, in the order in which it matters. */
import type { Day } from '../time/interval.ts'
import { sayWhen } from '../time/sayWhen.ts'
import { flagOf } from './sayProgress.ts'
import { progressOf } from './answers.ts'
import { type Network, found } from './network.ts'
import { capitalised, nameOf, nameWithin, sentenceOf } from './sentence.ts'
import type { Shown } from './view.ts'
import { type Direction, type Ground, type Stop, edgesAround } from './walk.ts'

/**
 * Of a node "Narendra Modi, Person, India, 16 relationships in view, 3 of 85."; of an edge its sentence, its date and status,
 * and which of the relationships it is: "Ada met Bea. 14 April 2025, done, relationship 2 of 3 of Ada."
 */
export function sayStop(
  { id, at }: Stop,
  ground: Ground,
  network: Network,
  answers: ReadonlyMap<string, Shown>,
  known: Day | null,
): string {
  const node = found(network.nodes, at)
  const around = edgesAround(at, ground)
  const edge = network.edges.get(id)
  if (edge) {
    const when = network.whens.get(id)
    return `${sentenceOf(edge, network)}. ${capitalised(
      [
        when ? sayWhen(when) : 'undated',
        flagOf(edge, progressOf(edge, known, network), network).toLowerCase(),
        ...(answers.get(id) === 'possible' ? ['only possible in this window'] : []),
        `relationship ${around.indexOf(id) + 1} of ${around.length} of ${nameWithin(node)}`,
      ].join(', '),
    )}.`
  }
  const parties = node.parties.map((party) => found(network.parties, party).label).join(' and ')
  const order = ground.nodes.findIndex((place) => place.id === at) + 1
  return `${[
    capitalised(nameOf(node)),
    found(network.kinds, node.kind).label,
    ...(parties === '' ? [] : [parties]),
    `${around.length} ${around.length === 1 ? 'relationship' : 'relationships'} in view`,
    `${order} of ${ground.nodes.length}`,
  ].join(', ')}.`
}

/** Said after a stop to which no relationship led. */
export function sayUnconnected(from: Stop, network: Network): string {
  return `Not connected to ${nameWithin(found(network.nodes, from.at))}.`
}

const FURTHER: Readonly<Record<Direction, string>> = {
  left: 'Nothing further to the left.',
  right: 'Nothing further to the right.',
  up: 'Nothing further up.',
  down: 'Nothing further down.',
}

/** Said where an arrow leads nowhere. */
export function sayNothingFurther(direction: Direction): string {
  return FURTHER[direction]
}
