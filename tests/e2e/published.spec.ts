/** A dataset that was published in columns and blocks, on the page's own host: what was made of the same dataset as a whole is the measure. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Frame, Page } from '@playwright/test'
import { generate } from '../../bench/generator/generate.ts'
import { publishedFolder } from '../fixtures/publishedFolder.ts'
import { DIST } from './support/dist.ts'
import { serveFolder } from './support/staticServer.ts'
import { expect, test } from './support/test.ts'
import { watchPage } from './support/watchPage.ts'

const BUNDLED = resolve(import.meta.dirname, '../../src/data/dataset.json')
/** Chromium tells of a body that was read to its end as a stream as if it had been given up. */
const READ_AS_STREAMS = /^request failed: .*\/columns\/(?:manifest\.json|columns\.bin)$/
const RECORDS = '**/columns/records.bin'

/** The built folder, and in it the bundled dataset as it is published. */
async function served(site: string) {
  mkdirSync(site, { recursive: true })
  cpSync(DIST, site, { recursive: true })
  const { folder } = await publishedFolder(readFileSync(BUNDLED, 'utf8'))
  cpSync(folder, join(site, 'columns'), { recursive: true })
  const server = await serveFolder(site, '/')
  return {
    close: async () => server.close(),
    own: `http://127.0.0.1:${server.port}/`,
    address: `http://127.0.0.1:${server.port}/#data=columns/manifest.json`,
  }
}

const evidence = (frame: Frame) => frame.getByRole('complementary', { name: 'Evidence' })
/** What the panel says of it, once nothing of it is on its way. */
async function said(frame: Frame, sel: string | null) {
  await frame.evaluate((id) => window.entente?.setView({ sel: id }), sel)
  await expect(evidence(frame)).not.toContainText(/on its way|One moment/)
  return evidence(frame).textContent()
}
async function goTo(page: Page, address: string) {
  await page.goto('about:blank')
  await page.goto(address)
  await page.waitForFunction(() => window.entente !== undefined)
  await expect(page.getByRole('dialog', { name: 'Open a dataset' })).toBeHidden()
  return page.mainFrame()
}

test('opens by its manifest, counts what the whole counts, and quotes what the whole quotes', async ({
  page,
}, info) => {
  test.slow()
  const watch = watchPage(page)
  const site = await served(info.outputPath('site'))
  const answers: number[] = []
  page.on('response', (response) => {
    if (response.url().endsWith('records.bin')) answers.push(response.status())
  })
  const read = async (frame: Frame) => ({
    title: await frame.locator('header h1').textContent(),
    counts: await frame.evaluate(() => window.entente?.drawn().counts),
    opening: await said(frame, null),
    person: await said(frame, 'narendra-modi'),
    agreement: await said(frame, 'sidm-aiad-mou'),
    country: await said(frame, 'italy'),
    data: await frame.evaluate(async () => (await window.entente?.export('cyjs'))?.text()),
  })
  const whole = await read(await goTo(page, site.own))
  expect(answers).toEqual([])
  const published = await read(await goTo(page, site.address))
  expect(published).toEqual({ ...whole, data: published.data })
  expect(answers.length).toBeGreaterThan(0)
  expect(new Set(answers)).toEqual(new Set([206]))
  // The address of the view, which stands in the file, names the dataset.
  expect(published.data?.replaceAll('data=columns/manifest.json&', '')).toEqual(whole.data)
  expect(watch.complaints.filter((complaint) => !READ_AS_STREAMS.test(complaint))).toEqual([])
  await site.close()
})

test('quotes that do not come are asked for again, which is said until they have come; all else is there meanwhile', async ({
  page,
}, info) => {
  const site = await served(info.outputPath('site'))
  let isOut = true
  await page.route(RECORDS, (route) => (isOut ? route.fulfill({ status: 503 }) : route.continue()))
  const frame = await goTo(page, site.address)
  await frame.evaluate(() => window.entente?.setView({ sel: 'sidm-aiad-mou' }))
  await expect(frame.getByRole('region', { name: 'Notices' })).toContainText(
    'Quotes of this dataset do not come: the host answers 503. They are asked for again.',
  )
  await expect(evidence(frame)).toContainText('The quote is on its way…')
  await expect(evidence(frame)).toContainText('SIDM–AIAD MoU')
  isOut = false
  await expect(evidence(frame)).not.toContainText('on its way', { timeout: 30_000 })
  await expect(evidence(frame).locator('blockquote').first()).not.toBeEmpty()
  await expect(frame.getByText('Quotes of this dataset do not come')).toHaveCount(0)
  await site.close()
})

