/** The built desk, opened from disk, with hundreds of texts and a sheet of thousands of rows. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from '@playwright/test'
import { type Memory, memoryOf } from '../memory.ts'
import { watchDesk } from './watchDesk.ts'

/** Work that is waited for; all in ms. */
export interface WorkTime {
  readonly took: number
  /** 0 where no task took 50 ms. */
  readonly longestTask: number
  /** How often it was told how far it is. */
  readonly told: number
}

/** Keys of one kind. */
export interface KeyTimes {
  /** Each from the key to the second frame after it, ms. */
  readonly seen: readonly number[]
  /** In the time of all of them and a moment after, ms; 0 where no task took 50 ms. */
  readonly longestTask: number
}

export const WORKS = ['texts', 'sheet', 'remap', 'bring', 'check', 'save'] as const
export const KEYS = ['answer', 'checking', 'text', 'move', 'named', 'open', 'type', 'mark', 'mend', 'undo'] as const
export type DeskWork = (typeof WORKS)[number]
export type DeskKey = (typeof KEYS)[number]

export interface DeskMeasured {
  readonly works: Readonly<Record<DeskWork, WorkTime>>
  readonly keys: Readonly<Record<DeskKey, KeyTimes>>
  /** Texts that were in when the reading of all was stopped. */
  readonly textsWhenStopped: number
  /** Relationships in the draft after bringing them in was stopped. */
  readonly edgesWhenStopped: number
  readonly texts: number
  readonly rows: number
  readonly edges: number
  readonly memory: Memory
  /** Of `desk.html`, bytes. */
  readonly size: number
  readonly gzip: number
}

export interface DeskOptions {
  /** `desk.html`. */
  readonly path: string
  /** Paths of the files. */
  readonly texts: readonly string[]
  readonly sheet: string
  readonly rows: number
  /** Of each kind of key. */
  readonly steps: number
  readonly tell: (what: string) => void
}

/** Ms that anything in the page may take. */
const PATIENCE = 180_000
/** Ms without a long task after which the page counts as quiet; the longest wait for it. */
const QUIET = 1_000
const LONGEST_UNREST = 30_000
/** Words that are typed into a slot, by letters. */
const TYPED = 'lent money sued'
/** Keys while the first check goes on, which takes no longer. */
const CHECKING = 8
/** Enter leads from slot to slot, and saves at the end. */
const MOST_ENTERS = 14

export async function measureDesk(browser: Browser, options: DeskOptions): Promise<DeskMeasured> {
  const { path, texts, sheet, rows, steps, tell } = options
  const works: Partial<Record<DeskWork, WorkTime>> = {}
  const keys: Partial<Record<DeskKey, KeyTimes>> = {}

  const stopped = await openDesk(browser, path)
  const textsWhenStopped = await stopTexts(stopped, texts)
  await stopped.context().close()

  const page = await openDesk(browser, path)
  const debug = await page.context().newCDPSession(page)
  works.texts = await worked(page, '.desk-progress', false, async () => {
    await choose(page, 'Choose files', texts)
    await page.locator('.desk-progress').waitFor()
  })
  tell('texts')
  await page.locator('[data-document]').first().focus()
  keys.text = await pressed(page, turns(steps, 'ArrowDown'))

  const isReady = '.desk-sheet-foot .desk-strong:enabled'
  works.sheet = await worked(page, isReady, true, () => choose(page, 'Add files', [sheet]))
  works.remap = await worked(page, isReady, true, async () => {
    await page.getByLabel('What “Source” holds').selectOption('ignore')
    await page.locator('.desk-sheet-foot .desk-strong:disabled').waitFor()
  })
  await page.getByLabel('What “Source” holds').selectOption('source')
  await page.locator(isReady).waitFor()
  tell('sheet')
  keys.answer = await pressed(page, turns(Math.min(steps, 12), '2'), () =>
    page.locator('[data-question]').first().focus(),
  )
  await page.locator(isReady).waitFor()

  await page.getByRole('button', { name: /^Bring in/ }).click()
  await page.locator('.desk-progress').getByRole('button', { name: 'Stop' }).click()
  const edgesWhenStopped = await edgesIn(page)
  works.bring = await worked(
    page,
    '.desk-sheet',
    false,
    async () => {
      await page.getByRole('button', { name: /^Bring in/ }).click()
    },
    false,
  )
  const checked = worked(page, '.desk-badge', true, async () => undefined)
  await page.locator('[data-document]').first().focus()
  keys.checking = await pressed(page, turns(CHECKING, 'ArrowDown'), undefined, false)
  works.check = await checked
  const edges = await edgesIn(page)
  tell('brought in and checked')

  await page.locator('.desk-tab-mark').click()
  await page.locator('.mark-sentence').first().waitFor()
  await quiet(page)
  await page.locator('.mark-text').focus()
  keys.move = await pressed(page, turns(steps, 'ArrowDown'))
  keys.named = await pressed(page, turns(Math.min(steps, 20), 'Space'))
  const open: KeyTimes[] = []
  const type: KeyTimes[] = []
  const mark: KeyTimes[] = []
  for (let round = 0; round < Math.ceil(steps / TYPED.length); round++) {
    open.push(await pressed(page, ['Enter']))
    type.push(
      await pressed(
        page,
        [...TYPED].map((letter) => (letter === ' ' ? 'Space' : letter)),
      ),
    )
    await pressed(page, turns(TYPED.length, 'Backspace'))
    for (let at = 0; at < MOST_ENTERS && (await page.locator('.mark-bar').count()) > 0; at++)
      mark.push(await pressed(page, ['Enter'], undefined, false))
    if ((await page.locator('.mark-bar').count()) > 0) await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
  }
  await quiet(page)
  Object.assign(keys, { open: joined(open), type: joined(type), mark: joined(mark) })
  tell('marked')

  await page.locator('.desk-tab-check').click()
  await page.locator('.check-rows').first().waitFor()
  await quiet(page)
  const mend: KeyTimes[] = []
  const undo: KeyTimes[] = []
  for (let round = 0; round < Math.min(steps, 12); round++) {
    const row = page.locator('[data-row]', { hasText: 'the quote stands in no text' }).first()
    mend.push(await pressed(page, ['1'], () => row.locator('[data-row-title]').focus()))
    undo.push(await pressed(page, ['Control+z']))
  }
  Object.assign(keys, { mend: joined(mend), undo: joined(undo) })
  tell('mended and undone')

  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  const began = performance.now()
  works.save = {
    ...(await worked(page, '.desk', true, async () => {
      const download = page.waitForEvent('download')
      await page.keyboard.press('Control+s')
      await (await download).path()
    })),
    took: performance.now() - began,
  }
  await quiet(page)
  const memory = await memoryOf(debug)
  await page.context().close()
  const html = readFileSync(path)
  return {
    works: works as DeskMeasured['works'],
    keys: keys as DeskMeasured['keys'],
    textsWhenStopped,
    edgesWhenStopped,
    texts: texts.length,
    rows,
    edges,
    memory,
    size: html.length,
    gzip: gzipSync(html, { level: 9 }).length,
  }
}

