/**
 * The whole way of a curator at the desk, from disk and without a network: three texts and a sheet that nothing was developed on, read,
 * marked by keys, checked, read by a second person, published. And what must not be lost on the way.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Dataset } from '../../src/data/schema.ts'
import type { Draft } from '../../src/draft/draft.ts'
import { blockIn, blockTextIn } from '../../src/page/dataBlock.ts'
import { CLAIMS, KINDS } from '../fixtures/desk/trial/claims.ts'
import { atAnotherComputer, expect, test } from './support/desk.ts'
import { SINGLE_FILE } from './support/dist.ts'
import { markByKeys } from './support/markByKeys.ts'
import { watchPage } from './support/watchPage.ts'

const TRIAL = join(import.meta.dirname, '../fixtures/desk/trial')
const trial = (name: string) => ({ name, text: readFileSync(join(TRIAL, name), 'utf8') })
const TEXTS = ['weir-award.txt', 'fishers-sue.txt', 'water-court.txt'].map(trial)
/** By their titles. */
const TEXT_OF: Readonly<Record<string, string>> = Object.fromEntries(
  TEXTS.map(({ text }) => [text.split('\n')[0], text]),
)
const SHEET = trial('weir-contacts.csv')

/** Rows of the sheet that come in: of eight one has no “to”, and one is told twice. */
const FROM_SHEET = 6
const MARKED = Object.values(CLAIMS).flat()

/** The draft in a desk that was saved. */
function draftIn(path: string): Draft {
  const [, json] =
    /<script type="application\/json" id="draft">([^<]*)<\/script>/.exec(readFileSync(path, 'utf8')) ?? []
  if (json === undefined) throw new Error(`There is no draft in ${path}.`)
  return JSON.parse(json) as Draft
}

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps of the work' }).getByRole('button', { name: new RegExp(`^${name}`) })
const question = (page: Page, name: RegExp) => page.getByRole('article', { name })
const rowsIn = (page: Page, section = 'Check') =>
  page
    .getByRole('region', { name: section, exact: true })
    .locator('.check-claim')
    .evaluateAll((claims) => claims.map((one) => Array.from(one.children, ({ textContent }) => textContent).join(': ')))

/** Answers the question of a row by a key, led there by F8. */
async function answerRow(page: Page, row: string, key: string): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    await page.keyboard.press('F8')
    const at = await page.evaluate(() => {
      const claim = document.activeElement?.closest('[data-row]')?.querySelector('.check-claim')
      return claim ? Array.from(claim.children, ({ textContent }) => textContent).join(': ') : ''
    })
    if (at !== row) continue
    await page.keyboard.press(key)
    return
  }
  throw new Error(`F8 leads to no “${row}”.`)
}

