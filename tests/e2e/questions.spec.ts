/**
 * Ten questions that an analyst asks of these texts, each answered from the page alone: by name, by date, by the quote.
 * The answers were read off the texts, not off the page.
 */
import type { Frame, Locator } from '@playwright/test'
import { expect, test } from './support/test.ts'

const evidence = (frame: Frame) => frame.getByRole('complementary', { name: 'Evidence' })

/** The relationship of the list that says this, with its date. */
const relationship = (frame: Frame, sentence: string | RegExp): Locator =>
  evidence(frame).locator('.relationship').filter({ hasText: sentence })

/** Opens the passages of a relationship and gives the quotes. */
async function quotesOf(item: Locator): Promise<Locator> {
  await item.getByRole('button', { expanded: false }).click()
  return item.getByRole('blockquote')
}

/** Selects a name that the evidence panel shows. */
async function follow(frame: Frame, name: string): Promise<void> {
  await evidence(frame).getByRole('link', { name, exact: true }).first().click()
}

async function typeWindow(frame: Frame, from: string, to: string): Promise<void> {
  const time = frame.getByRole('region', { name: 'Time' })
  await time.getByRole('textbox', { name: 'From date' }).fill(from)
  await time.getByRole('textbox', { name: 'From date' }).press('Enter')
  await time.getByRole('textbox', { name: 'To date' }).fill(to)
  await time.getByRole('textbox', { name: 'To date' }).press('Enter')
}

test('whom did Sanjeev Kumar meet on 26 February 2026, and who says so?', async ({ entente }) => {
  const frame = await entente.open()
  await typeWindow(frame, '26 February 2026', '26 February 2026')
  await follow(frame, 'Sanjeev Kumar')
  await expect(relationship(frame, 'Sanjeev Kumar met Matteo Perego di Cremnago.')).toContainText('26 February 2026')
  const called = relationship(frame, 'Sanjeev Kumar called on Giacinto Ottaviani.')
  await expect(called).toContainText('26 February 2026')
  const quotes = await quotesOf(called)
  await expect(quotes.first()).toContainText("On Thursday, Kumar met Italy's Under Secretary of State for Defence")
  await expect(called.getByRole('figure').first()).toContainText('IANS')
})

test('what was foreseen for SIDM and AIAD in November 2024, and what became of it?', async ({ entente }) => {
  const frame = await entente.open('#sel=sidm')
  const planned = relationship(frame, 'was to sign')
  await expect(planned).toContainText('18 November and 31 December 2024')
  await expect(planned).toContainText('Planned')
  const signed = relationship(frame, /Society of Indian Defence Manufacturers signed/)
  await expect(signed).toContainText('14 or 15 April 2025')
  const quotes = await quotesOf(signed)
  await expect(quotes.first()).toContainText('was signed between the Society of Indian Defence Manufacturers (SIDM)')
  await expect(signed.getByText('Carries out', { exact: true })).toBeVisible()
  await expect(signed).toContainText('18 November and 31 December 2024')
})

test('which office did Luisa Riccardi hold when last seen?', async ({ entente }) => {
  const frame = await entente.open('#sel=luisa-riccardi')
  const office = relationship(frame, 'held office in')
  await expect(office).toContainText('Secretary General of Defence')
  await expect(office).toContainText('April 2025')
  const quotes = await quotesOf(office)
  await expect(quotes.first()).toContainText('Italy’s Secretary General of Defence, Luisa Riccardi')
})

test('who has no office in these texts? Rajnath Singh, though his namesake has one', async ({ entente }) => {
  const frame = await entente.open('#sel=rajnath-singh')
  await expect(evidence(frame).getByRole('heading', { name: 'Rajnath Singh' })).toBeVisible()
  await expect(relationship(frame, 'held office')).toHaveCount(0)
  await entente.open('#sel=rajesh-kumar-singh')
  await expect(relationship(entente.frame, 'held office')).toContainText('Defence Secretary')
})

test('what do two documents both say? That India and Italy have the Joint Strategic Action Plan', async ({
  entente,
}) => {
  const frame = await entente.open('#sel=joint-strategic-action-plan')
  const party = relationship(frame, /^.*India is a party to/)
  await quotesOf(party)
  await expect(party).toContainText('3 independent documents')
  await expect(party.getByRole('figure').filter({ hasText: 'ANI' }).first()).toBeVisible()
  await expect(party.getByRole('figure').filter({ hasText: 'IANS' }).first()).toBeVisible()
})

test('what is known only as planned? Of the defence industrial roadmap nothing is done but the agreeing', async ({
  entente,
}) => {
  const frame = await entente.open('#sel=defence-industrial-roadmap')
  const items = evidence(frame).locator('.relationship')
  const agreed = 'brought agreement to negotiate'
  await expect(items.filter({ hasText: agreed })).toHaveCount(1)
  const others = items.filter({ hasNotText: agreed })
  expect(await others.count()).toBeGreaterThan(1)
  for (const item of await others.all()) await expect(item).toContainText('Planned')
})

test('when and where was the 12th Military Cooperation Group meeting? In New Delhi, by 13 March 2024', async ({
  entente,
}) => {
  const frame = await entente.open('#sel=mcg-12')
  const place = relationship(frame, 'took place in New Delhi')
  await expect(place).toContainText('between 1 and 13 March 2024')
  const quotes = await quotesOf(place)
  await expect(quotes.first()).toContainText('12th Military Cooperation Group (MCG) meeting in New Delhi')
})

test('which ships exercised off Goa, and how well is the date known?', async ({ entente }) => {
  const frame = await entente.open('#sel=goa-exercise')
  const cavour = relationship(frame, 'ITS Cavour took part in')
  await expect(cavour).toContainText('between 1 October and 18 November 2024')
  await expect(relationship(frame, 'INS Vikramaditya took part in')).toBeVisible()
  const quotes = await quotesOf(cavour)
  await expect(quotes.first()).toContainText("conducted last month off India's Goa coast")
})

test('who called on Narendra Modi in December 2025, and is the day known?', async ({ entente }) => {
  const frame = await entente.open('#t=2025-12&sel=narendra-modi')
  const call = relationship(frame, 'Antonio Tajani called on')
  await expect(call).toContainText('December 2025')
  const quotes = await quotesOf(call)
  await expect(quotes.first()).toContainText('Last December')
  await expect(call).toContainText('Worked out from what the text says of another date.')
})

test('was the New Delhi meeting of Narendra Modi and Giorgia Meloni in March 2023? Possibly: its text has no date', async ({
  entente,
}) => {
  const frame = await entente.open('#t=2023-03&sel=modi-met-meloni-new-delhi')
  await expect(evidence(frame)).toContainText('March 2023 (uncertain)')
  const drawn = await frame.evaluate(() => window.entente?.drawn().edges)
  expect(drawn?.possible).toContain('modi-met-meloni-new-delhi')
  expect(drawn?.certain).not.toContain('modi-met-meloni-new-delhi')
})
