/** What leaves the build: two ways to ship one page, neither of which needs or reaches anything else. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame } from '@playwright/test'
import { asciiJson } from '../../src/page/asciiJson.ts'
import { blockIn, withBlock } from '../../src/page/dataBlock.ts'
import { DIST, SINGLE_FILE } from './support/dist.ts'
import { expect, test } from './support/test.ts'

const files = () => readdirSync(DIST, { recursive: true, encoding: 'utf8', withFileTypes: true })
const pathsOf = () =>
  files()
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
const policyOf = (html: string) => {
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
  return new Map(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]))
}
const sourceOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../src/data/${name}`, import.meta.url), 'utf8'))

test.describe('the built files', () => {
  for (const name of ['index.html', 'entente.html']) {
    test(`${name} forbids all but its own script, its own styles and pictures that it made`, () => {
      const policy = policyOf(readFileSync(join(DIST, name), 'utf8'))
      expect(Object.fromEntries(policy)).toMatchObject({
        'default-src': ["'none'"],
        // A folder may fetch a dataset from its own host.
        'connect-src': [name === 'index.html' ? "'self'" : "'none'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'img-src': ['data:', 'blob:'],
      })
      for (const source of [...(policy.get('script-src') ?? []), ...(policy.get('style-src') ?? [])]) {
        expect(source).toMatch(/^'(?:self|sha256-[\w+/]{43}=)'$/)
      }
    })

    test(`${name} carries the dataset as data, unchanged, and no positions`, () => {
      const html = readFileSync(join(DIST, name), 'utf8')
      expect(blockIn(html, 'dataset')).toEqual(sourceOf('dataset.json'))
      expect(blockIn(html, 'arrangement')).toBeUndefined()
    })
  }

  test('the script holds nothing of the dataset', () => {
    const { edges } = sourceOf('dataset.json') as { edges: readonly { id: string; summary?: string }[] }
    const summary = edges.find((edge) => edge.summary !== undefined)?.summary ?? ''
    expect(summary).not.toBe('')
    for (const path of pathsOf().filter((p) => p.endsWith('.js'))) {
      expect(readFileSync(path, 'utf8')).not.toContain(summary)
    }
  })

  test('none of them is a source map or tells where it was built', () => {
    for (const path of pathsOf()) {
      expect(path).not.toMatch(/\.map$/)
      const text = readFileSync(path, 'utf8')
      expect(text).not.toContain('sourceMappingURL')
      expect(text.includes(join(DIST, '..')), `${path} names the folder it was built in`).toBe(false)
    }
  })
})

test('the page asks for nothing but its own files', { tag: '@shipped' }, async ({ entente }) => {
  await entente.open()
  await entente.page.waitForLoadState('networkidle')
  const requests = entente.watch.requests.filter((url) => url.startsWith(entente.address))
  if (entente.address.startsWith('file:')) {
    expect(requests).toEqual([entente.address])
  } else {
    const built = pathsOf().map((path) => entente.address + relative(DIST, path).replaceAll('\\', '/'))
    expect([entente.address, ...built]).toEqual(expect.arrayContaining(requests))
    expect(new Set(requests).size, 'each file is asked for once').toBe(requests.length)
  }
})

test('a script that the page did not ship does not run in it', async ({ entente }) => {
  entente.allowComplaints(/Content Security Policy/)
  const frame = await entente.open()
  const ran = await frame.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.intruder = true'
    document.body.append(script)
    return 'intruder' in window
  })
  expect(ran).toBe(false)
})

/** Whether the page's own policy keeps it from fetching an address: a missing network or CORS would refuse it as well. */
const isForbidden = (frame: Frame, address: string) =>
  frame.evaluate(async (asked) => {
    const broken = new Promise<string>((told) => {
      document.addEventListener('securitypolicyviolation', (event) => told(event.effectiveDirective), { once: true })
    })
    await fetch(asked).catch(() => undefined)
    return Promise.race([broken, new Promise<string>((late) => setTimeout(late, 2_000, 'allowed'))])
  }, address)

test('the page cannot send anything to another host', async ({ entente }) => {
  entente.allowComplaints(/Content Security Policy|Fetch API cannot load|request failed/)
  const frame = await entente.open()
  expect(await isForbidden(frame, 'https://example.org/')).toBe('connect-src')
})

test('a page in one file cannot send anything anywhere, not even to its own host', async ({ entente }) => {
  entente.allowComplaints(/Content Security Policy|Fetch API cannot load|request failed/)
  const frame = await entente.openAt(`${entente.address}entente.html`)
  expect(await isForbidden(frame, `${entente.address}entente.html`)).toBe('connect-src')
})

test('a copy with another dataset in its block is a page about that one', async ({ entente }, testInfo) => {
  const html = readFileSync(SINGLE_FILE, 'utf8')
  const dataset = { ...(blockIn(html, 'dataset') as object), title: 'Another <subject>' }
  const path = testInfo.outputPath('another.html')
  writeFileSync(path, withBlock(html, 'dataset', asciiJson(dataset)))
  const frame = await entente.openAt(pathToFileURL(path).href)
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Another <subject>')
})
