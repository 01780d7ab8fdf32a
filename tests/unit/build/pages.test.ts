import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Built, pagesOf } from '../../../build/pages.ts'
import { readerPartsOf } from '../../../src/page/readerPage.ts'

const built: Built = {
  html: `<!doctype html><html><head><meta charset="UTF-8" /><title>A–B</title>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-1.css">
  </head><body><div id="root">però</div><script type="application/json" id="dataset">{}</script></body></html>`,
  script: `let a='–</script>'`,
  styles: `p::before{content:'–'}`,
  early: [{ name: 'early', code: `this.early=1`, needs: [] }],
  parts: [
    { name: 'late', code: `this.late='$&–'`, needs: ['common'] },
    { name: 'common', code: `this.common=1`, needs: [] },
  ],
  thirdParty: 'a 1 (MIT) ©',
  desk: null,
}
const files = pagesOf(built)
const page = (name: string) => files.get(name) ?? ''

describe('pagesOf(built)', () => {
  it('is a folder, a single file, and the licences', () => {
    expect([...files.keys()].map((name) => name.replace(/-[0-9a-f]{8}\./, '-HASH.')).toSorted()).toEqual([
      'THIRD-PARTY.txt',
      'assets/common-HASH.js',
      'assets/early-HASH.js',
      'assets/entente-HASH.css',
      'assets/entente-HASH.js',
      'assets/late-HASH.js',
      'entente.html',
      'index.html',
    ])
  })

  it('runs from one classic script, since a module runs neither from disk nor in a sandboxed frame', () => {
    for (const name of ['index.html', 'entente.html']) expect(page(name)).not.toMatch(/type="module"|crossorigin/)
    expect(page('index.html')).toMatch(/<script defer src="\.\/assets\/entente-[0-9a-f]{8}\.js"><\/script>/)
    expect(page('entente.html')).toContain(`<script>let a='\\u2013\\x3c/script>'</script>`)
  })

  it('runs before it what it shares with a worker', () => {
    for (const name of ['index.html', 'entente.html']) {
      const scripts = [...page(name).matchAll(/<script(?! type)([^>]*)>/g)].map(([, attributes = '']) => attributes)
      expect(scripts).toHaveLength(2)
      expect(scripts[0]).toContain('data-part="early"')
    }
  })

  it('carries late parts inert, or says where they lie, and what each needs', () => {
    expect(page('index.html')).toMatch(
      /<script type="text\/plain" data-part="late" data-needs="common" data-src="\.\/assets\/late-[0-9a-f]{8}\.js"><\/script>/,
    )
    expect(page('entente.html')).toContain(
      `<script type="text/plain" data-part="late" data-needs="common">this.late='$&\\u2013'</script>`,
    )
  })

  it('leaves out of the single file what only a page that may fetch can use, and nothing that others ask for', () => {
    const parts = [
      ...built.parts,
      { name: 'openPublished', code: `this.open=1`, needs: ['common', 'published', 'openDataset'] },
      { name: 'published', code: `this.published=1`, needs: [] },
      { name: 'openDataset', code: `this.openDataset=1`, needs: [] },
    ]
    const both = pagesOf({ ...built, parts })
    const namesIn = (name: string) => [...(both.get(name) ?? '').matchAll(/data-part="(\w+)"/g)].map(([, part]) => part)
    expect(namesIn('index.html')).toEqual(['early', 'late', 'common', 'openPublished', 'published', 'openDataset'])
    expect(namesIn('entente.html')).toEqual(['late', 'common', 'openDataset', 'early'])
  })

  it('holds nothing but ASCII, save for the licences’ own file', () => {
    const other = [...files].filter(([name, text]) => name !== 'THIRD-PARTY.txt' && !/^[\0-\x7f]*$/.test(text))
    expect(other.map(([name]) => name)).toEqual([])
    expect(page('index.html')).toContain('<title>A&#x2013;B</title>')
  })

  it('keeps the licences in the single file', () => {
    expect(page('entente.html')).toContain(
      '<script type="application/json" id="third-party">"a 1 (MIT) \\u00a9"</script>',
    )
    expect(page('index.html')).toContain('<link rel="license" href="./THIRD-PARTY.txt" />')
  })

  it('puts the policy before all that it rules', () => {
    for (const name of ['index.html', 'entente.html'])
      expect(page(name)).toMatch(/<meta charset="UTF-8" \/>\s*<meta http-equiv="Content-Security-Policy"/)
  })

  it.each([
    {
      what: 'without a script',
      over: { html: built.html.replace(/<script type="module".*/, '') },
      why: /has no .*module/,
    },
    {
      what: 'without a place for the policy',
      over: { html: built.html.replace('<meta charset="UTF-8" />', '') },
      why: /has no <meta charset/,
    },
    { what: 'whose script does not compile', over: { script: 'let a = ' }, why: /Unexpected end/ },
  ])('refuses a page $what', ({ over, why }) => {
    expect(() => pagesOf({ ...built, ...over })).toThrow(why)
  })
})

