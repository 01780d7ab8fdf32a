/** The built page in another engine: it opens, draws, cites, keeps still and answers the keyboard as it does in Chromium. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Browser, Frame as FirefoxFrame, Page } from 'puppeteer-core'
import { DIST, SINGLE_FILE } from './support/dist.ts'
import { type FirefoxWatch, NO_FIREFOX, findFirefox, launchFirefox, watchFirefox } from './support/firefox.ts'
import { type StaticServer, serveFolder, servePages } from './support/staticServer.ts'
import { expect, test } from './support/test.ts'

const FIREFOX = findFirefox()
const { title } = JSON.parse(readFileSync(new URL('../../src/data/dataset.json', import.meta.url), 'utf8')) as {
  title: string
}
const DESK = { width: 1280, height: 800 }

// Starting it is part of the first test, and slow on a busy machine.
test.setTimeout(200_000)
test.skip(FIREFOX === undefined, NO_FIREFOX)
// One after the other, since a browser of its own for each would take most of the time.
test.describe.configure({ mode: 'default' })

let firefox: Browser | undefined
let folder: StaticServer | undefined
const hosts: StaticServer[] = []
let page: Page
let watch: FirefoxWatch

test.beforeAll(async () => {
  if (FIREFOX === undefined) return
  firefox = await launchFirefox(FIREFOX)
  folder = await serveFolder(DIST, '/some/folder/')
})
test.afterAll(async () => {
  await firefox?.close()
  await folder?.close()
})
test.beforeEach(async () => {
  if (!firefox) throw new Error('Firefox has not started.')
  page = await firefox.newPage()
  await page.setViewport(DESK)
  watch = watchFirefox(page)
})
test.afterEach(async () => {
  await page.close()
  await Promise.all(hosts.splice(0).map((host) => host.close()))
})

const served = (name: string) => `http://127.0.0.1:${folder?.port}/some/folder/${name}`
const PAGES = {
  'the folder from a host': () => served('index.html'),
  'the single file from a host': () => served('entente.html'),
  'the single file from disk': () => pathToFileURL(SINGLE_FILE).href,
}

/** The text of the first element of a selector, once there is one. */
async function textOf(frame: FirefoxFrame, selector: string): Promise<string> {
  const element = await frame.waitForSelector(selector)
  return (await element?.evaluate((it) => it.textContent)) ?? ''
}

/** Share of the drawing's pixels that something was drawn on, in per cent. */
const inked = (frame: FirefoxFrame) =>
  frame.evaluate(() => {
    const shares = [...document.querySelectorAll<HTMLCanvasElement>('.network-canvas canvas')].map((canvas) => {
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
      let drawn = 0
      for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 0) drawn += 1
      return (400 * drawn) / pixels.length
    })
    return Math.max(0, ...shares)
  })

async function expectPicture(frame: FirefoxFrame): Promise<void> {
  expect(await textOf(frame, 'h1')).toBe(title)
  await frame.waitForSelector('.network-canvas canvas')
  await expect.poll(() => inked(frame)).toBeGreaterThan(1)
  expect(await textOf(frame, '[role="status"]')).toMatch(/\d+ relationships/)
  expect(await frame.evaluate(() => document.fonts.check('400 12px "Source Sans 3"'))).toBe(true)
}

for (const [name, addressOf] of Object.entries(PAGES))
  test(`in Firefox, ${name} opens, draws and cites, asks for nothing of anybody else, and complains of nothing`, async () => {
    const address = addressOf()
    await page.goto(address)
    const frame = page.mainFrame()
    await expectPicture(frame)
    const id = await frame.$eval('.evidence .turning-points a', (it) => (it.getAttribute('href') ?? '').slice(5))
    await frame.locator('.evidence .turning-points a').click()
    await expect.poll(() => frame.$$('.evidence .panel-heading').then(({ length }) => length)).toBe(1)
    await frame.locator('.evidence button[aria-expanded="false"]').click()
    expect((await textOf(frame, '.evidence .relationship blockquote')).length).toBeGreaterThan(20)
    await expect.poll(() => page.url()).toBe(`${address}#sel=${id}`)
    if (address.startsWith('http:')) expect(watch.requests[0], 'what it asks for is seen').toBe(address)
    const own = address.startsWith('http:') ? [address, served('assets/')] : [address]
    expect(watch.requests.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([])
    expect(watch.complaints).toEqual([])
  })

test('in Firefox, a script that the page did not ship does not run in it, and the breach is seen', async () => {
  await page.goto(served('index.html'))
  await expectPicture(page.mainFrame())
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.intruder = true'
    document.body.append(script)
    return 'intruder' in window
  })
  expect(ran).toBe(false)
  await expect.poll(() => watch.complaints.join()).toContain('Content-Security-Policy')
})

