/** Datasets that are valid and hard to show, each in the built page: nothing blank, nothing pushed off the screen, nothing untrue. */
import type { Frame } from '@playwright/test'
import { asciiJson } from '../../src/page/asciiJson.ts'
import { HOSTILE, type HostileName } from '../fixtures/hostileDatasets.ts'
import { drawnNodes, visibleElements } from './support/drawing.ts'
import { pageWith } from './support/pageWith.ts'
import { type Entente, expect, test } from './support/test.ts'

async function openWith(entente: Entente, name: HostileName, hash = ''): Promise<Frame> {
  const address = pageWith(test.info().outputPath('page.html'), asciiJson(HOSTILE[name]))
  return entente.openAt(address + hash)
}

const searchFor = async (frame: Frame, text: string) => {
  await frame.getByRole('combobox', { name: 'Search the network' }).fill(text)
  return frame.getByRole('listbox', { name: 'Results' }).getByRole('option')
}
/** What reaches over the right edge of the window, or is wider than what it stands in. */
const tooWide = (frame: Frame) =>
  frame.evaluate(() => {
    const over = [...document.querySelectorAll('header *, .evidence, .evidence *, .text-twin, .documents')].filter(
      (element) => element.getBoundingClientRect().right > innerWidth + 1 && element.getClientRects().length > 0,
    )
    return over.map((element) => `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30) ?? ''}`)
  })

