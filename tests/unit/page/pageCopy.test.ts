// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { blockIn, blockTextIn } from '../../../src/page/dataBlock.ts'
import { type PageCopy, copyOf } from '../../../src/page/pageCopy.ts'
import { aDataset } from '../../fixtures/dataset.ts'

const SCRIPT = `if (1 < 2 && '"') { document.title = 'started' }`
const STYLE = 'a > b { content: "&" }'
/** As a curator may have typed it: not in ASCII. */
const DATASET = '{"title":"Łódź & Turin"}'

const HTML = `<!doctype html>
<html lang="en"><head><meta charset="UTF-8"><title>India–Italy</title><style>${STYLE}</style></head>
<body><div id="root"><p>Before any script: 🛳</p></div>
<script type="application/json" id="dataset">${DATASET}</script>
<script>${SCRIPT}</script></body></html>`

const fileOf = ({ asFile }: PageCopy, fields: Readonly<Record<string, string>>) => asFile?.(fields) ?? ''
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html')

describe('copyOf(document)', () => {
  it('gives the page as it came, whatever was written into it since', () => {
    const page = parsed(HTML)
    const copy = copyOf(page)
    page.title = 'Another'
    page.querySelector('#root')?.replaceChildren('The application')
    const again = parsed(fileOf(copy, {}))
    expect(again.title).toBe('India–Italy')
    expect(again.querySelector('#root')?.textContent).toBe('Before any script: 🛳')
    expect(again.compatMode).toBe('CSS1Compat')
  })

  it('keeps scripts, styles and data to the letter', () => {
    const html = fileOf(copyOf(parsed(HTML)), { t: '2025' })
    expect(html).toContain(`<script>${SCRIPT}</script>`)
    expect(html).toContain(`<style>${STYLE}</style>`)
    expect(blockTextIn(html, 'dataset')).toBe(DATASET)
  })

  it('writes the rest in ASCII alone', () => {
    const html = fileOf(copyOf(parsed(HTML)), { q: 'Łódź' })
    expect(html.replace(DATASET, '')).toMatch(/^[\0-\x7f]*$/)
  })

  it('brings the opening view before the dataset, with no end of its element in it', () => {
    const fields = { q: '</script><script>alert(1)</script>', t: '2025' }
    const html = fileOf(copyOf(parsed(HTML)), fields)
    expect(blockIn(html, 'opening')).toEqual(fields)
    expect(html.indexOf('id="opening"')).toBeLessThan(html.indexOf('id="dataset"'))
    expect(parsed(html).scripts).toHaveLength(3)
  })

  it('of a page that was itself saved so, the new view takes the place of the old', () => {
    const first = fileOf(copyOf(parsed(HTML)), { t: '2024' })
    const second = fileOf(copyOf(parsed(first)), { t: '2025' })
    expect(second).toBe(fileOf(copyOf(parsed(HTML)), { t: '2025' }))
  })

  it.each([
    ['', true],
    ['<script defer src="./assets/entente.js"></script>', false],
    ['<link rel="stylesheet" href="./assets/entente.css">', false],
    ['<script type="text/plain" data-part="x" data-src="./assets/x.js"></script>', false],
    ['<link rel="icon" href="data:,">', true],
  ])('with %j it is whole: %j', (tag, isWhole) => {
    expect(copyOf(parsed(HTML.replace('</head>', `${tag}</head>`))).asFile !== null).toBe(isWhole)
  })

  it('in a frame leaves the policy to the page around it; in a file it brings its own', () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`
    const copy = copyOf(parsed(HTML.replace('<title>', `${policy}<title>`)))
    expect(copy.asFile?.({})).toContain(policy)
    expect(copy.asFrame?.({ t: '2025' })).not.toContain('Content-Security-Policy')
    expect(blockIn(copy.asFrame?.({ t: '2025' }) ?? '', 'opening')).toEqual({ t: '2025' })
  })

  it('does not run in a sandboxed frame where its script is a module', () => {
    const page = parsed(HTML.replace('<script>', '<script type="module" src="/src/main.tsx">'))
    expect(copyOf(page).asFrame).toBeNull()
  })

  it.each([
    ['file:///C:/entente.html', HTML, true],
    ['about:srcdoc', HTML, true],
    ['https://example.org/', HTML.replace('<script>', '<script src="./entente.js">'), true],
    // Files of a disk are not for a frame without an origin.
    ['file:///C:/index.html', HTML.replace('<script>', '<script src="./entente.js">'), false],
  ])('from %s, whole or not, it runs in one or not', (address, html, runs) => {
    const page = parsed(html)
    Object.defineProperty(page, 'URL', { value: address })
    expect(copyOf(page).asFrame !== null).toBe(runs)
  })

  it('about another dataset has that in its block, its name, and nothing of the first', () => {
    const page = parsed(HTML.replace('</body>', '<script type="application/json" id="earlier">[]</script></body>'))
    const other = aDataset({ title: 'Entente & cordiale' })
    const copy = copyOf(page).with(other)
    const html = fileOf(copy, {})
    expect(blockIn(html, 'dataset')).toEqual(other)
    expect(blockTextIn(html, 'earlier')).toBeNull()
    const again = parsed(html)
    expect(again.title).toBe('Entente & cordiale')
    expect(again.querySelector('#root')?.textContent).not.toContain('Before any script')
    expect(again.querySelectorAll('script')).toHaveLength(3)
  })
})
