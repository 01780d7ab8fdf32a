/** Who of a dataset are people, and which offices the texts see them in. */
import { oncePer } from '../../data/oncePer.ts'
import type { Edge, Node } from '../../data/schema.ts'
import { compareWhen } from '../../time/compareWhen.ts'
import type { Interval } from '../../time/interval.ts'
import { sayDay } from '../../time/sayDate.ts'
import { sayWhen } from '../../time/sayWhen.ts'
import type { When } from '../../time/when.ts'
import { ALL, type Admits } from '../lifecycle.ts'
import { isDisputed } from '../isDisputed.ts'
import { type Network, found } from '../network.ts'

/** The kinds of those who hold offices: people. Empty where the dataset knows no offices. */
const kindsOfPeople = oncePer((network: Network): ReadonlySet<string> => {
  const holders = network.dataset.edges.filter((edge) => isOffice(edge, network))
  return new Set(holders.map(({ source }) => found(network.nodes, source).kind))
})

function isOffice(edge: Edge, network: Network): boolean {
  return found(network.relations, edge.relation).folds === 'name' && !isDisputed(edge)
}

export function isPerson(node: Node, network: Network): boolean {
  return kindsOfPeople(network).has(node.kind)
}

/** Does the dataset tell people from the rest, so that it may be said that nobody is named? */
export function knowsPeople(network: Network): boolean {
  return kindsOfPeople(network).size > 0
}

/** One office of somebody, as far as texts see them in it: observations, never a term. */
export interface Office {
  /** "Prime Minister"; the words of the relation where the text gives no title. */
  readonly title: string
  /** Where it is held. */
  readonly at: string
  /** The observations, in order of date. */
  readonly edges: readonly Edge[]
  readonly first: When | undefined
  readonly last: When | undefined
}

/** The offices of a person, in the order in which they are first seen, of the relationships that count. */
export function officesOf(person: string, network: Network, admits: Admits = ALL): readonly Office[] {
  const seen = new Map<string, Edge[]>()
  for (const edge of network.edgesAt.get(person) ?? []) {
    if (edge.source !== person || !isOffice(edge, network) || !admits(edge)) continue
    const key = `${edge.target}:${edge.role ?? ''}`
    const own = seen.get(key)
    if (own) own.push(edge)
    else seen.set(key, [edge])
  }
  return [...seen.values()].flatMap((edges): Office[] => {
    const [edge] = edges
    if (!edge) return []
    const whens = edges.flatMap(({ id }) => network.whens.get(id) ?? [])
    const title = edge.role ?? found(network.relations, edge.relation).label
    return [{ title, at: edge.target, edges, first: whens[0], last: whens.toSorted(byEnd).at(-1) }]
  })
}

const byEnd = (a: When, b: When) => a.range.end - b.range.end || compareWhen(a, b)

/** Had a text seen them in it by the end of a window, and how: within the window, only before it, only after it, or undated. */
export function officeIn(
  { edges }: Office,
  window: Interval,
  network: Network,
): 'seen' | 'earlier' | 'later' | 'undated' {
  const whens = edges.flatMap(({ id }) => network.whens.get(id) ?? [])
  if (whens.length === 0) return 'undated'
  if (whens.some(({ range }) => range.start < window.end && window.start < range.end)) return 'seen'
  return whens.some(({ range }) => range.end <= window.start) ? 'earlier' : 'later'
}

/** The office of a person as the text of other relationships gives it: told by the same passage, or by the same document of the same time. */
export function officeAlongside(person: string, edges: readonly Edge[], network: Network): string | undefined {
  const office = officeOf(person, edges, network)
  return office && formatOffice(office.role ?? '', office.target, network)
}

/** "Prime Minister", "Chief, Italian Defence Forces": of a country that is a side, the side says which. */
export function formatOffice(title: string, at: string, network: Network): string {
  const { label } = found(network.nodes, at)
  const isSide = network.dataset.parties.some((party) => party.label === label)
  return isSide ? title : `${title}, ${label}`
}

function officeOf(person: string, edges: readonly Edge[], network: Network): Edge | undefined {
  const documentsOf = (edge: Edge) => edge.citations.map((id) => found(network.passages, id).document)
  const offices = titlesIn(network).get(person) ?? []
  const samePassage = (office: Edge) =>
    edges.some(({ citations }) => citations.some((id) => office.citations.includes(id)))
  const sameText = (office: Edge) =>
    edges.some((edge) => {
      const [a, b] = [network.whens.get(edge.id)?.range, network.whens.get(office.id)?.range]
      const touch = a !== undefined && b !== undefined && a.start < b.end && b.start < a.end
      return touch && documentsOf(edge).some((id) => documentsOf(office).includes(id))
    })
  return offices.find(samePassage) ?? offices.find(sameText)
}

/** By person the offices of which a text gives the title, in order of date: asked at every card in which somebody is named. */
const titlesIn = oncePer((network: Network): ReadonlyMap<string, readonly Edge[]> => {
  const by = new Map<string, Edge[]>()
  for (const edge of network.byDate) {
    if (edge.role === undefined || !isOffice(edge, network)) continue
    const own = by.get(edge.source)
    if (own) own.push(edge)
    else by.set(edge.source, [edge])
  }
  return by
})

/** "on 15 April 2025", "14 or 15 April 2025", "December 2025": the last day on which a text sees somebody, as closely as it tells. */
export function formatLastSeen(when: When): string {
  const [reading] = when.readings
  const isToTheDay = when.readings.length === 1 && when.coarseness === 1 && !when.qualified
  return reading && isToTheDay && Number.isFinite(when.range.end) ? `on ${sayDay(when.range.end - 1)}` : sayWhen(when)
}
