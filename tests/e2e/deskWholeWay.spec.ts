/**
 * The way of a curator at the desk, from disk and without a network: three texts and a sheet that nothing was developed on are read, and
 * marked by keys alone.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { Draft } from '../../src/draft/draft.ts'
import { blockIn } from '../../src/page/dataBlock.ts'
import { CLAIMS, KINDS } from '../fixtures/desk/trial/claims.ts'
import { expect, test } from './support/desk.ts'
import { markByKeys } from './support/markByKeys.ts'

const TRIAL = join(import.meta.dirname, '../fixtures/desk/trial')
const trial = (name: string) => ({ name, text: readFileSync(join(TRIAL, name), 'utf8') })
const TEXTS = ['weir-award.txt', 'fishers-sue.txt', 'water-court.txt'].map(trial)
const SHEET = trial('weir-contacts.csv')

/** Rows of the sheet that come in: of eight one has no “to”, and one is told twice. */
const FROM_SHEET = 6
const MARKED = Object.values(CLAIMS).flat()

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Steps of the work' }).getByRole('button', { name: new RegExp(`^${name}`) })
const question = (page: Page, name: RegExp) => page.getByRole('article', { name })

test('three texts and a sheet are read and marked by keys, and no request is made', async ({
  desk,
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
      await expect(page.getByRole('region', { name: 'Mark', exact: true }).getByRole('heading').first()).toHaveText(title)
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
  await test.step('what is saved is what was marked: names, relation, date, standing, and the sentence to the letter', () => {
    const draft = blockIn(readFileSync(fileURLToPath(saved.address), 'utf8'), 'draft') as Draft
    expect(draft.edges.slice(FROM_SHEET).map((edge) => toldBy(draft, edge))).toEqual(
      MARKED.map(({ sentence, who, relation, whom, when, basis, standing }) => ({
        said: `${who} ${relation} ${whom}`,
        when,
        basis,
        standing,
        quote: sentenceOf(sentence),
      })),
    )
  })
})

function toldBy(draft: Draft, { source, relation, target, when, dating, standing, citations }: Draft['edges'][number]) {
  const labelOf = (records: readonly { readonly id: string; readonly label: string }[], id: string) =>
    records.find((one) => one.id === id)?.label ?? ''
  const passage = draft.passages.find(({ id }) => id === citations[0])
  const text = draft.documents.find(({ id }) => id === passage?.document)?.text ?? ''
  return {
    said: `${labelOf(draft.nodes, source)} ${labelOf(draft.relations, relation)} ${labelOf(draft.nodes, target)}`,
    when,
    basis: dating?.basis,
    standing,
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
