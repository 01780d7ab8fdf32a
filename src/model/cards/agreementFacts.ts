/** What the cards of an agreement say of it together: between whom, who signed, where, and what it is for. */
import type { Edge, Node } from '../../data/schema.ts'
import { type Network, found } from '../network.ts'
import { occurs } from '../occurs.ts'
import type { Part } from '../sentence.ts'
import type { Card } from './cardsOf.ts'
import { knowsPeople, isPerson } from './people.ts'
import type { CardLine } from './tellCard.ts'
import { NOBODY_NAMED, PLACE_NOT_STATED } from './tellCard.ts'
import { sectionOf, tellsPlaces } from './sections.ts'
import { homeOf } from './homes.ts'
import { joinedBy, labelsOf, otherEnd, runningNames } from './words.ts'

/** @param cards those that are told of it, the agreement's own steps among them */
export function agreementFacts(node: Node, cards: readonly Card[], network: Network): readonly CardLine[] {
  const own = cards.filter(({ subject }) => subject.of === 'agreement' && subject.node === node.id)
  const edges = own.flatMap(({ told }) => told.map(({ edge }) => edge))
  const inSection = (section: string) =>
    edges.filter((edge) => sectionOf(edge, homeOf(edge.id, network), network) === section)
  const others = (list: readonly Edge[]) => list.map((edge) => otherEnd(edge, node.id))
  const line = (of: CardLine['of'], label: string, parts: readonly Part[]): readonly CardLine[] =>
    parts.length === 0 ? [] : [{ of, label, parts }]

  const between = others(inSection('who'))
  const parents = inSection('parent')
  const events = others(parents).filter((id) => occurs(id, network))
  const plans = others(parents).filter((id) => !occurs(id, network))
  const isDone = own.some(({ subject }) => subject.of === 'agreement' && subject.stage === 'done')
  const isNobody = knowsPeople(network) && !between.some((id) => isPerson(found(network.nodes, id), network))
  const where = inSection('where')
  const during = joinedBy('; ', runningNames(events, network))
  const place: readonly Part[] =
    where.length > 0
      ? joinedBy(', ', labelsOf(others(where), network))
      : isDone && tellsPlaces(network)
        ? [{ text: PLACE_NOT_STATED }]
        : []
  return [
    ...line('who', 'Between', joinedBy(' · ', labelsOf(between, network))),
    ...line('who', 'Signed by', isDone && isNobody ? [{ text: NOBODY_NAMED }] : []),
    ...line('other', 'Where', place),
    ...line('parent', 'Came of', during),
    ...line('parent', 'Part of', joinedBy(' · ', runningNames(plans, network))),
    ...line('about', 'Meant for', joinedBy(' · ', labelsOf(others(inSection('about')), network))),
  ]
}
