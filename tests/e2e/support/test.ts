/**
 * The `test` of every browser spec. Its fixture `entente` opens the built page as the project has it shipped, and when
 * the spec is over it fails if the page asked for anything but its own files, or complained on the console.
 */
import { pathToFileURL } from 'node:url'
import { test as base, expect } from '@playwright/test'
import type { Frame, Page } from '@playwright/test'
import { HOST_NAME } from './chromium.ts'
import { DIST, SINGLE_FILE } from './dist.ts'
import { type StaticServer, serveFolder, servePages } from './staticServer.ts'
import { type Watch, watchPage } from './watchPage.ts'

export { expect }

/**
 * `served`: `dist/` from a sub-folder of a static host. `file`: `dist/entente.html` from disk. `framed`: as served, in
 * a frame of a page of another site.
 */
export type ShippedAs = 'served' | 'file' | 'framed'

export interface ShippedOptions {
  shippedAs: ShippedAs
}

/** The way from the root of the static host to the page: a relative base must bear it. */
const SUB_FOLDER = '/some/folder/'

interface Origins {
  /** Address of the served page, ending in a slash. */
  readonly served: string
  /** Address of a page of another site that holds an iframe with the address in its query's `src`. */
  readonly host: string
}

export interface Entente {
  /** What holds the page: the window itself, or the frame. Locate and evaluate in it. */
  readonly frame: Frame
  readonly page: Page
  readonly watch: Watch
  /** Address of the page without a hash. */
  readonly address: string
  /** Load the page anew with a hash, such as `#t=2025`; resolves when the script has put something into it. */
  open(hash?: string): Promise<Frame>
  /** Load another page in the same way, such as a changed copy of the single file. */
  openAt(address: string): Promise<Frame>
  /** Complaints that this spec provokes on purpose; all others fail it. */
  allowComplaints(pattern: RegExp): void
}

interface Fixtures {
  entente: Entente
}

interface WorkerFixtures {
  origins: Origins
}

export const test = base.extend<Fixtures & ShippedOptions, WorkerFixtures>({
  shippedAs: ['served', { option: true }],

  origins: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures off this pattern
    async ({}, use) => {
      const folder = await serveFolder(DIST, SUB_FOLDER)
      const host = await servePages(hostPage)
      await use({
        served: `http://127.0.0.1:${folder.port}${SUB_FOLDER}`,
        host: `http://${HOST_NAME}:${host.port}/`,
      })
      await Promise.all([folder, host].map((server: StaticServer) => server.close()))
    },
    { scope: 'worker' },
  ],

  entente: async ({ page, shippedAs, origins }, use) => {
    const watch = watchPage(page)
    const allowed: RegExp[] = []
    const address = shippedAs === 'file' ? pathToFileURL(SINGLE_FILE).href : origins.served
    const own = new Set([origins.host, address])
    const openAt = async (wanted: string) => {
      own.add(wanted.replace(/#.*$/, ''))
      // The same address with another hash would not load the page anew.
      await page.goto('about:blank')
      if (shippedAs !== 'framed') await page.goto(wanted)
      else await page.goto(`${origins.host}?src=${encodeURIComponent(wanted)}`)
      const frame = shippedAs === 'framed' ? page.frames()[1] : page.mainFrame()
      if (!frame) throw new Error('The host page holds no frame.')
      await frame.locator('#root > :not(.static-text)').first().waitFor({ state: 'attached' })
      return frame
    }
    const entente: Entente = {
      get frame() {
        return (shippedAs === 'framed' ? page.frames()[1] : undefined) ?? page.mainFrame()
      },
      page,
      watch,
      address,
      open: (hash = '') => openAt(address + hash),
      openAt,
      allowComplaints: (pattern) => void allowed.push(pattern),
    }
    await use(entente)
    const isOwn = (url: string) =>
      own.has(url.replace(/[?#].*$/, '')) || (shippedAs !== 'file' && url.startsWith(`${origins.served}assets/`))
    expect(
      watch.requests.filter((url) => !isOwn(url)),
      'requests to anything but its own files',
    ).toEqual([])
    expect(
      watch.complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint))),
      'complaints on the console',
    ).toEqual([])
  },
})

/** A page of somebody else, about as plain as a blog post that embeds the explorer. */
function hostPage(url: URL): string | undefined {
  if (url.pathname !== '/') return undefined
  const src = (url.searchParams.get('src') ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"></head>
<body><h1>A host page</h1><iframe title="Entente" src="${src}" width="1200" height="760"></iframe></body></html>`
}
