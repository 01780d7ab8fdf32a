/** The desk on a telephone, by touch alone: a sentence is marked, what is marked is changed, and checked. */
import { expectNoAxeViolations } from './support/axe.ts'
import { expect, test } from './support/desk.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('marks a sentence by touch, changes it from the mark behind it, and takes it back', async ({ desk }) => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Open the example' }).tap()
  await page.getByRole('button', { name: /^Bring in \d/ }).tap()
  const steps = page.getByRole('navigation', { name: 'Steps of the work' })
  await steps.getByRole('button', { name: /^Mark/ }).tap()
  const bar = page.getByRole('group', { name: 'Mark this' })
  const sentence = page.locator('[data-sentence]', { hasText: 'Already on Friday' })
  const sign = page.locator('[data-sentence]:has-text("Already on Friday") + [data-sign]')
  await expect(sign).toHaveCount(0)
  await sentence.tap()
  await sentence.tap()
  await bar.getByRole('button', { name: 'Take “met”' }).tap()
  await bar.getByRole('button', { name: 'Take Friday 22 March 2024' }).tap()
  await bar.getByRole('button', { name: 'Save' }).tap()

  await sign.tap()
  await expect(bar).toContainText('Harbour Board met Vesper Line on 22 March 2024.')
  await expectNoAxeViolations(page.mainFrame())
  await bar.getByRole('combobox', { name: 'Relation' }).tap()
  await bar.getByRole('option', { name: 'reported to' }).tap()
  await bar.getByRole('button', { name: 'Save' }).tap()
  await expect(page.getByRole('button', { name: /^Harbour Board reported to Vesper Line/ })).toBeVisible()

  // Tapped again, the sentence shows what is marked in it, above the foot of the screen.
  await sentence.tap()
  const card = page.getByRole('group', { name: 'Marked in this sentence' })
  await expect(card).toBeInViewport({ ratio: 1 })
  await expectNoAxeViolations(page.mainFrame())
  await card.getByRole('button', { name: /^Harbour Board reported to/ }).tap()
  await bar.getByRole('button', { name: 'Delete' }).tap()
  await expect(sign).toHaveCount(0)

  await page.getByRole('button', { name: /^Next text/ }).tap()
  await expect(page.getByRole('heading', { name: 'Vesper Line goes to court' })).toBeVisible()
  await steps.getByRole('button', { name: /^Check/ }).tap()
  await expect(page.getByRole('region', { name: 'Must' })).toBeVisible()
})

test('has room for the titles of its texts', async ({ desk }) => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Open the example' }).tap()
  await page.getByRole('button', { name: /^Bring in \d/ }).tap()
  const title = await page.locator('[data-document]').first().boundingBox()
  expect(title?.width).toBeGreaterThan(100)
})