test('where the columns do not come, they are named, and not the manifest that did', async ({ page }, info) => {
  const site = await served(info.outputPath('site'))
  await page.route('**/columns.bin', (route) => route.fulfill({ status: 503 }))
  await page.goto(site.address)
  await expect(page.getByRole('alert')).toContainText(
    '“columns/manifest.json” names “columns.bin”, which could not be fetched: the host answers 503.',
  )
  await site.close()
})

test('of a host that gives no parts of a file all quotes are read at once, and that is said', async ({
  page,
}, info) => {
  const site = await served(info.outputPath('site'))
  let times = 0
  await page.route(RECORDS, async (route) => {
    times += 1
    const { range: _, ...headers } = await route.request().allHeaders()
    await route.fulfill({ response: await route.fetch({ headers }) })
  })
  const frame = await goTo(page, site.address)
  await expect(frame.getByRole('region', { name: 'Notices' })).toContainText(
    'The host does not answer ranges: all 1 MB of quotes were read.',
  )
  for (const sel of ['narendra-modi', 'sidm-aiad-mou', 'its-cavour']) await said(frame, sel)
  expect(times).toBe(1)
  await site.close()
})

test('its text, its documents and its search are those of the whole, without what would take every quote', async ({
  page,
}, info) => {
  const site = await served(info.outputPath('site'))
  const frame = await goTo(page, site.address)
  const field = frame.getByRole('combobox', { name: 'Search the network' })
  await field.fill('crosetto')
  await expect(frame.getByRole('option').first()).toContainText('Crosetto')
  await expect(frame.getByRole('group', { name: 'Quotes' })).toHaveCount(0)
  await expect(frame.locator('.search-popup')).toContainText('quotes and summaries stay on the host')
  await field.fill('')
  for (const view of ['text', 'documents']) {
    await frame.evaluate((stage) => window.entente?.setView({ view: stage }), view)
    await expect(frame.locator('.middle blockquote').first()).not.toBeEmpty()
    await expect(frame.locator('.middle')).not.toContainText('on its way')
  }
  const markdown = await frame.evaluate(async () => (await window.entente?.export('md'))?.text())
  expect(markdown).toContain('Guido Crosetto')
  await site.close()
})

test('fetches a block for the quote that is looked at, and no other', async ({ page }, info) => {
  const published = await publishedFolder([...generate({ edges: 3_000 })].join(''))
  const site = info.outputPath('site')
  mkdirSync(site, { recursive: true })
  cpSync(DIST, site, { recursive: true })
  cpSync(published.folder, join(site, 'made'), { recursive: true })
  const server = await serveFolder(site, '/')
  const ranges: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/made/records.bin')) ranges.push(request.headers()['range'] ?? 'all of it')
  })
  await page.goto(`http://127.0.0.1:${server.port}/#data=made/manifest.json&sel=e17`)
  await expect(page.locator('header h1')).toHaveText('Made up: 3,000 relationships')
  const { passages } = JSON.parse(readFileSync(join(published.folder, '../dataset.json'), 'utf8')) as {
    readonly passages: readonly { readonly exact: string }[]
  }
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toContainText(passages[17]?.exact ?? 'nothing')
  expect(ranges[0]).toMatch(/^bytes=0-\d+$/)
  await server.close()
})

test('that is opened as a file says what to do', async ({ entente }) => {
  const frame = await entente.open('')
  await frame.getByRole('button', { name: 'Open…' }).click()
  const { folder } = await publishedFolder([...generate({ edges: 100 })].join(''))
  const dialog = frame.getByRole('dialog', { name: 'Open a dataset' })
  await dialog.getByLabel('Open a dataset').setInputFiles(join(folder, 'manifest.json'))
  await expect(dialog.getByRole('alert')).toContainText('is the manifest of a published dataset')
})
