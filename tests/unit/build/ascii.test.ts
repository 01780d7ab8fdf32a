import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { asciiScript, asciiStyles } from '../../../build/ascii.ts'
import { asciiHtml } from '../../../src/page/asciiHtml.ts'

const ASCII = /^[\0-\x7f]*$/

describe('asciiScript(code)', () => {
  it.each([
    ['a string', `'रक्षा “però” 😀'`],
    ['a template', '`a–b ${"…"} 😀`'],
    ['an expression', `/[–—]+/.exec('a–—b')[0]`],
    ['an expression of code points', `/[😀-😂]/u.test('😁')`],
    ['the end of its own element', `'</script><!--'`],
    ['an expression that looks for it', `/<\\/script/.test('</script')`],
  ])('leaves %s as it was', (_, code) => {
    const escaped = asciiScript(code)
    expect(escaped).toMatch(ASCII)
    expect(escaped).not.toMatch(/<\/script|<!--/)
    expect(runInNewContext(escaped)).toEqual(runInNewContext(code))
  })

  it('refuses a letter that has its own backslash, since the escape would become two characters', () => {
    expect(() => asciiScript(`/a\\–b/`)).toThrow(/escapes “–” by itself/)
    expect(asciiScript(`'\\\\–'`)).toBe(`'\\\\\\u2013'`)
  })
})

describe('asciiStyles(css)', () => {
  it('escapes as CSS does, with the space that ends an escape', () => {
    expect(asciiStyles(`a::before{content:'▸b'}`)).toBe(`a::before{content:'\\25b8 b'}`)
  })
})

describe('asciiHtml(html)', () => {
  it('writes letters of text and attributes as references', () => {
    expect(asciiHtml('<p title="però">😀–</p>')).toBe('<p title="per&#xf2;">&#x1f600;&#x2013;</p>')
  })

  it('leaves scripts and styles alone, and refuses those that are not escaped', () => {
    const html = '<script title="ò">let a</script><style>b{}</style>'
    expect(asciiHtml(html)).toBe('<script title="&#xf2;">let a</script><style>b{}</style>')
    expect(() => asciiHtml('<script>let ò</script>')).toThrow(/letters beyond ASCII/)
  })
})
