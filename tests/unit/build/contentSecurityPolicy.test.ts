import { describe, expect, it } from 'vitest'
import { policyOf } from '../../../build/contentSecurityPolicy.ts'

/** `printf '%s' 'let a' | openssl dgst -sha256 -binary | base64`, and so on. */
const HASHES = {
  'let a': "'sha256-IfEXP/8HLuXoAiy0hZVrCAcjcLsZqYFpLOHDGj8enqE='",
  'p{}': "'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='",
  '.__________cytoscape_container { position: relative; }': "'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8='",
}

const directive = (html: string, name: string) =>
  policyOf(html)
    .split('; ')
    .find((text) => text.startsWith(`${name} `))
    ?.split(' ')
    .slice(1)

describe('policyOf(html)', () => {
  it('allows an inlined script by its hash and by nothing else', () => {
    expect(directive('<script type="module">let a</script>', 'script-src')).toEqual([HASHES['let a']])
  })

  it("allows a script beside the page by 'self' and by nothing else", () => {
    expect(directive('<script type="module" src="./a.js"></script>', 'script-src')).toEqual(["'self'"])
  })

  it('allows a part that lies in the page to run later, by its hash', () => {
    const html = '<script type="text/plain" data-part="a">let a</script>'
    expect(directive(html, 'script-src')).toEqual([HASHES['let a']])
  })

  it("allows a part beside the page by 'self'", () => {
    const html = '<script type="text/plain" data-part="a" data-src="./a.js"></script>'
    expect(directive(html, 'script-src')).toEqual(["'self'"])
  })

  it('allows fonts and workers only that the page made itself', () => {
    expect(directive('', 'font-src')).toEqual(['data:'])
    expect(directive('', 'worker-src')).toEqual(['blob:'])
  })

  it('does not spend a hash on data blocks, which do not run', () => {
    expect(directive('<script type="application/json" id="dataset">{}</script>', 'script-src')).toEqual(["'none'"])
  })

  it('allows inlined styles, and the one that Cytoscape adds, by their hashes', () => {
    expect(directive('<style>p{}</style>', 'style-src')).toEqual([
      HASHES['.__________cytoscape_container { position: relative; }'],
      HASHES['p{}'],
    ])
  })

  it("allows a stylesheet beside the page by 'self'", () => {
    expect(directive('<link rel="stylesheet" href="./a.css">', 'style-src')).toContain("'self'")
  })

  it('takes a tag in the text of a script for text', () => {
    const html = `<script type="module">let s='<link rel="stylesheet"><style>p{}'</script>`
    expect(directive(html, 'style-src')).toEqual([HASHES['.__________cytoscape_container { position: relative; }']])
  })

  it('never allows inline code as such, evaluation, or another origin', () => {
    const policy = policyOf('<script>let a</script><style>p{}</style><link rel="stylesheet" href="./a.css">')
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'none'")
  })

  it('lets a folder fetch a dataset from its own host, and a page in one file nothing', () => {
    expect(directive('<script defer src="./a.js"></script>', 'connect-src')).toEqual(["'self'"])
    expect(directive('<script>let a</script>', 'connect-src')).toEqual(["'none'"])
  })
})
