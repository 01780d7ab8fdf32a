/** The page as a whole: its address, its host's hold on it, what it does with a dataset that it cannot trust. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expectNoAxeViolations, expectNoAxeViolationsInBothThemes } from './support/axe.ts'
import { SINGLE_FILE } from './support/dist.ts'
import { goTo } from './support/goTo.ts'
import { RAW } from './support/slowDefinition.ts'
import { expect, test } from './support/test.ts'

const states = {
  'with a node selected': '#sel=sidm',
  'with an edge selected': '#sel=sidm-signed-mou',
  'for one year': '#t=2024',
  'in the documents': '#view=documents',
  embedded: '#embed=1&t=2025',
  'with a notice': '#sel=nobody',
}
test('axe finds nothing with a node or an edge selected, for one year, in the documents, embedded, and with a notice, light and dark', async ({
  entente,
}) => {
  test.slow()
  const frame = await entente.open()
  for (const [name, hash] of Object.entries(states))
    await test.step(name, async () => {
      await goTo(frame, hash)
      await expectNoAxeViolationsInBothThemes(frame)
    })
})

test('axe finds nothing with a notice in the dark theme', async ({ entente }) => {
  const frame = await entente.open('#sel=nobody&theme=dark')
  await expect(frame.getByRole('region', { name: 'Notices' })).toContainText('nobody')
  await expectNoAxeViolations(frame)
})

test('axe finds nothing in "About this dataset", which says what is in it and what is not', async ({ entente }) => {
  const frame = await entente.open()
  await frame.getByRole('button', { name: 'About this dataset' }).click()
  const about = frame.getByRole('dialog', { name: 'About this dataset' })
  for (const heading of ['How it was curated', 'What is not in it', 'The documents', 'How dates are read'])
    await expect(about.getByRole('heading', { name: heading })).toBeVisible()
  await expectNoAxeViolations(frame)
  await entente.page.keyboard.press('Escape')
  await expect(about).toBeHidden()
})

test('the address follows the view', { tag: '@shipped' }, async ({ entente }) => {
  const frame = await entente.open()
  await frame.getByRole('group', { name: 'Years' }).getByRole('button', { name: '2025' }).click()
  await expect.poll(() => frame.evaluate(() => location.hash)).toBe('#t=2025')
  await frame.getByRole('complementary').getByRole('link', { name: 'Guido Crosetto', exact: true }).first().click()
  await expect.poll(() => frame.evaluate(() => location.hash)).toBe('#t=2025&sel=guido-crosetto')
})

// Not in a frame: there the history is the host's.
test('Back and Forward walk the views', async ({ entente }) => {
  const frame = await entente.open()
  const view = () => frame.evaluate(() => window.entente?.getView())
  await frame.getByRole('group', { name: 'Years' }).getByRole('button', { name: '2025' }).click()
  await expect.poll(view).toEqual({ t: '2025' })
  await expect.poll(() => frame.evaluate(() => location.hash)).toBe('#t=2025')
  await frame.getByRole('complementary').getByRole('link', { name: 'Guido Crosetto', exact: true }).first().click()
  await expect.poll(() => frame.evaluate(() => location.hash)).toBe('#t=2025&sel=guido-crosetto')
  await frame.evaluate(() => history.back())
  await expect.poll(view).toEqual({ t: '2025' })
  await frame.evaluate(() => history.back())
  await expect.poll(view).toEqual({})
  await frame.evaluate(() => history.forward())
  await expect.poll(view).toEqual({ t: '2025' })
})

test('a host sets the view, reads it back, and hears of each settled change', async ({ entente }) => {
  const frame = await entente.open()
  const heard = await frame.evaluate(async () => {
    const api = window.entente
    if (!api) throw new Error('window.entente is missing')
    const views: unknown[] = []
    const stop = api.on('view', (fields) => views.push(fields))
    api.setView({ t: '2025-04', sel: 'sidm' })
    const first = api.getView()
    api.setView({ sel: null })
    stop()
    api.setView({ t: null })
    await new Promise((done) => setTimeout(done, 400))
    return { views, first, last: api.getView() }
  })
  expect(heard.first).toEqual({ t: '2025-04', sel: 'sidm' })
  expect(heard.views).toEqual([{ t: '2025-04', sel: 'sidm' }, { t: '2025-04' }])
  expect(heard.last).toEqual({})
})

test('what is drawn is what is counted: the answers add up to all relationships', async ({ entente }) => {
  const frame = await entente.open()
  for (const t of ['2023', '2024', '2025-04', '2026', '2028', null]) {
    const { edges, counts, nodes } = await frame.evaluate((window_) => {
      window.entente?.setView({ t: window_ })
      const drawn = window.entente?.drawn()
      if (!drawn) throw new Error('window.entente is missing')
      return drawn
    }, t)
    // The undated are in the whole alone.
    expect([edges.certain.length, edges.possible.length, edges.undated.length]).toEqual([
      counts.certain,
      counts.possible,
      t === null ? counts.undated : 0,
    ])
    expect(counts.certain + counts.possible + counts.limit + counts.undated + counts.outside).toBe(RAW.edges.length)
    expect(nodes.length).toBe(counts.nodes)
  }
})

test('a link to something outside its window widens it, says so, and can be undone', async ({ entente }) => {
  const frame = await entente.open('#t=2023&sel=kumar-met-portolano')
  await expect(frame.getByText('The window was widened to')).toBeVisible()
  expect(await frame.evaluate(() => window.entente?.drawn().edges.certain)).toContain('kumar-met-portolano')
  await frame.getByRole('button', { name: 'Undo' }).click()
  expect(await frame.evaluate(() => window.entente?.getView().t)).toBe('2023')
})

test(
  'embedded, the page shows network, time and evidence, and a way to the full view',
  { tag: '@shipped' },
  async ({ entente }) => {
    const frame = await entente.open('#embed=1&t=2025')
    for (const name of ['Network', 'Time']) await expect(frame.getByRole('region', { name })).toBeVisible()
    await expect(frame.getByRole('complementary', { name: 'Evidence' })).toBeVisible()
    await expect(frame.getByRole('banner').getByRole('heading', { level: 1 })).toBeVisible()
    await expect(frame.getByRole('combobox', { name: 'Search the network' })).toHaveCount(0)
    await expect(frame.getByRole('region', { name: 'Filters' })).toHaveCount(0)
    await frame.getByRole('link', { name: 'Open full view' }).focus()
    expect(await frame.getByRole('link', { name: 'Open full view' }).getAttribute('href')).toBe('#t=2025')
  },
)

test('a passage leads to its place in its document, and a name there back to the network', async ({ entente }) => {
  const frame = await entente.open('#sel=sidm-signed-mou')
  await frame.getByRole('button', { name: 'In context' }).first().click()
  const documents = frame.getByRole('region', { name: 'Documents' })
  await expect(documents.locator('.wanted')).toContainText(
    'was signed between the Society of Indian Defence Manufacturers',
  )
  await expect(documents.locator('.wanted')).toBeFocused()
  const starts = await documents.locator('article').first().locator('blockquote').count()
  expect(starts).toBeGreaterThan(10)
})

test('copy gives the quote with its reference', async ({ entente }) => {
  await entente.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const frame = await entente.open('#sel=sidm-signed-mou')
  await frame.getByRole('button', { name: 'Copy the quote with its reference' }).first().click()
  await expect(frame.getByText('Copied').first()).toBeVisible()
  const text = await frame.evaluate(() => navigator.clipboard.readText())
  expect(text).toMatch(/^“a Memorandum of Understanding \(MoU\) was signed .*” — ANI, .*, 16 April 2025\.$/)
})

test.describe('a dataset that breaks its rules', () => {
  const page = readFileSync(SINGLE_FILE, 'utf8')
  const block = /(<script type="application\/json" id="dataset">)(.*?)(<\/script>)/s
  const withDataset = (change: (json: string) => string) =>
    page.replace(block, (_, open: string, json: string, close: string) => open + change(json) + close)

  const faults: readonly (readonly [string, (json: string) => string, RegExp])[] = [
    [
      'one character of one quote is changed',
      (json) => json.replace('undertook an official visit to Rome', 'undertook an official visit to Rone'),
      /passages\[\d+\]\.(?:digest|exact) "[^"]+": .*digest/,
    ],
    ['it is not JSON', (json) => json.slice(0, 4_000), /line 1, column/],
    ['it has another format', (json) => json.replace('"entente/1"', '"other/2"'), /format: must be "entente\/1"/],
    [
      'an edge leads nowhere',
      (json) => json.replace('"target":"guido-crosetto"', '"target":"nobody"'),
      /edges\[\d+\]\.target/,
    ],
  ]
  for (const [name, change, message] of faults)
    test(`opens on every problem and draws nothing where ${name}`, async ({ entente }, testInfo) => {
      const path = testInfo.outputPath('broken.html')
      writeFileSync(path, withDataset(change))
      const frame = await entente.openAt(pathToFileURL(path).href)
      await expect(frame.getByRole('heading', { name: 'This dataset cannot be shown' })).toBeVisible()
      await expect(frame.getByText(message).first()).toBeVisible()
      await expect(frame.locator('canvas')).toHaveCount(0)
      await expectNoAxeViolations(frame)
    })
})
