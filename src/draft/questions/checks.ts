import type { Draft, DraftEdge, DraftNode } from '../draft.ts'
import { placesIn } from '../placesIn.ts'
import { askOfNode } from './askOfNode.ts'
import { CHECKED_LISTS, CheckIndex } from './checkIndex.ts'
import { claimTitle } from './claimTitle.ts'
import { lookAtEdge } from './lookAtEdge.ts'
import { mustOf } from './mustOf.ts'
import type { Question, Severity } from './question.ts'
import { questionOf } from './question.ts'
import { recordsChanged } from './recordsChanged.ts'

const SEVERITIES: readonly Severity[] = ['must', 'look', 'taste']

type Ask = (id: string) => readonly Question[]

/**
 * The check of a draft, kept up to date: it remembers what was asked of each record, and asks anew only of those that changed and of
 * those that depend on them. What it says of a draft is what a new check of it would say.
 */
export class Checks {
  private index: CheckIndex
  private draft: Draft
  /** Of each record that is asked about; of others nothing. */
  private readonly ofEdges = new Map<string, readonly Question[]>()
  private readonly ofNodes = new Map<string, readonly Question[]>()
  private listed: readonly Question[] | undefined

  constructor(draft: Draft) {
    this.draft = draft
    this.index = indexOf(draft)
    this.askAll()
  }

  /** Follows the draft to what it is now, by whatever steps: the records that are no longer the very same count as changed. */
  follow(draft: Draft): void {
    const before = this.draft
    if (draft === before) return
    this.draft = draft
    this.listed = undefined
    if (draft.language !== before.language) {
      this.index = indexOf(draft)
      this.askAll()
      return
    }
    const edges = new Set<string>()
    const nodes = new Set<string>()
    const { index } = this
    for (const list of CHECKED_LISTS) {
      const { gone, come } = recordsChanged<{ readonly id: string }>(before[list], draft[list])
      // Who depends on a record is asked of the index as it was and as it is.
      for (const record of gone) index.dependents(list, record, edges, nodes)
      if (list === 'edges') index.withPairs(edges)
      for (const record of gone) index.drop(list, record)
      for (const record of come) index.put(list, record)
      for (const record of come) index.dependents(list, record, edges, nodes)
    }
    index.withPairs(edges)
    if (draft.apart !== before.apart) for (const id of new Set([...before.apart, ...draft.apart].flat())) nodes.add(id)
    const isApart = apartIn(draft)
    askAgain(this.ofEdges, edges, this.askEdge)
    askAgain(this.ofNodes, nodes, (id) => this.askNode(id, isApart))
  }

  /** What is asked and not settled: must before look before taste, each in the order of the draft, relationships first. */
  questions(): readonly Question[] {
    this.listed ??= this.list()
    return this.listed
  }

  private list(): readonly Question[] {
    const settled = new Set(this.draft.settled)
    const bySeverity: Record<Severity, Question[]> = { must: [], look: [], taste: [] }
    for (const [answers, records] of [
      [this.ofEdges, this.draft.edges],
      [this.ofNodes, this.draft.nodes],
    ] as const) {
      for (const questions of inOrder(answers, records)) {
        for (const question of questions) if (!settled.has(question.key)) bySeverity[question.severity].push(question)
      }
    }
    return SEVERITIES.flatMap((severity) => bySeverity[severity])
  }

  private askAll(): void {
    const isApart = apartIn(this.draft)
    this.ofEdges.clear()
    this.ofNodes.clear()
    askAgain(
      this.ofEdges,
      this.draft.edges.map(({ id }) => id),
      this.askEdge,
    )
    askAgain(
      this.ofNodes,
      this.draft.nodes.map(({ id }) => id),
      (id) => this.askNode(id, isApart),
    )
  }

  private readonly askEdge: Ask = (id) => {
    const { index } = this
    const edge = index.edge(id)
    if (!edge) return []
    const asked = [...mustOf(index, edge), ...lookAtEdge(index, edge)]
    if (asked.length === 0) return []
    const title = claimTitle(index, edge)
    const claim = claimOf(index, edge)
    return asked.map((one) => questionOf('edges', id, claim, title, one))
  }

  private askNode(id: string, isApart: (a: string, b: string) => boolean): readonly Question[] {
    const node = this.index.node(id)
    if (!node) return []
    const title = [{ text: nameOf(node), node: id }]
    return Array.from(askOfNode(this.index, node, isApart), (one) => questionOf('nodes', id, [], title, one))
  }
}

/** The answers in the order of the records. They are few where there are many records: then they alone are brought into order. */
function inOrder(
  answers: ReadonlyMap<string, readonly Question[]>,
  records: readonly { readonly id: string }[],
): readonly (readonly Question[])[] {
  if (answers.size * 8 > records.length)
    return records.flatMap(({ id }) => (answers.has(id) ? [answers.get(id) ?? []] : []))
  const places = placesIn(records)
  return Array.from(answers)
    .toSorted(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
    .map(([, questions]) => questions)
}

/** What is asked of a draft, worked out anew. */
export function questionsOf(draft: Draft): readonly Question[] {
  return new Checks(draft).questions()
}

function nameOf({ label, name }: DraftNode): string {
  return name ?? label
}

function indexOf(draft: Draft): CheckIndex {
  const index = new CheckIndex(draft)
  for (const list of CHECKED_LISTS) for (const record of draft[list]) index.put(list, record)
  return index
}

function askAgain(answers: Map<string, readonly Question[]>, ids: Iterable<string>, ask: Ask): void {
  for (const id of ids) {
    const questions = ask(id)
    if (questions.length > 0) answers.set(id, questions)
    else answers.delete(id)
  }
}

function apartIn({ apart }: Draft): (a: string, b: string) => boolean {
  const pairs = new Set(apart.map(([a, b]) => `${a} ${b}`))
  return (a, b) => pairs.has(a < b ? `${a} ${b}` : `${b} ${a}`)
}

/** What of a relationship an answer holds for: when it changes, it is asked again. */
function claimOf(index: CheckIndex, edge: DraftEdge): readonly unknown[] {
  const { source, target, relation, role, when, dating, status, standing, accordingTo } = edge
  const quotes = index.cited(edge).map(({ document, digest }) => [document, digest])
  return [source, target, relation, role, when, dating?.basis, status, standing, accordingTo, quotes]
}
