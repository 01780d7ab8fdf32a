/** The desk as it is given to somebody: one file, opened from disk. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type Download, type Page, test as base, expect } from '@playwright/test'
import { DIST } from './dist.ts'
import { type Watch, watchPage } from './watchPage.ts'

export { expect }

const DESK = pathToFileURL(join(DIST, 'desk.html')).href

export interface Desk {
  readonly page: Page
  readonly watch: Watch
  /** Of the desk as it is given to somebody, without work in it. */
  readonly address: string
  /** Opens the desk anew; a file that was saved where its address is given. Resolves when it can be used. */
  readonly open: (address?: string) => Promise<Page>
  /** Brings in files: by the button that asks for them, and by its keys where another pane is open. */
  readonly bring: (files: readonly { readonly name: string; readonly text: string }[]) => Promise<void>
  /** Saves the desk as a download, and gives the address of that file. */
  readonly save: (into: string) => Promise<Kept>
  /** Keeps what some act downloads. */
  readonly keep: (into: string, act: () => Promise<void>) => Promise<Kept>
  /** The same of an act that downloads two, in the order of their names: the browser tells of them in either. */
  readonly keepBoth: (into: string, act: () => Promise<void>) => Promise<readonly [Kept, Kept]>
}

/** A file that was downloaded. */
export interface Kept {
  readonly name: string
  readonly path: string
  readonly address: string
}

/** A desk in a page, and the check that it asked for nothing but itself and complained of nothing. */
async function deskIn(page: Page): Promise<{ readonly desk: Desk; readonly check: () => void }> {
  const watch = watchPage(page)
  const own = new Set([DESK])
  // A browser that lends files would ask for one in a window of its own, which no test can answer.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
  const keepsDownload = async (download: Download, into: string): Promise<Kept> => {
    const path = join(into, download.suggestedFilename())
    await download.saveAs(path)
    const address = pathToFileURL(path).href
    own.add(address)
    return { name: download.suggestedFilename(), path, address }
  }
  const keep = async (into: string, act: () => Promise<void>) => {
    const download = page.waitForEvent('download')
    await act()
    return keepsDownload(await download, into)
  }
  const desk: Desk = {
    page,
    watch,
    address: DESK,
    open: async (address = DESK) => {
      own.add(address)
      await page.goto('about:blank')
      await page.goto(address)
      await page.locator('.desk').waitFor()
      return page
    },
    bring: async (files) => {
      const asked = page.waitForEvent('filechooser')
      const button = page.getByRole('button', { name: /^Choose files/ })
      if (await button.isVisible()) await button.click()
      else await page.keyboard.press('Control+o')
      await (await asked).setFiles(files.map(({ name, text }) => ({ name, mimeType: '', buffer: Buffer.from(text) })))
    },
    keepBoth: async (into, act) => {
      const downloads: Download[] = []
      page.on('download', (download) => downloads.push(download))
      await act()
      await expect.poll(() => downloads.length).toBe(2)
      const [one, other] = downloads.toSorted((a, b) => (a.suggestedFilename() < b.suggestedFilename() ? -1 : 1))
      if (!one || !other) throw new Error('Two files were to be downloaded.')
      return [await keepsDownload(one, into), await keepsDownload(other, into)]
    },
    save: (into) => keep(into, () => page.keyboard.press('Control+s')),
    keep,
  }
  const check = () => {
    const foreign = watch.requests.filter((url) => !own.has(url.replace(/[?#].*$/, '')) && !url.startsWith('file:'))
    expect(foreign, 'requests to anything but its own file').toEqual([])
    expect(watch.complaints, 'complaints on the console').toEqual([])
  }
  return { desk, check }
}

/** Fails where the page asked for anything but itself, or complained. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ page }, use) => {
    const { desk, check } = await deskIn(page)
    await use(desk)
    check()
  },
})

/** What a colleague does at a computer of their own, which is offline too and knows nothing of the first. */
export async function atAnotherComputer<T>(browser: Browser, work: (desk: Desk) => Promise<T>): Promise<T> {
  const context = await browser.newContext()
  await context.setOffline(true)
  const { desk, check } = await deskIn(await context.newPage())
  const made = await work(desk)
  check()
  await context.close()
  return made
}
