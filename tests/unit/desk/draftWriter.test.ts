import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftWriter } from '../../../src/desk/keep/draftWriter.ts'
import { applyStep } from '../../../src/draft/applyStep.ts'
import { changing } from '../../../src/draft/stepBuilder.ts'
import { allAtOnce } from '../../../src/draft/tables/watched.ts'
import { aDraft, aDraftNode, anyDraft } from '../../fixtures/anyDraft.ts'

it('law: a draft is kept as it is written to a file, and so is the one after a step', () => {
  fc.assert(
    fc.property(anyDraft, fc.string(), (draft, title) => {
      const write = draftWriter((text) => text)
      expect(allAtOnce(write(draft)).join('')).toBe(JSON.stringify(draft))
      const step = changing(draft, 'renamed', (edit) => {
        edit.set('title', title)
        const [node] = draft.nodes
        if (node) edit.change('nodes', node.id, { label: title })
      })
      const after = applyStep(draft, step)
      expect(allAtOnce(write(after)).join('')).toBe(JSON.stringify(after))
    }),
    { numRuns: 50 },
  )
})

it('writes of a list of thousands only the pieces anew that changed', () => {
  const draft = aDraft({ nodes: Array.from({ length: 2_000 }, (_, i) => aDraftNode({ id: `node-${i}` })) })
  let count = 0
  const write = draftWriter(
    (text) => text,
    (value) => {
      count += 1
      return JSON.stringify(value)
    },
  )
  const changes = [
    changing(draft, '', (edit) => edit.change('nodes', 'node-700', { label: 'Ada' })),
    changing(draft, '', (edit) => edit.remove('nodes', 'node-1999')),
    changing(draft, '', (edit) => edit.add('nodes', aDraftNode({ id: 'one-more' }))),
    changing(draft, '', (edit) => edit.remove('nodes', 'node-3')),
  ]
  for (const step of changes) {
    const after = applyStep(draft, step)
    expect(allAtOnce(write(after)).join('')).toBe(JSON.stringify(after))
    expect(allAtOnce(write(draft)).join('')).toBe(JSON.stringify(draft))
  }
  const after = applyStep(
    draft,
    changing(draft, '', (edit) => edit.change('nodes', 'node-700', { label: 'Bea' })),
  )
  count = 0
  allAtOnce(write(after))
  expect(count).toBeLessThan(300)
})
