import { error } from '../issue.ts'
import type { Rough, RoughDataset } from '../rough.ts'
import { byId, present } from '../rough.ts'
import type { Edge } from '../schema.ts'
import type { Rule } from './rule.ts'

/** What was foreseen has words of its own, and only what was foreseen can be carried out. */
export const planned: Rule = function* (dataset) {
  const relations = byId(dataset.relations)
  const edges = chained(dataset)
  const { edges: list = [] } = dataset
  for (let i = 0; i < list.length; i += 1) {
    const edge = list[i]
    if (!edge) continue
    const { relation, status, fulfils } = edge
    if (status !== 'planned' && !fulfils) continue
    const found = relation === undefined ? undefined : relations?.get(relation)
    if (status === 'planned' && found && found.planned === undefined) {
      const repair = 'Add "planned" to that relation, like "was to meet", or correct the status.'
      yield error(`edges[${i}].relation`, 'has no wording for what is only planned', repair, relation)
    }
    for (const [k, id] of present(fulfils)) {
      const earlier = edges.get(id)?.edge
      if (earlier?.status !== undefined && earlier.status !== 'planned') {
        const repair = 'Name the edge that foresaw this one, or correct its status.'
        yield error(`edges[${i}].fulfils[${k}]`, `names an edge that is not planned but ${earlier.status}`, repair, id)
      }
    }
  }
  for (const { path, id, ring } of cycles(edges)) {
    yield error(path, `closes a cycle (${sayRing(ring)})`, 'Remove one of these: nothing carries itself out.', id)
  }
}

/** Edges that carry something out or are carried out, few of many, by id with their places in the list; of one id the first. */
type Chained = ReadonlyMap<string, { readonly index: number; readonly edge: Rough<Edge> }>

function chained({ edges = [] }: RoughDataset): Chained {
  const named = new Set<string>()
  for (const edge of edges) {
    const fulfils = edge?.fulfils
    if (!edge || !fulfils) continue
    if (edge.id !== undefined) named.add(edge.id)
    for (const [, id] of present(fulfils)) named.add(id)
  }
  const found = new Map<string, { readonly index: number; readonly edge: Rough<Edge> }>()
  if (named.size === 0) return found
  for (const [index, edge] of present(edges)) {
    const { id } = edge
    if (id !== undefined && named.has(id) && !found.has(id)) found.set(id, { index, edge })
  }
  return found
}

/** Ids that are named of a cycle: enough to find it. */
const MOST_NAMED = 8

function sayRing(ring: readonly string[]): string {
  const named = ring.length > MOST_NAMED ? [...ring.slice(0, 3), '…', ...ring.slice(-2)] : ring
  return named.join(' → ')
}

interface Cycle {
  /** Where the reference stands that closes it. */
  readonly path: string
  readonly id: string
  /** The ids along it, the first again at the end. */
  readonly ring: readonly string[]
}

/** Depth first, with a stack of our own: a long chain must not exhaust the engine's. Each cycle is found once. */
function* cycles(edges: Chained): Generator<Cycle> {
  const done = new Set<string>()
  for (const [first, { edge }] of edges) {
    const { fulfils: plans } = edge
    // Of what carries nothing out no cycle can begin.
    if (!plans || plans.length === 0) continue
    const trail: { readonly id: string; next: number }[] = [{ id: first, next: 0 }]
    const onTrail = new Map([[first, 0]])
    while (!done.has(first)) {
      const top = trail.at(-1)
      if (!top) break
      const { id } = top
      const k = top.next
      const fulfils: readonly (string | undefined)[] = edges.get(id)?.edge.fulfils ?? []
      if (k >= fulfils.length) {
        done.add(id)
        onTrail.delete(id)
        trail.pop()
        continue
      }
      top.next += 1
      const next = fulfils[k]
      if (next === undefined || done.has(next) || !edges.has(next)) continue
      const from = onTrail.get(next)
      if (from === undefined) {
        onTrail.set(next, trail.length)
        trail.push({ id: next, next: 0 })
      } else {
        const ring = [...trail.slice(from).map((step) => step.id), next]
        yield { path: `edges[${edges.get(id)?.index ?? 0}].fulfils[${k}]`, id: next, ring }
      }
    }
  }
}
