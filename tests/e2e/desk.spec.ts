/** The desk, from disk: what is kept, saved, opened again and published. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { staticText } from '../../src/briefing/still/staticText.ts'
import { blockIn } from '../../src/page/dataBlock.ts'
import { readerPage } from '../../src/page/readerPage.ts'
import { aDataset, anEdge } from '../fixtures/dataset.ts'
import { expectNoAxeViolations } from './support/axe.ts'
import { expect, test } from './support/desk.ts'
import { SINGLE_FILE } from './support/dist.ts'

const cordiale = JSON.stringify(aDataset({ title: 'Entente cordiale', edges: [anEdge({ id: 'met', when: '1904' })] }))
const kept = (page: Page) => page.locator('.desk-kept')
const nameOf = (page: Page) => page.getByRole('button', { name: /^Draft: / })

async function rename(page: Page, name: string) {
  await nameOf(page).click()
  await page.getByLabel('Name of the draft').fill(name)
  await page.keyboard.press('Escape')
}

test('opens from disk, asks for nothing, and axe finds nothing on its start, by day and by night', async ({ desk }) => {
  const page = await desk.open()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Turn texts into a network that cites them')
  await expectNoAxeViolations(page.mainFrame())
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectNoAxeViolations(page.mainFrame())
  expect(desk.watch.requests).toHaveLength(1)
})

test('a draft that is saved as a file opens again from that file, and is saved under another name', async ({ desk }, {
  outputDir,
}) => {
  const page = await desk.open()
  await desk.bring([{ name: 'cordiale.json', text: cordiale }])
  await expect(nameOf(page)).toHaveAccessibleName('Draft: Entente cordiale')
  await rename(page, 'The “cordiale” – again')
  const first = await desk.save(outputDir)
  expect(first.name).toBe('the-cordiale-again.desk.html')
  await expect(kept(page)).toContainText('Saved as the-cordiale-again.desk.html')
  await rename(page, 'The cordiale')
  const second = await desk.save(outputDir)
  expect(second.name).toMatch(/^the-cordiale\..+\.desk\.html$/)
  await expect(kept(page)).toContainText(`Saved as ${second.name}`)

  expect(readFileSync(fileURLToPath(second.address), 'utf8')).toMatch(/^[\0-\x7f]*$/)
  await desk.open(second.address)
  await expect(nameOf(page)).toHaveAccessibleName('Draft: The cordiale')
  await expect(page.getByRole('button', { name: /^Mark \d/ })).toHaveText('Mark 1')
  await expectNoAxeViolations(page.mainFrame())
})

test('what is not saved is kept in the browser, and a file with another state of it asks which is meant', async ({
  desk,
}, { outputDir }) => {
  const page = await desk.open()
  await desk.bring([{ name: 'cordiale.json', text: cordiale }])
  await rename(page, 'Kept')
  await expect(kept(page)).toContainText('Kept in this browser only · ')
  const file = await desk.save(outputDir)
  await rename(page, 'Kept and changed')
  await expect(kept(page)).toContainText('Kept in this browser only · ')

  await desk.open()
  await page.getByRole('button', { name: 'Open Kept and changed' }).click()
  await expect(nameOf(page)).toHaveAccessibleName('Draft: Kept and changed')

  await desk.open(file.address)
  const bar = page.getByRole('region', { name: 'Recover' })
  await expect(bar).toContainText(/Recover Kept and changed of \d\d:\d\d\? It has 1 relationship\./)
  await expect(bar).toContainText('The file that you opened has 1. Nothing is lost until you choose.')
  await expectNoAxeViolations(page.mainFrame())
  await page.keyboard.press('Enter')
  await expect(nameOf(page)).toHaveAccessibleName('Draft: Kept and changed')
})

test('a bar that was being typed in when the page was closed is offered again', async ({ desk, context }) => {
  const text = 'Board signs Berth 7\n\nThe Harbour Board signed with Corran Line on Monday.\n'
  const page = await desk.open()
  await desk.bring([{ name: 'signing.txt', text }])
  await page.getByRole('button', { name: /^Mark/ }).click()
  await page.keyboard.press('Enter')
  await page.keyboard.type('had tea w')
  await expect(page.getByRole('group', { name: 'Mark this' })).toContainText('had tea w')
  await expect(page.locator('.desk-kept')).toContainText('Kept in this browser only')
  const other = await context.newPage()
  await page.close({ runBeforeUnload: false })

  await other.goto(desk.address)
  await other.getByRole('button', { name: 'Open Board signs Berth 7' }).click()
  await other.getByRole('button', { name: /^Mark/ }).click()
  await other.getByRole('button', { name: '… not finished' }).click()
  await expect(other.getByRole('group', { name: 'Mark this' })).toContainText('had tea w')
})

test('a second window on one draft is told, overwrites nothing, and may take it over', async ({ desk, context }) => {
  const page = await desk.open()
  await desk.bring([{ name: 'cordiale.json', text: cordiale }])
  await rename(page, 'Of two')
  await expect(kept(page)).toContainText('Kept in this browser only')

  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: 'Open Of two' }).click()
  const notices = other.locator('.desk-notices')
  await expect(notices).toContainText('“Of two” is open in another window.')
  await rename(page, 'Of two, here')
  await expect(kept(page)).toContainText('Kept in this browser only')
  await notices.getByRole('button', { name: 'Take it over' }).click()
  await expect(nameOf(other)).toHaveAccessibleName('Draft: Of two, here')
  await expect(page.locator('.desk-notices')).toContainText('is open in another window')
})

test('a page of ours opens as a draft, and a file with a fault says where it is', async ({ desk }) => {
  const page = await desk.open()
  await desk.bring([{ name: 'broken.json', text: '{"format":"entente-draft/1","id":"1","nodes":[{"id":5}]}' }])
  await expect(page.locator('.desk-notices')).toContainText('broken.json was not opened. id: must be 32 hexadecimal')
  await expect(page.locator('.desk-notices')).toContainText('nodes[0].id: must be a text: 5.')
  await desk.bring([{ name: 'entente.html', text: readFileSync(SINGLE_FILE, 'utf8') }])
  await expect(nameOf(page)).toHaveAccessibleName('Draft: India–Italy defence cooperation')
  await expect(page.getByRole('application', { name: 'Drawing of the network' })).toBeVisible()
})

test('undo and redo work by keys, over all that was done', async ({ desk }) => {
  const page = await desk.open()
  await desk.bring([{ name: 'cordiale.json', text: cordiale }])
  await rename(page, 'Another name')
  await page.keyboard.press('Control+z')
  await expect(nameOf(page)).toHaveAccessibleName('Draft: Entente cordiale')
  await page.keyboard.press('Control+Shift+z')
  await expect(nameOf(page)).toHaveAccessibleName('Draft: Another name')
})

test('publishes the example: what is offered was opened again, and says so', async ({ desk }) => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Open the example' }).click()
  await page.getByRole('button', { name: /^Bring in \d/ }).click()
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('Opened again and checked: ')
  await expectNoAxeViolations(page.mainFrame())
  const names: string[] = []
  page.on('download', (download) => names.push(download.suggestedFilename()))
  await page.getByRole('button', { name: /^Download page and JSON/ }).click()
  await expect
    .poll(() => names.toSorted())
    .toEqual(['board-signs-berth-7-with-corran-line.html', 'board-signs-berth-7-with-corran-line.json'])
})

test('carries the page for readers: put together again with our dataset it is the built one, to the last byte', async ({
  desk,
}) => {
  const page = await desk.open()
  const carried = await page.evaluate(() => ({
    template: document.getElementById('reader')?.textContent ?? '',
    thirdParty: document.getElementById('third-party')?.textContent ?? '',
    styles: document.querySelector('style')?.textContent ?? '',
    scripts: Array.from(
      document.querySelectorAll<HTMLScriptElement>('script[data-part]'),
      ({ dataset, textContent }) => [dataset['part'] ?? '', textContent] as const,
    ),
  }))
  const parts = { ...carried, template: JSON.parse(carried.template) as string, scripts: new Map(carried.scripts) }
  const built = readFileSync(SINGLE_FILE, 'utf8')
  const dataset = blockIn(built, 'dataset')
  expect(readerPage(parts, dataset, { still: staticText(dataset) }) === built).toBe(true)
})

test('names of the network stay where they stand while one goes on marking, and come to a better place when asked', async ({
  desk,
}) => {
  const page = await desk.open()
  const names = ['Harbour Board', 'Corran Line', 'Vesper Line', 'Nord Tugs', 'Tide Works', 'Gull Company']
  const text = names.slice(1).map((name, i) => `${names[Math.floor(i / 2)]} met ${name} on Monday.`)
  await desk.bring([{ name: 'meetings.txt', text: `Who met whom\n\n${text.join('\n\n')}\n` }])
  await page.getByRole('button', { name: /^Mark/ }).click()
  await page.getByRole('listbox', { name: 'Sentences' }).focus()
  const network = page.getByRole('region', { name: 'Network' })
  // Space leads to the second sentence first.
  const drawn = network.locator('svg text', { hasText: 'Vesper Line' }).first()
  const bar = page.getByRole('group', { name: 'Mark this' })
  const placeOf = async () => {
    const { x, y } = (await drawn.boundingBox()) ?? { x: NaN, y: NaN }
    return `${Math.round(x)} ${Math.round(y)}`
  }
  const places: string[] = []
  for (let said = 1; said < text.length; said++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    // What is proposed is taken; of what a new name is, the first.
    await expect(async () => {
      const asks = await bar.textContent({ timeout: 200 }).catch(() => null)
      if (asks !== null) await page.keyboard.press(/What is /.test(asks) ? '1' : 'Enter')
      expect(await bar.count()).toBe(0)
    }).toPass()
    await expect(network).toContainText(`${said} relationship`)
    // The drawing follows a moment later.
    await page.waitForTimeout(1_000)
    places.push(await placeOf())
  }
  expect(places).toHaveLength(4)
  expect(new Set(places).size).toBe(1)
  await page.getByRole('button', { name: 'Arrange anew' }).click()
  await expect.poll(placeOf).not.toBe(places.at(-1))
  await expect(page.getByRole('button', { name: 'Arrange anew' })).toHaveCount(0)
})
