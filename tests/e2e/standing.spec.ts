/** A dataset in which not everything is simply reported: its lines, filters, evidence and text. */
import { disputedDataset } from '../fixtures/disputedDataset.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

test('what is alleged or denied is marked, told and filtered as such', async ({ entente }, info) => {
  const frame = await entente.open('')
  const button = frame.getByRole('button', { name: 'Open…' })
  if (!(await button.isVisible())) await frame.getByRole('button', { name: 'More' }).click()
  await button.click()
  const buffer = Buffer.from(JSON.stringify(disputedDataset()))
  await frame
    .getByRole('dialog', { name: 'Open a dataset' })
    .getByLabel('Open a dataset')
    .setInputFiles({ name: 'berth.json', mimeType: 'application/json', buffer })
  await expect(frame.locator('header h1')).toHaveText('Berth 7')

  const filters = frame.getByRole('region', { name: 'Filters' })
  await expect(filters.getByRole('group', { name: 'Standing' }).getByRole('button', { pressed: true })).toHaveCount(4)
  await frame.evaluate(() => window.entente?.setView({ sel: 'paid', level: '3', layout: 'force' }))
  const evidence = frame.getByRole('complementary', { name: 'Evidence' })
  await expect(evidence.getByRole('heading', { level: 2 })).toHaveText('Alleged: Vesper Line paid the Harbour Board.')
  const contrary = evidence.getByRole('region', { name: 'Says the contrary' })
  await contrary.scrollIntoViewIfNeeded()
  await expect(contrary.getByRole('listitem')).toHaveCount(2)
  await expectNoAxeViolations(frame)
  await info.attach('evidence', { body: await frame.page().screenshot(), contentType: 'image/png' })

  await filters.getByRole('button', { name: 'Alleged', exact: true }).click()
  expect(await frame.evaluate(() => window.entente?.getView().off)).toBe('standing:alleged')
  await expect.poll(() => frame.evaluate(() => window.entente?.drawn().edges.certain)).toEqual(['sold', 'spoke'])
})
