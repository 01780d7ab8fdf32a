/** The tab "Embed" of the export: what it gives does in other pages, and on a disk, what it says. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame, Locator } from '@playwright/test'
import { blockIn, blockTextIn } from '../../src/page/dataBlock.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { DIST, SINGLE_FILE } from './support/dist.ts'
import { type StaticServer, serveFolder, servePages } from './support/staticServer.ts'
import { expect, test } from './support/test.ts'
import { watchPage } from './support/watchPage.ts'

const VIEW = '#t=2025&mode=within&level=2'

const servers: StaticServer[] = []
test.afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

/** The tab, of the page that stands in a window or a frame. */
async function openTab(frame: Frame): Promise<Locator> {
  await frame.getByRole('button', { name: 'Export' }).click()
  await frame.getByRole('tab', { name: 'Embed' }).click()
  return frame.getByRole('tabpanel')
}

/** The sentence of the view: the same words for the same view. */
const sentenceOf = async (frame: Frame) => {
  const status = frame.getByRole('status').first()
  await expect(status).toContainText(/\d+ relationships?/)
  return (await status.textContent()) ?? ''
}

for (const name of ['index.html', 'entente.html']) {
  test(`${name} shows itself in a frame within the dialog, as the frame will be`, async ({ entente }) => {
    const window = await entente.openAt(`${entente.address}${name === 'index.html' ? '' : name}${VIEW}`)
    const sentence = await sentenceOf(window)
    const tab = await openTab(window)
    const preview = tab.frameLocator('iframe')
    await expect(preview.locator('.network-canvas canvas').first()).toBeAttached()
    await expect(preview.getByRole('link', { name: 'Open full view' })).toBeVisible()
    await expect(preview.getByRole('status').first()).toHaveText(sentence)
    await expect(preview.getByRole('region', { name: 'Time' })).toBeVisible()
    await tab.getByRole('checkbox', { name: 'Time' }).uncheck()
    await expect(preview.locator('.network-canvas canvas').first()).toBeAttached()
    await expect(preview.getByRole('region', { name: 'Time' })).toHaveCount(0)
  })
}

test('the frame in the dialog is under the policy of the page', async ({ entente, page }) => {
  entente.allowComplaints(/Content Security Policy|Fetch API cannot load|request failed/)
  const tab = await openTab(await entente.open(VIEW))
  await expect(tab.frameLocator('iframe').locator('.network-canvas canvas').first()).toBeAttached()
  const outcome = await page.frames()[1]?.evaluate(async () => {
    const broken = new Promise<string>((told) => {
      document.addEventListener('securitypolicyviolation', (event) => told(event.effectiveDirective), { once: true })
    })
    await fetch('https://example.org/').catch(() => undefined)
    const late = new Promise<string>((told) => setTimeout(told, 2_000, 'allowed'))
    return { broken: await Promise.race([broken, late]), origin: window.origin }
  })
  expect(outcome).toEqual({ broken: 'connect-src', origin: 'null' })
})

