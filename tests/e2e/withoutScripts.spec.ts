/** The page where scripts do not run: what it is about, the figure, every sentence and every quote, from nothing but its own files. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { blockIn } from '../../src/page/dataBlock.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { DIST, SINGLE_FILE } from './support/dist.ts'
import { expect, test } from './support/test.ts'
import { watchPage } from './support/watchPage.ts'

interface Carried {
  readonly title: string
  readonly description: string
  readonly edges: readonly { readonly id: string }[]
  readonly passages: readonly { readonly exact: string }[]
  readonly documents: readonly unknown[]
}
const carried = blockIn(readFileSync(join(DIST, 'index.html'), 'utf8'), 'dataset') as Carried
const FILE = pathToFileURL(SINGLE_FILE).href

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })

  for (const { what, width, height } of [
    { what: 'a desk', width: 1440, height: 900 },
    { what: 'a telephone', width: 390, height: 844 },
  ]) {
    test.describe(`on ${what}`, () => {
      test.use({ viewport: { width, height } })

      test('title, description, figure and every quote are read at once, from the one file', async ({ page }) => {
        const { requests, complaints } = watchPage(page)
        await page.goto(FILE)
        await expect(page).toHaveTitle(carried.title)
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(carried.title)
        await expect(page.getByText(carried.description.slice(0, 80))).toBeVisible()
        await expect(page.getByRole('img', { name: carried.title })).toBeVisible()
        const text = (await page.locator('#root').textContent()) ?? ''
        expect(carried.passages.filter(({ exact }) => !text.includes(exact))).toEqual([])
        await expect(page.locator('.report-notes > ol > li')).toHaveCount(carried.edges.length)
        await expect(page.locator('span.Z3988')).toHaveCount(carried.documents.length)
        expect(requests, 'requests').toEqual([FILE])
        expect(complaints, 'complaints on the console').toEqual([])
      })

      test('nothing is wider than the screen but the figure, which scrolls in its frame', async ({ page }) => {
        await page.goto(FILE)
        const figure = (await page.locator('figure').boundingBox()) ?? { x: 0, width: Infinity }
        expect(figure.x + figure.width).toBeLessThanOrEqual(width)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide).toBeLessThanOrEqual(width)
        const drawn = await page.locator('figure svg').boundingBox()
        // A row's name is drawn at 12.5 px in a figure of 840: never below 10.
        expect((drawn?.width ?? 0) / 840).toBeGreaterThanOrEqual(0.8)
      })
    })
  }

  test('the folder asks for its stylesheet and nothing else', async ({ page, origins }) => {
    const { requests, complaints } = watchPage(page)
    await page.goto(origins.served)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.waitForLoadState('networkidle')
    expect(requests.map((url) => url.replace(origins.served, '').replace(/-[0-9a-f]{8}\./, '.'))).toEqual([
      '',
      'assets/entente.css',
    ])
    expect(complaints).toEqual([])
  })
})

test('where its script does not arrive, the text appears, and axe finds nothing in it', async ({ page, origins }) => {
  await page.route(/\.js$/, (route) => route.abort())
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size)
    await page.goto(origins.served)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNoAxeViolations(page.mainFrame())
  }
})

test('the text draws and counts what the explorer opens on, which then stands in its place', async ({ entente }) => {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8')
  const frame = await entente.open()
  await expect(frame.locator('.static-text')).toHaveCount(0)
  const { still, drawn } = await frame.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, 'text/html')
    const lines = [...root.querySelectorAll('#root svg [data-edges]')]
    return {
      still: {
        edges: [...new Set(lines.flatMap((line) => (line.getAttribute('data-edges') ?? '').split(' ')))].toSorted(),
        sentence: root.querySelector('.report-sentence')?.textContent ?? '',
      },
      drawn: window.entente?.drawn(),
    }
  }, html)
  if (!drawn) throw new Error('The page has no API.')
  const { certain, possible, undated } = drawn.edges
  const all = [...certain, ...possible, ...undated]
  const folded = new Set(drawn.folded)
  const inLines = all.filter((id) => !folded.has(id))
  expect(still.edges).toEqual(inLines.toSorted())
  expect(still.sentence).toContain(`${all.length} relationships`)
  expect(still.sentence).toContain(`drawn here, ${inLines.length} in ${drawn.lines} lines`)
})

test('while the script is on its way, the text is not seen', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    const look = () => {
      const text = document.querySelector('.static-text')
      if (text && performance.now() < 500 && text.checkVisibility({ visibilityProperty: true })) seen.push('seen')
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(FILE)
  await page.locator('#root > :not(.static-text)').first().waitFor({ state: 'attached' })
  expect(await page.evaluate(() => Reflect.get(window, 'seen') as unknown)).toEqual([])
})