test('three texts and a sheet are read, marked by keys, checked, read a second time and published, and no request is made', async ({
  desk,
  browser,
  context,
}, { outputDir }) => {
  test.setTimeout(400_000)
  await context.setOffline(true)
  const page = await desk.open()

  await test.step('a messy sheet: columns are put right, its questions are answered, and what is refused is said', async () => {
    await desk.bring([...TEXTS, SHEET])
    await page.getByLabel('What “What” holds').selectOption('Relation')
    await page.getByLabel('What “Words” holds').selectOption('Quote')
    await page.getByLabel('What “Text” holds').selectOption('Source')
    const says = page.getByRole('region', { name: SHEET.name }).getByRole('status')
    await expect(says).toContainText('8 read, 7 relationships, 1 refused (row 6: no “to”).')
    await expect(says).toContainText('4 cite a text, 1 nearly, 2 come in as uncited drafts.')
    for (const [name, key] of [
      [/^Dates: day or month first\?/, '1'],
      [/^The same\? Marta Quill · Märta Quill/, '1'],
      [/^Twice the same\? Row 1 · row 8/, '2'],
      [/^Row 3: the quote differs from the text/, '1'],
    ] as const) {
      await expect(question(page, name)).toBeVisible()
      await page.keyboard.press('F8')
      await expect(question(page, name)).toBeFocused()
      await page.keyboard.press(key)
      await expect(question(page, name)).toBeHidden()
    }
    await expect(page.getByRole('button', { name: 'Bring in 6' })).toBeEnabled()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('region', { name: 'Texts', exact: true })).toContainText('row 6')
  })

  await test.step('the one text whose day is not plain is asked for it', async () => {
    const texts = page.getByRole('region', { name: 'Texts', exact: true })
    await expect(texts).toContainText('3, one has a question')
    await page.keyboard.press('F8')
    await expect(texts.getByRole('heading', { name: /^When was “Water Court of Marrow” published\?/ })).toBeVisible()
    await page.keyboard.press('1')
    await expect(texts.getByRole('row', { name: /^Water Court of Marrow/ })).toContainText('20 February 2024')
    await expect(texts).toContainText('3 texts')
  })

  await test.step('each relationship is marked by keys alone, half of them by six at the most', async () => {
    await tab(page, 'Mark').click()
    await page.getByRole('listbox', { name: 'Sentences' }).focus()
    // The text that was asked about is open.
    await page.keyboard.press('PageUp')
    await page.keyboard.press('PageUp')
    const counts: number[] = []
    for (const [title, claims] of Object.entries(CLAIMS)) {
      if (counts.length > 0) await page.keyboard.press('PageDown')
      await expect(page.getByRole('region', { name: 'Mark', exact: true }).getByRole('heading').first()).toHaveText(
        title,
      )
      for (const claim of claims) {
        const keys = await markByKeys(page, claim, KINDS)
        counts.push(keys.length)
      }
    }
    expect(counts.length).toBeGreaterThanOrEqual(20)
    const median = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)]
    expect(median, `keys of each: ${counts.join(' ')}`).toBeLessThanOrEqual(6)
    await expect(tab(page, 'Mark')).toHaveText(`Mark ${FROM_SHEET + MARKED.length}`)
  })

  const saved = await desk.save(outputDir)
  await test.step('what is saved is what was marked: names, relation, date, standing, who says so, and the sentence to the letter', () => {
    const draft = draftIn(saved.path)
    expect(draft.edges.slice(FROM_SHEET).map((edge) => toldBy(draft, edge))).toEqual(
      MARKED.map(({ sentence, who, relation, whom, when, basis, standing, accordingTo }) => ({
        said: `${who} ${relation} ${whom}`,
        when,
        basis,
        standing,
        accordingTo,
        quote: sentenceOf(sentence),
      })),
    )
  })

  await test.step('what must be mended and what is worth a look is what it should be, and keys answer it', async () => {
    await tab(page, 'Check').click()
    await expect.poll(() => rowsIn(page, 'Must')).toEqual([CHAIRS_UNCITED, MET_UNCITED])
    expect(await rowsIn(page, 'Please look')).toEqual(LOOK)
    await answerRow(page, CHAIRS_UNCITED, '1')
    await page.getByLabel('Words of the sentence').fill('chairwoman')
    await expect(page.getByRole('list', { name: 'Sentences' }).getByRole('listitem')).toHaveCount(1)
    await page.keyboard.press('Enter')
    // Cited, it is compared with its text as the others are.
    await expect.poll(() => rowsIn(page, 'Must')).toEqual([MET_UNCITED])
    await expect.poll(() => rowsIn(page, 'Please look')).toEqual(LOOK_ONCE_CITED)
    for (const [row, key] of ANSWERS) {
      await answerRow(page, row, key)
      await expect.poll(() => rowsIn(page), `“${row}”, answered by ${key}`).not.toContain(row)
    }
    await expect(page.getByRole('region', { name: 'Please look' })).toBeHidden()
    await expect(page.getByRole('region', { name: 'Check', exact: true })).toContainText(
      '28 go to readers, 1 stays out of the published page. Nothing here stops you from publishing the rest.',
    )
  })

  const back =
    await test.step('a second reader at another computer sees each quote first, then the claim', async () => {
      await page.getByRole('button', { name: 'Give to a second reader' }).click()
      await page.getByLabel('Initials').fill('M. K.')
      const handed = await desk.keep(outputDir, () => page.keyboard.press('Enter'))
      expect(handed.name).toBe('sarn-weir-goes-to-tolland-works.for-m-k.desk.html')
      return atAnotherComputer(browser, async (colleague) => {
        const there = await colleague.open(handed.address)
        const reading = there.getByRole('region', { name: 'Second reader' })
        await expect(reading).toContainText('1 of 28')
        // What somebody alleges is read first, and nothing says what it is to say.
        await expect(reading.getByText('Nils Aaby says that Tolland Works bought Gravel Pit Nine')).toBeVisible()
        await expect(reading).not.toContainText('alleges')
        await expect(reading.getByRole('button', { name: 'Yes' })).toBeHidden()
        await there.keyboard.press('Enter')
        await expect(reading).toContainText('Nils Aaby alleges: Tolland Works bought Gravel Pit Nine')
        await there.keyboard.press('2')
        await there.getByLabel('Why do they not say it?').fill('It says that Nils Aaby says so.')
        await there.keyboard.press('Enter')
        for (let read = 2; read <= 28; read++) {
          await expect(reading).toContainText(`${read} of 28`)
          await there.keyboard.press('Enter')
          await expect(reading.getByRole('button', { name: 'Yes' })).toBeVisible()
          await there.keyboard.press('1')
        }
        await expect(reading.getByRole('heading', { name: 'All 28 are read: 27 yes, 1 no.' })).toBeVisible()
        const file = await colleague.keep(outputDir, () =>
          reading.getByRole('button', { name: 'Finish and return the file' }).first().click(),
        )
        expect(file.name).toBe('sarn-weir-goes-to-tolland-works.from-m-k.desk.html')
        return file
      })
    })

  await test.step('what comes back is shown before it is taken', async () => {
    await desk.bring([{ name: back.name, text: readFileSync(back.path, 'utf8') }])
    const merge = page.getByRole('dialog', { name: /came back$/ })
    await expect(merge).toContainText('28 verdicts of M. K. join yours: 27 yes and 1 no.')
    await merge.getByRole('button', { name: 'Take the verdicts' }).click()
    await expect(page.locator('.desk-notices')).toContainText('Taken: 28 verdicts of M. K..')
  })

  const published = await test.step('the page is offered once it was opened again and all quotes stand', async () => {
    await tab(page, 'Publish').click()
    const dialog = page.getByRole('dialog', { name: /^Publish/ })
    await expect(dialog.getByRole('status')).toHaveText(
      /^✓ Opened again and checked: (\d+) of \1 quotes stand in their texts, (\d+) of \2 dates are possible\.$/,
    )
    await expect(dialog).toContainText('28relationships, each with its quote')
    const [html, json] = await desk.keepBoth(outputDir, () =>
      dialog.getByRole('button', { name: 'Download page and JSON' }).click(),
    )
    expect([html.name, json.name]).toEqual([
      'sarn-weir-goes-to-tolland-works.html',
      'sarn-weir-goes-to-tolland-works.json',
    ])
    return { html, json }
  })

  await test.step('the page opens from disk, asks for nothing, and has each quote to the letter', async () => {
    const reader = await context.newPage()
    const watch = watchPage(reader)
    await reader.goto(published.html.address)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Sarn weir goes to Tolland Works')
    const drawn = await reader.evaluate(() => {
      const { entente } = window as unknown as {
        readonly entente: { readonly drawn: () => { readonly nodes: string[] } }
      }
      return entente.drawn().nodes
    })
    const { passages, documents, edges, nodes } = blockIn(
      readFileSync(published.html.path, 'utf8'),
      'dataset',
    ) as Dataset
    expect(drawn.length).toBeGreaterThan(10)
    expect(drawn.filter((id) => !nodes.some((node) => node.id === id))).toEqual([])
    expect(edges).toHaveLength(28)
    expect(
      documents.flatMap(({ text }) => text ?? []),
      'full texts',
    ).toEqual([])
    for (const { document, start, end, exact } of passages) {
      const text = TEXT_OF[documents.find(({ id }) => id === document)?.title ?? ''] ?? ''
      expect(Array.from(text).slice(start, end).join('')).toBe(exact)
    }
    // A reader sees that quote beside its claim, and whom two people have looked at.
    const paid = edges.find(({ relation, when }) => relation === 'paid' && when === '2023-07-03')
    await reader.evaluate((id) => location.assign(`#sel=${id}`), paid?.id)
    const evidence = reader.getByRole('complementary', { name: 'Evidence' })
    await expect(evidence.getByRole('blockquote').first()).toContainText(sentenceOf('2. The court finds'))
    await expect(evidence).toContainText('Checked by two')
    expect(watch.requests).toEqual([published.html.address])
    expect(watch.complaints).toEqual([])
    await reader.close()
  })

  await test.step('the JSON is what the page has, and passes the command that compares it with the texts', () => {
    const json = readFileSync(published.json.path, 'utf8')
    expect(JSON.parse(json)).toEqual(blockIn(readFileSync(published.html.path, 'utf8'), 'dataset'))
    // The texts as they are on a disk, under the names that the dataset gives them.
    const folder = join(outputDir, 'texts')
    mkdirSync(folder)
    const { documents } = JSON.parse(json) as Dataset
    for (const { title, file } of documents)
      if (file !== undefined) writeFileSync(join(folder, file), TEXT_OF[title] ?? '')
    const command = ['tsx', 'src/cli/dataset.ts', 'check', published.json.path, '--texts', folder]
    const said = execFileSync('npx', command, { encoding: 'utf8' })
    expect(said).toMatch(/: 0 errors, \d+ warnings? in 3 documents, .*, compared with /)
  })
})

