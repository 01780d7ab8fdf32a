import type { Amount, Dataset, Document, Edge, Node, Passage, Relation, Step } from '../data/schema.ts'
import type { Draft, DraftDocument, DraftEdge, DraftList, DraftNode } from './draft.ts'
import { withFields } from './fieldOrder.ts'
import { recordIn } from './placesIn.ts'
import { recordsOf } from './records.ts'
import { strippedDocument, strippedEdge, strippedNode } from './stripped.ts'
import { SAY_FAULT, faultsOf, isSound } from './whyOut.ts'

/** A record of a draft that readers do not get. */
export interface LeftOut {
  readonly list: DraftList | 'steps'
  /** Its id; of a step of the story its title. */
  readonly id: string
  /** Completes the sentence that begins with its name: “has no quote”. */
  readonly reason: string
}

/** What must stay out whatever it cites: by list and id (of steps by title, of fields by name), with why. */
export type KeptOut = Map<DraftList | 'steps' | 'fields', Map<string, string>>

/** The lists of a dataset: the records that are sound, as the format has them. */
export interface Selection extends Pick<Dataset, DraftList> {
  readonly steps: readonly Step[] | undefined
  readonly left: readonly LeftOut[]
}

/** Chooses what of a draft is cited and sound: relationships first, then what they need. */
export function selectSound(draft: Draft, out: KeptOut): Selection {
  const left: LeftOut[] = []
  const records = recordsOf(draft)
  const leave = (list: LeftOut['list'], id: string, reason: string) => left.push({ list, id, reason })
  const isOut = (list: DraftList | 'steps', id: string) => out.get(list)?.has(id) === true
  const allowed = <T extends { readonly id: string }>(list: DraftList, records: readonly T[]): readonly T[] => {
    if (!out.has(list)) return records
    return records.filter(({ id }) => {
      const why = out.get(list)?.get(id)
      if (why !== undefined) leave(list, id, why)
      return why === undefined
    })
  }

  const parties = allowed('parties', draft.parties)
  const kinds = allowed('kinds', draft.kinds)
  const families = allowed('families', draft.families)
  const relations = allowed('relations', draft.relations)
  const [partyIds, kindIds] = [idsOf(parties), idsOf(kinds)]
  const relationIds = idsOf(relations)

  const isCitable = (id: string): boolean => {
    const passage = recordIn(draft.passages, id)
    if (!passage || isOut('passages', id) || isOut('documents', passage.document)) return false
    return isSound(records, passage)
  }
  const isUsable = (id: string): boolean => {
    const node = recordIn(draft.nodes, id)
    return node !== undefined && !isOut('nodes', id) && kindIds.has(node.kind)
  }
  const whyNot = (edge: DraftEdge): string | undefined => {
    const why = out.get('edges')?.get(edge.id)
    const [fault] = faultsOf(records, edge)
    if (why !== undefined) return why
    if (fault !== undefined) return SAY_FAULT[fault]
    if (!relationIds.has(edge.relation)) return SAY_FAULT['no relation']
    if (!edge.citations.some(isCitable)) return SAY_FAULT.misquoted
    const named = [edge.source, edge.target, edge.event]
    return named.every((id) => id === undefined || isUsable(id)) ? undefined : SAY_FAULT['no end']
  }
  const sound = draft.edges.filter((edge) => {
    const why = whyNot(edge)
    if (why !== undefined) leave('edges', edge.id, why)
    return why === undefined
  })
  const edgeIds = idsOf(sound)
  const edges = sound.map((edge) => completedEdge(edge, isCitable, edgeIds, isUsable))

  const at = edgesByNode(edges)
  const nodes = draft.nodes.flatMap((node) => {
    const own = at.get(node.id)
    if (own) return [completedNode(node, draft, own, isCitable, partyIds)]
    leave('nodes', node.id, out.get('nodes')?.get(node.id) ?? NOT_JOINED)
    return []
  })

  const steps = draft.steps?.flatMap((step) => {
    const why = out.get('steps')?.get(step.title)
    const cited = why === undefined ? citedStep(step, isCitable) : null
    if (!cited) leave('steps', step.title, why ?? 'has a sentence without a quote')
    return cited ?? []
  })

  const { documents, passages } = citedBy([edges, nodes, steps ?? []], draft, isCitable)
  for (const { id } of draft.passages) {
    if (!passages.has(id)) leave('passages', id, isCitable(id) ? 'is cited by nothing' : SAY_FAULT.misquoted)
  }
  for (const { id } of draft.documents) {
    if (!documents.has(id)) leave('documents', id, out.get('documents')?.get(id) ?? 'is cited by nothing')
  }
  return {
    parties,
    kinds,
    families,
    relations: withPlannedWords(relations, edges),
    documents: draft.documents.flatMap((document) => documents.get(document.id) ?? []),
    passages: filtered(draft.passages, ({ id }) => passages.has(id)),
    nodes,
    edges,
    steps: steps && steps.length > 0 ? sameOr(draft.steps, steps) : undefined,
    left,
  }
}

