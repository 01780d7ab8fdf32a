/** The story of the bundled dataset, in the built page: from the opening to the last step and back, and on the whole screen. */
import type { Frame } from '@playwright/test'
import { expect, test } from './support/test.ts'

const story = (frame: Frame) => frame.getByRole('region', { name: 'Story' })
const hash = (frame: Frame) => frame.evaluate(() => window.location.hash)

test('a reader steps through the story, looks around, comes back, and presents it', async ({ entente }) => {
  const { page } = entente
  const frame = await entente.open()
  const open = frame.getByRole('button', { name: /^Read the story in \d+ steps$/ })
  const count = Number(/\d+/.exec(await open.innerText())?.[0])
  await open.click()

  await expect(story(frame).getByText(`1 of ${count}`)).toBeVisible()
  const heading = story(frame).getByRole('heading', { level: 2 })
  await expect(heading).toBeFocused()
  const first = await heading.innerText()

  // Each step draws what it selects, has a quote for every sentence, and nothing to complain of.
  for (let step = 1; step <= count; step++) {
    await expect(story(frame).getByText(`${step} of ${count}`)).toBeVisible()
    await expect.poll(() => hash(frame)).toBe(`#step=${step}`)
    await story(frame).getByRole('button', { name: 'Passage 1', exact: true }).first().click()
    await expect(story(frame).getByRole('blockquote')).not.toBeEmpty()
    await expect(frame.locator('.notice')).toHaveCount(0)
    await page.keyboard.press('ArrowRight')
  }
  await expect(story(frame).getByText(`${count} of ${count}`)).toBeVisible()

  await page.goBack()
  await expect(story(frame).getByText(`${count - 1} of ${count}`)).toBeVisible()

  await frame.getByRole('region', { name: 'Time' }).getByRole('button', { name: '2024', exact: true }).click()
  await expect(story(frame).getByText('The view was changed.')).toBeVisible()
  await expect.poll(() => hash(frame)).toMatch(new RegExp(`^#step=${count - 1}~changed&t=2024`))
  await page.reload()
  await expect(story(frame).getByText('The view was changed.')).toBeVisible()
  await story(frame).getByRole('button', { name: 'Back to the step' }).click()
  await expect.poll(() => hash(frame)).toBe(`#step=${count - 1}`)

  await frame.evaluate(() => window.entente?.setView({ step: '1' }))
  await expect(heading).toHaveText(first)
  expect(await frame.evaluate(() => window.entente?.getView())).toEqual({ step: '1' })

  await story(frame).getByRole('button', { name: 'Present' }).click()
  await expect(frame.getByRole('banner')).toBeHidden()
  await expect(frame.getByRole('region', { name: 'Network' })).toBeVisible()
  await expect(heading).toBeFocused()
  await page.keyboard.press('Space')
  await expect(story(frame).getByText(`2 of ${count}`)).toBeVisible()
  await page.keyboard.press('End')
  await expect(story(frame).getByText(`${count} of ${count}`)).toBeVisible()
  await expect(frame.locator('.folded-names')).toBeHidden()
  await page.keyboard.press('Home')
  await page.keyboard.press('PageDown')
  await expect(story(frame).getByText(`2 of ${count}`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(frame.getByRole('banner')).toBeVisible()
  await story(frame).getByRole('button', { name: 'Close the story' }).click()
  await expect(story(frame)).toHaveCount(0)
})