describe('the desk in pagesOf(built)', () => {
  const withDesk: Built = {
    ...built,
    html: built.html
      .replace(
        '</title>',
        '</title><meta name="description" content="" /><meta property="og:title" content="" /><meta property="og:description" content="" />',
      )
      .replace('>però<', '><'),
    desk: {
      html: `<!doctype html><html><head><meta charset="UTF-8" /><title>The desk</title>
        <script type="module" crossorigin src="./desk.js"></script>
        <link rel="stylesheet" crossorigin href="./assets/core.css">
        <link rel="stylesheet" crossorigin href="./assets/desk.css">
      </head><body><div id="root"></div></body></html>`,
      script: `let desk='–'`,
      styles: `q::after{content:'–'}`,
      early: ['early', 'common', 'own'],
      parts: [
        { name: 'own', code: `this.own=1`, needs: ['common'] },
        { name: 'import', code: `this.import=1`, needs: ['own'] },
      ],
      thirdParty: 'b 2 (MIT)',
    },
  }
  const all = pagesOf(withDesk)
  const desk = all.get('desk.html') ?? ''
  const reader = all.get('entente.html') ?? ''

  it('has each script once, those that it opens with in their order before its own, the others inert', () => {
    const tags = [...desk.matchAll(/<script([^>]*)>(?!\s*\{)/g)].map(([, attributes = '']) => attributes.trim())
    expect(tags.filter((attributes) => !attributes.includes('json'))).toEqual([
      'type="text/plain" data-part="late" data-needs="common"',
      'type="text/plain" data-part="import" data-needs="own"',
      'data-part="early"',
      'data-part="common"',
      'data-part="own" data-needs="common"',
      '',
    ])
    expect(desk.trimEnd()).toMatch(/<script>let desk='\\u2013'<\/script>\s*<\/body><\/html>$/)
  })

  it('allows by its policy what stands in it, and asks nobody for anything', () => {
    expect(desk).not.toMatch(/\ssrc=|<link rel="stylesheet"|type="module"/)
    expect(desk).toMatch(/connect-src 'none'/)
    const hash = createHash('sha256').update(`let desk='\\u2013'`).digest('base64')
    expect(desk).toContain(`'sha256-${hash}'`)
  })

  it('carries the reader’s page, of which scripts and styles are the desk’s own and the rest is in the template', () => {
    const { template, scripts, styles, thirdParty } = readerPartsOf(reader)
    expect(JSON.parse(/id="reader">([^<]*)</.exec(desk)?.[1] ?? '')).toBe(template)
    for (const code of scripts.values()) expect(desk).toContain(`>${code}</script>`)
    expect(desk).toContain(`<style data-reader>${styles}</style>`)
    expect(desk).toContain(`id="third-party">${thirdParty}</script>`)
  })

  it('adds to the licences those of what it alone has', () => {
    expect(desk).toContain('<script type="application/json" id="third-party-desk">"b 2 (MIT)"</script>')
    expect(reader).not.toContain('b 2')
    expect(all.get('THIRD-PARTY.txt')).toBe('a 1 (MIT) ©\nb 2 (MIT)')
  })

  it('is refused where it opens with a script that the single file leaves out', () => {
    const early = ['early', 'published']
    expect(() => pagesOf({ ...withDesk, desk: withDesk.desk && { ...withDesk.desk, early } })).toThrow(
      'The desk needs published',
    )
  })
})
