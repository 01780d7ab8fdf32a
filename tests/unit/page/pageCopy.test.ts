// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { blockIn, blockTextIn } from '../../../src/page/dataBlock.ts'
import { copyOf } from '../../../src/page/pageCopy.ts'

const SCRIPT = `if (1 < 2 && '"') { document.title = 'started' }`
const STYLE = 'a > b { content: "&" }'
/** As a curator may have typed it: not in ASCII. */
const DATASET = '{"title":"Łódź & Turin"}'

const HTML = `<!doctype html>
<html lang="en"><head><meta charset="UTF-8"><title>India–Italy</title><style>${STYLE}</style></head>
<body><div id="root"><p>Before any script: 🛳</p></div>
<script type="application/json" id="dataset">${DATASET}</script>
<script>${SCRIPT}</script></body></html>`

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html')

describe('copyOf(document)', () => {
  it('gives the page as it came, whatever was written into it since', () => {
    const page = parsed(HTML)
    const copy = copyOf(page)
    page.title = 'Another'
    page.querySelector('#root')?.replaceChildren('The application')
    const again = parsed(copy.openingAt({}))
    expect(again.title).toBe('India–Italy')
    expect(again.querySelector('#root')?.textContent).toBe('Before any script: 🛳')
    expect(again.compatMode).toBe('CSS1Compat')
  })

  it('keeps scripts, styles and data to the letter', () => {
    const html = copyOf(parsed(HTML)).openingAt({ t: '2025' })
    expect(html).toContain(`<script>${SCRIPT}</script>`)
    expect(html).toContain(`<style>${STYLE}</style>`)
    expect(blockTextIn(html, 'dataset')).toBe(DATASET)
  })

  it('writes the rest in ASCII alone', () => {
    const html = copyOf(parsed(HTML)).openingAt({ q: 'Łódź' })
    expect(html.replace(DATASET, '')).toMatch(/^[\0-\x7f]*$/)
  })

  it('brings the opening view before the dataset, with no end of its element in it', () => {
    const fields = { q: '</script><script>alert(1)</script>', t: '2025' }
    const html = copyOf(parsed(HTML)).openingAt(fields)
    expect(blockIn(html, 'opening')).toEqual(fields)
    expect(html.indexOf('id="opening"')).toBeLessThan(html.indexOf('id="dataset"'))
    expect(parsed(html).scripts).toHaveLength(3)
  })

  it('of a page that was itself saved so, the new view takes the place of the old', () => {
    const first = copyOf(parsed(HTML)).openingAt({ t: '2024' })
    const second = copyOf(parsed(first)).openingAt({ t: '2025' })
    expect(second).toBe(copyOf(parsed(HTML)).openingAt({ t: '2025' }))
  })

  it.each([
    ['', true],
    ['<script defer src="./assets/entente.js"></script>', false],
    ['<link rel="stylesheet" href="./assets/entente.css">', false],
    ['<script type="text/plain" data-part="x" data-src="./assets/x.js"></script>', false],
    ['<link rel="icon" href="data:,">', true],
  ])('with %j it is whole: %j', (tag, isWhole) => {
    expect(copyOf(parsed(HTML.replace('</head>', `${tag}</head>`))).isWhole).toBe(isWhole)
  })

  it('does not run in a sandboxed frame where its script is a module', () => {
    const page = parsed(HTML.replace('<script>', '<script type="module" src="/src/main.tsx">'))
    expect(copyOf(page).runsInFrame).toBe(false)
    expect(copyOf(parsed(HTML)).runsInFrame).toBe(true)
  })
})