for (const name of ['index.html', 'entente.html'])
  test(`in Firefox, ${name} runs in a frame that may do nothing but run scripts`, async () => {
    const host = await servePages(
      () => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
</head><body><iframe sandbox="allow-scripts" title="Entente" width="1200" height="760" src="${served(name)}#embed=1"></iframe></body></html>`,
    )
    hosts.push(host)
    await page.goto(`http://127.0.0.1:${host.port}/`)
    const frame = page.frames()[1]
    if (!frame) throw new Error('The host page holds no frame.')
    await expectPicture(frame)
    await frame.locator('.year-buttons button ::-p-text(2025)').click()
    await expect.poll(() => textOf(frame, '[role="status"]')).toMatch(/^2025: \d+ of \d+ relationships/)
    expect(watch.complaints).toEqual([])
  })

test('in Firefox, the window never scrolls, though what has the wheel does', async () => {
  await page.goto(served('index.html'))
  await expectPicture(page.mainFrame())
  for (const [view, area] of [
    ['#sel=india', '.evidence'],
    ['#view=text', '.text-twin'],
    ['#view=documents', '.documents'],
  ] as const) {
    await page.evaluate((hash) => void (location.hash = hash), view)
    await page.waitForSelector(area)
    await page.mouse.move(60, 20)
    await page.mouse.wheel({ deltaY: 4_000 })
    const box = await (await page.$(area))?.boundingBox()
    if (!box) throw new Error(`There is no ${area}.`)
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.wheel({ deltaY: 400 })
    await expect.poll(() => page.$eval(area, (it) => it.scrollTop), view).toBeGreaterThan(0)
    const scrolled = await page.evaluate(() => {
      window.scrollTo(0, 5_000)
      const root = document.scrollingElement ?? document.documentElement
      return [scrollX, scrollY, Math.max(0, root.scrollHeight - innerHeight)]
    })
    expect(scrolled, view).toEqual([0, 0, 0])
  }
})

test('in Firefox, a reader with a keyboard skips, searches, and comes to the evidence', async () => {
  await page.goto(served('index.html'))
  await expectPicture(page.mainFrame())
  const { keyboard } = page
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
  await keyboard.press('Tab')
  expect(await focused()).toBe('To the drawing')
  await keyboard.press('Enter')
  expect(await focused()).toBe('Drawing of the network')
  await keyboard.press('/')
  expect(await focused()).toBe('Search the network')
  await keyboard.type('Sanjeev Kumar')
  await page.waitForSelector('[role="combobox"][aria-expanded="true"]')
  await keyboard.press('Enter')
  await expect.poll(() => textOf(page.mainFrame(), '.evidence h2')).toBe(' Sanjeev Kumar')
  await keyboard.down('Shift')
  await keyboard.press('Tab')
  await keyboard.up('Shift')
  expect(await focused()).toBe('To the evidence')
  await keyboard.press('Enter')
  expect(await focused()).toBe(' Sanjeev Kumar')
  expect(watch.complaints).toEqual([])
})

/** Which controls of time stand side by side, row by row. Runs in the page. */
function rowsOfTime(): readonly (readonly string[])[] {
  const rows: { top: number; names: string[] }[] = []
  for (const it of document.querySelectorAll('.time-panel .time-row :is(button, input, select)')) {
    const { top, height, width } = it.getBoundingClientRect()
    if (width === 0) continue
    const middle = top + height / 2
    const name = it.getAttribute('aria-label') ?? it.textContent ?? ''
    const row = rows.find((known) => Math.abs(known.top - middle) < 8)
    if (row) row.names.push(name)
    else rows.push({ top: middle, names: [name] })
  }
  return rows.map(({ names }) => names)
}

for (const screen of [{ width: 1440, height: 900 }, DESK, { width: 900, height: 600 }, { width: 390, height: 844 }])
  test(`in Firefox, the controls of time stand in the same rows as in Chromium at ${screen.width}×${screen.height}`, async ({
    entente,
  }) => {
    await entente.page.setViewportSize(screen)
    const chromium = await entente.open('#t=2025')
    await page.setViewport(screen)
    await page.goto(`${served('index.html')}#t=2025`)
    await page.waitForSelector('.time-row')
    await page.evaluate(() => document.fonts.ready.then(() => true))
    const rows = await chromium.evaluate(rowsOfTime)
    expect(rows.length).toBeGreaterThan(0)
    expect(await page.evaluate(rowsOfTime)).toEqual(rows)
  })
