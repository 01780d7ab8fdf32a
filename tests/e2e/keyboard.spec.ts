/**
 * The ten questions of `questions.spec.ts`, asked by someone who has a keyboard and no mouse: each begins at the top of a page that
 * has just been opened, and reaches its answer by search, by a walk over the drawing, or by Tab through the evidence.
 */
import type { Frame } from '@playwright/test'
import { classesOf } from './support/drawing.ts'
import { keyboardOf } from './support/keyboard.ts'
import { type Entente, expect, test } from './support/test.ts'
import { withResolvers } from './support/withResolvers.ts'

const evidence = (frame: Frame) => frame.getByRole('complementary', { name: 'Evidence' })
/** The card of the list that has this title. */
const card = (frame: Frame, title: string | RegExp) =>
  evidence(frame)
    .locator('li[data-card]')
    .filter({ has: frame.locator(':scope > .card-title', { hasText: title }) })
    .first()
/** What is said at a glance under a word: "Who", "Where". */
const fact = (frame: Frame, term: string) =>
  evidence(frame)
    .locator('.at-a-glance > div')
    .filter({ has: frame.getByText(term, { exact: true }) })
/** What the walk over the drawing says. */
const said = (frame: Frame) => frame.getByRole('region', { name: 'Network' }).locator('[aria-live="polite"]').first()

async function start(entente: Entente) {
  const frame = await entente.open()
  return { frame, keys: keyboardOf(entente.page, frame) }
}

test('by keyboard: whom did Sanjeev Kumar meet on 26 February 2026, and who says so?', async ({ entente }) => {
  const { frame, keys } = await start(entente)
  await keys.typeWindow('26 February 2026', '26 February 2026')
  await keys.search('Sanjeev Kumar', 'Sanjeev Kumar')
  await keys.fromSearchToEvidence()
  await expect(card(frame, 'Sanjeev Kumar met Matteo Perego di Cremnago')).toContainText('26 February 2026')
  const called = card(frame, 'Sanjeev Kumar called on Giacinto Ottaviani')
  await expect(called).toContainText('26 February 2026')
  await expect(called.getByRole('blockquote').first()).toContainText("On Thursday, Kumar met Italy's Under Secretary")
  await expect(called.getByRole('figure').first()).toContainText('IANS')
})

test('by keyboard: what was foreseen for SIDM and AIAD in November 2024, and what became of it?', async ({
  entente,
}) => {
  const { frame, keys } = await start(entente)
  await keys.search('SIDM', 'SIDM')
  await keys.fromSearchToEvidence()
  const planned = card(frame, 'Defence Industrial Roadmap foresees')
  await expect(planned).toContainText('18 November and 31 December 2024')
  await expect(planned).toContainText('planned')
  const signed = card(frame, 'SIDM–AIAD MoU was signed')
  await expect(signed).toContainText('14 or 15 April 2025')
  await keys.openRest('SIDM–AIAD MoU was signed')
  await keys.openRest('Society of Indian Defence Manufacturers signed', /How it is known/)
  await expect(signed.getByRole('blockquote').first()).toContainText('was signed between the Society of Indian Defence')
  await expect(signed.getByText('Carries out', { exact: true })).toBeVisible()
})

test('by keyboard: which office did Luisa Riccardi hold when last seen?', async ({ entente }) => {
  const { frame, keys } = await start(entente)
  await keys.skipTo('To the drawing')
  await keys.type('luisa')
  await expect(said(frame)).toContainText('Luisa Riccardi, Person, Italy, 2 relationships in view')
  await keys.press('Enter')
  await expect(evidence(frame).getByRole('heading', { level: 2 })).toBeFocused()
  await expect(fact(frame, 'Office')).toContainText('Secretary General of Defence')
  await expect(fact(frame, 'Office')).toContainText('last seen in that office 14 or 15 April 2025')
  await expect(evidence(frame).getByRole('blockquote').first()).toContainText('Italy’s Secretary General of Defence')
})

