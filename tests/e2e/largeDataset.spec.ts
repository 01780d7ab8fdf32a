/** Datasets of five and of twenty thousand relationships, dropped on the built page. */
import { generate } from '../../bench/generator/generate.ts'
import type { Frame } from '@playwright/test'
import type { Dataset } from '../../src/data/schema.ts'
import { expect, test } from './support/test.ts'

const EDGES = 20_000
const text = [...generate({ edges: EDGES })].join('')
const { edges, nodes } = JSON.parse(text) as Dataset

/** As a reader's drop does it; the text is made a file in the page, a piece at a time. */
async function drop(frame: Frame, content: string, name: string) {
  await frame.evaluate(
    ([data, fileName]) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([data], fileName))
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }))
    },
    [content, name] as const,
  )
}

// While what is drawn moves to its new place, two symbols may pass over each other: their line has no course then.
const PASSING = /has invalid endpoints/

test('opens, counts what a plain pass over the file counts, and is searched', async ({ entente }) => {
  test.slow()
  entente.allowComplaints(PASSING)
  const frame = await entente.open()
  await drop(frame, text, 'large.json')
  await expect(frame.getByRole('region', { name: 'Notices' })).toContainText(
    `${nodes.length.toLocaleString('en')} entities`,
    {
      timeout: 90_000,
    },
  )
  const counts = await frame.evaluate(() => window.entente?.drawn().counts)
  expect(counts?.undated).toBe(edges.filter(({ when }) => when === undefined).length)
  expect(counts?.certain).toBe(edges.filter(({ when }) => when !== undefined).length)
  expect(counts?.allNodes).toBe(nodes.length)

  // Of days alone a plain pass knows which lie in a year.
  const days = edges.filter(({ when = '' }) => /^\d{4}-\d\d-\d\d$/.test(when))
  const inside = days.filter(({ when = '' }) => when.startsWith('2018')).map(({ id }) => id)
  await frame.evaluate(() => window.entente?.setView({ t: '2018', mode: 'within' }))
  const certain = new Set(await frame.evaluate(() => window.entente?.drawn().edges.certain ?? []))
  expect(inside.filter((id) => !certain.has(id))).toEqual([])
  expect(days.filter(({ id, when = '' }) => certain.has(id) && !when.startsWith('2018'))).toEqual([])

  const [sought] = nodes.slice(-1)
  await frame.getByRole('combobox', { name: 'Search the network' }).fill(sought?.label ?? '')
  await frame.getByRole('listbox', { name: 'Results' }).getByRole('option').first().click({ timeout: 60_000 })
  expect(await frame.evaluate(() => window.entente?.getView().sel)).toBe(sought?.id)
})

test('a fault in its fifteen thousandth relationship is named, with its value and its repair', async ({ entente }) => {
  test.slow()
  const frame = await entente.open()
  const at = 14_999
  const broken = edges.with(at, Object.assign({}, edges[at], { when: '2018-02-30' }))
  const faulty = JSON.stringify(Object.assign(JSON.parse(text) as Dataset, { edges: broken }))
  await drop(frame, faulty, 'faulty.json')
  const dialog = frame.getByRole('dialog', { name: 'Open a dataset' })
  await expect(dialog.getByRole('alert')).toContainText('“faulty.json” has', { timeout: 90_000 })
  await expect(dialog.getByRole('listitem').first()).toContainText(`edges[${at}].when`)
  await expect(dialog.getByRole('listitem').first()).toContainText('2018-02-30')
})

/** Where the names of nodes stand, by node, in px of the figure. */
const names = (frame: Frame) =>
  frame.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('.figure-words [data-id]')].map((words) => {
        const text = words.querySelector('text')
        return [words.dataset['id'] ?? '', `${text?.getAttribute('x')} ${text?.getAttribute('y')}`]
      }),
    ),
  )

test('is arranged in another way while its reader goes on, and in the same way when it is opened anew @shipped', async ({
  entente,
}) => {
  test.slow()
  entente.allowComplaints(PASSING)
  const some = [...generate({ edges: 5_000 })].join('')
  const arranged: Record<string, string>[] = []
  for (const turn of ['first', 'again']) {
    const frame = await entente.open()
    await drop(frame, some, `${turn}.json`)
    await expect(frame.getByRole('region', { name: 'Notices' })).toContainText('5,000 relationships', {
      timeout: 90_000,
    })
    const outline = await names(frame)
    const worker = entente.page.waitForEvent('worker')
    await frame.getByRole('combobox', { name: 'Arrangement' }).selectOption('force')
    const from = frame.getByRole('slider', { name: 'From' })
    await from.press('PageUp')
    await worker
    await from.press('PageUp')
    // The whole period has no window in its address.
    const { t } = (await frame.evaluate(() => window.entente?.getView())) ?? {}
    expect(t).toBeDefined()
    await from.press('Home')
    await expect(frame.getByText('Being arranged…')).toHaveCount(0)
    await expect.poll(() => names(frame)).not.toEqual(outline)
    const found = await names(frame)
    expect(Object.keys(found).length).toBeGreaterThan(30)
    arranged.push(found)
  }
  expect(arranged[1]).toEqual(arranged[0])
})
