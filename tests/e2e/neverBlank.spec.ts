/** Whatever a dataset, an address or a browser does to the page: something readable stands there, with a way on. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Frame } from '@playwright/test'
import { asciiJson } from '../../build/ascii.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { SINGLE_FILE } from './support/dist.ts'
import { expect, test } from './support/test.ts'

const HOSTILE = new URL('../fixtures/hostile/', import.meta.url)

/** The single file with another text in its data block, and its nodes side by side. */
function pageWith(text: string): string {
  let ids: string[] = []
  try {
    const { nodes } = JSON.parse(text.replace(/^\ufeff/, '')) as { nodes: { id: string }[] }
    ids = nodes.map(({ id }) => id)
  } catch {
    // No JSON: then there is nothing to arrange either.
  }
  const positions = Object.fromEntries(ids.map((id, i) => [id, [100 + 120 * i, 300]]))
  const arrangement = { format: 'entente-arrangement/1', frame: { width: 840, height: 612 }, positions }
  const put = (html: string, id: string, json: string) =>
    html.replace(
      new RegExp(`(<script type="application/json" id="${id}">).*?(</script>)`, 's'),
      (_, open: string, close: string) => open + json.replaceAll('<', '\\u003c') + close,
    )
  return put(put(readFileSync(SINGLE_FILE, 'utf8'), 'dataset', text), 'arrangement', asciiJson(arrangement))
}

/** A heading and something to read stand on the screen, put there by the script. */
async function expectReadable(frame: Frame) {
  await expect(frame.locator('#root > :not(.static-text)').first()).toBeAttached()
  await expect(frame.locator(':is(h1, h2, h3)').filter({ visible: true }).first()).toBeVisible()
  expect((await frame.locator('#root').innerText()).trim().length).toBeGreaterThan(60)
}

const datasets = [
  ...readdirSync(HOSTILE).map((name) => ({ name, text: readFileSync(new URL(name, HOSTILE), 'utf8') })),
  { name: 'a byte order mark', text: `\ufeff${readFileSync(new URL('cjk.json', HOSTILE), 'utf8')}` },
  { name: 'half a file', text: '{ "format": "entente/1", "title": "Ha' },
  { name: 'another kind of value', text: '[1, null, "no dataset"]' },
  { name: 'nothing', text: '' },
]

test.describe('a dataset', () => {
  for (const { name, text } of datasets) {
    test(`with ${name} gives a page that can be read`, async ({ entente }, testInfo) => {
      entente.allowComplaints(/./)
      const path = testInfo.outputPath('page.html')
      writeFileSync(path, pageWith(text))
      await expectReadable(await entente.openAt(pathToFileURL(path).href))
    })
  }
})

test('no address gives a blank page', async ({ entente }) => {
  test.slow()
  entente.allowComplaints(/./)
  for (const address of [
    `#q=${'a'.repeat(199)}😀`,
    `#q=${'a'.repeat(2_000)}`,
    '#q=%ED%A0%80',
    '#%',
    '#=&&=',
    '#t=2022..2024',
    '#t=2024&t=2025',
    '#t=9999999',
    '#sel=__proto__',
    '#sel=constructor&focus=toString~2&path=__proto__~constructor',
    '#off=kind:__proto__,,party:',
    '#view=desk&layout=none&theme=pink&embed=2&panel=x',
    '#known=44%20BC&vs=..',
  ]) {
    await test.step(address.slice(0, 60), async () => expectReadable(await entente.open(address)))
  }
})

test.describe('where the page itself fails', () => {
  test('while it starts, it says what happened; a fresh start opens the whole', async ({ entente }) => {
    entente.allowComplaints(/./)
    // As a browser that is too old for the page.
    await entente.page.addInitScript(() => {
      if (window.location.hash !== '#t=2025') return
      const { toSorted } = Array.prototype
      Object.assign(Array.prototype, { toSorted: undefined })
      Object.assign(window, { mend: () => Object.assign(Array.prototype, { toSorted }) })
    })
    const frame = await entente.open('#t=2025')
    await expect(frame.getByRole('heading', { name: 'This page has stopped' })).toBeVisible()
    await expect(frame.getByRole('textbox', { name: 'What happened' })).toHaveValue(/toSorted/)
    await frame.evaluate(() => (window as unknown as { mend: () => void }).mend())
    await frame.getByRole('button', { name: 'Start again without the address' }).click()
    await expect(frame.getByRole('region', { name: 'Network' })).toBeVisible()
    expect(new URL(frame.url()).hash).toBe('')
  })

  test('while it draws, too', async ({ entente }) => {
    entente.allowComplaints(/./)
    // As a browser that lets no page draw, lest it be told apart by it.
    await entente.page.addInitScript(() => {
      const { prototype } = HTMLCanvasElement
      const getContext: unknown = Reflect.get(prototype, 'getContext')
      Reflect.set(prototype, 'getContext', () => {
        throw new Error('No page may draw here.')
      })
      Object.assign(window, { mend: () => Reflect.set(prototype, 'getContext', getContext) })
    })
    const frame = await entente.open()
    await expect(frame.getByRole('heading', { name: 'This page has stopped' })).toBeVisible()
    await expect(frame.getByRole('textbox', { name: 'What happened' })).toHaveValue(/\w+Error|No page may draw here/)
    await frame.evaluate(() => (window as unknown as { mend: () => void }).mend())
    await expectNoAxeViolations(frame)
    await frame.getByRole('button', { name: 'Start again without the address' }).click()
    await expect(frame.locator('.network-canvas canvas').first()).toBeAttached()
  })

  test('after it was drawn, it stays, and says that something went wrong', async ({ entente }) => {
    entente.allowComplaints(/torn|lost/)
    const frame = await entente.open()
    await expect(frame.getByRole('region', { name: 'Network' })).toBeVisible()
    await frame.evaluate(() => {
      setTimeout(() => {
        throw new Error('The picture is torn.')
      })
      void Promise.reject(new Error('The part is lost.'))
    })
    const notices = frame.getByRole('region', { name: 'Notices' })
    await expect(notices).toContainText('The picture is torn.')
    await expect(notices).toContainText('The part is lost.')
    await expect(frame.getByRole('region', { name: 'Network' })).toBeVisible()
  })
})
