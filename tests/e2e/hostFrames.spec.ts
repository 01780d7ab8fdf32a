/** Hosts that give a page less than it is used to: the page is there all the same, with its picture. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame, Page } from '@playwright/test'
import { expectNoAxeViolations } from './support/axe.ts'
import { DIST, SINGLE_FILE } from './support/dist.ts'
import { type StaticServer, serveFolder, servePages } from './support/staticServer.ts'
import { expect, test } from './support/test.ts'
import { watchPage } from './support/watchPage.ts'

const { title } = JSON.parse(readFileSync(new URL('../../src/data/dataset.json', import.meta.url), 'utf8')) as {
  title: string
}
const PAGES = ['index.html', 'entente.html'] as const

/** The explorer with its network drawn, its own letters in their own font. */
async function expectPicture(frame: Frame) {
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(frame.locator('.network-canvas canvas').first()).toBeAttached()
  await expect(frame.getByRole('status').first()).toContainText(/\d+ relationships/)
  expect(await frame.evaluate(() => document.fonts.check('400 12px "Source Sans 3"'))).toBe(true)
}

const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** Opens a host's page that holds an iframe with these attributes. */
async function openHost(page: Page, attributes: string): Promise<Frame> {
  const host = await servePages(
    () => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
</head><body><iframe title="Entente" width="1200" height="760" ${attributes}></iframe></body></html>`,
  )
  servers.push(host)
  await page.goto(`http://127.0.0.1:${host.port}/`)
  const frame = page.frames()[1]
  if (!frame) throw new Error('The host page holds no frame.')
  return frame
}

const servers: StaticServer[] = []
test.afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})
async function serve(charset?: string): Promise<string> {
  const server = await serveFolder(DIST, '/', charset)
  servers.push(server)
  return `http://127.0.0.1:${server.port}/`
}

for (const name of PAGES) {
  test(`${name} runs in a frame that may do nothing but run scripts`, async ({ page }) => {
    const { complaints } = watchPage(page)
    await expectPicture(await openHost(page, `sandbox="allow-scripts" src="${await serve()}${name}#embed=1"`))
    expect(complaints).toEqual([])
  })

  test(`${name} opens from disk`, async ({ page }) => {
    const { complaints } = watchPage(page)
    await page.goto(pathToFileURL(join(DIST, name)).href)
    await expectPicture(page.mainFrame())
    expect(complaints).toEqual([])
  })

  test(`${name} reads the same where the host says that it is ISO-8859-1`, async ({ page }) => {
    const { complaints } = watchPage(page)
    const address = await serve('iso-8859-1')
    await page.goto(`${address}${name}#t=2025`)
    expect(await page.evaluate(() => document.characterSet)).toBe('windows-1252')
    await expectPicture(page.mainFrame())
    await expect(page).toHaveTitle(title)
    // From the stylesheet, and from the script.
    const marker = await page
      .locator('.evidence .disclosure')
      .first()
      .evaluate((it) => getComputedStyle(it, '::before').content)
    expect(marker).toBe('"▸"')
    await expect(page.getByText('«').first()).toBeVisible()
    expect(complaints).toEqual([])
  })

  test(`${name} says what it is about in a frame that may not run scripts`, async ({ page }) => {
    const frame = await openHost(page, `sandbox="" src="${await serve()}${name}"`)
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(frame.getByRole('heading', { name: 'How to read it' })).toBeVisible()
  })
}

test('the single file runs as the srcdoc of a frame, as notebooks and previews have it', async ({ page }) => {
  const { complaints } = watchPage(page)
  await expectPicture(await openHost(page, `srcdoc="${escaped(readFileSync(SINGLE_FILE, 'utf8'))}"`))
  expect(complaints).toEqual([])
})

test('where its script does not arrive, the page says what it is about', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort())
  await page.goto(await serve())
  await expect(page.getByRole('heading', { name: 'How to read it' })).toBeVisible()
  await expectNoAxeViolations(page.mainFrame())
})

for (const name of PAGES) {
  for (const sandbox of ['', ' sandbox="allow-scripts"']) {
    test(`${name} loads the rest of Latin when it is typed${sandbox && ', in a sandboxed frame too'}`, async ({
      page,
    }) => {
      const { complaints } = watchPage(page)
      const frame = await openHost(page, `${sandbox} src="${await serve()}${name}"`)
      await expectPicture(frame)
      const canDraw = () => frame.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').length)
      // Two weights of the interface, and the letters of the quotes.
      await expect.poll(canDraw).toBe(3)
      await frame.getByRole('combobox', { name: 'Search' }).fill('Łódź')
      await expect.poll(canDraw).toBe(5)
      expect(complaints).toEqual([])
    })
  }
}
