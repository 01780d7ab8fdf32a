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

/**
 * Every id that stands for a record names one, and a list of ids names each once. Each fault is handed on where it is found: whoever
 * lists a few of 100,000 need not hold them all.
 */
export const references: Rule = function* (dataset) {
  const known = new Map<List, ReadonlySet<string> | undefined>()
  const isMissing = (id: string | undefined, to: List) => {
    if (id === undefined) return false
    if (!known.has(to)) known.set(to, idsOf(dataset, to))
    // Where the whole list is missing, that has been said already.
    return known.get(to)?.has(id) === false
  }
  for (const [id, to, path] of eachReference(dataset)) if (isMissing(id, to)) yield namesNone(id, to, path())
  for (const [ids, to, path] of eachIdList(dataset)) {
    for (let i = 0; i < ids.length; i += 1) if (isMissing(ids[i], to)) yield namesNone(ids[i], to, `${path()}[${i}]`)
  }
  for (const [ids, , path] of eachIdList(dataset)) {
    // Most lists have one id, which nothing can repeat.
    if (ids.length < 2) continue
    const seen = new Set<string>()
    for (const [i, id] of ids.entries()) {
      if (id === undefined) continue
      if (seen.has(id)) yield error(`${path()}[${i}]`, 'stands twice in its list', 'Remove one.', id)
      seen.add(id)
    }
  }
}

function namesNone(id: string | undefined, to: List, path: string): Issue {
  const noun = SINGULAR[to]
  const verb = to === 'passages' ? 'cite' : 'name'
  return error(path, `names no ${noun}`, `Add that ${noun}, or ${verb} one that exists.`, id)
}

function idsOf(dataset: RoughDataset, list: List): ReadonlySet<string> | undefined {
  const records: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined = dataset[list]
  if (!records) return undefined
  const ids = new Set<string>()
  for (const record of records) if (record) ids.add(record.id ?? '')
  return ids
}

/** What stands for records of a list, and where: the path is worked out where it is asked for. */
type Naming<T> = Generator<readonly [of: T, to: List, path: () => string], void>

function* eachReference(dataset: RoughDataset): Naming<string | undefined> {
  for (const [i, { family }] of present(dataset.relations)) yield [family, 'families', () => `relations[${i}].family`]
  const { passages = [], nodes = [], edges = [] } = dataset
  for (let i = 0; i < passages.length; i += 1) {
    yield [passages[i]?.document, 'documents', () => `passages[${i}].document`]
  }
  for (let i = 0; i < nodes.length; i += 1) yield [nodes[i]?.kind, 'kinds', () => `nodes[${i}].kind`]
  for (let i = 0; i < edges.length; i += 1) {
    const edge = edges[i]
    if (!edge) continue
    yield [edge.source, 'nodes', () => `edges[${i}].source`]
    yield [edge.target, 'nodes', () => `edges[${i}].target`]
    yield [edge.relation, 'relations', () => `edges[${i}].relation`]
    if (edge.event !== undefined) yield [edge.event, 'nodes', () => `edges[${i}].event`]
    if (edge.accordingTo !== undefined) yield [edge.accordingTo, 'nodes', () => `edges[${i}].accordingTo`]
  }
}

function* eachIdList(dataset: RoughDataset): Naming<Cited> {
  for (const [ids, path] of eachCitationList(dataset)) yield [ids, 'passages', path]
  const { nodes = [], edges = [] } = dataset
  for (let i = 0; i < nodes.length; i += 1) {
    const parties = nodes[i]?.parties
    if (parties) yield [parties, 'parties', () => `nodes[${i}].parties`]
  }
  for (let i = 0; i < edges.length; i += 1) {
    const edge = edges[i]
    if (edge?.fulfils) yield [edge.fulfils, 'edges', () => `edges[${i}].fulfils`]
    if (edge?.contradicts) yield [edge.contradicts, 'edges', () => `edges[${i}].contradicts`]
  }
}
