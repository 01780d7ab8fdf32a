import { describe, expect, it } from 'vitest'
import { inertMarkup } from '../../../../src/draft/documents/inertMarkup.ts'

describe('inertMarkup(html)', () => {
  it('is the markup without styles and without an address of its own, which a browser would complain of', () => {
    const html =
      '<head><base href="https://example.org/"><style>p { color: red }</style></head><p style="color:red" id="a">Ada</p>'
    expect(inertMarkup(html)).toBe('<head></head><p  id="a">Ada</p>')
  })

  it('loses nothing to a style that a script or a comment speaks of', () => {
    const html = "<script>var s='<style>'+css+'<\\/style>'</script><!-- <style> --><p>Ada</p>"
    expect(inertMarkup(html)).toBe(html)
    expect(inertMarkup(`${html}<style>p{}</style><p>Bea</p>`)).toBe(`${html}<p>Bea</p>`)
  })

  it('keeps hidden what a style had hidden', () => {
    expect(inertMarkup('<p style="display: none">Ada</p><p STYLE=visibility:hidden>Bea</p>')).toBe(
      '<p hidden>Ada</p><p hidden>Bea</p>',
    )
  })

  it('leaves words of texts and of other attributes', () => {
    const html = '<p title="a style=b">style="x" <b>base</b> 1 < 2 style=3</p>'
    expect(inertMarkup(html)).toBe(html)
  })
})
