/** Nothing slips from under the reader: the window stays where it is, what is pressed can be read, Back is the reader's own. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Frame, Page } from '@playwright/test'
import { SINGLE_FILE } from './support/dist.ts'
import { goTo } from './support/goTo.ts'
import { expect, test } from './support/test.ts'

const SCREENS = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 900, height: 600 },
  // So low that the whole page scrolls, though not the window.
  { width: 900, height: 420 },
]
const VIEWS = ['#sel=india', '#view=text', '#view=documents', '#embed=1&view=text']

/** How far the window has been scrolled, and how much longer than it the document is, in px. */
const scrolled = (frame: Frame) =>
  frame.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement
    return [Math.round(scrollX), Math.round(scrollY), Math.max(0, root.scrollHeight - innerHeight)]
  })

test.describe('the window never scrolls', () => {
  for (const screen of SCREENS)
    test(`at ${screen.width}×${screen.height}, whatever has the wheel, the keys or the focus`, async ({ entente }) => {
      const { page } = entente
      await page.setViewportSize(screen)
      const frame = await entente.open()
      for (const view of VIEWS) {
        await goTo(frame, view)
        for (const area of ['.header', '.time-panel', '.filters', '.middle > :first-child']) {
          const parts = frame.locator(area)
          const box = (await parts.count()) === 0 ? null : await parts.first().boundingBox()
          if (!box || box.width === 0 || box.y > screen.height - 4) continue
          await page.mouse.move(box.x + Math.min(box.width, 60) / 2, box.y + Math.min(box.height, 20) / 2)
          await page.mouse.wheel(0, 4_000)
        }
        await page.keyboard.press('End')
        // What takes the focus, or is brought into sight by a script, does not move it either.
        await frame.evaluate(() => {
          for (const last of [...document.querySelectorAll<HTMLElement>('a, button, [tabindex]')].slice(-3)) {
            last.focus()
            last.scrollIntoView()
          }
          window.scrollTo(0, 5_000)
        })
        await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
        expect(await scrolled(frame), view).toEqual([0, 0, 0])
      }
    })

  test('nor behind "About this dataset"', async ({ entente }) => {
    const frame = await entente.open('#view=text')
    await frame.getByRole('button', { name: 'About this dataset' }).click()
    await entente.page.mouse.move(10, 10)
    await entente.page.mouse.wheel(0, 4_000)
    expect(await scrolled(frame)).toEqual([0, 0, 0])
  })
})

for (const theme of ['light', 'dark'])
  test(`a pressed year under the pointer can be read, ${theme}`, async ({ entente }) => {
    const frame = await entente.open(`#t=2025&theme=${theme}`)
    const year = frame.getByRole('group', { name: 'Years' }).getByRole('button', { name: '2025' })
    await year.hover()
    const ratio = await year.evaluate((button) => {
      const luminance = (colour: string) => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map((channel) => {
          const share = Number(channel) / 255
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      const { color, backgroundColor } = getComputedStyle(button)
      const [high = 0, low = 0] = [color, backgroundColor].map(luminance).toSorted((a, b) => b - a)
      return (high + 0.05) / (low + 0.05)
    })
    expect(ratio).toBeGreaterThan(4.5)
  })

test('the first "only" moves no row of the filters', async ({ entente }) => {
  const frame = await entente.open('#t=2025')
  const filters = frame.getByRole('region', { name: 'Filters' })
  const rows = () =>
    filters.locator('.filter-row, .legend-row').evaluateAll((all) =>
      all.map((row) => {
        const { x, y, width, height } = row.getBoundingClientRect()
        return `${row.textContent?.replaceAll(/[\d+]/g, '')}: ${[x, y, width, height].join(' ')}`
      }),
    )
  const before = await rows()
  await filters.getByRole('button', { name: 'Only Themes' }).click()
  await expect.poll(() => frame.evaluate(() => window.entente?.getView().off?.includes('kind:person'))).toBe(true)
  expect(await rows()).toEqual(before)
})

test('an interface in English says so, and the dataset’s words say theirs', async ({ entente }, testInfo) => {
  const html = readFileSync(SINGLE_FILE, 'utf8').replace(/"language": ?"en"/, '"language":"it"')
  const path = testInfo.outputPath('italian.html')
  writeFileSync(path, html)
  const frame = await entente.openAt(pathToFileURL(path).href)
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en')
  await expect(frame.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'it')
  await expect(frame.locator('.point-title').first()).toHaveAttribute('lang', 'it')
})

/** A page around a frame that came as a text, as notebooks and previews give it. */
async function frameFrom(page: Page, html: string): Promise<Frame> {
  await page.goto('about:blank')
  await page.evaluate((text) => {
    const frame = Object.assign(document.createElement('iframe'), { srcdoc: text, width: '1200', height: '760' })
    document.body.append(frame)
  }, html)
  await expect.poll(() => page.frames().length).toBe(2)
  const frame = page.frames()[1]
  if (!frame) throw new Error('The page holds no frame.')
  await frame.locator('#root > *').first().waitFor({ state: 'attached' })
  return frame
}

test('in a srcdoc frame, which may write no address, a host sets views and hears of them', async ({ entente }) => {
  const { page } = entente
  const frame = await frameFrom(page, readFileSync(SINGLE_FILE, 'utf8'))
  const before = await page.evaluate(() => history.length)
  await frame.evaluate(() => {
    const heard: unknown[] = []
    Object.assign(window, { heard })
    window.entente?.on('view', (fields) => heard.push(fields))
    window.entente?.setView({ t: '2025' })
  })
  await frame.getByRole('group', { name: 'Years' }).getByRole('button', { name: '2024' }).click()
  await expect
    .poll(() => frame.evaluate(() => (window as unknown as { heard: unknown[] }).heard))
    .toEqual([{ t: '2025' }, { t: '2024' }])
  expect(await page.evaluate(() => history.length)).toBe(before)
})

test('a frame that plays for a while leaves Back to the page around it', async ({ entente, origins }) => {
  const { page } = entente
  await page.goto(`${origins.host}?src=${encodeURIComponent(`${entente.address}#t=2023&mode=by`)}`)
  const frame = page.frames()[1]
  if (!frame) throw new Error('The page holds no frame.')
  await frame.locator('#root > *').first().waitFor({ state: 'attached' })
  const before = await page.evaluate(() => history.length)
  await frame.getByRole('button', { name: 'More controls of time' }).click()
  await frame.getByRole('combobox', { name: 'Speed' }).selectOption('4')
  await frame.getByRole('button', { name: 'Play', exact: true }).click()
  await expect.poll(() => frame.evaluate(() => window.entente?.getView().t)).toMatch(/^\.\.2024/)
  expect(await page.evaluate(() => history.length)).toBe(before)
  expect(await frame.evaluate(() => location.hash)).toContain('mode=by')
})
