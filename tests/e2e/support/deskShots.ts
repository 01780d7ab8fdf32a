/** The pictures of the guide to the desk, taken of the built page while the example goes through it: `npm run shots -- --desk`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { smallPng } from './smallPng.ts'

const SIZE = { width: 1280, height: 760 }
/** Ms for what moves, and for what is worked out in slices, to come to rest. */
const SETTLE = 700

/**
 * @param desk path of the built `desk.html`
 * @param folder where the pictures land
 * @returns their paths
 */
export async function takeDeskShots(browser: Browser, desk: string, folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true })
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' })
  // The same clock in all pictures, and no hints over them.
  await page.clock.setFixedTime(new Date('2026-11-27T14:32:00'))
  await page.addInitScript(() => localStorage.setItem('entente-desk-hints', 'read mark check publish'))
  const taken: string[] = []
  const shoot = async (name: string) => {
    await page.waitForTimeout(SETTLE)
    const path = join(folder, `desk-${name}.png`)
    writeFileSync(path, await smallPng(browser, await page.screenshot()))
    taken.push(path)
  }
  await page.goto(pathToFileURL(desk).href)
  await page.getByRole('button', { name: 'Open the example' }).waitFor()
  await shoot('start')
  await page.getByRole('button', { name: 'Open the example' }).click()
  await page.getByRole('button', { name: /^Bring in \d/ }).waitFor()
  await shoot('sheet')
  await page.getByRole('button', { name: /^Bring in \d/ }).click()
  await askedText(page)
  await shoot('read')
  // The day that stands in its second line.
  await page.getByRole('button', { name: '1 23 July 2024' }).click()
  await page.getByRole('navigation', { name: 'Steps of the work' }).getByRole('button', { name: /^Mark/ }).click()
  await markSentence(page, 'Vesper Line sued the Harbour Board')
  await shoot('mark')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Check/ }).click()
  await page.getByRole('region', { name: 'Must' }).waitFor()
  await shoot('check')
  await page.getByRole('button', { name: 'Publish' }).click()
  await page.getByText(/Opened again and checked/).waitFor()
  await shoot('publish')
  await page.close()
  return taken
}

/** Opens the text whose day is not known, with its question. */
async function askedText(page: Page): Promise<void> {
  await page.locator('[data-document]', { hasText: 'Vesper Line goes to court' }).click()
}

/** Opens the bar under the sentence that begins so. */
async function markSentence(page: Page, words: string): Promise<void> {
  const next = page.getByRole('button', { name: /^Next text/ })
  const sentence = page.locator('[data-sentence]', { hasText: words }).first()
  while (!(await sentence.isVisible()) && (await next.isEnabled())) await next.click()
  await sentence.click()
  await page.keyboard.press('Enter')
  await page.getByRole('group', { name: 'Mark this' }).waitFor()
}
