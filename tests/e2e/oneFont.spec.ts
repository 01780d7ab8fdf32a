/** The page is the same with any fonts of the system: it brings its own, and measures text by a table of it. */
import { mkdirSync, copyFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import type { Frame } from '@playwright/test'
import { type Weight, textWidth } from '../../src/layout/textWidth.ts'
import { findChromium } from './support/chromium.ts'
import { SINGLE_FILE } from './support/dist.ts'
import { settledNodes } from './support/labels.ts'
import { expect, test } from './support/test.ts'

const FONTS = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf')

/** What a reader sees that depends on how wide letters are. */
interface Measured {
  /** Width of a word in the system's own font, in px. */
  readonly system: number
  /** The box of each control in the panel of time and in the header: name, left, top, width, height. */
  readonly controls: readonly (readonly [string, number, number, number, number])[]
  readonly labelled: readonly string[]
}

async function measure(frame: Frame): Promise<Measured> {
  const labelled = (await settledNodes(frame)).filter(({ label }) => label !== null).map(({ id }) => id)
  return frame.evaluate((ids) => {
    const probe = document.createElement('span')
    probe.style.cssText = 'position: absolute; font: 40px sans-serif'
    probe.textContent = 'Whole illustrations'
    document.body.append(probe)
    const system = probe.getBoundingClientRect().width
    probe.remove()
    const round = (px: number) => Math.round(px * 10) / 10
    const controls = [...document.querySelectorAll('.time-panel :is(button, input, select), header *')].map((it) => {
      const { left, top, width, height } = it.getBoundingClientRect()
      const name = it.getAttribute('aria-label') ?? it.textContent
      return [name, round(left), round(top), round(width), round(height)] as const
    })
    return { system, controls, labelled: ids.toSorted() }
  }, labelled)
}

/** A browser on a system that has one font. */
async function measureWith(font: string, folder: string): Promise<Measured> {
  mkdirSync(join(folder, 'fonts'), { recursive: true })
  copyFileSync(join(FONTS, font), join(folder, 'fonts', font))
  const configuration = join(folder, 'fonts.conf')
  writeFileSync(
    configuration,
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  )
  const options = findChromium()?.launchOptions
  if (!options) throw new Error('There is no Chromium.')
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...options.env, FONTCONFIG_FILE: configuration }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
  const browser = await chromium.launch({ ...options, env })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(pathToFileURL(SINGLE_FILE).href)
    await page.locator('.network-canvas canvas').first().waitFor({ state: 'attached' })
    return await measure(page.mainFrame())
  } finally {
    await browser.close()
  }
}

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures off this pattern
test('rows, controls and labels are the same with two system fonts of very different metrics', async ({}, testInfo) => {
  test.skip(process.platform !== 'linux', 'Only on Linux can a browser be started with other system fonts.')
  const wide = await measureWith('DejaVuSansMono-Bold.ttf', testInfo.outputPath('wide'))
  const narrow = await measureWith('DejaVuSansCondensed.ttf', testInfo.outputPath('narrow'))
  expect(wide.system / narrow.system, 'the system fonts are no different').toBeGreaterThan(1.15)
  expect(wide.controls).toEqual(narrow.controls)
  expect(wide.labelled).toEqual(narrow.labelled)
})

test('text is as wide in the browser as the table of the font says', async ({ entente }) => {
  const frame = await entente.open()
  const texts = [
    'Matteo Perego di Cremnago',
    'SIDM–AIAD MoU',
    'Österreich, Łódź, Àé',
    '“12th MCG meeting…” 50 %',
    'fi ffl AVATo',
  ]
  // The letters that the page loads when they are typed.
  await frame.getByRole('combobox', { name: 'Search' }).fill('Łódź')
  await frame.waitForFunction(
    () =>
      [...document.fonts].filter(({ family, status }) => family.includes('Sans') && status === 'loaded').length === 4,
  )
  for (const weight of [400, 600] satisfies Weight[]) {
    const measured = await frame.evaluate(
      ([list, heavy]) =>
        list.map((text) => {
          const span = document.createElement('span')
          // The table knows no pairs: neither kerning nor ligatures.
          span.style.cssText = `position: absolute; white-space: pre; font: ${heavy} 12px "Source Sans 3"; font-kerning: none; font-variant-ligatures: none`
          span.textContent = text
          document.body.append(span)
          const { width } = span.getBoundingClientRect()
          span.remove()
          const context = document.createElement('canvas').getContext('2d')
          if (!context) throw new Error('Nothing can be drawn.')
          context.font = `${heavy} 12px "Source Sans 3"`
          return { text, width, drawn: context.measureText(text).width }
        }),
      [texts, weight] as const,
    )
    for (const { text, width, drawn } of measured) {
      expect(Math.abs(width - textWidth(text, weight, 12)), text).toBeLessThan(0.5)
      // On the canvas pairs are kerned: never wider, and narrower by a little.
      expect(drawn, text).toBeLessThan(textWidth(text, weight, 12) + 0.5)
      expect(drawn, text).toBeGreaterThan(textWidth(text, weight, 12) * 0.93)
    }
  }
})