test('by keyboard: who has no office in these texts? Rajnath Singh, though his namesake has one', async ({
  entente,
}) => {
  const { frame, keys } = await start(entente)
  await keys.skipTo('To the drawing')
  await keys.type('rajnath')
  await keys.press('Enter')
  await expect(evidence(frame).getByRole('heading', { level: 2 })).toHaveText('Rajnath Singh')
  await expect(evidence(frame).getByRole('heading', { name: '1 relationship in this view' })).toBeVisible()
  await expect(fact(frame, 'Office')).toContainText('no text gives one')
  await keys.press('Escape')
  // In reading order the one stands before the other.
  await keys.press('PageUp')
  await keys.press('Enter')
  await expect(evidence(frame).getByRole('heading', { level: 2 })).toHaveText('Rajesh Kumar Singh')
  await expect(fact(frame, 'Office')).toContainText('Defence Secretary')
})

test('by keyboard: what do two documents both say? That India and Italy have the Joint Strategic Action Plan', async ({
  entente,
}) => {
  const { frame, keys } = await start(entente)
  await keys.search('strategic action plan 2025-29', 'Joint Strategic Action Plan')
  await keys.fromSearchToEvidence()
  await keys.openRest('India, Italy (party)')
  await keys.openRest('India is a party to the Joint Strategic Action Plan', /How it is known/)
  const party = card(frame, /^Joint Strategic Action Plan\s*$/)
  await expect(party).toContainText('3 independent documents')
  await expect(party.getByRole('figure').filter({ hasText: 'ANI' }).first()).toBeVisible()
  await expect(party.getByRole('figure').filter({ hasText: 'IANS' }).first()).toBeVisible()
})

test('by keyboard: what is known only as planned? Of the roadmap nothing is done but the agreeing', async ({
  entente,
}) => {
  const { frame, keys } = await start(entente)
  await keys.skipTo('To the drawing')
  await keys.type('defence industrial roadmap')
  await expect(said(frame)).toContainText('Defence Industrial Roadmap')
  // Around it, once: every relationship but the agreeing itself is said to be planned; the memorandum that it foresees was carried out.
  let agreed = 0
  for (let edge = 1; edge <= 3; edge++) {
    await keys.press(']')
    await expect(said(frame)).toContainText(`relationship ${edge} of 3 of the Defence Industrial Roadmap`)
    const words = (await said(frame).textContent()) ?? ''
    if (words.includes('brought agreement to negotiate')) agreed += 1
    else expect(words).toMatch(/planned, (?:open|carried out), relationship/)
  }
  expect(agreed).toBe(1)
})

test('by keyboard: when and where was the 12th Military Cooperation Group meeting? In New Delhi, by 13 March 2024', async ({
  entente,
}) => {
  const { frame, keys } = await start(entente)
  await keys.search('12th MCG', '12th MCG meeting')
  await keys.fromSearchToEvidence()
  await expect(fact(frame, 'When')).toContainText('between 1 and 13 March 2024')
  await expect(fact(frame, 'Where')).toContainText('New Delhi')
  await expect(evidence(frame).getByRole('blockquote').first()).toContainText('(MCG) meeting in New Delhi')
})

test('by keyboard: which ships exercised off Goa, and how well is the date known?', async ({ entente }) => {
  const { frame, keys } = await start(entente)
  await keys.skipTo('To the drawing')
  await keys.type('maritime ex')
  await expect(said(frame)).toContainText('India–Italy maritime exercise, Event')
  const ships: string[] = []
  for (let edge = 0; edge < 4; edge++) {
    await keys.press(']')
    await expect(said(frame)).toContainText(`relationship ${edge + 1} of 4`)
    ships.push((await said(frame).textContent()) ?? '')
  }
  expect(ships.filter((words) => words.includes('INS Vikramaditya took part in'))).toHaveLength(1)
  const cavour = ships.findIndex((words) => words.includes('ITS Cavour took part in'))
  expect(ships[cavour]).toContain('Between 1 October and 18 November 2024')
  for (let edge = 3; edge > cavour; edge--) await keys.press('[')
  await keys.press('Enter')
  await expect(evidence(frame).getByRole('blockquote').first()).toContainText("conducted last month off India's Goa")
})

