/** The desk as it is given to somebody: one file, opened from disk. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Download, type Page, test as base, expect } from '@playwright/test'
import { DIST } from './dist.ts'
import { type Watch, watchPage } from './watchPage.ts'

export { expect }

const DESK = pathToFileURL(join(DIST, 'desk.html')).href

export interface Desk {
  readonly page: Page
  readonly watch: Watch
  /** Where the built desk lies. */
  readonly address: string
  /** Opens the desk anew; a file that was saved where its address is given. Resolves when it can be used. */
  readonly open: (address?: string) => Promise<Page>
  /** Brings in files by the button that asks for them. */
  readonly bring: (files: readonly { readonly name: string; readonly text: string }[]) => Promise<void>
  /** Saves the desk as a download, and gives the address of that file. */
  readonly save: (into: string) => Promise<{ readonly name: string; readonly address: string }>
}

/** Fails where the page asked for anything but itself, or complained. */
export const test = base.extend<{ desk: Desk }>({
  desk: async ({ page }, use) => {
    const watch = watchPage(page)
    const own = new Set([DESK])
    // A browser that lends files would ask for one in a window of its own, which no test can answer.
    await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
    const keepsDownload = async (download: Download, into: string) => {
      const path = join(into, download.suggestedFilename())
      await download.saveAs(path)
      const address = pathToFileURL(path).href
      own.add(address)
      return { name: download.suggestedFilename(), address }
    }
    await use({
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
        await page.getByRole('button', { name: 'Choose files' }).click()
        await (await asked).setFiles(files.map(({ name, text }) => ({ name, mimeType: '', buffer: Buffer.from(text) })))
      },
      save: async (into) => {
        const download = page.waitForEvent('download')
        await page.keyboard.press('Control+s')
        return keepsDownload(await download, into)
      },
    })
    const foreign = watch.requests.filter((url) => !own.has(url.replace(/[?#].*$/, '')) && !url.startsWith('file:'))
    expect(foreign, 'requests to anything but its own file').toEqual([])
    expect(watch.complaints, 'complaints on the console').toEqual([])
  },
})
