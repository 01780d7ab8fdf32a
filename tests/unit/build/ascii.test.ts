import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBlock } from '../../../build/dataBlocks.ts'

describe('toBlock(value)', () => {
  it('is JSON that gives the value back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }), (value) => {
        expect(JSON.parse(toBlock(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it.each([
    { text: '</script><script>alert(1)</script>' }, // would end the block
    { text: '<!-- <script' }, // would swallow what follows it
    { text: 'one\u2028two\u2029three' }, // end a line in old scripts
  ])('holds nothing in $text that an HTML parser would act on', ({ text }) => {
    expect(toBlock({ text })).not.toMatch(/[<\u2028\u2029]/)
  })

  it('leaves the letters of other scripts as they are', () => {
    expect(toBlock(['रक्षा', '“però”'])).toBe('["रक्षा","“però”"]')
  })
})