function idsOf(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id))
}

/** The same list where all of it stays. */
function filtered<T>(items: readonly T[], keeps: (item: T) => boolean): readonly T[] {
  return items.every(keeps) ? items : items.filter(keeps)
}

function sameOr<T>(before: readonly T[] | undefined, after: readonly T[]): readonly T[] {
  return before && before.length === after.length && before.every((item, i) => item === after[i]) ? before : after
}

const NOT_JOINED = 'is in no relationship that is published'

/** @param isUsable may a node stand on the page, as who says so? */
function completedEdge(
  edge: DraftEdge,
  isCitable: (id: string) => boolean,
  edgeIds: ReadonlySet<string>,
  isUsable: (id: string) => boolean,
): Edge {
  const changed: Record<string, unknown> = {}
  if (edge.accordingTo !== undefined && !isUsable(edge.accordingTo)) changed['accordingTo'] = undefined
  const citations = filtered(edge.citations, isCitable)
  if (citations !== edge.citations) changed['citations'] = citations
  const { dating } = edge
  if (dating && edge.when === undefined) changed['dating'] = undefined
  else if (dating) {
    const proofs = filtered(dating.citations, isCitable)
    if (proofs.length === 0) changed['dating'] = { ...dating, citations }
    else if (proofs !== dating.citations) changed['dating'] = { ...dating, citations: proofs }
  }
  for (const field of ['fulfils', 'contradicts'] as const) {
    const ids = edge[field]
    const kept = ids && filtered(ids, (id) => edgeIds.has(id))
    if (kept !== ids) changed[field] = kept && kept.length > 0 ? kept : undefined
    else if (ids?.length === 0) changed[field] = undefined
  }
  const amounts = edge.amounts && citedAmounts(edge.amounts, citations, isCitable)
  if (amounts !== edge.amounts) changed['amounts'] = amounts && amounts.length > 0 ? amounts : undefined
  const stripped = strippedEdge(edge)
  return Object.keys(changed).length > 0 ? withFields(stripped, changed, 'edges') : stripped
}

/** An amount that says nothing of its own rests on what its relationship does; one whose quotes all fail stays out. */
function citedAmounts(
  amounts: readonly Amount[],
  citations: readonly string[],
  isCitable: (id: string) => boolean,
): readonly Amount[] {
  if (amounts.every((amount) => amount.citations.length > 0 && amount.citations.every(isCitable))) return amounts
  return amounts.flatMap((amount) => {
    const own = amount.citations.length === 0 ? citations : amount.citations.filter(isCitable)
    return own.length > 0 ? [{ ...amount, citations: own }] : []
  })
}

