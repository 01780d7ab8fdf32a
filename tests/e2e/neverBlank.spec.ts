/** Whatever a dataset, an address or a browser does to the page: something readable stands there, with a way on. */
import type { Frame } from '@playwright/test'
import { expectNoAxeViolations } from './support/axe.ts'
import { pageWith } from './support/pageWith.ts'
import { expect, test } from './support/test.ts'

/** A heading and something to read stand on the screen, put there by the script. */
async function expectReadable(frame: Frame) {
  await expect(frame.locator('#root > :not(.static-text)').first()).toBeAttached()
  await expect(frame.locator(':is(h1, h2, h3)').filter({ visible: true }).first()).toBeVisible()
  expect((await frame.locator('#root').innerText()).trim().length).toBeGreaterThan(60)
}

test.describe('a data block that holds', () => {
  for (const { what, text } of [
    { what: 'half a file', text: '{ "format": "entente/1", "title": "Ha' },
    { what: 'another kind of value', text: '[1, null, "no dataset"]' },
    { what: 'nothing', text: '' },
  ]) {
    test(`${what} gives a page that can be read`, async ({ entente }, testInfo) => {
      entente.allowComplaints(/./)
      await expectReadable(await entente.openAt(pageWith(testInfo.outputPath('page.html'), text)))
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
