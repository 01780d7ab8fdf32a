/** What no page could be quicker or smaller than on this machine, measured in the same run: a budget that is not met stands beside it. */
import type { Browser, Page } from '@playwright/test'
import type { Core } from 'cytoscape'
import type { DatasetFile } from './datasetFile.ts'
import { type Memory, memoryOf } from './memory.ts'
import { type Reader, openPage, quiet } from './reader/openPage.ts'
import { median } from './statistics.ts'

export interface Floors {
  /** Median ms to the second animation frame where nothing happens, on the whole page with the dataset in it. */
  readonly frames: number
  /** The same where the picture that stands is drawn once more, and nothing else is done. */
  readonly redraw: number
  /** Of a file; null of the dataset that the page carries. */
  readonly file: FileFloors | null
  /** What the page holds before it opens a file. */
  readonly bare: Memory
}

interface FileFloors {
  /** Ms until its bytes are there, inflated where they are compressed; nothing is done with them. */
  readonly read: number
  /** Ms that `JSON.parse` takes on the whole of it, and nothing is checked; null where it is more than a text may hold. */
  readonly parse: number | null
  /** Of the JSON: records are read back from it when somebody looks at them. */
  readonly bytes: number
}

const TIMES = 15
const READINGS = 3
/** Code units that a text may have in Chromium: a longer one cannot be parsed in one piece. */
export const LONGEST_TEXT = 2 ** 29 - 24

/** What a page holds that has opened nothing yet. */
export async function bareMemory(browser: Browser, path: string): Promise<Memory> {
  const reader = await openPage(browser, path)
  await quiet(reader.page)
  const memory = await memoryOf(reader.debug)
  await reader.page.context().close()
  return memory
}

/** @param reader at rest, with its network drawn */
export async function frameFloors({ page }: Reader): Promise<Pick<Floors, 'frames' | 'redraw'>> {
  const timed = (draws: boolean) => page.evaluate(timeFrames, { draws, times: TIMES })
  return { frames: median(await timed(false)), redraw: median(await timed(true)) }
}

/** Runs in the page. */
async function timeFrames({ draws, times }: { readonly draws: boolean; readonly times: number }): Promise<number[]> {
  const element = document.querySelector('.network-canvas')
  const cy = element ? (Reflect.get(element, '_cyreg') as { readonly cy?: Core } | undefined)?.cy : undefined
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    // An event comes at any time between two frames.
    await new Promise((passed) => setTimeout(passed, 50 + 3 * i))
    const began = performance.now()
    if (draws) cy?.forceRender()
    await new Promise((passed) => requestAnimationFrame(() => requestAnimationFrame(passed)))
    taken.push(performance.now() - began)
  }
  return taken
}

/** In an empty page, as any page would have to read it. */
export async function fileFloors(browser: Browser, file: DatasetFile): Promise<FileFloors> {
  const page = await browser.newPage()
  try {
    await page.setContent('<input type="file">')
    await page.locator('input').setInputFiles(file.path)
    const isText = file.jsonBytes <= LONGEST_TEXT
    const readings: { readonly read: number; readonly parse: number | null }[] = []
    for (let i = 0; i < (isText ? READINGS : 1); i++) readings.push(await readingIn(page, isText))
    const parses = readings.flatMap(({ parse }) => (parse === null ? [] : [parse]))
    return {
      read: median(readings.map(({ read }) => read)),
      parse: parses.length > 0 ? median(parses) : null,
      bytes: file.jsonBytes,
    }
  } finally {
    await page.context().close()
  }
}

function readingIn(page: Page, isText: boolean): Promise<{ readonly read: number; readonly parse: number | null }> {
  return page.evaluate(async (parses) => {
    const file = document.querySelector('input')?.files?.[0]
    if (!file) throw new Error('No file was chosen.')
    const began = performance.now()
    const isPacked = file.name.endsWith('.gz')
    const stream = isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
    const parts: BlobPart[] = []
    const reader = stream.getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) if (parses) parts.push(next.value)
    const read = performance.now() - began
    if (!parses) return { read, parse: null }
    const text = await new Blob(parts).text()
    const given = performance.now()
    const parsed: unknown = JSON.parse(text)
    const parse = performance.now() - given
    if (parsed === null) throw new Error('The file is empty.')
    return { read, parse }
  }, isText)
}