test('from disk too, and nothing is asked of any network', { tag: '@shipped' }, async ({ entente, shippedAs }) => {
  test.skip(shippedAs !== 'file')
  const tab = await openTab(await entente.open(VIEW))
  await expect(tab.frameLocator('iframe').locator('.network-canvas canvas').first()).toBeAttached()
  await expect(tab.getByRole('textbox', { name: 'HTML of the frame' })).toHaveValue(/src="\.\/entente\.html#t=2025/)
  expect(entente.watch.requests).toEqual([entente.address])
})

test('the keyboard passes the frame in the dialog by', async ({ entente, page }) => {
  const tab = await openTab(await entente.open(VIEW))
  await expect(tab.frameLocator('iframe').locator('.network-canvas canvas').first()).toBeVisible()
  await tab.getByRole('checkbox').last().focus()
  const line = tab.getByRole('textbox', { name: 'HTML of the frame' })
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab')
    expect(await entente.frame.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME')
    if (await line.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Twenty presses do not lead past the frame.')
})

test('the tab has no fault that axe finds', async ({ entente }) => {
  // Axe speaks to frames by the origin of their page, which one in a sandbox has not.
  entente.allowComplaints(/postMessage/)
  const tab = await openTab(await entente.open(VIEW))
  await expect(tab.frameLocator('iframe').locator('.network-canvas canvas').first()).toBeAttached()
  await expectNoAxeViolations(entente.frame)
})

test('the frame, put into a page of another origin, shows the view and opens it whole in a window that may save', async ({
  page,
}) => {
  const { complaints } = watchPage(page)
  const own = await serveFolder(DIST, '/')
  servers.push(own)
  await page.goto(`http://127.0.0.1:${own.port}/entente.html${VIEW}`)
  const sentence = await sentenceOf(page.mainFrame())
  const tab = await openTab(page.mainFrame())
  await tab.getByRole('radio', { name: 'Pinned' }).check()
  await tab.getByRole('textbox', { name: 'Pages that may exchange' }).fill('https://example.org *')
  await expect(tab.getByText('Left out, since')).toContainText('*')
  const line = await tab.getByRole('textbox', { name: 'HTML of the frame' }).inputValue()
  expect(line).toContain('&amp;host=https://example.org&amp;v=')
  const host = await servePages(
    () => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
</head><body>${line}</body></html>`,
  )
  servers.push(host)
  await page.goto(`http://127.0.0.1:${host.port}/`)
  const frame = page.frames()[1]
  if (!frame) throw new Error('The host page holds no frame.')
  expect(await sentenceOf(frame)).toBe(sentence)
  const [full] = await Promise.all([
    page.waitForEvent('popup'),
    frame.getByRole('link', { name: 'Open full view' }).click(),
  ])
  expect(await sentenceOf(full.mainFrame())).toBe(sentence)
  expect(await full.evaluate(() => window.origin)).toBe(`http://127.0.0.1:${own.port}`)
  expect(complaints).toEqual([])
})

test('where the page lies in several files, it names the one that is whole', async ({ entente }) => {
  const tab = await openTab(await entente.open(VIEW))
  await expect(tab.getByRole('link', { name: 'entente.html' })).toHaveAttribute('href', /^\.\/entente\.html#t=2025&/)
  await expect(tab.getByRole('button', { name: /Save this page/ })).toHaveCount(0)
})

test.describe('the page in one file', () => {
  test.use({ shippedAs: 'file' })

  test('opens from disk at the view, whole, and asks nothing of any network', async ({
    entente,
    page,
    context,
  }, testInfo) => {
    const window = await entente.open(VIEW)
    const sentence = await sentenceOf(window)
    const tab = await openTab(window)
    const [saving] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('button', { name: 'Save this page, open at this view' }).click(),
    ])
    expect(saving.suggestedFilename()).toMatch(/^entente-page-[\da-f]{12}-2025-01-01-2025-12-31\.html$/)
    const path = testInfo.outputPath(saving.suggestedFilename())
    await saving.saveAs(path)

    const [saved, built] = [path, SINGLE_FILE].map((file) => readFileSync(file, 'utf8')) as [string, string]
    expect(blockTextIn(saved, 'dataset')).toBe(blockTextIn(built, 'dataset'))
    expect(blockIn(saved, 'opening')).toMatchObject({ t: '2025', mode: 'within', level: '2' })
    expect(saved).toMatch(/^[\0-\x7f]*$/)

    await context.setOffline(true)
    const again = await context.newPage()
    const watch = watchPage(again)
    const address = pathToFileURL(path).href
    await again.goto(address)
    await expect(again.locator('.network-canvas canvas').first()).toBeAttached()
    expect(await sentenceOf(again.mainFrame())).toBe(sentence)
    expect(again.url()).toBe(`${address}${VIEW}`)
    expect(watch).toEqual({ requests: [address], complaints: [] })

    // The copy is a page like any other: it gives the same again, and what it loads late is allowed by the same policy.
    const [second] = await Promise.all([
      again.waitForEvent('download'),
      (await openTab(again.mainFrame())).getByRole('button', { name: /Save this page/ }).click(),
    ])
    expect(readFileSync(await second.path(), 'utf8') === saved).toBe(true)
    await again.keyboard.press('Escape')
    await again.getByRole('combobox', { name: 'Search' }).fill('Łódź')
    const loaded = () => again.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)
    await expect.poll(loaded).toBe(5)
    expect(watch.complaints).toEqual([])
  })
})

test('the picture is saved under the name by which its HTML calls it', async ({ entente, page }) => {
  const tab = await openTab(await entente.open(VIEW))
  const [saving] = await Promise.all([
    page.waitForEvent('download'),
    tab.getByRole('button', { name: 'Save the picture' }).click(),
  ])
  const html = await tab.getByRole('textbox', { name: 'HTML of the picture' }).inputValue()
  expect(html).toContain(`src="./${saving.suggestedFilename()}"`)
  expect(basename(join(DIST, saving.suggestedFilename()))).toMatch(/\.png$/)
})
