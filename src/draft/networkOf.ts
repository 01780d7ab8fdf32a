import type { Dataset, Relation } from '../data/schema.ts'
import type { Draft, DraftEdge, DraftNode } from './draft.ts'
import { placesIn } from './placesIn.ts'
import { readWhen } from './readings.ts'
import { SPARE_FAMILY, SPARE_KIND, SPARE_RELATION } from './spareWords.ts'

/**
 * Everything that a draft holds, for the drawing: what is uncited and unfinished too. It has the shape of a dataset, goes to
 * `createNetwork`, and would not pass the checker. A date that cannot be read is absent; what leads nowhere is left out; a
 * kind, family or relation that is not there is replaced by a spare one. What readers find told in a name or in the panel has a line here:
 * whoever marks something sees it. Records that need none of this are the draft’s own.
 */
export function networkOf(draft: Draft): Dataset {
  const { id: _id, sheets: _sheets, apart: _apart, settled: _settled, ...rest } = draft
  const nodes = draft.nodes.map((node) => drawnNode(node, draft))
  const edges = draft.edges.flatMap((edge) => drawnEdge(edge, draft) ?? [])
  const familyIds = placesIn(draft.families)
  const relations = draft.relations.map((relation) => drawnRelation(relation, familyIds.has(relation.family)))
  const documentIds = placesIn(draft.documents)
  const withSpareRelation = withSpare(
    relations,
    SPARE_RELATION,
    edges.some(({ relation }) => relation === SPARE_RELATION.id),
  )
  return {
    ...rest,
    format: 'entente/1',
    kinds: withSpare(
      draft.kinds,
      SPARE_KIND,
      nodes.some(({ kind }) => kind === SPARE_KIND.id),
    ),
    families: withSpare(
      draft.families,
      SPARE_FAMILY,
      withSpareRelation.some(({ family }) => family === SPARE_FAMILY.id),
    ),
    relations: withSpareRelation,
    passages: draft.passages.filter(({ document }) => documentIds.has(document)),
    nodes,
    edges,
  }
}

function withSpare<T extends { readonly id: string }>(list: readonly T[], spare: T, isNeeded: boolean): readonly T[] {
  return isNeeded && !placesIn(list).has(spare.id) ? [...list, spare] : list
}

function drawnRelation(relation: Relation, hasFamily: boolean): Relation {
  const { folds } = relation
  const isTold = folds === 'name' || folds === 'panel'
  if (hasFamily && !isTold) return relation
  return { ...relation, ...(isTold && { folds: 'line' as const }), ...(!hasFamily && { family: SPARE_FAMILY.id }) }
}

function drawnNode(node: DraftNode, draft: Draft): DraftNode {
  const isThere = within(draft)
  const parties = kept(node.parties, (id) => placesIn(draft.parties).has(id))
  const citations = kept(node.citations, isThere.passage)
  const kind = placesIn(draft.kinds).has(node.kind) ? node.kind : SPARE_KIND.id
  const label = node.label.trim() === '' ? NAMELESS : node.label
  const isSame = parties === node.parties && citations === node.citations && kind === node.kind && label === node.label
  return isSame ? node : { ...node, parties, citations, kind, label }
}

/** What is drawn for a node that has no name yet. */
const NAMELESS = '(no name)'

/** Null where an end is not there. */
function drawnEdge(edge: DraftEdge, draft: Draft): DraftEdge | null {
  const isThere = within(draft)
  if (!isThere.node(edge.source) || !isThere.node(edge.target)) return null
  const { when, dating, event, accordingTo, fulfils, contradicts, amounts, ...rest } = edge
  const citations = kept(edge.citations, isThere.passage)
  const relation = placesIn(draft.relations).has(edge.relation) ? edge.relation : SPARE_RELATION.id
  const plans = fulfils && kept(fulfils, (id) => placesIn(draft.edges).has(id))
  const others = contradicts && kept(contradicts, (id) => placesIn(draft.edges).has(id))
  const hasSums = amounts?.every((amount) => amount.citations.every(isThere.passage)) !== false
  const hasDate = when !== undefined && readWhen(when) !== null
  const proofs = dating && kept(dating.citations, isThere.passage)
  const isSame =
    citations === edge.citations &&
    relation === edge.relation &&
    plans === fulfils &&
    others === contradicts &&
    hasSums &&
    proofs === dating?.citations &&
    (hasDate || (when === undefined && dating === undefined)) &&
    (event === undefined || isThere.node(event)) &&
    (accordingTo === undefined || isThere.node(accordingTo))
  if (isSame) return edge
  return {
    ...rest,
    relation,
    citations,
    ...(hasDate && { when }),
    ...(hasDate && dating && proofs && { dating: { ...dating, citations: proofs } }),
    ...(event !== undefined && isThere.node(event) && { event }),
    ...(accordingTo !== undefined && isThere.node(accordingTo) && { accordingTo }),
    ...(plans && plans.length > 0 && { fulfils: plans }),
    ...(others && others.length > 0 && { contradicts: others }),
    ...(amounts && hasSums && { amounts }),
  }
}

function within(draft: Draft) {
  const passages = placesIn(draft.passages)
  const documents = placesIn(draft.documents)
  const nodes = placesIn(draft.nodes)
  return {
    node: (id: string) => nodes.has(id),
    passage: (id: string) => {
      const passage = draft.passages[passages.get(id) ?? -1]
      return passage !== undefined && documents.has(passage.document)
    },
  }
}

/** The same list where all of it stays. */
function kept(ids: readonly string[], keeps: (id: string) => boolean): readonly string[] {
  return ids.every(keeps) ? ids : ids.filter(keeps)
}
