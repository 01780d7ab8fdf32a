/** Another dataset in the place of the page's own: from a file, by a drop, from the page's own host. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Frame, Page } from '@playwright/test'
import { aDataset, aNode, anEdge } from '../fixtures/dataset.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { DIST } from './support/dist.ts'
import { serveFolder } from './support/staticServer.ts'
import { expect, test } from './support/test.ts'
import { withResolvers } from './support/withResolvers.ts'

const other = (title: string) =>
  aDataset({
    title,
    edges: [anEdge({ id: 'met', when: '1904' }), anEdge({ id: 'loop', source: 'ada', target: 'ada' })],
  })
const plain = (title: string) => aDataset({ title, edges: [anEdge({ id: 'met', when: '1904' })] })
const jsonOf = (dataset: object) => Buffer.from(JSON.stringify(dataset))

const title = (frame: Frame) => frame.locator('header h1')
const dialog = (frame: Frame) => frame.getByRole('dialog', { name: 'Open a dataset' })

async function openFile(frame: Frame, name: string, buffer: Buffer) {
  const field = dialog(frame).getByLabel('Open a dataset')
  if (!(await dialog(frame).isVisible())) {
    const button = frame.getByRole('button', { name: 'Open…' })
    if (!(await button.isVisible())) await frame.getByRole('button', { name: 'More' }).click()
    await button.click()
  }
  await field.setInputFiles({ name, mimeType: 'application/json', buffer })
}

test(
  'a file, compressed too, takes the place of the dataset; what the reader has set stays, and the way back is open',
  { tag: '@shipped' },
  async ({ entente }) => {
    const frame = await entente.open('#t=2025&sel=italy&theme=dark')
    const own = await title(frame).textContent()
    await openFile(frame, 'cordiale.json.gz', gzipSync(jsonOf(plain('Entente cordiale'))))
    await expect(title(frame)).toHaveText('Entente cordiale')
    await expect(dialog(frame)).toBeHidden()
    await expect(title(frame)).toBeFocused()
    await expect(frame.getByRole('region', { name: 'Notices' })).toContainText(
      'is open and checked: 2 entities, 1 relationship',
    )
    expect(await frame.evaluate(() => window.entente?.getView())).toEqual({
      data: 'file:cordiale.json.gz',
      theme: 'dark',
    })
    expect(await frame.evaluate(() => window.entente?.drawn().edges.certain)).toEqual(['met'])

    await openFile(frame, 'second.json', jsonOf(plain('A second one')))
    await expect(title(frame)).toHaveText('A second one')
    await frame.getByRole('button', { name: 'Dismiss' }).click()
    await frame.getByRole('button', { name: 'Open…' }).click()
    await dialog(frame).getByRole('button', { name: 'Back to the dataset of this page' }).click()
    await expect(title(frame)).toHaveText(own ?? '')
    expect(await frame.evaluate(() => window.entente?.getView())).toEqual({ theme: 'dark' })
  },
)

test('a faulty file is not opened: its faults are named with place, value and repair, and the view stays', async ({
  entente,
}) => {
  const frame = await entente.open('#t=2025')
  const view = await frame.evaluate(() => window.entente?.getView())
  const faulty = { ...plain('Faulty'), edges: [{ ...anEdge({ id: 'met' }), relation: 'danced-with' }] }
  await openFile(frame, 'faulty.json', jsonOf(faulty))
  await expect(dialog(frame).getByRole('alert')).toContainText('“faulty.json” has')
  await expect(dialog(frame).getByRole('listitem').first()).toContainText('edges[0].relation')
  await expect(dialog(frame).getByRole('listitem').first()).toContainText('danced-with')
  await expectNoAxeViolations(frame)
  await openFile(frame, 'broken.json.gz', gzipSync(jsonOf(faulty)).subarray(0, 90))
  await expect(dialog(frame).getByRole('alert')).toContainText('is no whole gzip file')
  await dialog(frame).getByRole('button', { name: 'Close' }).click()
  expect(await frame.evaluate(() => window.entente?.getView())).toEqual(view)
})

test('an empty dataset says how it is begun, and leads to another and back', async ({ entente }) => {
  const frame = await entente.open()
  const empty = aDataset({ title: 'Nothing yet', documents: [], passages: [], nodes: [], edges: [] })
  await openFile(frame, 'empty.json', jsonOf(empty))
  await expect(frame.getByRole('heading', { name: 'This dataset is empty' })).toBeVisible()
  await expectNoAxeViolations(frame)
  const field = frame.getByLabel('Open a dataset')
  await field.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: jsonOf(plain('Other')) })
  await expect(frame.getByRole('heading', { name: 'Other', level: 1 })).toBeVisible()
  await openFile(frame, 'empty.json', jsonOf(empty))
  await frame.getByRole('button', { name: 'Back to the dataset of this page' }).click()
  await expect(frame.getByRole('button', { name: 'Open…' })).toBeVisible()
  expect(await frame.evaluate(() => window.entente?.getView())).toEqual({})
})

test('a file that is dropped on the page is opened, and Back leads to what was shown before', async ({ entente }) => {
  const frame = await entente.open('#t=2025')
  const own = await title(frame).textContent()
  const files = await frame.evaluateHandle(
    (text) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }))
      return transfer
    },
    jsonOf(plain('Dropped')).toString(),
  )
  await frame.dispatchEvent('body', 'drop', { dataTransfer: files })
  await expect(title(frame)).toHaveText('Dropped')
  await entente.page.goBack()
  await expect(title(frame)).toHaveText(own ?? '')
  expect(await frame.evaluate(() => window.entente?.getView())).toEqual({ t: '2025' })
  await entente.page.goForward()
  await expect(title(frame)).toHaveText('Dropped')
})

test('a file of the same name, mended, is opened anew, and Back leads to what each was', async ({ entente }) => {
  const frame = await entente.open()
  const own = await title(frame).textContent()
  await openFile(frame, 'mine.json', jsonOf(plain('Before')))
  await expect(title(frame)).toHaveText('Before')
  await frame.evaluate(() => window.entente?.setView({ sel: 'ada' }))
  await openFile(frame, 'mine.json', jsonOf(plain('After')))
  await expect(title(frame)).toHaveText('After')
  await expect(dialog(frame)).toBeHidden()
  expect(await frame.evaluate(() => window.entente?.getView().sel)).toBeUndefined()
  await entente.page.goBack()
  await expect(title(frame)).toHaveText('Before')
  expect(await frame.evaluate(() => window.entente?.getView().sel)).toBe('ada')
  await entente.page.goBack()
  await expect(title(frame)).toHaveText('Before')
  await entente.page.goBack()
  await expect(title(frame)).toHaveText(own ?? '')
})

test('nothing leads to a file but the page that is saved with it, and that is said', async ({ entente }) => {
  const frame = await entente.open()
  await openFile(frame, 'mine.json', jsonOf(plain('Mine')))
  await expect(title(frame)).toHaveText('Mine')
  await frame.getByRole('button', { name: 'Copy link' }).click()
  await expect(frame.getByRole('region', { name: 'Notices' })).toContainText('no address leads to it')
  await frame.getByRole('button', { name: 'Export' }).click()
  const exports = frame.getByRole('dialog', { name: 'Export' })
  await exports.getByRole('tab', { name: 'Embed' }).click()
  await expect(exports).toContainText('This dataset was opened from a file, so no address leads to it.')
  const svg = await frame.evaluate(async () => (await window.entente?.export('svg'))?.text())
  expect(svg).not.toContain('data=file')
})

test('a relationship of an entity with itself is one like any other', async ({ entente }) => {
  const frame = await entente.open()
  await openFile(frame, 'loop.json', jsonOf(other('With a loop')))
  await expect(title(frame)).toHaveText('With a loop')
  const drawn = await frame.evaluate(() => window.entente?.drawn())
  expect([...(drawn?.edges.certain ?? []), ...(drawn?.edges.undated ?? [])]).toContain('loop')
})

test.describe('an address that names a dataset', () => {
  /** The built folder with a dataset in it, on a host of its own. */
  const served = async (folder: string) => {
    mkdirSync(folder, { recursive: true })
    cpSync(DIST, folder, { recursive: true })
    writeFileSync(join(folder, 'other.json'), jsonOf(plain('From the host')))
    return serveFolder(folder, '/')
  }
  const goto = async (page: Page, address: string) => {
    await page.goto(address)
    return page.mainFrame()
  }

  test('is opened from the page’s own host, at its view', async ({ page }, info) => {
    const server = await served(info.outputPath('site'))
    const frame = await goto(page, `http://127.0.0.1:${server.port}/#data=other.json&sel=ada`)
    await expect(title(frame)).toHaveText('From the host')
    expect(await frame.evaluate(() => window.entente?.getView())).toEqual({ data: 'other.json', sel: 'ada' })
    await server.close()
  })

  test('that does not come leaves the view and its address, and can be asked for again', async ({ page }, info) => {
    const folder = info.outputPath('site')
    const server = await served(folder)
    const frame = await goto(page, `http://127.0.0.1:${server.port}/#t=2025`)
    await expect(title(frame)).toContainText('India')
    for (let i = 0; i < 2; i++) {
      await frame.evaluate(() => {
        location.hash = '#data=missing.json'
      })
      await expect(dialog(frame).getByRole('alert')).toContainText('the host answers 404')
      await dialog(frame).getByRole('button', { name: 'Close' }).click()
      expect(await frame.evaluate(() => location.hash)).toBe('#t=2025')
    }
    writeFileSync(join(folder, 'missing.json'), jsonOf(plain('It has come')))
    await frame.evaluate(() => {
      location.hash = '#data=missing.json&sel=ada'
    })
    await expect(title(frame)).toHaveText('It has come')
    expect(await frame.evaluate(() => window.entente?.getView())).toEqual({ data: 'missing.json', sel: 'ada' })
    await server.close()
  })

  test('is left by Back while it is still on its way', async ({ page }, info) => {
    const server = await served(info.outputPath('site'))
    const { promise: isLeft, resolve: letGo } = withResolvers()
    await page.route('**/other.json', async (route) => {
      await isLeft
      // Nobody may be there any more to take it.
      await route.continue().catch(() => undefined)
    })
    const frame = await goto(page, `http://127.0.0.1:${server.port}/#t=2025`)
    await expect(title(frame)).toContainText('India')
    await frame.evaluate(() => {
      location.hash = '#data=other.json'
    })
    await expect(dialog(frame)).toBeVisible()
    await frame.evaluate(() => history.back())
    await expect(dialog(frame)).toBeHidden()
    letGo()
    // Longer than a dataset of that size takes to be fetched, read and shown.
    await page.waitForTimeout(1_500)
    await expect(title(frame)).toContainText('India')
    expect(await frame.evaluate(() => window.entente?.getView())).toEqual({ t: '2025' })
    await server.close()
  })

  test('of a file that is not there any more offers the field for it', async ({ page }, info) => {
    const server = await served(info.outputPath('site'))
    const frame = await goto(page, `http://127.0.0.1:${server.port}/#data=file:mine.json`)
    await expect(frame.getByRole('alert')).toContainText('Open that file again')
    await expect(frame.getByRole('main')).not.toContainText('What was shown stays')
    await frame
      .getByLabel('Open a dataset')
      .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: jsonOf(plain('Mine again')) })
    await expect(title(frame)).toHaveText('Mine again')
    await server.close()
  })

  test('is told why it is not opened from elsewhere, and leads back to the page’s own', async ({ page }, info) => {
    const server = await served(info.outputPath('site'))
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const frame = await goto(page, `http://127.0.0.1:${server.port}/#data=https://example.org/other.json`)
    await expect(frame.getByRole('alert')).toContainText('lies on another host than this page')
    await frame.getByRole('button', { name: 'Back to the dataset of this page' }).click()
    await expect(title(frame)).toContainText('India')
    expect(asked.filter((url) => url.includes('example.org'))).toEqual([])
    await server.close()
  })
})

