import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiJson } from '../../../src/page/asciiJson.ts'

const ASCII = /^[\0-\x7f]*$/

describe('asciiJson(value)', () => {
  it('is JSON in ASCII that gives the value back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2, stringUnit: 'binary' }), (value) => {
        const text = asciiJson(value)
        expect(text).toMatch(ASCII)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it.each([
    { text: '</script><script>alert(1)</script>' }, // would end the block
    { text: '<!-- <script' }, // would swallow what follows it
    { text: 'one\u2028two\u2029three' }, // end a line in old scripts
  ])('holds nothing in $text that an HTML parser would act on', ({ text }) => {
    expect(asciiJson({ text })).not.toMatch(/[<\u2028\u2029]/)
  })
})