const CHAIRS_UNCITED = 'Marta Quill chairs Sarn River Authority: has no quote · sheet row 4'
const MET_UNCITED = 'Oswin Keld met Nils Aaby: has no quote · sheet row 5'
const HELD_OFFICE = 'Peder Aske held office in Ministry of Waters'
const CHAIRS = 'Marta Quill chairs Sarn River Authority'

/**
 * Worked out by hand: where the words of the cited sentence name only one of the two, or do not bear out the date of the sheet. Where the
 * bar took “the authority” for the authority it is not asked again.
 */
const LOOK = [
  `${HELD_OFFICE}: the quote names only one of the two`,
  `${HELD_OFFICE}: dated after its text`,
  'Hanne Stoll works for Water Court of Marrow: the day of publication',
  'Piet Lorne works for Ebbing Fishers’ League: the quote names only one of the two',
  'Marta Quill met Peder Aske: the quote names only one of the two',
  'Piet Lorne advises Ebbing Fishers’ League: the quote names only one of the two',
  'Marta Quill: a spelling that no text has',
  'Sarn weir goes to Tolland Works: names no publisher',
  'Fishers take the weir to court: names no publisher',
  'Water Court of Marrow: names no publisher',
]
const LOOK_ONCE_CITED = [
  ...LOOK.slice(0, 4),
  `${CHAIRS}: the quote names only one of the two`,
  `${CHAIRS}: dated after its text`,
  `${CHAIRS}: a date that no quote says`,
  ...LOOK.slice(4),
]
/** The key of an answer, for each row in turn. That “the league” is the league answers both of its questions. */
const ANSWERS: readonly (readonly [row: string, key: string])[] = [
  [`${HELD_OFFICE}: the quote names only one of the two`, '2'],
  [`${HELD_OFFICE}: dated after its text`, '3'],
  ['Hanne Stoll works for Water Court of Marrow: the day of publication', '1'],
  ['Piet Lorne works for Ebbing Fishers’ League: the quote names only one of the two', '1'],
  [`${CHAIRS}: the quote names only one of the two`, '2'],
  [`${CHAIRS}: dated after its text`, '3'],
  [`${CHAIRS}: a date that no quote says`, '2'],
  ['Marta Quill met Peder Aske: the quote names only one of the two', '2'],
  ['Piet Lorne advises Ebbing Fishers’ League: the quote names only one of the two', '1'],
  ['Marta Quill: a spelling that no text has', '1'],
  // The papers stand beside their dates; the court is no paper, and is left.
  ['Sarn weir goes to Tolland Works: names no publisher', '1'],
  ['Fishers take the weir to court: names no publisher', '1'],
  ['Water Court of Marrow: names no publisher', '2'],
]

