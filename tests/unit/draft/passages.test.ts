import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyStep } from '../../../src/draft/applyStep.ts'
import { passageFor } from '../../../src/draft/passages.ts'
import { recordsOf } from '../../../src/draft/records.ts'
import { changing } from '../../../src/draft/stepBuilder.ts'
import { isSound } from '../../../src/draft/whyOut.ts'
import { aDraft } from '../../fixtures/anyDraft.ts'
import { ADA_MET_BEA, GAZETTE } from '../../fixtures/dataset.ts'

describe('the passage of a marked stretch', () => {
  it('is the one that the draft has of that stretch', () => {
    const draft = aDraft()
    const start = GAZETTE.indexOf(ADA_MET_BEA)
    expect(passageFor(draft, 'gazette', start, start + ADA_MET_BEA.length)).toEqual({
      passage: draft.passages[0],
      isNew: false,
    })
  })

  it('law: a new one stands in its text, has an id of its own, and is found again', () => {
    const anyStretch = fc
      .tuple(fc.nat({ max: GAZETTE.length - 1 }), fc.nat({ max: GAZETTE.length - 1 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const)
      // Between letters, not within one.
      .filter(([start, end]) => !/\p{Surrogate}/u.test(GAZETTE.slice(start, end)))
    fc.assert(
      fc.property(fc.array(anyStretch, { maxLength: 6 }), (stretches) => {
        let draft = aDraft()
        for (const [start, end] of stretches) {
          const { passage, isNew } = passageFor(draft, 'gazette', start, end)
          expect(passage.exact).toBe(GAZETTE.slice(start, end))
          expect(isSound(recordsOf(draft), passage)).toBe(true)
          if (isNew)
            draft = applyStep(
              draft,
              changing(draft, '', (edit) => edit.add('passages', passage)),
            )
          expect(passageFor(draft, 'gazette', start, end)).toEqual({ passage, isNew: false })
        }
      }),
    )
  })

  it('cannot be made without the text', () => {
    expect(() => passageFor(aDraft({ documents: [] }), 'gazette', 0, 3)).toThrow('gazette')
  })
})
