/**
 * Pictures of the built page, to look at: `npm run shots -- [HASH] [NAME] [--url URL] [--size WxH] [--theme light|dark]`.
 * Without options four pictures: 1440×900 and 390×844, light and dark. They land in `.cache/shots/`.
 * `npm run shots -- --desk` takes those of the guide to the desk, in `docs/pictures/`.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { launchChromium } from './chromium.ts'
import { takeDeskShots } from './deskShots.ts'

const ROOT = resolve(import.meta.dirname, '../../..')
const PAGE = join(ROOT, 'dist/entente.html')
const DESK = join(ROOT, 'dist/desk.html')
const PICTURES = join(ROOT, 'docs/pictures')
const FOLDER = join(ROOT, '.cache/shots')
const SIZES = ['1440x900', '390x844']
const THEMES = ['light', 'dark'] as const
/** Milliseconds for what moves after the first picture to come to rest. */
const SETTLE = 400

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string' },
    desk: { type: 'boolean', default: false },
    size: { type: 'string', multiple: true, default: SIZES },
    theme: { type: 'string', multiple: true, default: [...THEMES] },
  },
})
const [hash = '', name = 'opening'] = positionals
if (values.url === undefined && !existsSync(values.desk ? DESK : PAGE)) {
  throw new Error('There is no built page in dist/. Run "npm run build" first, or give --url of a running server.')
}
const url = new URL(hash, values.url ?? pathToFileURL(PAGE)).href

mkdirSync(FOLDER, { recursive: true })
const browser = await launchChromium()
const said = new Set<string>()
try {
  if (values.desk) {
    for (const path of await takeDeskShots(browser, DESK, PICTURES)) process.stdout.write(`${relative(ROOT, path)}\n`)
  }
  for (const size of values.desk ? [] : values.size) {
    const [width = 0, height = 0] = size.split('x').map(Number)
    for (const theme of THEMES.filter((t) => values.theme.includes(t))) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme })
      page.on('console', (message) => said.add(`${message.type()}: ${message.text()}`))
      page.on('pageerror', (error) => said.add(`error: ${error.message}`))
      await page.goto(url)
      await page
        .locator('#root > :not(.static-text)')
        .first()
        .waitFor({ state: 'attached', timeout: 5_000 })
        .catch(() => undefined)
      await page.waitForTimeout(SETTLE)
      const path = join(FOLDER, `${name}-${size}-${theme}.png`)
      await page.screenshot({ path })
      process.stdout.write(`${relative(ROOT, path)}\n`)
      await page.close()
    }
  }
} finally {
  await browser.close()
}
for (const line of said) process.stdout.write(`the page said ${line}\n`)
