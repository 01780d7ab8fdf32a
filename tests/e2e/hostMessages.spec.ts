/** A page in the frame of a host of another origin: what the two say to each other, and what nobody else may say. */
import type { Frame, Page } from '@playwright/test'
import { HOST_NAME } from './support/chromium.ts'
import { DIST } from './support/dist.ts'
import { type StaticServer, serveFolder, servePages } from './support/staticServer.ts'
import { expect, test } from './support/test.ts'
import { watchPage } from './support/watchPage.ts'

const servers: StaticServer[] = []
test.afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

interface Heard {
  /** Which frame of the host sent it, from 0; -1 for a window that is none of them. */
  readonly from: number
  readonly origin: string
  readonly data: { readonly type: string; readonly height?: number; readonly view?: Readonly<Record<string, string>> }
}

interface Host {
  /** The frames that hold Entente. */
  readonly frames: readonly Frame[]
  readonly origin: string
  readonly heard: () => Promise<readonly Heard[]>
  readonly say: (frame: number, message: unknown) => Promise<void>
  readonly setHeight: (frame: number, height: number) => Promise<void>
}

interface Framed {
  /** Of the iframe. */
  readonly attributes?: string
  /** Is given the host's own origin. */
  readonly hash: (host: string) => string
}

/** Opens a long page of a host that keeps what it is told and is of another origin than what its frames hold. */
async function openHost(page: Page, framed: readonly Framed[]): Promise<Host> {
  const entente = await serveFolder(DIST, '/')
  let html = ''
  const host = await servePages(() => html)
  servers.push(entente, host)
  const origin = `http://${HOST_NAME}:${host.port}`
  const iframes = framed.map(({ attributes = '', hash }, i) => {
    const src = `http://127.0.0.1:${entente.port}/index.html#${hash(origin)}`.replaceAll('&', '&amp;')
    return `<iframe title="Entente ${i}" width="1000" height="600" ${attributes} src="${src}"></iframe>`
  })
  html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">
<script>
window.heard = []
addEventListener('message', ({ data, origin, source }) => {
  const from = [...document.querySelectorAll('iframe')].findIndex((frame) => frame.contentWindow === source)
  window.heard.push({ from, origin, data })
})
</script></head><body>${iframes.join('')}<p style="height:3000px">A long article.</p></body></html>`
  await page.goto(`${origin}/`)
  const frames = page.frames().slice(1)
  for (const frame of frames) await expect(frame.locator('.network-canvas canvas').first()).toBeAttached()
  return {
    frames,
    origin,
    heard: () => page.evaluate(() => (window as unknown as { heard: Heard[] }).heard),
    say: (frame, message) =>
      page.evaluate(([i, what]) => window.frames[i]?.postMessage(what, '*'), [frame, message] as const),
    setHeight: (frame, height) =>
      page.evaluate(
        ([i = 0, px]) => {
          const iframe = document.querySelectorAll('iframe')[i]
          if (iframe) iframe.height = String(px)
        },
        [frame, height],
      ),
  }
}

const viewsOf = (heard: readonly Heard[], from = 0) =>
  heard.filter((one) => one.from === from && one.data.type === 'entente:view').map(({ data }) => data.view)
const heightsOf = (heard: readonly Heard[], from = 0) =>
  heard.filter((one) => one.from === from && one.data.type === 'entente:height').map(({ data }) => data.height ?? 0)

/** More than the time after which anything that was to be said has been said, in ms. */
const LONG_ENOUGH = 1_000
const year = (frame: Frame, name: string) =>
  frame.getByRole('group', { name: 'Years' }).getByRole('button', { name, exact: true })

for (const sandbox of ['', 'sandbox="allow-scripts"'])
  test.describe(
    sandbox === '' ? 'a host that the address lists' : 'the same in a frame that may only run scripts',
    () => {
      test('hears of each settled view, and sets one', async ({ page }) => {
        const { complaints } = watchPage(page)
        const { frames, origin, heard, say } = await openHost(page, [
          { attributes: sandbox, hash: (own) => `embed=1&t=2024&host=${own}` },
        ])
        const [frame] = frames as [Frame]
        await expect.poll(async () => viewsOf(await heard())).toEqual([{ t: '2024', embed: '1', host: origin }])
        await year(frame, '2025').click()
        await expect.poll(async () => viewsOf(await heard()).at(-1)?.['t']).toBe('2025')
        await say(0, { type: 'entente:set', view: { t: 2023, level: 2 } })
        await expect(year(frame, '2023')).toHaveAttribute('aria-pressed', 'true')
        await expect
          .poll(async () => viewsOf(await heard()).at(-1))
          .toEqual({ t: '2023', level: '2', embed: '1', host: origin })
        await say(0, { type: 'entente:set', view: { t: null } })
        await expect.poll(async () => viewsOf(await heard()).at(-1)).toEqual({ level: '2', embed: '1', host: origin })
        // Said again it is told of no more; asked for without a change it is.
        const before = (await heard()).length
        await say(0, { type: 'entente:set', view: { level: '2' } })
        await page.waitForTimeout(LONG_ENOUGH)
        expect((await heard()).length).toBe(before)
        await say(0, { type: 'entente:set', view: {} })
        await expect.poll(async () => (await heard()).length).toBe(before + 2)
        // What a sandboxed frame says comes from no origin that could be named; the host goes by its window.
        expect([...new Set((await heard()).map((one) => one.origin === 'null'))]).toEqual([sandbox !== ''])
        expect(complaints).toEqual([])
      })

      test('hears how high the page would have to be, and comes to rest when it follows', async ({ page }) => {
        const { frames, heard, say, setHeight } = await openHost(page, [
          { attributes: sandbox, hash: (own) => `embed=1&level=3&panel=0&host=${own}` },
        ])
        const [frame] = frames as [Frame]
        const follow = async () => {
          const count = (await heard()).length
          const height = heightsOf(await heard()).at(-1) ?? 0
          await setHeight(0, height)
          await page.waitForTimeout(LONG_ENOUGH)
          expect(await frame.evaluate(() => innerHeight)).toBe(height)
          expect((await heard()).length).toBe(count)
          return height
        }
        await expect.poll(async () => heightsOf(await heard()).length).toBe(1)
        // Everything needs more than the 600 px of the frame, and all of it is then within the drawing.
        const all = await follow()
        expect(all).toBeGreaterThan(600)
        const missing = await frame.evaluate(() => {
          const box = document.querySelector('.network-view')?.getBoundingClientRect()
          const words = [...document.querySelectorAll('.network-view text')].map((it) => it.getBoundingClientRect())
          return words.filter(({ bottom }) => box === undefined || bottom > box.bottom + 1).length
        })
        expect(missing).toBe(0)
        // Who and what alone needs less, also in a frame that is higher now.
        await say(0, { type: 'entente:set', view: { level: null } })
        await expect.poll(async () => heightsOf(await heard()).length).toBe(2)
        const few = await follow()
        expect(few).toBeLessThan(all)
        // The text is as long as it is.
        await say(0, { type: 'entente:set', view: { view: 'text' } })
        await expect.poll(async () => heightsOf(await heard()).at(-1)).toBeGreaterThan(few)
        await follow()
        const overflow = await frame.evaluate(() => {
          const text = document.querySelector('.text-twin')
          return text ? text.scrollHeight - text.clientHeight : -1
        })
        expect(overflow).toBe(0)
      })
    },
  )

test('without "host" nothing is said, and nothing that is said is done', async ({ page }) => {
  const { frames, heard, say } = await openHost(page, [{ hash: () => 'embed=1&t=2024' }])
  const [frame] = frames as [Frame]
  await say(0, { type: 'entente:set', view: { t: '2023' } })
  await year(frame, '2025').click()
  await page.waitForTimeout(LONG_ENOUGH)
  expect(await heard()).toEqual([])
  expect(await frame.evaluate(() => window.entente?.getView().t)).toBe('2025')
})

test('a host that the address does not list hears nothing and changes nothing, whoever else is listed', async ({
  page,
}) => {
  const { complaints } = watchPage(page)
  const { frames, heard, say } = await openHost(page, [
    { hash: () => 'embed=1&t=2024&host=https://example.org,http://localhost:1' },
  ])
  const [frame] = frames as [Frame]
  await say(0, { type: 'entente:set', view: { t: '2023' } })
  await page.waitForTimeout(LONG_ENOUGH)
  expect(await heard()).toEqual([])
  expect(await frame.evaluate(() => window.entente?.getView().t)).toBe('2024')
  expect(complaints).toEqual([])
})

test('a window of a listed origin that is not the host is not listened to', async ({ page }) => {
  const { frames, origin } = await openHost(page, [{ hash: (own) => `embed=1&t=2024&host=${own}` }])
  const [frame] = frames as [Frame]
  // A second frame of the host's own origin, beside: it reaches the first through its parent.
  await page.evaluate((address) => {
    const beside = document.createElement('iframe')
    beside.src = address
    document.body.append(beside)
  }, `${origin}/stranger`)
  await expect.poll(() => page.frames().some((one) => one.url().endsWith('/stranger'))).toBe(true)
  const stranger = page.frames().find((one) => one.url().endsWith('/stranger'))
  await stranger?.waitForLoadState()
  await stranger?.evaluate(() =>
    window.parent.frames[0]?.postMessage({ type: 'entente:set', view: { t: '2023' } }, '*'),
  )
  await page.waitForTimeout(LONG_ENOUGH)
  expect(await frame.evaluate(() => window.entente?.getView().t)).toBe('2024')
})

test('what is no message of ours is passed over, and no message changes who is listened to', async ({ page }) => {
  const { complaints } = watchPage(page)
  const { frames, origin, say } = await openHost(page, [{ hash: (own) => `embed=1&t=2024&host=${own}` }])
  const [frame] = frames as [Frame]
  for (const message of [
    null,
    'entente:set',
    { type: 'entente:set' },
    { type: 'entente:set', view: null },
    { type: 'entente:set', view: ['t', '2023'] },
    { type: 'entente:other', view: { t: '2023' } },
    { type: 'entente:set', view: { t: { year: 2023 }, host: 'https://example.org' } },
    { type: 'entente:set', view: { host: null, level: '2' } },
  ])
    await say(0, message)
  await page.waitForTimeout(LONG_ENOUGH)
  expect(await frame.evaluate(() => window.entente?.getView())).toEqual({
    t: '2024',
    level: '2',
    embed: '1',
    host: origin,
  })
  expect(complaints).toEqual([])
})

test('two frames in one page are told apart by their windows, and do not meet', async ({ page }) => {
  const { frames, heard, say } = await openHost(page, [
    { hash: (own) => `embed=1&t=2024&host=${own}` },
    { attributes: 'sandbox="allow-scripts"', hash: (own) => `embed=1&t=2025&host=${own}` },
  ])
  const [first, second] = frames as [Frame, Frame]
  const latest = async (from: number) => viewsOf(await heard(), from).at(-1)?.['t']
  await expect.poll(() => latest(0)).toBe('2024')
  await expect.poll(() => latest(1)).toBe('2025')
  await say(1, { type: 'entente:set', view: { t: '2023' } })
  await expect.poll(() => latest(1)).toBe('2023')
  expect(await latest(0)).toBe('2024')
  await expect(year(first, '2024')).toHaveAttribute('aria-pressed', 'true')
  await expect(year(second, '2023')).toHaveAttribute('aria-pressed', 'true')
})

test('a host that is not an origin is named in the notices, and nobody is listened to', async ({ page }) => {
  const { frames, heard } = await openHost(page, [{ hash: () => 'embed=1&host=*' }])
  const [frame] = frames as [Frame]
  await expect(frame.getByRole('region', { name: 'Notices' })).toContainText(
    'The address says host=*; it wants origins, like https://example.org. It was left out.',
  )
  expect(await heard()).toEqual([])
})

for (const sandbox of ['', 'sandbox="allow-scripts"'])
  test(`the wheel scrolls the host over every part of the figure${sandbox && ', in a sandboxed frame too'}`, async ({
    page,
  }) => {
    const { frames } = await openHost(page, [{ attributes: sandbox, hash: () => 'embed=1&panel=0' }])
    const [frame] = frames as [Frame]
    const hull = frame.locator('.network-view')
    const scaleOf = () =>
      frame.evaluate(() => document.querySelector('.network-view svg g')?.getAttribute('transform') ?? '')
    const box = await hull.boundingBox()
    if (!box) throw new Error('The figure has no place.')
    const before = await scaleOf()
    for (const [across, down] of [
      [0.1, 0.3],
      [0.5, 0.5],
      [0.9, 0.7],
    ] as const) {
      await page.evaluate(() => scrollTo(0, 0))
      await page.mouse.move(box.x + box.width * across, box.y + box.height * down)
      await page.mouse.wheel(0, 200)
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(200)
    }
    expect(await scaleOf()).toBe(before)
    await page.evaluate(() => scrollTo(0, 0))
    await frame.getByRole('button', { name: 'Level, layout and zoom' }).click()
    await frame.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(scaleOf).not.toBe(before)
  })

test('two fingers zoom the figure of an embedded page', async ({ entente }) => {
  const frame = await entente.open('#embed=1&panel=0')
  const scaleOf = () =>
    frame.evaluate(() => {
      const [, scale] =
        /scale\(([\d.]+)/.exec(document.querySelector('.network-view svg g')?.getAttribute('transform') ?? '') ?? []
      return Number(scale ?? 1)
    })
  const before = await scaleOf()
  const box = await frame.locator('.network-drawing').boundingBox()
  if (!box) throw new Error('The drawing has no place.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const session = await entente.page.context().newCDPSession(entente.page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [-1, 1].map((side, id) => ({ x: x + (side * apart) / 2, y, id })),
    })
  await touch('touchStart', 80)
  for (const apart of [100, 130, 160, 200]) await touch('touchMove', apart)
  await touch('touchEnd', 200)
  await expect.poll(scaleOf).toBeGreaterThan(before * 1.3)
})

test('the way to the full view keeps the state, and leaves the frame’s own behind', async ({ page }) => {
  const { frames } = await openHost(page, [
    {
      attributes: 'sandbox="allow-scripts allow-popups"',
      hash: (own) => `embed=1&legend=0&t=2025&sel=sidm&host=${own}`,
    },
  ])
  const [frame] = frames as [Frame]
  const [full] = await Promise.all([
    page.context().waitForEvent('page'),
    frame.getByRole('link', { name: 'Open full view' }).click(),
  ])
  expect(new URL(full.url()).hash).toBe('#t=2025&sel=sidm')
  await expect(full.getByRole('heading', { level: 1 })).toBeVisible()
})

test('where a frame may open no window, it says where the full view is', async ({ page }) => {
  const { frames } = await openHost(page, [
    { attributes: 'sandbox="allow-scripts"', hash: () => 'embed=1&t=2025&sel=sidm' },
  ])
  const [frame] = frames as [Frame]
  await frame.getByRole('link', { name: 'Open full view' }).click()
  await expect(frame.getByRole('region', { name: 'Notices' })).toContainText(
    /This frame may not open a window\. The full view is at http:\/\/127\.0\.0\.1:\d+\/index\.html#t=2025&sel=sidm/,
  )
  expect(page.context().pages()).toHaveLength(1)
})

test('nothing is stored, and no cookie is set, however the page is used', async ({ entente }) => {
  const frame = await entente.open('#t=2025')
  await frame.getByRole('combobox', { name: 'Search the network' }).fill('Crosetto')
  await frame.getByRole('listbox', { name: 'Results' }).getByRole('option').first().click()
  await year(frame, '2024').click()
  await frame.getByRole('button', { name: 'Text', exact: true }).click()
  await frame.getByRole('button', { name: 'Figure', exact: true }).click()
  await frame.getByRole('button', { name: 'More', exact: true }).click()
  await frame
    .getByRole('button', { name: /theme|dark|light/i })
    .first()
    .click()
  await frame.evaluate(() => window.entente?.setView({ layout: 'force', level: '3' }))
  await entente.page.waitForTimeout(LONG_ENOUGH)
  expect(
    await frame.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: 'caches' in window ? (await caches.keys()).length : 0,
      workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
      cookie: document.cookie,
    })),
  ).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookie: '' })
  expect(await entente.page.context().cookies()).toEqual([])
})
