import fc from 'fast-check'
import { expect, it } from 'vitest'
import { draftText } from '../../../src/desk/keep/draftText.ts'
import { applyStep } from '../../../src/draft/applyStep.ts'
import { changing } from '../../../src/draft/stepBuilder.ts'
import { allAtOnce } from '../../../src/draft/tables/watched.ts'
import { anyDraft } from '../../fixtures/anyDraft.ts'

it('law: a draft is kept as it is written to a file, and so is the one after a step', () => {
  fc.assert(
    fc.property(anyDraft, fc.string(), (draft, title) => {
      expect(allAtOnce(draftText(draft))).toBe(JSON.stringify(draft))
      const step = changing(draft, 'renamed', (edit) => {
        edit.set('title', title)
        const [node] = draft.nodes
        if (node) edit.change('nodes', node.id, { label: title })
      })
      const after = applyStep(draft, step)
      expect(allAtOnce(draftText(after))).toBe(JSON.stringify(after))
    }),
    { numRuns: 50 },
  )
})
