import type { Issue } from '../issue.ts'
import { error } from '../issue.ts'
import type { List, RoughDataset } from '../rough.ts'
import { present } from '../rough.ts'
import { type Cited, eachCitationList } from './citationLists.ts'
import type { Rule } from './rule.ts'

/** What a record of a list is called in a message. */
const SINGULAR: Readonly<Record<List, string>> = {
  parties: 'party',
  kinds: 'kind',
  families: 'family',
  relations: 'relation',
  documents: 'document',
  passages: 'passage',
  nodes: 'node',
  edges: 'edge',
}

/** Every id that stands for a record names one, and a list of ids names each once. */
export const references: Rule = function* (dataset) {
  const issues: Issue[] = []
  const known = new Map<List, ReadonlySet<string> | undefined>()
  const names = (id: string | undefined, to: List, path: () => string) => {
    if (id === undefined) return
    if (!known.has(to)) known.set(to, idsOf(dataset, to))
    const records = known.get(to)
    // Where the whole list is missing, that has been said already.
    if (!records || records.has(id)) return
    const noun = SINGULAR[to]
    const verb = to === 'passages' ? 'cite' : 'name'
    issues.push(error(path(), `names no ${noun}`, `Add that ${noun}, or ${verb} one that exists.`, id))
  }
  eachReference(dataset, names)
  const repeats: Issue[] = []
  eachIdList(dataset, (ids, to, path) => {
    // Most lists have one id, which nothing can repeat.
    const seen = ids.length > 1 ? new Set<string>() : undefined
    for (let i = 0; i < ids.length; i += 1) {
      const id = ids[i]
      names(id, to, () => `${path()}[${i}]`)
      if (id === undefined) continue
      if (seen?.has(id)) repeats.push(error(`${path()}[${i}]`, 'stands twice in its list', 'Remove one.', id))
      seen?.add(id)
    }
  })
  yield* issues
  yield* repeats
}

function idsOf(dataset: RoughDataset, list: List): ReadonlySet<string> | undefined {
  const records: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined = dataset[list]
  if (!records) return undefined
  const ids = new Set<string>()
  for (const record of records) if (record) ids.add(record.id ?? '')
  return ids
}

type Visit<T> = (of: T, to: List, path: () => string) => void

function eachReference(dataset: RoughDataset, visit: Visit<string | undefined>): void {
  for (const [i, { family }] of present(dataset.relations)) {
    visit(family, 'families', () => `relations[${i}].family`)
  }
  const { passages = [], nodes = [], edges = [] } = dataset
  for (let i = 0; i < passages.length; i += 1) {
    visit(passages[i]?.document, 'documents', () => `passages[${i}].document`)
  }
  for (let i = 0; i < nodes.length; i += 1) visit(nodes[i]?.kind, 'kinds', () => `nodes[${i}].kind`)
  for (let i = 0; i < edges.length; i += 1) {
    const edge = edges[i]
    if (!edge) continue
    visit(edge.source, 'nodes', () => `edges[${i}].source`)
    visit(edge.target, 'nodes', () => `edges[${i}].target`)
    visit(edge.relation, 'relations', () => `edges[${i}].relation`)
    if (edge.event !== undefined) visit(edge.event, 'nodes', () => `edges[${i}].event`)
    if (edge.accordingTo !== undefined) visit(edge.accordingTo, 'nodes', () => `edges[${i}].accordingTo`)
  }
}

function eachIdList(dataset: RoughDataset, visit: Visit<Cited>): void {
  eachCitationList(dataset, (ids, path) => visit(ids, 'passages', path))
  const { nodes = [], edges = [] } = dataset
  for (let i = 0; i < nodes.length; i += 1) {
    const parties = nodes[i]?.parties
    if (parties) visit(parties, 'parties', () => `nodes[${i}].parties`)
  }
  for (let i = 0; i < edges.length; i += 1) {
    const fulfils = edges[i]?.fulfils
    if (fulfils) visit(fulfils, 'edges', () => `edges[${i}].fulfils`)
  }
}
