import type { Part } from '../../model/sentence.ts'
import { aroundClaim, capitalised, nameWithin } from '../../model/sentence.ts'
import type { DraftEdge } from '../draft.ts'
import type { Records } from '../records.ts'

/** What stands for an end or a relation that is not there. */
const MISSING = '…'

/** The sentence of a relationship, as far as it is finished, with its standing as readers see it: “Alleged: Ada met Bea”. */
export function claimTitle(records: Records, edge: DraftEdge): readonly Part[] {
  const [before, after] = aroundClaim(edge.standing)
  return [
    ...(before === '' ? [] : [{ text: before }]),
    ...claimWords(records, edge),
    ...(after === '' ? [] : [{ text: after }]),
  ]
}

/** The sentence alone, where its standing is said elsewhere. */
export function claimWords(records: Records, { source, target, relation, status }: DraftEdge): readonly Part[] {
  const [from, to] = [records.node(source), records.node(target)]
  const words = records.relation(relation)
  const verb = status === 'planned' ? (words?.planned ?? (words && `was to have “${words.label}”`)) : words?.label
  return [
    { text: from ? capitalised(nameWithin(from)) : MISSING, ...(from && { node: source }) },
    { text: ' ' },
    { text: verb ?? MISSING, verb: true },
    { text: ' ' },
    { text: to ? nameWithin(to) : MISSING, ...(to && { node: target }) },
  ]
}
