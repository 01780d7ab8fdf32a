import type { Draft, DraftNode } from '../draft.ts'
import { emptyDraft } from '../draft.ts'
import { placesIn } from '../placesIn.ts'
import { allAtOnce } from '../tables/watched.ts'
import { askOfDocument } from './askOfDocument.ts'
import { askOfNode } from './askOfNode.ts'
import { CHECKED_LISTS, CheckIndex } from './checkIndex.ts'
import { claimOf } from './claimOf.ts'
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
  private followed: Draft
  /** Of each record that is asked about; of others nothing. */
  private readonly ofEdges = new Map<string, readonly Question[]>()
  private readonly ofNodes = new Map<string, readonly Question[]>()
  private readonly ofDocuments = new Map<string, readonly Question[]>()
  private listed: readonly Question[] | undefined

  constructor(draft: Draft) {
    this.followed = emptied(draft)
    this.index = new CheckIndex(draft)
    this.follow(draft)
  }

  /** The check of a draft of which nothing was looked at yet: `following` does so. */
  static begin(draft: Draft): Checks {
    return new Checks(emptied(draft))
  }

  /** The draft that the questions are about. */
  get draft(): Draft {
    return this.followed
  }

  /** Follows the draft to what it is now, by whatever steps: the records that are no longer the very same count as changed. */
  follow(draft: Draft): void {
    allAtOnce(this.following(draft))
  }

  /** The same in slices. Until they are done, nothing else may be asked of the check. */
  *following(draft: Draft): Generator<undefined, void, undefined> {
    if (draft === this.followed) return
    const isOther = draft.language !== this.followed.language
    const before = isOther ? emptied(draft) : this.followed
    this.followed = draft
    this.listed = undefined
    if (isOther) {
      this.index = new CheckIndex(draft)
      this.ofEdges.clear()
      this.ofNodes.clear()
      this.ofDocuments.clear()
    }
    const edges = new Set<string>()
    const nodes = new Set<string>()
    const documents = new Set<string>()
    const dependents = { edges, nodes, documents }
    const { index } = this
    for (const list of CHECKED_LISTS) {
      const { gone, come } = recordsChanged<{ readonly id: string }>(before[list], draft[list])
      // Who depends on a record is asked of the index as it was and as it is.
      yield* each(gone, (record) => index.dependents(list, record, dependents))
      if (list === 'edges') index.withPairs(edges)
      // A text is as long as a thousand other records.
      const slice = list === 'documents' ? 1 : RECORDS_IN_SLICE
      yield* each(gone, (record) => index.drop(list, record), slice)
      yield* each(come, (record) => index.put(list, record), slice)
      yield* each(come, (record) => index.dependents(list, record, dependents))
    }
    index.withPairs(edges)
    if (draft.apart !== before.apart) for (const id of new Set([...before.apart, ...draft.apart].flat())) nodes.add(id)
    const isApart = apartIn(draft)
    yield* askAgain(this.ofEdges, edges, this.askEdge)
    yield* askAgain(this.ofNodes, nodes, (id) => this.askNode(id, isApart))
    yield* askAgain(this.ofDocuments, documents, this.askDocument)
  }

  /** What is asked and not settled: must before look before taste, each in the order of the draft, relationships first, documents last. */
  questions(): readonly Question[] {
    this.listed ??= this.list()
    return this.listed
  }

  private list(): readonly Question[] {
    const settled = new Set(this.followed.settled)
    const bySeverity: Record<Severity, Question[]> = { must: [], look: [], taste: [] }
    for (const [answers, records] of [
      [this.ofEdges, this.followed.edges],
      [this.ofNodes, this.followed.nodes],
      [this.ofDocuments, this.followed.documents],
    ] as const) {
      for (const questions of inOrder(answers, records)) {
        for (const question of questions) if (!settled.has(question.key)) bySeverity[question.severity].push(question)
      }
    }
    return SEVERITIES.flatMap((severity) => bySeverity[severity])
  }

  private readonly askEdge: Ask = (id) => {
    const { index } = this
    const edge = index.edge(id)
    if (!edge) return []
    const asked = [...mustOf(index, edge), ...lookAtEdge(index, edge)]
    if (asked.length === 0) return []
    const title = claimTitle(index, edge)
    return asked.map(({ of, ...one }) => questionOf('edges', id, claimOf(index, edge, of), title, one))
  }

  private readonly askDocument: Ask = (id) => {
    const document = this.index.document(id)
    if (!document) return []
    const asked = askOfDocument(document, this.index.isQuoted(id))
    return Array.from(asked, (one) => questionOf('documents', id, [], [{ text: document.title }], one))
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

/** The draft as it would be with nothing in it. */
function emptied(draft: Draft): Draft {
  const { id, language } = draft
  return { ...emptyDraft(id), language }
}

/** Records that are looked at, and those of which is asked, without a pause. */
const RECORDS_IN_SLICE = 200
const ASKED_IN_SLICE = 50

function* each<T>(items: Iterable<T>, act: (item: T) => void, slice = RECORDS_IN_SLICE): Generator<undefined> {
  let count = 0
  for (const item of items) {
    act(item)
    count += 1
    if (count % slice === 0) yield
  }
}

function askAgain(answers: Map<string, readonly Question[]>, ids: Iterable<string>, ask: Ask): Generator<undefined> {
  const again = (id: string) => {
    const questions = ask(id)
    if (questions.length > 0) answers.set(id, questions)
    else answers.delete(id)
  }
  return each(ids, again, ASKED_IN_SLICE)
}

function apartIn({ apart }: Draft): (a: string, b: string) => boolean {
  const pairs = new Set(apart.map(([a, b]) => `${a} ${b}`))
  return (a, b) => pairs.has(a < b ? `${a} ${b}` : `${b} ${a}`)
}