test('twenty datasets one after another leave no node, no listener and no memory behind', async ({ entente }) => {
  test.slow()
  const frame = await entente.open()
  const session = await entente.page.context().newCDPSession(entente.page)
  await session.send('Performance.enable')
  const measure = async () => {
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
    return { nodes: value('Nodes'), listeners: value('JSEventListeners'), heap: value('JSHeapUsedSize') }
  }
  const many = Array.from({ length: 200 }, (_, i) => aNode({ id: `n-${i}`, label: `Somebody ${i}` }))
  const sized = (name: string) =>
    JSON.stringify(
      aDataset({
        title: name,
        nodes: many,
        edges: many
          .slice(1)
          .map(({ id }, i) => anEdge({ id: `e-${i}`, source: 'n-0', target: id, when: String(1900 + (i % 20)) })),
      }),
    )
  // By scripts in the page alone: what finds elements for a test holds on to them.
  const openNumber = async (i: number) => {
    await frame.evaluate(
      (text) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([text], 'number.json'))
        document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
      },
      sized(`Number ${i}`),
    )
    await frame.waitForFunction((expected) => document.title === expected, `Number ${i}`)
    // React keeps the tree before the present one until it has drawn again.
    await entente.page.waitForTimeout(300)
  }
  // The first ones load what comes late, and fill what is kept for the next.
  for (let i = 0; i < 4; i++) await openNumber(i)
  const before = await measure()
  for (let i = 4; i < 24; i++) await openNumber(i)
  const grown = async () => {
    const after = await measure()
    return {
      listeners: after.listeners > before.listeners * 1.1,
      nodes: after.nodes > before.nodes * 1.1,
      heap: after.heap > before.heap * 1.2,
    }
  }
  await expect
    .poll(grown, { timeout: 30_000, intervals: [1_000] })
    .toEqual({ listeners: false, nodes: false, heap: false })
})