const ROWS: readonly {
  readonly name: HostileName
  readonly right: string
  readonly hash?: string
  readonly look: (frame: Frame, entente: Entente) => Promise<void>
}[] = [
  {
    name: 'a node called constructor',
    right: 'is drawn, selected and found',
    hash: '#sel=constructor',
    look: async (frame) => {
      expect((await visibleElements(frame)).nodes).toEqual(['bea', 'constructor'])
      expect(await drawnNodes(frame)).toHaveLength(2)
      await expect(frame.getByRole('heading', { level: 2, name: 'Constructor' })).toBeVisible()
    },
  },
  {
    name: 'an edge called constructor',
    right: 'is drawn like any other, and selected',
    hash: '#sel=constructor',
    look: async (frame) => {
      expect((await visibleElements(frame)).edges).toEqual(['constructor', 'e-2'])
      await expect(frame.getByRole('heading', { level: 2, name: 'Ada met Bea.' })).toBeVisible()
    },
  },
  {
    name: 'characters that turn, and names that do not show',
    right: 'turn nothing, and are shown for what they are in quotes; every node has a name',
    hash: '#sel=e-1',
    look: async (frame) => {
      const evidence = frame.getByRole('complementary', { name: 'Evidence' })
      await expect(evidence.getByRole('heading', { level: 2 })).toHaveText('Ada edirevo met Beaisolate.')
      const quote = evidence.getByRole('blockquote')
      await expect(quote).toHaveText('Ada \u202eedirevo met Bea.')
      await expect(quote.locator('[data-number="U+202E"]')).toBeVisible()
      // What follows the character is still read from left to right.
      const places = await quote.evaluate((element) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        let text = walker.nextNode()
        while (text && !text.textContent?.includes('edirevo')) text = walker.nextNode()
        const lefts = [0, 6].map((at) => {
          const range = document.createRange()
          if (text) range.setStart(text, at)
          if (text) range.setEnd(text, at + 1)
          return range.getBoundingClientRect().left
        })
        return lefts
      })
      expect(places[1]).toBeGreaterThan(places[0] ?? Infinity)
      await frame.goto(frame.url().replace(/#.*/, '#sel=blank'))
      await expect(evidence.getByRole('heading', { level: 2 })).toHaveText('Blank')
      await frame.goto(frame.url().replace(/#.*/, '#sel=spaces'))
      await expect(evidence.getByRole('heading', { level: 2 })).toHaveText('Named in full')
    },
  },
  {
    name: 'a title of spaces',
    right: 'is said to be none',
    look: async (frame) => {
      await expect(frame.getByRole('banner').getByRole('heading', { level: 1 })).toHaveText('Untitled dataset')
    },
  },
  {
    name: 'text from right to left',
    right: 'is laid out so, and the sentence around it keeps its order',
    hash: '#sel=e-1',
    look: async (frame) => {
      const heading = frame.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { level: 2 })
      const places = await heading
        .locator('bdi')
        .evaluateAll((names) => names.map((n) => n.getBoundingClientRect().left))
      expect(places).toHaveLength(3)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      const direction = (selector: string) =>
        frame
          .locator(selector)
          .first()
          .evaluate((e) => getComputedStyle(e).direction)
      expect(await direction('.evidence blockquote')).toBe('rtl')
      expect(await direction('header h1')).toBe('rtl')
      await frame.getByRole('combobox', { name: 'Search the network' }).fill('وزارة')
      expect(await direction('.search-field')).toBe('rtl')
      await expect(frame.getByRole('listbox', { name: 'Results' }).getByRole('option').first()).toContainText(
        'وزارة الدفاع',
      )
    },
  },
  {
    name: 'text without spaces',
    right: 'is found by any stretch of it, and its names are marked',
    hash: '#sel=e-1',
    look: async (frame) => {
      await expect(frame.getByRole('blockquote').locator('mark')).toHaveText(['日本国防衛省', '木原花子'])
      await expect((await searchFor(frame, '防衛省')).first().locator('mark').first()).toHaveText('防衛省')
      await expect((await searchFor(frame, '訓練')).first().locator('mark')).toHaveText('訓練')
    },
  },
  {
    name: 'text out of a PDF',
    right: 'is found as it is read',
    look: async (frame) => {
      for (const query of ['office', 'F35', 'F-35', 'cooperation', 'co-operation', 'arrangement', 'obrien']) {
        await expect((await searchFor(frame, query)).first().locator('mark').first(), query).toBeVisible()
        await expect(frame.getByText('Nothing holds all of these words')).toHaveCount(0)
      }
    },
  },
  {
    name: 'nothing dated',
    right: 'says that nothing is, and has no axis and no year',
    look: async (frame) => {
      await expect(frame.getByRole('region', { name: 'Time' })).toHaveText(
        /^No relationship in this dataset has a date/,
      )
      await expect(frame.getByRole('slider')).toHaveCount(0)
      expect((await visibleElements(frame)).edges).toEqual(['e-1'])
      await expect(frame.locator('#root')).not.toContainText('2000')
      await frame.goto(frame.url().replace(/#.*|$/, '#view=text'))
      await expect(frame.getByRole('region', { name: 'Text' })).toContainText('Ada met Bea.')
      await expect(frame.locator('#root')).not.toContainText('2000')
    },
  },
  {
    name: 'nothing at all',
    right: 'says so and how to begin, with no control that does nothing',
    look: async (frame) => {
      await expect(frame.getByRole('heading', { name: 'This dataset is empty' })).toBeVisible()
      await expect(frame.getByLabel('Open a dataset')).toBeVisible()
      await expect(frame.locator('button, input, select, canvas')).toHaveCount(1)
      await expect(frame.locator('#root')).not.toContainText('2000')
    },
  },
  {
    name: 'years before 1000',
    right: 'can be typed as they are shown',
    look: async (frame) => {
      const from = frame.getByRole('textbox', { name: 'From date' })
      await expect(from).toHaveValue('1 January 44 BC')
      for (const date of ['2 January 44 BC', '20 April AD 50', '4 September 476']) {
        await from.fill(date)
        await from.press('Enter')
        await expect(from).toHaveValue(date)
        await expect(frame.getByRole('alert')).toHaveCount(0)
      }
    },
  },
  {
    name: 'a long title',
    right: 'leaves every button on the screen, and is there in full',
    look: async (frame) => {
      expect(await tooWide(frame)).toEqual([])
      await expect(frame.getByRole('button', { name: 'About this dataset' })).toBeInViewport({ ratio: 1 })
      const { title } = HOSTILE['a long title']
      await expect(frame.getByRole('banner').getByRole('heading', { level: 1 })).toHaveAttribute('title', title)
    },
  },
  {
    name: 'long words',
    right: 'are no wider than where they stand',
    hash: '#sel=e-1',
    look: async (frame) => {
      expect(await tooWide(frame)).toEqual([])
      for (const place of ['#sel=don', '#view=text', '#view=documents']) {
        await frame.goto(frame.url().replace(/#.*/, place))
        await expect(frame.locator('#root')).toContainText('Donau')
        expect(await tooWide(frame), place).toEqual([])
        const wide = await frame.evaluate(() =>
          [...document.querySelectorAll('.evidence, .documents, .text-twin')]
            .filter((e) => e.scrollWidth > e.clientWidth + 1)
            .map((e) => e.className),
        )
        expect(wide, place).toEqual([])
      }
    },
  },
  {
    name: 'namesakes',
    right: 'are told apart by what they are',
    look: async (frame) => {
      const options = await searchFor(frame, 'John Smith')
      await expect(options.filter({ hasText: 'A minister.' })).toHaveCount(1)
      await expect(options.filter({ hasText: 'A baker.' })).toHaveCount(1)
    },
  },
  {
    name: 'a title of one word, and a first letter without a capital',
    right: 'are written as they are',
    hash: '#sel=test',
    look: async (frame) => {
      await expect(frame.getByRole('heading', { level: 2, name: 'ßtest' })).toBeVisible()
      await expect(frame.locator('#root')).not.toContainText('SStest')
    },
  },
]

for (const { name, right, hash, look } of ROWS) {
  test(`${name}: ${right}`, async ({ entente }) => {
    await look(await openWith(entente, name, hash), entente)
  })
}

test('a dataset that begins with a byte order mark is read', async ({ entente }) => {
  const dataset = HOSTILE['nothing dated']
  const path = test.info().outputPath('page.html')
  const frame = await entente.openAt(pageWith(path, `\ufeff${asciiJson(dataset)}`))
  await expect(frame.getByRole('banner').getByRole('heading', { level: 1 })).toHaveText('Nothing is dated')
})

test('of very many faults the first 200 are listed, and how many more there are', async ({ entente }) => {
  const dataset = HOSTILE['nothing dated']
  const edges = Array.from({ length: 20_000 }, (_, i) => ({ id: `E ${i}`, source: 'x', target: 'y' }))
  const frame = await entente.openAt(pageWith(test.info().outputPath('page.html'), asciiJson({ ...dataset, edges })))
  await expect(frame.getByRole('listitem')).toHaveCount(200)
  await expect(frame.getByText(/^\d+ more faults are not listed/)).toBeVisible()
})
