/** The built page as a reader has it, from the navigation to another dataset's first picture. */
import { pathToFileURL } from 'node:url'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { type LongTask, type OpenedFile, watchReader } from './watch.ts'

/** Ms without a long task after which the page counts as quiet, and the longest wait for it. */
const QUIET = 1_500
const LONGEST_UNREST = 60_000
/** Ms that anything in the page may take. */
const PATIENCE = 180_000

export interface Reader {
  readonly page: Page
  readonly debug: CDPSession
  /** Ms from the start of the navigation. */
  readonly firstPicture: number
}

/** Opens a page in a fresh context, its window as large as the app is designed for. The caller closes the context. */
export async function openPage(browser: Browser, path: string): Promise<Reader> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'no-preference' })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  // The program that runs this file names each function so; the page, which gets some of them, has no such name.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(watchReader)
  await page.goto(pathToFileURL(path).href)
  const firstPicture = await page.evaluate(
    () => window.watched?.firstPicture ?? Promise.reject(new Error('Nothing was watched.')),
  )
  if (!(await page.evaluate(isDrawn))) throw new Error('The network was said to be drawn, and its canvas is empty.')
  return { page, debug: await context.newCDPSession(page), firstPicture }
}

/** How a dataset was opened from a file. All in ms. */
export interface FileOpening {
  /** From the choice of the file to the frame after the one in which Cytoscape first drew it. */
  readonly picture: number
  /** The longest task of the page until then, and after it until the page was quiet; 0 where none took 50 ms. */
  readonly longestBefore: number
  readonly longestAfter: number
  /** How often the page told how far it was, and the longest that it told nothing. */
  readonly told: number
  readonly longestSilence: number
}

/** Chooses a file under "Open…", and waits until its network stands and the page is quiet. */
export async function openFile({ page }: Reader, path: string): Promise<FileOpening> {
  await quiet(page)
  await page.getByRole('button', { name: 'Open…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open a dataset' })
  await dialog.getByLabel('Open a dataset').setInputFiles(path)
  const opened = await page.evaluate(() => window.watched?.file ?? Promise.reject(new Error('No file was chosen.')))
  if (!(await page.evaluate(isDrawn))) throw new Error('The network was said to be drawn, and its canvas is empty.')
  await quiet(page)
  return openingOf(opened, await page.evaluate(() => window.watched?.longTasks ?? []))
}

/** Puts together what the page has seen. */
export function openingOf({ chosen, drawn, told }: OpenedFile, tasks: readonly LongTask[]): FileOpening {
  const longest = (among: readonly LongTask[]) => Math.max(0, ...among.map(({ duration }) => duration))
  const signs = [chosen, ...told, drawn]
  return {
    picture: drawn - chosen,
    // The task of the choice itself began before its event.
    longestBefore: longest(tasks.filter(({ start, duration }) => start + duration > chosen && start < drawn)),
    longestAfter: longest(tasks.filter(({ start }) => start >= drawn)),
    told: told.length,
    longestSilence: Math.max(...signs.slice(1).map((sign, i) => sign - (signs[i] ?? sign))),
  }
}

/** Waits until the page has done nothing long for a while. */
export async function quiet(page: Page): Promise<void> {
  const gaveUp = performance.now() + LONGEST_UNREST
  const unrest = () => {
    const tasks = window.watched?.longTasks ?? []
    return performance.now() - Math.max(0, ...tasks.map(({ start, duration }) => start + duration))
  }
  do await page.waitForTimeout(QUIET / 3)
  while ((await page.evaluate(unrest)) < QUIET && performance.now() < gaveUp)
}

/** Runs in the page. */
function isDrawn(): boolean {
  return [...document.querySelectorAll<HTMLCanvasElement>('.network-canvas canvas')].some((canvas) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    return pixels?.some((value) => value !== 0)
  })
}
