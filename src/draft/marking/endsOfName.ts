import type { Draft, DraftNode } from '../draft.ts'
import { recordIn } from '../placesIn.ts'
import { type End, isSameEnd } from './barState.ts'
import { personKind, proposeKind } from './proposeKind.ts'
import type { NameProposal } from './proposeNames.ts'

/** What a name in the text may stand for: an entity, several of one name, or a new one. */
export function endsOf(name: NameProposal, draft: Draft): readonly End[] {
  if (name.as === 'unknown') {
    const { full } = name
    const written = full ?? name.words
    const kind = name.isPerson ? personKind(draft.kinds) : proposeKind(written, draft.kinds)
    return [
      {
        name: written,
        ...(kind !== undefined && { kind }),
        ...(full !== undefined && { from: name.words }),
        inSentence: true,
      },
    ]
  }
  const nodes = name.nodes.flatMap((id) => recordIn(draft.nodes, id) ?? [])
  const from = name.as === 'meant' ? { from: name.words } : {}
  // Of the words that may mean several, the likeliest one is offered: the others can be typed.
  const likely = name.as === 'meant' && !name.isShort ? nodes.slice(0, 1) : nodes
  return likely.map((node) => Object.assign(endOf(node), from, { inSentence: true as const }))
}

function endOf({ id, label, kind }: DraftNode): End {
  return { name: label, node: id, kind }
}

export function withoutRepeats(ends: readonly End[]): readonly End[] {
  return ends.filter((end, index) => ends.findIndex((other) => isSameEnd(other, end)) === index)
}
