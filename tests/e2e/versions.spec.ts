/** A link that was made with another version of the dataset: what changed since, in the built page. */
import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Frame } from '@playwright/test'
import { parseDataset } from '../../src/data/parseDataset.ts'
import type { Dataset, Edge } from '../../src/data/schema.ts'
import { versionOf } from '../../src/data/versionOf.ts'
import { asciiJson } from '../../src/page/asciiJson.ts'
import { blockIn, withBlock } from '../../src/page/dataBlock.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { SINGLE_FILE } from './support/dist.ts'
import { expect, test } from './support/test.ts'

const html = readFileSync(SINGLE_FILE, 'utf8')
const present = parseDataset(blockIn(html, 'dataset'))

/** What the bundled dataset was before: a memorandum was dated a month later, and nothing was known of a meeting. */
const REDATED = 'sidm-signed-mou'
const ADDED = 'kumar-met-portolano'
const then = (edge: Edge): Edge => (edge.id === REDATED ? { ...edge, when: '2025-05-14' } : edge)
const earlier: Dataset = parseDataset({
  ...present,
  steps: undefined,
  edges: present.edges.filter(({ id }) => id !== ADDED).map(then),
})
const version = versionOf(earlier)

const dialog = (frame: Frame) => frame.getByRole('dialog', { name: 'What changed' })

async function expectChanges(frame: Frame) {
  await expect(dialog(frame).getByRole('region', { name: 'Other dates' }).getByRole('listitem')).toContainText([
    /before: 14 May 2025$/,
  ])
  await expect(dialog(frame).getByRole('region', { name: 'Relationships added' }).getByRole('listitem')).toContainText([
    'Portolano',
  ])
  await expect(dialog(frame).getByRole('region')).toHaveCount(2)
}

test('a page that carries the earlier version lists what changed, and leads to it', async ({ entente }, info) => {
  const path = info.outputPath('page.html')
  writeFileSync(path, withBlock(html, 'earlier', asciiJson([{ format: 'faulty' }, earlier])))
  const frame = await entente.openAt(`${pathToFileURL(path).href}#t=2024&v=${version}`)
  await expect(frame.getByRole('region', { name: 'Notices' })).toContainText('another version of the dataset')
  await frame.getByRole('button', { name: 'What changed' }).click()
  await expectChanges(frame)
  await expectNoAxeViolations(frame)
  await dialog(frame).getByRole('region', { name: 'Other dates' }).getByRole('button').click()
  await expect(dialog(frame)).toBeHidden()
  // It lies outside the window of the link, which is widened.
  expect(await frame.evaluate(() => window.entente?.getView().sel)).toBe(REDATED)
  expect(await frame.evaluate(() => window.entente?.drawn().edges.certain)).toContain(REDATED)
})

test(
  'a page that does not carry it takes its file, a dataset or the page of then, and no other',
  { tag: '@shipped' },
  async ({ entente }, info) => {
    const [asPage, asData, other] = ['then.html', 'then.json', 'other.json'].map((name) => info.outputPath(name))
    writeFileSync(asPage ?? '', withBlock(html, 'dataset', asciiJson(earlier)))
    writeFileSync(asData ?? '', JSON.stringify(earlier, null, 2))
    writeFileSync(other ?? '', JSON.stringify({ ...earlier, title: 'Another' }))
    for (const path of [asPage, asData]) {
      const frame = await entente.open(`#t=2024&v=${version}`)
      await frame.getByRole('button', { name: 'What changed' }).click()
      const input = dialog(frame).getByLabel('Open the earlier file')
      await input.setInputFiles(other ?? '')
      await expect(dialog(frame).getByRole('alert')).toHaveText(
        /^“other\.json” holds another version, [0-9a-f]{12}\. Nothing was changed\.$/,
      )
      await input.setInputFiles(path ?? '')
      await expectChanges(frame)
      expect(await frame.evaluate(() => window.entente?.getView())).toEqual({ t: '2024' })
    }
  },
)
