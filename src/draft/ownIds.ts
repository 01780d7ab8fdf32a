import type { Draft, DraftEdge, DraftNode } from './draft.ts'
import { placesIn, recordIn } from './placesIn.ts'
import { sameContent } from './sameContent.ts'

/**
 * A returned draft in which passages and relationships that merely got the same id as others of ours, since both were made apart, have
 * ids of their own; and in which a stretch that both marked has the id that it has with us. What both had before keeps its id.
 * @param base what was handed over; null where that is not known: then of one id only passages of other places are two
 */
export function withOwnIds(theirs: Draft, ours: Draft, base: Draft | null): Draft {
  const passages = renamedPassages(theirs, ours, base)
  const edges = base ? renamedEdges(theirs, ours, base) : new Map<string, string>()
  if (passages.size === 0 && edges.size === 0) return theirs
  const passage = (id: string) => passages.get(id) ?? id
  const edge = (id: string) => edges.get(id) ?? id
  const cited = (ids: readonly string[]) => [...new Set(ids.map(passage))]
  const kept = new Set(theirs.passages.map(({ id }) => passage(id)))
  const seen = new Set<string>()
  return {
    ...theirs,
    passages: theirs.passages.flatMap((one) => {
      const id = passage(one.id)
      if (seen.has(id) || !kept.has(id)) return []
      seen.add(id)
      return [id === one.id ? one : { ...one, id }]
    }),
    documents: theirs.documents.map((one) => {
      if (!one.notBefore) return one
      return Object.assign({}, one, { notBefore: { ...one.notBefore, citations: cited(one.notBefore.citations) } })
    }),
    nodes: theirs.nodes.map((one): DraftNode => Object.assign({}, one, { citations: cited(one.citations) })),
    edges: theirs.edges.map((one): DraftEdge => {
      const { dating, amounts, fulfils, contradicts } = one
      return Object.assign({}, one, {
        id: edge(one.id),
        citations: cited(one.citations),
        ...(dating && { dating: { ...dating, citations: cited(dating.citations) } }),
        ...(amounts && {
          amounts: amounts.map((amount) => Object.assign({}, amount, { citations: cited(amount.citations) })),
        }),
        ...(fulfils && { fulfils: fulfils.map(edge) }),
        ...(contradicts && { contradicts: contradicts.map(edge) }),
      })
    }),
    ...(theirs.steps && {
      steps: theirs.steps.map((step) => {
        const sentences = step.sentences.map((sentence) =>
          Object.assign({}, sentence, { citations: cited(sentence.citations) }),
        )
        const { sel } = step.view
        return Object.assign({}, step, {
          sentences,
          view: sel === undefined ? step.view : { ...step.view, sel: edge(sel) },
        })
      }),
    }),
  }
}

function renamedPassages(theirs: Draft, ours: Draft, base: Draft | null): ReadonlyMap<string, string> {
  const placeOf = ({ document, start, end }: Draft['passages'][number]) => `${document} ${start} ${end}`
  const byPlace = new Map(ours.passages.map((passage) => [placeOf(passage), passage.id]))
  const taken = new Set([...ours.passages, ...theirs.passages].map(({ id }) => id))
  const renamed = new Map<string, string>()
  for (const passage of theirs.passages) {
    const { id } = passage
    if (base && placesIn(base.passages).has(id)) continue
    const own = recordIn(ours.passages, id)
    if (own && placeOf(own) === placeOf(passage)) continue
    const known = byPlace.get(placeOf(passage))
    if (known !== undefined) renamed.set(id, known)
    else if (own) renamed.set(id, freeId(id, taken))
  }
  return renamed
}

function renamedEdges(theirs: Draft, ours: Draft, base: Draft): ReadonlyMap<string, string> {
  const taken = new Set([ours.nodes, ours.edges, theirs.nodes, theirs.edges].flat().map(({ id }) => id))
  const renamed = new Map<string, string>()
  for (const edge of theirs.edges) {
    const own = recordIn(ours.edges, edge.id)
    if (own && !placesIn(base.edges).has(edge.id) && !sameContent(own, edge))
      renamed.set(edge.id, freeId(edge.id, taken))
  }
  return renamed
}

/** Longest id of the format. */
const LONGEST = 80

function freeId(id: string, taken: Set<string>): string {
  for (let number = 2; ; number += 1) {
    const ending = `-${number}`
    const free = `${id.slice(0, LONGEST - ending.length).replace(/-$/, '')}${ending}`
    if (taken.has(free)) continue
    taken.add(free)
    return free
  }
}
