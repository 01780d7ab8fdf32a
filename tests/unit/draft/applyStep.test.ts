import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyStep, reversed } from '../../../src/draft/applyStep.ts'
import type { Draft } from '../../../src/draft/draft.ts'
import { changing } from '../../../src/draft/stepBuilder.ts'
import { aDraft, aDraftEdge, aDraftNode, anyAction, anyDraft } from '../../fixtures/anyDraft.ts'

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(' ')
const nodesNamed = (...names: string[]) => names.map((id) => aDraftNode({ id }))

describe('a step', () => {
  it('law: applied and taken back it gives the draft before, to the letter', () => {
    fc.assert(
      fc.property(anyDraft, anyAction, anyAction, (draft, first, second) => {
        const one = first(draft)
        const middle = applyStep(draft, one)
        const two = second(middle)
        const back = applyStep(applyStep(middle, two), reversed(two))
        expect(JSON.stringify(back)).toBe(JSON.stringify(middle))
        expect(JSON.stringify(applyStep(back, reversed(one)))).toBe(JSON.stringify(draft))
      }),
    )
  })

  it('law: taken back twice it is itself', () => {
    fc.assert(
      fc.property(anyDraft, anyAction, (draft, action) => {
        const step = action(draft)
        expect(reversed(reversed(step))).toEqual(step)
      }),
    )
  })

  it('law: records that come, go and change at once are put back, each at its place', () => {
    const anyParts = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom('go', 'change', 'stay')),
      {
        selector: ([number]) => number,
      },
    )
    fc.assert(
      fc.property(anyParts, fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 8 }), (parts, coming) => {
        const draft = aDraft({ nodes: parts.map(([number]) => aDraftNode({ id: `n-${number}` })) })
        const changes = parts.flatMap(([, what], at) => {
          const [before] = draft.nodes.slice(at)
          if (!before || what === 'stay') return []
          return [
            { list: 'nodes' as const, at, before, ...(what === 'change' && { after: { ...before, label: 'X' } }) },
          ]
        })
        const kept = parts.filter(([, what]) => what !== 'go').length
        // No place lies beyond the end that the list has by then.
        const places = coming.toSorted((a, b) => a - b).map((at, i) => Math.min(at, kept + i))
        const distinct = places.filter((at, i) => places.indexOf(at) === i)
        const news = distinct.map((at) => ({ list: 'nodes' as const, at, after: aDraftNode({ id: `new-${at}` }) }))
        const step = { label: '', changes: [...changes, ...news] }
        const after = applyStep(draft, step)
        expect(applyStep(after, reversed(step))).toEqual(draft)
        expect(after.nodes.filter(({ label }) => label === 'X')).toHaveLength(
          parts.filter(([, what]) => what === 'change').length,
        )
      }),
    )
  })

  it('puts what comes at its place in the list after', () => {
    const draft = aDraft({ nodes: nodesNamed('a', 'b', 'c') })
    const [a] = draft.nodes
    const step = {
      label: '',
      changes: [
        { list: 'nodes' as const, at: 0, ...(a && { before: a }) },
        { list: 'nodes' as const, at: 1, after: aDraftNode({ id: 'x' }) },
        { list: 'nodes' as const, at: 3, after: aDraftNode({ id: 'y' }) },
      ],
    }
    expect(ids(applyStep(draft, step).nodes)).toBe('b x c y')
  })

  it('leaves the lists and records that it does not touch the very same', () => {
    const draft = aDraft({ nodes: nodesNamed('a', 'b'), edges: [aDraftEdge()] })
    const after = applyStep(
      draft,
      changing(draft, '', (edit) => edit.change('nodes', 'a', { label: 'A!' })),
    )
    expect(after.edges).toBe(draft.edges)
    expect(after.documents).toBe(draft.documents)
    expect(after.nodes[1]).toBe(draft.nodes[1])
    expect(after.nodes[0]?.label).toBe('A!')
  })

  it('refuses a step that was made for another draft', () => {
    const draft = aDraft({ nodes: nodesNamed('a', 'b') })
    const step = changing(draft, '', (edit) => edit.remove('nodes', 'b'))
    expect(() => applyStep(aDraft({ nodes: nodesNamed('c', 'd') }), step)).toThrow('nodes[1]')
  })

  it('takes 20,000 changes in one pass', () => {
    const nodes = Array.from({ length: 20_000 }, (_, i) => aDraftNode({ id: `n-${i}` }))
    const draft: Draft = aDraft({ nodes })
    const step = changing(draft, '', (edit) => {
      for (const { id } of nodes) edit.change('nodes', id, { label: 'Renamed' })
    })
    const began = performance.now()
    const after = applyStep(draft, step)
    const back = applyStep(after, reversed(step))
    expect(performance.now() - began).toBeLessThan(2000)
    expect(after.nodes.every(({ label }) => label === 'Renamed')).toBe(true)
    expect(back.nodes.every((node, i) => node === nodes[i])).toBe(true)
  })
})

describe('making a step', () => {
  it('says what changed, and not what came to nothing', () => {
    const draft = aDraft({ nodes: nodesNamed('a') })
    const step = changing(draft, 'named it', (edit) => {
      edit.add('nodes', aDraftNode({ id: 'b' }))
      edit.change('nodes', 'b', { label: 'Bee' })
      edit.add('nodes', aDraftNode({ id: 'c' }))
      edit.remove('nodes', 'c')
      edit.change('nodes', 'a', { label: 'Other' })
      edit.change('nodes', 'a', { label: 'A' })
      edit.set('title', draft.title)
    })
    expect(step).toEqual({
      label: 'named it',
      changes: [{ list: 'nodes', at: 1, after: aDraftNode({ id: 'b', label: 'Bee' }) }],
    })
  })

  it('takes a field away where its value is undefined, and puts a new one where the format has it', () => {
    const draft = aDraft({ nodes: [aDraftNode({ id: 'a', remark: 'Ask.' })] })
    const step = changing(draft, '', (edit) => edit.change('nodes', 'a', { remark: undefined, name: 'A. A.' }))
    const [node] = applyStep(draft, step).nodes
    expect(Object.keys(node ?? {})).toEqual(['id', 'kind', 'label', 'name', 'parties', 'summary', 'citations'])
  })

  it('refuses to change what is not there and to add what is', () => {
    const draft = aDraft({ nodes: nodesNamed('a') })
    expect(() => changing(draft, '', (edit) => edit.change('nodes', 'b', {}))).toThrow('"b"')
    expect(() => changing(draft, '', (edit) => edit.add('nodes', aDraftNode({ id: 'a' })))).toThrow('"a"')
  })
})
