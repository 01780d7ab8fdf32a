/**
 * Ten questions that an analyst asks of these texts, each answered from the page alone: by name, by date, by the quote.
 * The answers were read off the texts, not off the page.
 */
import type { Frame, Locator } from '@playwright/test'
import { goTo } from './support/goTo.ts'
import { expect, test } from './support/test.ts'

const evidence = (frame: Frame) => frame.getByRole('complementary', { name: 'Evidence' })

/** The card of the list that has this title, with its date, its lines and its first passage. */
const card = (frame: Frame, title: string | RegExp): Locator =>
  evidence(frame)
    .locator('li[data-card]')
    .filter({ has: frame.locator(':scope > .card-title', { hasText: title }) })
    .first()

/** What is said at a glance under a word: "Who", "Where". */
const fact = (frame: Frame, term: string): Locator =>
  evidence(frame)
    .locator('.at-a-glance > div')
    .filter({ has: frame.getByText(term, { exact: true }) })

/** The relationship of a card that says this, with all that it rests on. */
async function relationshipOf(item: Locator, sentence: string | RegExp): Promise<Locator> {
  await item
    .getByRole('button', { name: /relationships/, expanded: false })
    .first()
    .click()
  const found = item.locator('.relationship').filter({ hasText: sentence }).first()
  await found.getByRole('button', { name: /How it is known/ }).click()
  return found
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

test('each question is answered on the page, by name, by date and by the quote', async ({ entente }) => {
  test.slow()
  const frame = await entente.open()
  await test.step('whom did Sanjeev Kumar meet on 26 February 2026, and who says so?', async () => {
    await goTo(frame, '')
    await typeWindow(frame, '26 February 2026', '26 February 2026')
    await follow(frame, 'Sanjeev Kumar')
    await expect(card(frame, 'Sanjeev Kumar met Matteo Perego di Cremnago')).toContainText('26 February 2026')
    const called = card(frame, 'Sanjeev Kumar called on Giacinto Ottaviani')
    await expect(called).toContainText('26 February 2026')
    // Without a click.
    const quote = called.getByRole('figure').first()
    await expect(quote.getByRole('blockquote')).toContainText("On Thursday, Kumar met Italy's Under Secretary of State")
    await expect(quote).toContainText('IANS')
  })

  await test.step('what was foreseen for SIDM and AIAD in November 2024, and what became of it?', async () => {
    await goTo(frame, '#sel=sidm')
    const planned = card(frame, 'Defence Industrial Roadmap foresees')
    await expect(planned).toContainText('18 November and 31 December 2024')
    await expect(planned).toContainText('planned')
    const signed = card(frame, 'SIDM–AIAD MoU was signed')
    await expect(signed).toContainText('14 or 15 April 2025')
    await expect(signed.getByRole('blockquote').first()).toContainText(
      'was signed between the Society of Indian Defence Manufacturers (SIDM)',
    )
    const relationship = await relationshipOf(signed, /Society of Indian Defence Manufacturers signed/)
    await expect(relationship.getByText('Carries out', { exact: true })).toBeVisible()
    await expect(relationship).toContainText('18 November and 31 December 2024')
  })

  await test.step('which office did Luisa Riccardi hold when last seen?', async () => {
    await goTo(frame, '#sel=luisa-riccardi')
    await expect(fact(frame, 'Office')).toContainText('Secretary General of Defence')
    await expect(fact(frame, 'Office')).toContainText('last seen in that office 14 or 15 April 2025')
    await expect(evidence(frame).getByRole('blockquote').first()).toContainText(
      'Italy’s Secretary General of Defence, Luisa Riccardi',
    )
  })

  await test.step('who has no office in these texts? Rajnath Singh, though his namesake has one', async () => {
    await goTo(frame, '#sel=rajnath-singh')
    await expect(evidence(frame).getByRole('heading', { name: 'Rajnath Singh' })).toBeVisible()
    await expect(fact(frame, 'Office')).toContainText('no text gives one')
    await goTo(frame, '#sel=rajesh-kumar-singh')
    await expect(fact(frame, 'Office')).toContainText('Defence Secretary')
  })

  await test.step('what do two documents both say? That India and Italy have the Joint Strategic Action Plan', async () => {
    await goTo(frame, '#sel=joint-strategic-action-plan')
    const inForce = card(frame, /^Joint Strategic Action Plan\s*$/)
    const party = await relationshipOf(inForce, /India is a party to/)
    await expect(party).toContainText('3 independent documents')
    await expect(inForce.getByRole('figure').filter({ hasText: 'ANI' }).first()).toBeVisible()
    await expect(inForce.getByRole('figure').filter({ hasText: 'IANS' }).first()).toBeVisible()
  })

  await test.step('what is known only as planned? Of the defence industrial roadmap nothing is done but the agreeing', async () => {
    await goTo(frame, '#sel=defence-industrial-roadmap')
    const history = evidence(frame).locator('.lifecycle')
    await expect(history).toContainText('planned, no more')
    await expect(history).toContainText('No text reports it done; that is not to say that it was not.')
    await expect(card(frame, 'Narendra Modi met Giorgia Meloni')).toContainText('agreed to negotiate')
    const others = evidence(frame).locator('.cards > li[data-card]').filter({ hasNotText: 'agreed to negotiate' })
    expect(await others.count()).toBeGreaterThan(1)
    for (const item of await others.all()) await expect(item).toContainText('planned')
  })

  await test.step('when and where was the 12th Military Cooperation Group meeting? In New Delhi, by 13 March 2024', async () => {
    await goTo(frame, '#sel=mcg-12')
    await expect(fact(frame, 'When')).toContainText('between 1 and 13 March 2024')
    await expect(fact(frame, 'Where')).toContainText('New Delhi')
    await expect(evidence(frame).getByRole('blockquote').first()).toContainText(
      '12th Military Cooperation Group (MCG) meeting in New Delhi',
    )
  })

  await test.step('which ships exercised off Goa, and how well is the date known?', async () => {
    await goTo(frame, '#sel=goa-exercise')
    await expect(fact(frame, 'Who')).toContainText('INS Vikramaditya and ITS Cavour took part')
    await expect(fact(frame, 'When')).toContainText('between 1 October and 18 November 2024')
    await expect(evidence(frame).getByRole('blockquote').first()).toContainText(
      "conducted last month off India's Goa coast",
    )
  })

  await test.step('who called on Narendra Modi in December 2025, and is the day known?', async () => {
    await goTo(frame, '#t=2025-12&sel=narendra-modi')
    const call = card(frame, 'Antonio Tajani called on')
    await expect(call).toContainText('December 2025')
    await expect(call.getByRole('blockquote').first()).toContainText('Last December')
    const relationship = await relationshipOf(call, 'Antonio Tajani called on')
    await expect(relationship).toContainText('Worked out from what the text says of another date.')
  })

  await test.step('was the New Delhi meeting of Narendra Modi and Giorgia Meloni in March 2023? Possibly: its text has no date', async () => {
    await goTo(frame, '#t=2023-03&sel=modi-met-meloni-new-delhi')
    await expect(evidence(frame)).toContainText('March 2023 (uncertain)')
    const drawn = await frame.evaluate(() => window.entente?.drawn().edges)
    expect(drawn?.possible).toContain('modi-met-meloni-new-delhi')
    expect(drawn?.certain).not.toContain('modi-met-meloni-new-delhi')
  })

  await test.step('where did Rajesh Kumar Singh call on Guido Crosetto? During the visit to Rome; the place no text states', async () => {
    await goTo(frame, '#sel=singh-crosetto-meeting')
    await expect(fact(frame, 'Where')).toContainText('place not stated')
    await expect(fact(frame, 'Part of')).toContainText('visit to Rome')
  })

  await test.step('who took part in the 12th Military Cooperation Group meeting? India and Italy; nobody is named', async () => {
    await goTo(frame, '#sel=mcg-12')
    await expect(fact(frame, 'Who')).toContainText('India and Italy took part; nobody is named')
  })

  await test.step('what did the meeting in Rio lead to? A plan, and what was agreed there, on whose word', async () => {
    await goTo(frame, '#sel=modi-meloni-rio')
    const came = fact(frame, 'Came of it')
    await expect(came).toContainText('Joint Strategic Action Plan')
    await expect(came).toContainText('agreed to negotiate the Defence Industrial Roadmap')
    await expect(came).toContainText('migration and mobility')
    await expect(card(frame, 'Joint Strategic Action Plan').getByRole('blockquote').first()).toContainText(
      'The result of their discussions was the Joint Strategic Action Plan',
    )
  })

  await test.step('what do several documents say of the Joint Strategic Action Plan? In order, each with its text', async () => {
    await goTo(frame, '#sel=joint-strategic-action-plan')
    await expect(evidence(frame).getByText('Said by 3 of 5 documents')).toBeVisible()
    const cites = await evidence(frame).locator('.cards cite').allTextContents()
    expect(new Set(cites).size).toBeGreaterThanOrEqual(3)
  })

  await test.step('what is still open at the end of 2025? What was promised, and no text reports done', async () => {
    await goTo(frame, '#t=2025')
    const heading = frame.getByRole('heading', { name: 'Still open at the end of 2025' })
    const open = evidence(frame).locator('section').filter({ has: heading })
    await expect(open).toContainText('Defence Industrial Roadmap')
    await expect(open).toContainText('maritime pollution response')
    await expect(open).not.toContainText('SIDM')
    await expect(open).toContainText('That is not to say that they were not.')
  })

  await test.step('who was last seen in which office, and who was not? Rajesh Kumar Singh in April 2025, not in 2026', async () => {
    await goTo(frame, '#sel=rajesh-kumar-singh')
    const years = frame.getByRole('region', { name: 'Time' }).getByRole('group', { name: 'Years' })
    await years.getByRole('button', { name: '2026' }).click()
    await expect(fact(frame, 'Office')).toContainText('last seen in that office on 15 April 2025')
    await expect(fact(frame, 'Office')).toContainText('not seen in it in 2026')
    await goTo(frame, '#t=2026&sel=sanjeev-kumar')
    await expect(fact(frame, 'Office')).toContainText('Defence Production Secretary')
    await expect(fact(frame, 'Office')).not.toContainText('not seen')
  })
})