test('by keyboard: who called on Narendra Modi in December 2025, and is the day known?', async ({ entente }) => {
  const { frame, keys } = await start(entente)
  await keys.typeWindow('December 2025', 'December 2025')
  await keys.search('called on modi', 'Antonio Tajani called on Narendra Modi')
  await keys.fromSearchToEvidence()
  await expect(evidence(frame)).toContainText('December 2025')
  await expect(evidence(frame).getByRole('blockquote').first()).toContainText('Last December')
  await expect(evidence(frame)).toContainText('Worked out from what the text says of another date.')
})

test('by keyboard: was the New Delhi meeting of Modi and Meloni in March 2023? Possibly: its text has no date', async ({
  entente,
}) => {
  const { frame, keys } = await start(entente)
  await keys.typeWindow('March 2023', 'March 2023')
  await keys.search('Narendra Modi', 'Narendra Modi')
  await keys.fromSearchToEvidence()
  const met = card(frame, 'Narendra Modi met Giorgia Meloni')
  await expect(met).toContainText('March 2023 (uncertain)')
  await expect(met.locator('.card-when')).toContainText('possible')
})

test.describe('the drawing under the keys', () => {
  test('a walk leads from neighbour to neighbour, is ringed and said, and the evidence leads back to it', async ({
    entente,
  }) => {
    const { frame, keys } = await start(entente)
    await keys.skipTo('To the drawing')
    expect((await keys.focused()).name).toBe('Drawing of the network')
    await keys.type('luisa')
    await expect.poll(() => classesOf(frame, 'luisa-riccardi')).toContain('walked')
    await keys.press(']')
    await expect(said(frame)).toContainText('relationship 1 of 2 of Luisa Riccardi')
    await keys.press('Space')
    await expect(said(frame)).toContainText('relationships in view')
    await expect(said(frame)).not.toContainText('Luisa Riccardi')
    const there = (await said(frame).textContent()) ?? ''
    await keys.press('Enter')
    await expect(evidence(frame).getByRole('heading', { level: 2 })).toBeFocused()
    await keys.press('Escape')
    expect((await keys.focused()).name).toBe('Drawing of the network')
    await expect(said(frame)).toHaveText(there)
    await keys.press('Home')
    await expect(said(frame)).toContainText('1 of 85')
    await keys.press('End')
    await expect(said(frame)).toContainText('85 of 85')
  })

  test('the focus goes on to the evidence that is opened before its panel has come', async ({ entente }) => {
    const { promise: isHeld, resolve: letGo } = withResolvers()
    await entente.page.route('**/latePanels*.js', async (route) => {
      await isHeld
      await route.continue()
    })
    const { frame, keys } = await start(entente)
    await keys.skipTo('To the drawing')
    await keys.type('luisa')
    await expect.poll(() => classesOf(frame, 'luisa-riccardi')).toContain('walked')
    await keys.press('Enter')
    await expect(evidence(frame)).toBeFocused()
    letGo()
    await expect(evidence(frame).getByRole('heading', { level: 2 })).toBeFocused()
  })

  test('Escape lets go of one thing after another: the selection, the place, the focus', async ({ entente }) => {
    const frame = await entente.open('#sel=sidm&focus=sidm~2')
    const keys = keyboardOf(entente.page, frame)
    await keys.skipTo('To the drawing')
    const view = () => frame.evaluate(() => window.entente?.getView())
    await keys.type('aiad')
    await keys.press('Escape')
    await expect.poll(view).toEqual({ focus: 'sidm~2' })
    await keys.press('Escape')
    await expect.poll(() => classesOf(frame, 'aiad')).not.toContain('walked')
    await keys.press('Escape')
    await expect.poll(view).toEqual({})
  })

  test('the drawing is one stop of the Tab key, and single keys act in it alone', async ({ entente }) => {
    const { frame, keys } = await start(entente)
    await keys.skipTo('To the drawing')
    await keys.press('Tab')
    expect((await keys.focused()).landmark).toBe('Time')
    expect((await keys.focused()).name).not.toBe('Drawing of the network')
    await keys.press('?', '/', 'a')
    await expect(frame.getByRole('dialog')).toHaveCount(0)
    expect(await frame.evaluate(() => window.entente?.getView())).toEqual({})
  })
})
