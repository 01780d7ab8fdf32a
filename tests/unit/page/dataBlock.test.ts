import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asciiJson } from '../../../src/page/asciiJson.ts'
import { blockIn, withBlock } from '../../../src/page/dataBlock.ts'

const EMPTY = '<html><body><div id="root"></div></body></html>'
const IDS = ['dataset', 'arrangement'] as const

describe('withBlock(html, id, text)', () => {
  it('gives a page that carries the value, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(...IDS, 'earlier' as const), (value, id) => {
        expect(blockIn(withBlock(EMPTY, id, asciiJson(value)), id)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('puts a new block at the end of the body', () => {
    expect(withBlock(EMPTY, 'dataset', '{}')).toBe(
      '<html><body><div id="root"></div><script type="application/json" id="dataset">{}</script>\n</body></html>',
    )
  })

  it('puts a second block before the first: the script that reads both may stand right behind it', () => {
    const page = withBlock(EMPTY, 'dataset', '{}').replace('</body>', '<script>read()</script></body>')
    const both = withBlock(page, 'arrangement', '[1]')
    expect(both.indexOf('id="arrangement"')).toBeLessThan(both.indexOf('id="dataset"'))
    expect(IDS.map((id) => blockIn(both, id))).toEqual([{}, [1]])
  })

  it('replaces what the block held, and leaves the other as it was', () => {
    const both = withBlock(withBlock(EMPTY, 'dataset', '{"a":1}'), 'arrangement', '[1]')
    const changed = withBlock(both, 'dataset', '{"a":2}')
    expect(IDS.map((id) => blockIn(changed, id))).toEqual([{ a: 2 }, [1]])
    expect(changed.length).toBe(both.length)
  })

  it('takes the last block of a name: a script before it may only speak of one', () => {
    const script = `<script>'<script type="application/json" id="dataset">'</script>`
    const page = withBlock(`${script}${EMPTY}`.replace('</body>', `<script type="application/json" id="dataset">1</script></body>`), 'dataset', '2') // prettier-ignore
    expect(page.startsWith(script)).toBe(true)
    expect(blockIn(page, 'dataset')).toBe(2)
  })

  it('refuses a page without a body', () => {
    expect(() => withBlock('<p>', 'dataset', '{}')).toThrow('The page has no body')
  })
})

describe('blockIn(html, id)', () => {
  it('is undefined where the page carries none', () => {
    expect(blockIn(EMPTY, 'arrangement')).toBeUndefined()
  })
})
