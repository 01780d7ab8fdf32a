import { describe, expect, it } from 'vitest'
import { readerPage, readerPartsOf } from '../../../src/page/readerPage.ts'

/** A page in one file as the build writes it: scripts that speak of such pages are in it. */
const pageAbout = (title: string, dataset: string, still: string, beside = '') => `<!doctype html>
<html><head><meta http-equiv="Content-Security-Policy" content="script-src 'sha256-A'" /><title>${title}</title>
<meta name="description" content="${title}" /><meta property="og:title" content="${title}" /><meta property="og:description" content="${title}" />
<style>a>b{content:"$&"}</style></head><body><div id="root">${still}</div>
${beside}<script type="application/json" id="dataset">${dataset}</script>
<script type="text/plain" data-part="late" data-needs="core">if(1<2)"<style>$&<title>"</script>
<script type="application/json" id="third-party">"MIT"</script>
<script data-part="core">const title="<title></title>"</script>
<script>require("./core.js")</script></body></html>`

const turin = pageAbout('Turin', '{"title":"Turin"}', '<main class="static-text">All of Turin</main>')

describe('readerPartsOf(page) and readerPage(parts, dataset, published)', () => {
  const parts = readerPartsOf(turin)

  it('give the page back to the letter, with its own dataset', () => {
    expect(readerPage(parts, { title: 'Turin' }, { still: '<main class="static-text">All of Turin</main>' })).toBe(
      turin,
    )
  })

  it('make a page about another, of which nothing but the policy and the scripts is the first’s', () => {
    expect(readerPage(parts, { title: 'Genoa' })).toBe(pageAbout('Genoa', '{"title":"Genoa"}', ''))
    expect(parts.template).not.toContain('Turin')
  })

  it('put an arrangement and earlier versions before the dataset, and take those of the first away', () => {
    const block = (id: string, json: string) => `<script type="application/json" id="${id}">${json}</script>\n`
    const both = pageAbout('Genoa', '{"title":"Genoa"}', '', block('arrangement', '{"a":1}') + block('earlier', '[2]'))
    expect(readerPage(readerPartsOf(both), { title: 'Genoa' }, { arrangement: { a: 1 }, earlier: [2] })).toBe(both)
    expect(readerPage(readerPartsOf(both), { title: 'Genoa' })).toBe(pageAbout('Genoa', '{"title":"Genoa"}', ''))
  })

  it('keep to ASCII, and shows signs of markup and of replacement as they are', () => {
    const page = readerPage(parts, { title: '“A” & <b> $& –' })
    expect(page).toMatch(/^[\0-\x7f]*$/)
    expect(page).toContain('<title>&#x201c;A&#x201d; &amp; &lt;b&gt; $&amp; &#x2013;</title>')
    expect(page).toContain('"title":"\\u201cA\\u201d & \\u003cb> $& \\u2013"')
  })

  it('leave what the desk has anyway out of the template', () => {
    expect([...parts.scripts.keys()]).toEqual(['late', 'core'])
    expect(parts.template).not.toMatch(/1<2|content:"|const title|MIT/)
  })

  it('say which script is missing', () => {
    expect(() => readerPage({ ...parts, scripts: new Map() }, {})).toThrow('script late is missing')
  })
})
