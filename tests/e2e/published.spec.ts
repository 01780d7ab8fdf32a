/** A published dataset beside the page: its columns first, its quotes when somebody looks at them. */
import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Request } from '@playwright/test'
import { generate } from '../../bench/generator/generate.ts'
import { publishedFolder } from '../fixtures/publishedFolder.ts'
import { DIST } from './support/dist.ts'
import { serveFolder } from './support/staticServer.ts'
import { expect, test } from './support/test.ts'

test('is opened by its manifest, and fetches a block for the quote that is looked at', async ({ page }, info) => {
  const published = await publishedFolder([...generate({ edges: 3_000 })].join(''))
  const site = info.outputPath('site')
  mkdirSync(site, { recursive: true })
  cpSync(DIST, site, { recursive: true })
  cpSync(published.folder, join(site, 'made'), { recursive: true })
  const server = await serveFolder(site, '/')
  const ranges: string[] = []
  page.on('request', (request: Request) => {
    if (request.url().endsWith('/made/records.bin')) ranges.push(request.headers()['range'] ?? 'all of it')
  })
  await page.goto(`http://127.0.0.1:${server.port}/#data=made/manifest.json&sel=e17`)
  await expect(page.locator('header h1')).toHaveText('Made up: 3,000 relationships')
  const { passages } = JSON.parse(readFileSync(join(published.folder, '../dataset.json'), 'utf8')) as {
    readonly passages: readonly { readonly exact: string }[]
  }
  await expect(page.getByRole('complementary', { name: 'Evidence' })).toContainText(passages[17]?.exact ?? 'nothing')
  expect(ranges[0]).toMatch(/^bytes=0-\d+$/)
  await server.close()
})

test('that is opened as a file says what to do', async ({ entente }) => {
  const frame = await entente.open('')
  await frame.getByRole('button', { name: 'Open…' }).click()
  const { folder } = await publishedFolder([...generate({ edges: 100 })].join(''))
  const dialog = frame.getByRole('dialog', { name: 'Open a dataset' })
  await dialog.getByLabel('Open a dataset').setInputFiles(join(folder, 'manifest.json'))
  await expect(dialog.getByRole('alert')).toContainText('is the manifest of a published dataset')
})
