import type { Issue } from '../issue.ts'
import { error } from '../issue.ts'
import type { List, RoughDataset } from '../rough.ts'
import { present } from '../rough.ts'
import { citationLists } from './citationLists.ts'
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

interface Reference {
  readonly path: string
  readonly to: List
  readonly id: string | undefined
}

/** Every id that stands for a record names one, and a list of ids names each once. */
export const references: Rule = function* (dataset) {
  const known = new Map<List, ReadonlySet<string> | undefined>()
  for (const { path, to, id } of allReferences(dataset)) {
    if (!known.has(to)) known.set(to, idsOf(dataset, to))
    const records = known.get(to)
    // Where the whole list is missing, that has been said already.
    if (id === undefined || !records || records.has(id)) continue
    const noun = SINGULAR[to]
    yield error(
      path,
      `names no ${noun}`,
      `Add that ${noun}, or ${to === 'passages' ? 'cite' : 'name'} one that exists.`,
      id,
    )
  }
  for (const { path, ids } of idLists(dataset)) yield* repeated(path, ids)
}

function idsOf(dataset: RoughDataset, list: List): ReadonlySet<string> | undefined {
  const records: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined = dataset[list]
  return records && new Set(Array.from(present(records), ([, { id }]) => id ?? ''))
}

function* allReferences(dataset: RoughDataset): Generator<Reference> {
  for (const [i, { family }] of present(dataset.relations)) {
    yield { path: `relations[${i}].family`, to: 'families', id: family }
  }
  for (const [i, { document }] of present(dataset.passages)) {
    yield { path: `passages[${i}].document`, to: 'documents', id: document }
  }
  for (const [i, { kind }] of present(dataset.nodes)) yield { path: `nodes[${i}].kind`, to: 'kinds', id: kind }
  for (const [i, edge] of present(dataset.edges)) {
    yield { path: `edges[${i}].source`, to: 'nodes', id: edge.source }
    yield { path: `edges[${i}].target`, to: 'nodes', id: edge.target }
    yield { path: `edges[${i}].relation`, to: 'relations', id: edge.relation }
    yield { path: `edges[${i}].event`, to: 'nodes', id: edge.event }
    yield { path: `edges[${i}].accordingTo`, to: 'nodes', id: edge.accordingTo }
  }
  for (const { path, to, ids } of idLists(dataset)) {
    for (const [i, id] of present(ids)) yield { path: `${path}[${i}]`, to, id }
  }
}

interface IdList {
  readonly path: string
  readonly to: List
  readonly ids: readonly (string | undefined)[] | undefined
}

function* idLists(dataset: RoughDataset): Generator<IdList> {
  for (const { path, ids } of citationLists(dataset)) yield { path, to: 'passages', ids }
  for (const [i, { parties }] of present(dataset.nodes)) {
    yield { path: `nodes[${i}].parties`, to: 'parties', ids: parties }
  }
  for (const [i, { fulfils }] of present(dataset.edges)) {
    yield { path: `edges[${i}].fulfils`, to: 'edges', ids: fulfils }
  }
}

function* repeated(path: string, ids: IdList['ids']): Generator<Issue> {
  const seen = new Set<string>()
  for (const [i, id] of present(ids)) {
    if (seen.has(id)) yield error(`${path}[${i}]`, 'stands twice in its list', 'Remove one.', id)
    seen.add(id)
  }
}
