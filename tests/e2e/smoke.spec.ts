import { readFileSync } from 'node:fs'
import { expectNoAxeViolations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const { title } = JSON.parse(readFileSync(new URL('../../src/data/dataset.json', import.meta.url), 'utf8')) as {
  title: string
}

test('the page opens on the network of its dataset', { tag: '@shipped' }, async ({ entente }) => {
  const frame = await entente.open()
  await expect(frame.getByRole('banner').getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(frame.getByRole('region', { name: 'Network' })).toBeVisible()
  await expect(frame.getByRole('region', { name: 'Time' })).toBeVisible()
  await expect(frame.getByRole('complementary', { name: 'Evidence' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in a ${colorScheme} system`, () => {
    test.use({ colorScheme })
    test('axe finds nothing in the opening view', async ({ entente }) => {
      await expectNoAxeViolations(await entente.open())
    })
  })
}
