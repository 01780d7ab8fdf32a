import type { Draft } from '../draft.ts'
import { recordIn } from '../placesIn.ts'
import { type BarState, type End, type EndSlot, lacksKind } from './barState.ts'

/**
 * A bar as it can go on in a draft of which undo, or another step, has taken something that it holds. A name or a relation that is gone
 * is a new one again, a kind that is gone is asked for, a relationship that was to be changed is made anew. The same state where all is
 * there; null where the marked words are gone.
 */
export function soundBar(draft: Draft, state: BarState): BarState | null {
  const stands = ({ document, end }: BarState['quoted']) =>
    end <= (recordIn(draft.documents, document)?.text?.length ?? -1)
  if (!stands(state.quoted)) return null
  const { edges, accordingTo, ...rest } = state
  const known = edges?.filter((id) => recordIn(draft.edges, id) !== undefined) ?? []
  const now: BarState = {
    ...rest,
    ...(known.length > 0 && { edges: known }),
    further: state.further.filter(stands),
    source: soundSlot(draft, state.source),
    relation: soundRelation(draft, state.relation),
    target: soundSlot(draft, state.target),
    ...(accordingTo && { accordingTo: soundEnd(draft, accordingTo) }),
    ticked: state.ticked.map((end) => soundEnd(draft, end)),
  }
  return JSON.stringify(inOrder(now)) === JSON.stringify(inOrder(state)) ? state : now
}

/** With the fields that may be absent at one place. */
const inOrder = ({ edges, accordingTo, ...rest }: BarState) => [edges, accordingTo, rest]

function soundSlot(draft: Draft, slot: EndSlot): EndSlot {
  const ends = slot.ends.map((end) => soundEnd(draft, end))
  const { asked } = slot
  if (slot.state === 'open') {
    return { ...slot, ends, ...(asked && { asked: { ...asked, ends: asked.ends.map((end) => soundEnd(draft, end)) } }) }
  }
  if (ends.some(lacksKind)) return { state: 'open', ends }
  const isGone = ends.some((end, at) => end.node !== slot.ends[at]?.node)
  return { state: isGone ? 'proposed' : slot.state, ends }
}

function soundEnd(draft: Draft, end: End): End {
  const { node, kind, ...rest } = end
  const known = node === undefined ? undefined : recordIn(draft.nodes, node)
  if (known) return { ...end, name: known.label, kind: known.kind }
  const isKind = kind !== undefined && recordIn(draft.kinds, kind) !== undefined
  if (node === undefined && (isKind || kind === undefined)) return end
  return { ...rest, ...(isKind && { kind }) }
}

function soundRelation(draft: Draft, slot: BarState['relation']): BarState['relation'] {
  const { choice } = slot
  if (choice?.relation === undefined || recordIn(draft.relations, choice.relation)) return slot
  return { state: slot.state === 'open' ? 'open' : 'proposed', choice: { label: choice.label } }
}