function edgesByNode(edges: readonly Edge[]): ReadonlyMap<string, readonly Edge[]> {
  const at = new Map<string, Edge[]>()
  for (const edge of edges) {
    const { source, target, event = source, accordingTo = source } = edge
    for (const id of new Set([source, target, event, accordingTo])) {
      const own = at.get(id)
      if (own) own.push(edge)
      else at.set(id, [edge])
    }
  }
  return at
}

function completedNode(
  node: DraftNode,
  draft: Draft,
  edges: readonly Edge[],
  isCitable: (id: string) => boolean,
  partyIds: ReadonlySet<string>,
): Node {
  const changed: Record<string, unknown> = {}
  const parties = filtered(node.parties, (id) => partyIds.has(id))
  if (parties !== node.parties) changed['parties'] = parties
  const citations = filtered(node.citations, isCitable)
  if (citations.length === 0) changed['citations'] = edges[0]?.citations ?? []
  else if (citations !== node.citations) changed['citations'] = citations
  if (node.summary.trim() === '') changed['summary'] = `${recordIn(draft.kinds, node.kind)?.label ?? node.label}.`
  const stripped = strippedNode(node)
  return Object.keys(changed).length > 0 ? withFields(stripped, changed, 'nodes') : stripped
}

/** Null where a sentence has nothing left to rest on. */
function citedStep(step: Step, isCitable: (id: string) => boolean): Step | null {
  if (step.sentences.some(({ citations }) => !citations.some(isCitable))) return null
  if (step.sentences.every(({ citations }) => citations.every(isCitable))) return step
  const sentences = step.sentences.map((sentence) => ({ ...sentence, citations: sentence.citations.filter(isCitable) }))
  return { ...step, sentences }
}

/** The documents and passages that these cite, by id; and those that the documents cite for their own day. */
function citedBy(
  [edges, nodes, steps]: readonly [readonly Edge[], readonly Node[], readonly Step[]],
  draft: Draft,
  isCitable: (id: string) => boolean,
): { readonly documents: ReadonlyMap<string, Document>; readonly passages: ReadonlySet<string> } {
  const documents = new Map<string, Document>()
  const passages = new Set<string>()
  const waiting: string[] = []
  for (const { citations, dating, amounts = [] } of edges) {
    waiting.push(...citations, ...(dating?.citations ?? []), ...amounts.flatMap((amount) => amount.citations))
  }
  for (const { citations } of nodes) waiting.push(...citations)
  for (const { sentences } of steps) for (const { citations } of sentences) waiting.push(...citations)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (passages.has(id)) continue
    passages.add(id)
    const document = documentOf(recordIn(draft.passages, id), draft)
    if (!document || documents.has(document.id)) continue
    const cited = citedDocument(document, isCitable)
    documents.set(document.id, cited)
    waiting.push(...(cited.notBefore?.citations ?? []))
  }
  return { documents, passages }
}

function documentOf(passage: Passage | undefined, draft: Draft): DraftDocument | undefined {
  return passage && recordIn(draft.documents, passage.document)
}

function citedDocument(document: DraftDocument, isCitable: (id: string) => boolean): Document {
  const stripped = strippedDocument(document)
  const { notBefore } = stripped
  if (!notBefore || notBefore.citations.every(isCitable)) return stripped
  const citations = notBefore.citations.filter(isCitable)
  const mended = citations.length > 0 ? { ...notBefore, citations } : undefined
  return withFields(stripped, { notBefore: mended }, 'documents')
}

/** What is only planned is never worded like what was done. */
function withPlannedWords(relations: readonly Relation[], edges: readonly Edge[]): readonly Relation[] {
  const planned = new Set(edges.filter(({ status }) => status === 'planned').map(({ relation }) => relation))
  return sameOr(
    relations,
    relations.map((relation) => {
      if (relation.planned !== undefined || !planned.has(relation.id)) return relation
      return withFields<Relation>(relation, { planned: `was to have “${relation.label}”` }, 'relations')
    }),
  )
}
