import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyStep } from '../../../src/draft/applyStep.ts'
import type { Draft, DraftEdge } from '../../../src/draft/draft.ts'
import { mergeDrafts } from '../../../src/draft/mergeDrafts.ts'
import { passageFor } from '../../../src/draft/passages.ts'
import { reviewing } from '../../../src/draft/reviews.ts'
import type { Edit } from '../../../src/draft/stepBuilder.ts'
import { changing } from '../../../src/draft/stepBuilder.ts'
import { aDraft, aDraftEdge, aDraftNode, anyAction, anyDraft } from '../../fixtures/anyDraft.ts'
import { GAZETTE } from '../../fixtures/dataset.ts'

const nodes = ['ada', 'bea', 'cyril'].map((id) => aDraftNode({ id }))
const base = aDraft({
  nodes,
  edges: [aDraftEdge({ id: 'e-1', citations: ['p-1'] }), aDraftEdge({ id: 'e-2', target: 'cyril' })],
})
const after = (draft: Draft, make: (edit: Edit) => void) => applyStep(draft, changing(draft, '', make))
const edgeOf = ({ edges }: Draft, id: string) => edges.find((edge) => edge.id === id)
const bringing = (ours: Draft, theirs: Draft, before: Draft | null) => {
  const merged = mergeDrafts(ours, theirs, before)
  return { ...merged, draft: applyStep(ours, merged.step) }
}
const content = (draft: Draft) => {
  const sorted = (list: readonly { readonly id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const { nodes: one, edges, passages, documents, relations, ...rest } = draft
  return {
    ...rest,
    nodes: sorted(one),
    edges: sorted(edges),
    passages: sorted(passages),
    documents: sorted(documents),
    relations: sorted(relations),
  }
}
const anyChanged = fc.tuple(anyDraft, fc.array(anyAction, { maxLength: 5 })).map(([draft, actions]) => {
  return [draft, actions.reduce((now, action) => applyStep(now, action(now)), draft)] as const
})

describe('bringing a returned file in', () => {
  it('law: a draft brought into itself changes nothing', () => {
    fc.assert(
      fc.property(anyDraft, fc.boolean(), (draft, isKnown) => {
        const copy = JSON.parse(JSON.stringify(draft)) as Draft
        const { step, conflicts, taken, verdicts } = mergeDrafts(draft, copy, isKnown ? draft : null)
        expect([step.changes, conflicts, taken, verdicts]).toEqual([[], [], [], 0])
      }),
    )
  })

  it('law: where nothing was done meanwhile all that they added and changed is taken, and nothing is asked', () => {
    fc.assert(
      fc.property(anyChanged, ([before, theirs]) => {
        const { draft, conflicts } = bringing(before, theirs, before)
        expect(conflicts).toEqual([])
        expect(content(draft).edges).toEqual(content(theirs).edges)
        // What they took away and is still needed stays.
        const ids = new Set(draft.nodes.map(({ id }) => id))
        expect(theirs.nodes.every(({ id }) => ids.has(id))).toBe(true)
      }),
    )
  })

  it('law: where they did nothing nothing changes', () => {
    fc.assert(
      fc.property(anyChanged, ([before, ours]) => {
        const { step, conflicts } = mergeDrafts(ours, before, before)
        expect([step.changes, conflicts]).toEqual([[], []])
      }),
    )
  })

  it('law: without the draft that was handed over nothing of ours is lost', () => {
    fc.assert(
      fc.property(anyChanged, ([theirs, ours]) => {
        const { draft } = bringing(ours, theirs, null)
        for (const list of ['nodes', 'edges', 'passages', 'documents'] as const) {
          for (const record of ours[list]) expect(draft[list]).toContainEqual(record)
        }
      }),
    )
  })

  it('takes what only they changed and keeps what only we did', () => {
    const ours = after(base, (edit) => edit.change('nodes', 'ada', { label: 'Ada of Turin' }))
    const theirs = after(base, (edit) => {
      edit.change('edges', 'e-1', { role: 'host' })
      edit.add('edges', aDraftEdge({ id: 'e-3', source: 'bea', target: 'cyril' }))
      edit.remove('edges', 'e-2')
      edit.set('title', 'Turin')
    })
    const { draft, taken, conflicts } = bringing(ours, theirs, base)
    expect(conflicts).toEqual([])
    expect(taken).toEqual([
      { of: 'edges', id: 'e-1', what: 'changed' },
      { of: 'edges', id: 'e-2', what: 'removed' },
      { of: 'edges', id: 'e-3', what: 'added' },
      { of: 'title', id: 'title', what: 'changed' },
    ])
    expect(draft.edges.map(({ id, role }) => role ?? id)).toEqual(['host', 'e-3'])
    expect(draft.nodes[0]?.label).toBe('Ada of Turin')
  })

  it('shows both sentences where both changed one claim, and takes theirs where that is chosen', () => {
    const dating = { basis: 'stated', citations: ['p-1'] } as const
    const ours = after(base, (edit) => edit.change('edges', 'e-1', { when: '1913-05-02', dating }))
    const theirs = after(base, (edit) => edit.change('edges', 'e-1', { status: 'planned' }))
    const { draft, conflicts } = bringing(ours, theirs, base)
    expect(conflicts.map(({ of, id, ours: mine, theirs: other }) => ({ of, id, mine, other }))).toEqual([
      { of: 'edges', id: 'e-1', mine: 'Ada met Bea, 2 May 1913', other: 'Ada was to meet Bea' },
    ])
    expect(edgeOf(draft, 'e-1')).toEqual(edgeOf(ours, 'e-1'))
    const [conflict] = conflicts
    const chosen = conflict ? applyStep(draft, conflict.take(draft)) : draft
    expect(edgeOf(chosen, 'e-1')).toEqual(edgeOf(theirs, 'e-1'))
  })

  it('asks where one took away what the other changed', () => {
    const ours = after(base, (edit) => edit.remove('edges', 'e-2'))
    const theirs = after(base, (edit) => edit.change('edges', 'e-2', { role: 'guest' }))
    expect(mergeDrafts(ours, theirs, base).conflicts).toMatchObject([
      { ours: '(taken away)', theirs: 'Ada met Cyril, guest' },
    ])
    expect(mergeDrafts(theirs, ours, base).conflicts).toMatchObject([
      { ours: 'Ada met Cyril, guest', theirs: '(taken away)' },
    ])
  })

  it('joins the verdicts of both sides, also where the claim is in conflict', () => {
    const read = (draft: Draft, by: string) =>
      applyStep(draft, reviewing(draft, 'e-1', { by, on: '2024-07-30', verdict: 'yes' }))
    const ours = read(
      after(base, (edit) => edit.change('edges', 'e-1', { role: 'host' })),
      'J. L.',
    )
    const theirs = read(
      after(base, (edit) => edit.change('edges', 'e-1', { role: 'guest' })),
      'M. K.',
    )
    const { draft, verdicts, conflicts } = bringing(ours, theirs, base)
    const readers = ({ reviews = [] }: Partial<DraftEdge> = {}) => reviews.map(({ by }) => by)
    expect(verdicts).toBe(1)
    expect(conflicts).toHaveLength(1)
    expect(readers(edgeOf(draft, 'e-1'))).toEqual(['J. L.', 'M. K.'])
    const [conflict] = conflicts
    const chosen = conflict ? applyStep(draft, conflict.take(draft)) : draft
    expect(edgeOf(chosen, 'e-1')?.role).toBe('guest')
    expect(readers(edgeOf(chosen, 'e-1'))).toEqual(['J. L.', 'M. K.'])
    expect(bringing(draft, theirs, base).verdicts).toBe(0)
  })

  it('keeps two passages that were marked apart and got one id, and joins those of one stretch', () => {
    const marking = (draft: Draft, quote: string, id: string) => {
      const start = GAZETTE.indexOf(quote)
      const { passage } = passageFor(draft, 'gazette', start, start + quote.length)
      return after(draft, (edit) => {
        edit.add('passages', passage)
        edit.add('edges', aDraftEdge({ id, citations: [passage.id] }))
      })
    }
    const ours = marking(base, 'On Friday', 'e-3')
    const theirs = marking(marking(base, 'They signed', 'e-4'), 'On Friday', 'e-5')
    const { draft, conflicts } = bringing(ours, theirs, base)
    const quoteOf = (id: string) =>
      draft.passages.find((passage) => passage.id === edgeOf(draft, id)?.citations[0])?.exact
    expect(conflicts).toEqual([])
    expect(['e-3', 'e-4', 'e-5'].map(quoteOf)).toEqual(['On Friday', 'They signed', 'On Friday'])
    expect(draft.passages).toHaveLength(3)
  })

  it('keeps two relationships that were made apart and got one id', () => {
    const ours = after(base, (edit) => edit.add('edges', aDraftEdge({ id: 'e-3', role: 'host' })))
    const theirs = after(base, (edit) =>
      edit.add('edges', aDraftEdge({ id: 'e-3', role: 'guest', contradicts: ['e-1'] })),
    )
    const { draft, conflicts } = bringing(ours, theirs, base)
    expect(conflicts).toEqual([])
    expect(draft.edges.slice(2).map(({ id, role }) => [id, role])).toEqual([
      ['e-3', 'host'],
      ['e-3-2', 'guest'],
    ])
  })

  it('keeps what they took away and we use by now', () => {
    const ours = after(base, (edit) => edit.add('edges', aDraftEdge({ id: 'e-3', source: 'cyril', target: 'bea' })))
    const theirs = after(base, (edit) => {
      edit.remove('edges', 'e-2')
      edit.remove('nodes', 'cyril')
    })
    const { draft, taken } = bringing(ours, theirs, base)
    expect(draft.nodes.map(({ id }) => id)).toContain('cyril')
    expect(taken).toEqual([{ of: 'edges', id: 'e-2', what: 'removed' }])
  })

  it('joins what both remember: who is apart, what is settled', () => {
    const ours = after(base, (edit) => edit.set('apart', [['ada', 'bea']]))
    const theirs = after(base, (edit) => {
      edit.set('apart', [['bea', 'cyril']])
      edit.set('settled', ['twice:e-1:0'])
    })
    const { draft } = bringing(ours, theirs, base)
    expect(draft.apart).toEqual([
      ['ada', 'bea'],
      ['bea', 'cyril'],
    ])
    expect(draft.settled).toEqual(['twice:e-1:0'])
  })
})
