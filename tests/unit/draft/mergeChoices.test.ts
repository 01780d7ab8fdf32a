import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyStep } from '../../../src/draft/applyStep.ts'
import type { Draft } from '../../../src/draft/draft.ts'
import { choiceKey, chosenMerge } from '../../../src/draft/mergeChoices.ts'
import { mergeDrafts } from '../../../src/draft/mergeDrafts.ts'
import { type Edit, changing } from '../../../src/draft/stepBuilder.ts'
import { aDraft, aDraftEdge, aDraftNode, anyAction, anyDraft } from '../../fixtures/anyDraft.ts'

const base = aDraft({
  nodes: ['ada', 'bea', 'cyril'].map((id) => aDraftNode({ id })),
  edges: [aDraftEdge({ id: 'e-1' }), aDraftEdge({ id: 'e-2', target: 'cyril' })],
})
const after = (draft: Draft, make: (edit: Edit) => void) => applyStep(draft, changing(draft, '', make))
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)

/** Ends of relationships that no node of the draft is. */
function lostEnds({ nodes, edges }: Draft): readonly string[] {
  const there = new Set(ids(nodes))
  return edges.flatMap(({ source, target }) => [source, target]).filter((id) => !there.has(id))
}

describe('what is chosen of a returned file', () => {
  it('keeps the ends of a relationship that is kept, though they took both away', () => {
    const theirs = after(base, (edit) => {
      edit.remove('edges', 'e-2')
      edit.remove('nodes', 'cyril')
    })
    const merged = mergeDrafts(base, theirs, base)
    const kept = new Set([choiceKey({ of: 'edges', id: 'e-2' })])
    const draft = applyStep(base, chosenMerge(base, merged, { kept, theirs: new Set() }, 'merged'))
    expect(ids(draft.edges).toSorted()).toEqual(['e-1', 'e-2'])
    expect(ids(draft.nodes).toSorted()).toEqual(['ada', 'bea', 'cyril'])
  })

  it('law: whatever is chosen, no relationship is left without an end', () => {
    const anyMerge = fc.tuple(
      anyDraft,
      fc.array(anyAction, { maxLength: 4 }),
      fc.array(anyAction, { maxLength: 4 }),
      fc.infiniteStream(fc.boolean()),
    )
    fc.assert(
      fc.property(anyMerge, ([before, mine, yours, flips]) => {
        const [ours, theirs] = [mine, yours].map((actions) =>
          actions.reduce((now, action) => applyStep(now, action(now)), before),
        )
        if (!ours || !theirs) return
        const merged = mergeDrafts(ours, theirs, before)
        const chosen = (of: readonly { readonly of: string; readonly id: string }[]) =>
          new Set(of.filter(() => flips.next().value).map(({ of: list, id }) => `${list} ${id}`))
        const choices = { kept: chosen(merged.taken), theirs: chosen(merged.conflicts) }
        const draft = applyStep(ours, chosenMerge(ours, merged, choices, 'merged'))
        const lostBefore = new Set([...lostEnds(ours), ...lostEnds(theirs)])
        expect(lostEnds(draft).filter((id) => !lostBefore.has(id))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