function toldBy(draft: Draft, edge: Draft['edges'][number]) {
  const { source, relation, target, when, dating, standing, accordingTo, citations } = edge
  const labelOf = (records: readonly { readonly id: string; readonly label: string }[], id: string) =>
    records.find((one) => one.id === id)?.label ?? ''
  const passage = draft.passages.find(({ id }) => id === citations[0])
  const text = draft.documents.find(({ id }) => id === passage?.document)?.text ?? ''
  return {
    said: `${labelOf(draft.nodes, source)} ${labelOf(draft.relations, relation)} ${labelOf(draft.nodes, target)}`,
    when,
    basis: dating?.basis,
    standing,
    accordingTo: accordingTo === undefined ? undefined : labelOf(draft.nodes, accordingTo),
    quote: passage && Array.from(text).slice(passage.start, passage.end).join(''),
  }
}

/** The sentence of the texts that begins so, cut by hand: none of theirs has a full stop within. */
function sentenceOf(beginning: string): string {
  for (const { text } of TEXTS) {
    const start = text.indexOf(beginning)
    if (start >= 0) return text.slice(start, text.indexOf('.', start + beginning.length) + 1)
  }
  throw new Error(`No text has “${beginning}”.`)
}

/** What the store of the browser has of bars that are not saved: nothing on the page says when the last key is in it. */
function keptBars(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('entente-desk')
        opening.addEventListener('error', () => reject(new Error('The store did not open.')))
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('bars').objectStore('bars').getAll()
          asked.addEventListener('success', () => {
            opening.result.close()
            resolve(JSON.stringify(asked.result))
          })
        })
      }),
  )
}