async function openDesk(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  // The program that runs this file names each function so; the page, which gets some of them, has no such name.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(watchDesk)
  await page.goto(pathToFileURL(path).href)
  await page.locator('.desk').waitFor()
  await quiet(page)
  return page
}

async function choose(page: Page, button: string, paths: readonly string[]): Promise<void> {
  const asked = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).first().click()
  await (await asked).setFiles([...paths])
}

async function stopTexts(page: Page, texts: readonly string[]): Promise<number> {
  await choose(page, 'Choose files', texts)
  await page.locator('.desk-progress').getByRole('button', { name: 'Stop' }).click()
  await page.locator('.desk-progress').waitFor({ state: 'detached' })
  return page.locator('[data-document]').count()
}

async function edgesIn(page: Page): Promise<number> {
  const count = page.locator('.desk-tab-mark small')
  return (await count.count()) === 0 ? 0 : Number((await count.textContent())?.replace(/\D/g, ''))
}

/** Does something and waits until what it brings about is there, or what goes on is not there any more. */
async function worked(
  page: Page,
  selector: string,
  isThere: boolean,
  act: () => Promise<unknown>,
  rests = true,
): Promise<WorkTime> {
  await page.evaluate(() => {
    window.deskWatched?.longTasks.splice(0)
    window.deskWatched?.told.clear()
  })
  const began = performance.now()
  await act()
  await page.evaluate(([wanted, is]) => window.deskWatched?.until(wanted, is), [selector, isThere] as const)
  const took = performance.now() - began
  if (rests) await quiet(page)
  return {
    took,
    longestTask: await longestTask(page),
    told: await page.evaluate(() => window.deskWatched?.told.size ?? 0),
  }
}

const turns = (count: number, key: string): readonly string[] => Array.from({ length: count }, () => key)

/** Presses keys, one after the other once each was seen. @param before what is done before each of them, outside of the time */
async function pressed(
  page: Page,
  keys: readonly string[],
  before: () => Promise<unknown> = async () => undefined,
  rests = true,
): Promise<KeyTimes> {
  await page.evaluate(() => window.deskWatched?.longTasks.splice(0))
  const seen: number[] = []
  for (const key of keys) {
    await before()
    await page.evaluate(() => window.deskWatched?.expectKey())
    await page.keyboard.press(key)
    seen.push(await page.evaluate(() => window.deskWatched?.seen ?? Promise.reject(new Error('No key was pressed.'))))
  }
  if (rests) await quiet(page)
  return { seen, longestTask: await longestTask(page) }
}

function joined(times: readonly KeyTimes[]): KeyTimes {
  return {
    seen: times.flatMap(({ seen }) => seen),
    longestTask: Math.max(0, ...times.map(({ longestTask: longest }) => longest)),
  }
}

async function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(window.deskWatched?.longTasks ?? []).map(({ duration }) => duration)))
}

async function quiet(page: Page): Promise<void> {
  const gaveUp = performance.now() + LONGEST_UNREST
  const unrest = () => {
    const last = window.deskWatched?.longTasks.at(-1)
    return last ? performance.now() - last.start - last.duration : Number.POSITIVE_INFINITY
  }
  do await page.waitForTimeout(QUIET / 4)
  while ((await page.evaluate(unrest)) < QUIET && performance.now() < gaveUp)
}