test('a draft, and the bar that was open, are as they were a second before their tab was killed in the middle of a word', async ({
  desk,
  context,
}) => {
  const doomed = await context.newPage()
  await doomed.goto(desk.address)
  const asked = doomed.waitForEvent('filechooser')
  await doomed.getByRole('button', { name: /^Choose files/ }).click()
  await (await asked).setFiles(join(TRIAL, 'weir-award.txt'))
  await tab(doomed, 'Mark').click()
  const [claim] = MARKED
  if (!claim) throw new Error('There is nothing to mark.')
  await doomed.getByRole('listbox', { name: 'Sentences' }).focus()
  await markByKeys(doomed, claim, KINDS)
  await expect(doomed.locator('.desk-kept')).toContainText('Kept in this browser only')
  await doomed.keyboard.press('ArrowDown')
  await doomed.keyboard.press('Enter')
  await doomed.getByRole('combobox', { name: 'Relation' }).fill('had tea w')
  await expect(doomed.locator('.mark-bar')).toContainText('had tea w')
  await expect.poll(() => keptBars(doomed)).toContain('had tea w')
  // A process that dies: nothing is asked, and nothing is told to the page.
  const crashed = doomed.waitForEvent('crash')
  const session = await context.newCDPSession(doomed)
  session.send('Page.crash').catch(() => {})
  await crashed

  const page = await desk.open()
  await page.getByRole('button', { name: 'Open Sarn weir goes to Tolland Works' }).click()
  await expect(tab(page, 'Mark')).toHaveText('Mark 1')
  await tab(page, 'Mark').click()
  await expect(page.getByRole('listbox', { name: 'Sentences' })).toContainText('The Sarn River Authority signed')
  await page.getByRole('button', { name: '… not finished' }).click()
  await expect(page.getByRole('group', { name: 'Mark this' })).toContainText('had tea w')
})

test('a store that is full is said, and the work goes into a file', async ({ desk, context }, { outputDir }) => {
  const page = await desk.open()
  const session = await context.newCDPSession(page)
  await session.send('Storage.overrideQuotaForOrigin', { origin: 'file://', quotaSize: 1 })
  await desk.bring(TEXTS)
  await expect(page.locator('.desk-notices')).toContainText('Your work is not kept in this browser: ')
  await expect(page.locator('.desk-kept')).toContainText('Not kept: the store that this browser gives the page is full')
  const file = await desk.keep(outputDir, () =>
    page.locator('.desk-notices').getByRole('button', { name: 'Save file' }).click(),
  )
  const draft = draftIn(file.path)
  expect(draft.documents.map(({ text }) => text)).toEqual(TEXTS.map(({ text }) => text))
})

test('a published page of another version of the desk opens as a draft, from its data alone', async ({ desk }) => {
  const page = await desk.open()
  const json = blockTextIn(readFileSync(SINGLE_FILE, 'utf8'), 'dataset') ?? ''
  const older = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Older</title></head><body>
<div id="app">What a page of years ago had.</div>
<script type="application/json" id="dataset">${json}</script>
<script>throw new Error('The script of an older page must not run.')</script></body></html>`
  await desk.bring([{ name: 'older.html', text: older }])
  await expect(page.getByRole('button', { name: /^Draft: / })).toHaveAccessibleName(
    'Draft: India–Italy defence cooperation',
  )
  await expect(tab(page, 'Mark')).toHaveText('Mark 164')
})

test('our own page, opened on the desk and published again, has the same data to the last byte', async ({ desk }, {
  outputDir,
}) => {
  const page = await desk.open()
  const ours = readFileSync(SINGLE_FILE, 'utf8')
  await desk.bring([{ name: 'entente.html', text: ours }])
  await tab(page, 'Publish').click()
  const dialog = page.getByRole('dialog', { name: /^Publish/ })
  await expect(dialog.getByRole('status')).toContainText('Opened again and checked')
  const [html] = await desk.keepBoth(outputDir, () =>
    dialog.getByRole('button', { name: 'Download page and JSON' }).click(),
  )
  expect(blockTextIn(readFileSync(html.path, 'utf8'), 'dataset') === blockTextIn(ours, 'dataset')).toBe(true)
})
