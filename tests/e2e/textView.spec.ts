/**
 * The text twin: the ten questions of `questions.spec.ts` answered from sentences and their footnotes alone, without the
 * drawing and without the evidence panel; always the set that is drawn; and what of it is sorted and copied.
 */
import type { Frame, Locator } from '@playwright/test'
import { goTo } from './support/goTo.ts'
import { expect, test } from './support/test.ts'

const text = (frame: Frame) => frame.getByRole('region', { name: 'Text' })
/** One sentence a line, under its year. */
const byDate = (frame: Frame) => frame.getByRole('radio', { name: 'Date' }).check()
/** The sentence that says this, with its date before it. */
const line = (frame: Frame, said: string | RegExp): Locator =>
  text(frame).locator('.sentences li').filter({ hasText: said })
/** The footnote with a number. */
const note = (frame: Frame, number: string): Locator => text(frame).locator(`.footnotes > li[value="${number}"]`)

/** The quotes that a sentence rests on, each found by the number that the sentence bears. */
async function quotesOf(frame: Frame, sentence: Locator): Promise<readonly string[]> {
  const numbers = await sentence.locator('sup').allTextContents()
  expect(numbers.length, 'footnotes of the sentence').toBeGreaterThan(0)
  return Promise.all(numbers.map((number) => note(frame, number.trim()).innerText()))
}

/** The sentences under a heading. */
const under = (frame: Frame, heading: string): Locator =>
  text(frame)
    .locator('.sentences')
    .filter({ has: frame.getByRole('heading', { name: heading, exact: true }) })
    .locator('li')

test.describe('ten questions, from the text alone', () => {
  test('each is answered, with the quotes that it rests on', async ({ entente }) => {
    const frame = await entente.open('#view=text')
    await test.step('whom did Sanjeev Kumar meet on 26 February 2026, and who says so?', async () => {
      await goTo(frame, '#view=text&t=2026-02-26')
      await byDate(frame)
      await expect(line(frame, 'Sanjeev Kumar met Matteo Perego di Cremnago.')).toContainText('26 February 2026')
      const called = line(frame, 'Sanjeev Kumar called on Giacinto Ottaviani.')
      await expect(called).toContainText('26 February 2026')
      const quotes = (await quotesOf(frame, called)).join('\n')
      expect(quotes).toContain("On Thursday, Kumar met Italy's Under Secretary of State for Defence")
      expect(quotes).toContain('IANS')
    })

    await test.step('what was foreseen for SIDM and AIAD in November 2024, and what became of it?', async () => {
      await goTo(frame, '#view=text')
      await frame.getByRole('radio', { name: 'Name' }).check()
      const sidm = under(frame, 'Society of Indian Defence Manufacturers')
      await expect(sidm.filter({ hasText: 'was to sign' })).toContainText(
        /18 November and 31 December 2024.*Planned; carried out since\./,
      )
      const signed = sidm.filter({ hasText: /Manufacturers signed/ })
      await expect(signed).toContainText(/14 or 15 April 2025.*Done\./)
      expect((await quotesOf(frame, signed)).join('\n')).toContain(
        'was signed between the Society of Indian Defence Manufacturers (SIDM)',
      )
    })

    await test.step('which office did Luisa Riccardi hold when last seen?', async () => {
      await goTo(frame, '#view=text&t=2025')
      await byDate(frame)
      const office = line(frame, 'Luisa Riccardi held office in')
      await expect(office).toContainText('Secretary General of Defence')
      await expect(office).toContainText('April 2025')
      expect((await quotesOf(frame, office)).join('\n')).toContain(
        'Italy’s Secretary General of Defence, Luisa Riccardi',
      )
    })

    await test.step('who has no office in these texts? Rajnath Singh, though his namesake has one', async () => {
      await goTo(frame, '#view=text')
      await byDate(frame)
      await expect(line(frame, 'Rajnath Singh held office')).toHaveCount(0)
      await expect(line(frame, /: Rajnath Singh(?!’)/)).toHaveCount(1)
      await expect(line(frame, 'Rajesh Kumar Singh held office')).toContainText('Defence Secretary')
    })

    await test.step('what do two documents both say? That India and Italy have the Joint Strategic Action Plan', async () => {
      await goTo(frame, '#view=text')
      await byDate(frame)
      const quotes = await quotesOf(frame, line(frame, /: India is a party to the Joint Strategic Action Plan/))
      expect(quotes.filter((quote) => quote.includes('ANI,')).length).toBeGreaterThan(0)
      expect(quotes.filter((quote) => quote.includes('IANS,')).length).toBeGreaterThan(0)
    })

    await test.step('what is known only as planned? Of the defence industrial roadmap nothing is done but the agreeing', async () => {
      await goTo(frame, '#view=text')
      await frame.getByRole('radio', { name: 'Name' }).check()
      const roadmap = under(frame, 'Defence Industrial Roadmap')
      await expect(roadmap).toHaveCount(3)
      const agreed = 'brought agreement to negotiate the Defence Industrial Roadmap'
      await expect(roadmap.filter({ hasText: agreed })).toHaveCount(1)
      for (const sentence of await roadmap.filter({ hasNotText: agreed }).all()) {
        await expect(sentence).toContainText('Planned')
      }
    })

    await test.step('when and where was the 12th Military Cooperation Group meeting? In New Delhi, by 13 March 2024', async () => {
      await goTo(frame, '#view=text&t=2024-03')
      await byDate(frame)
      const place = line(frame, '12th Military Cooperation Group meeting took place in New Delhi')
      await expect(place).toContainText('between 1 and 13 March 2024')
      expect((await quotesOf(frame, place)).join('\n')).toContain(
        '12th Military Cooperation Group (MCG) meeting in New',
      )
    })

    await test.step('which ships exercised off Goa, and how well is the date known?', async () => {
      await goTo(frame, '#view=text&t=2024')
      await byDate(frame)
      const cavour = line(frame, 'ITS Cavour took part in')
      await expect(cavour).toContainText('between 1 October and 18 November 2024')
      await expect(line(frame, 'INS Vikramaditya took part in')).toBeVisible()
      expect((await quotesOf(frame, cavour)).join('\n')).toContain("conducted last month off India's Goa coast")
    })

    await test.step('who called on Narendra Modi in December 2025, and is the day known?', async () => {
      await goTo(frame, '#view=text&t=2025-12')
      await byDate(frame)
      const call = line(frame, 'Antonio Tajani called on Narendra Modi')
      await expect(call).toContainText(/^December 2025/)
      expect((await quotesOf(frame, call)).join('\n')).toContain('Last December')
      await frame.getByRole('radio', { name: 'None: a table' }).check()
      await expect(frame.locator('tr[data-edge="tajani-called-on-modi"] .column-basis')).toHaveText('Worked out')
    })

    await test.step('was the New Delhi meeting of Modi and Meloni in March 2023? Possibly: its text has no date', async () => {
      await goTo(frame, '#view=text&t=2023-03')
      await byDate(frame)
      const met = line(frame, 'Narendra Modi met Giorgia Meloni.').filter({ hasText: 'March 2023' })
      await expect(met).toContainText('March 2023 (uncertain)')
      await expect(met).toContainText('possible in this window')
    })
  })
})

test('by event the contents lead to each, its quotes stand beside what is told, and a footnote leads to its quote and back', async ({
  entente,
}) => {
  const frame = await entente.open('#view=text')
  await test.step('by event what no text says is said, and a list of contents leads to each event', async () => {
    await entente.page.setViewportSize({ width: 1920, height: 1080 })
    await goTo(frame, '#view=text')
    const meeting = text(frame)
      .locator('.paragraph')
      .filter({ hasText: '12th Military Cooperation Group meeting' })
      .first()
    await expect(meeting).toContainText('Nobody is named.')
    const contents = text(frame).getByRole('navigation', { name: 'Contents' })
    await contents.getByRole('link', { name: /^R\. K\. Singh in Rome/ }).click()
    await expect(text(frame).locator('.paragraph .date:focus')).toContainText('14–15 April 2025')
  })

  await test.step('by event a paragraph tells what happened, and its quotes stand beside it', async () => {
    await entente.page.setViewportSize({ width: 1440, height: 900 })
    await goTo(frame, '#view=text&t=2024-11-18')
    const paragraph = text(frame).locator('.paragraph').filter({ hasText: 'Narendra Modi met Giorgia Meloni.' })
    await expect(paragraph.locator('.date')).toContainText('18 November 2024')
    const quote = paragraph
      .locator('.side-notes blockquote')
      .filter({ hasText: 'held a significant bilateral meeting' })
    const [told, beside] = [await paragraph.locator('.told').boundingBox(), await quote.boundingBox()]
    expect(beside?.x ?? 0).toBeGreaterThan((told?.x ?? 0) + (told?.width ?? 0))
    await entente.page.setViewportSize({ width: 390, height: 844 })
    await expect
      .poll(
        async () => ((await quote.boundingBox())?.y ?? 0) > ((await paragraph.locator('.told').boundingBox())?.y ?? 0),
      )
      .toBe(true)
  })

  await test.step('a footnote number leads to its quote, the quote back to the sentence, both by keyboard', async () => {
    await entente.page.setViewportSize({ width: 1440, height: 900 })
    await goTo(frame, '#view=text&t=2025-12')
    await byDate(frame)
    const call = line(frame, 'Antonio Tajani called on Narendra Modi')
    const mark = call.getByRole('link', { name: /^Footnote / }).first()
    const number = (await mark.textContent()) ?? ''
    await mark.focus()
    await entente.page.keyboard.press('Enter')
    await expect(note(frame, number)).toBeFocused()
    await note(frame, number)
      .getByRole('link', { name: `Back from footnote ${number}` })
      .press('Enter')
    await expect(mark).toBeFocused()
  })
})

test.describe('the text is what is drawn', () => {
  const addresses = [
    '',
    't=2023',
    't=2025-04-14',
    't=2024..2025&mode=within',
    't=..2024&mode=by&possible=0',
    't=2025&undated=0&off=kind:theme,status:planned',
    't=2025&off=voices:one',
    'known=2024-12-31',
    'focus=narendra-modi~2&t=2024',
    't=2028&off=family:commitment,kind:event',
    't=2025&vs=2024',
  ]
  test(`at ${addresses.length} addresses`, async ({ entente }) => {
    const frame = await entente.open()
    // The text comes when it is first asked for.
    await goTo(frame, '#view=text')
    await expect(frame.locator('.text-twin .chapter').first()).toBeVisible()
    for (const address of addresses) {
      await goTo(frame, `#view=text&${address}`)
      // By event, as it opens.
      const { drawn, listed, gone, other } = await frame.evaluate(() => {
        const edges = window.entente?.drawn().edges
        const groups = [...document.querySelectorAll('.text-twin .chapter')]
        const idsIn = (some: readonly Element[]) =>
          some.flatMap((group) =>
            [...group.querySelectorAll<HTMLElement>('.told [data-edge]')].map((one) => one.dataset['edge']),
          )
        const isGone = (group: Element) => group.querySelector('h3')?.textContent.includes('not in this view') === true
        return {
          drawn: edges && [...edges.certain, ...edges.possible, ...edges.undated],
          listed: idsIn(groups.filter((group) => !isGone(group))),
          gone: idsIn(groups.filter(isGone)),
          other: edges?.otherWindow ?? [],
        }
      })
      expect(listed, address).toHaveLength(drawn?.length ?? -1)
      expect(new Set(listed), address).toEqual(new Set(drawn))
      expect(new Set(gone), address).toEqual(new Set(other))
      expect(gone, address).toHaveLength(other.length)
    }
  })

  test('and follows each change: a year, a filter, a search that widens the window', async ({ entente }) => {
    const frame = await entente.open('#view=text')
    const differs = () =>
      frame.evaluate(() => {
        const edges = window.entente?.drawn().edges
        const drawn = new Set(edges && [...edges.certain, ...edges.possible, ...edges.undated])
        const listed = [...document.querySelectorAll<HTMLElement>('.text-twin [data-edge]')].map(
          ({ dataset }) => dataset['edge'] ?? '',
        )
        return listed.length !== drawn.size || listed.some((id) => !drawn.has(id))
      })
    await frame.getByRole('group', { name: 'Years' }).getByRole('button', { name: '2023' }).click()
    await expect(text(frame).locator('.view-sentence')).toContainText('2023')
    expect(await differs()).toBe(false)
    await frame.getByRole('button', { name: 'Themes', exact: true }).click()
    await expect(text(frame).locator('.view-sentence')).toContainText('Switched off: Themes')
    expect(await differs()).toBe(false)
    await frame.getByRole('combobox', { name: 'Search the network' }).fill('Kumar called on Portolano')
    await entente.page.keyboard.press('Enter')
    await expect(frame.getByText('The window was widened')).toBeVisible()
    expect(await differs()).toBe(false)
  })
})

test('the table is sorted by a heading, and once more the other way; the undated stay last by date', async ({
  entente,
}) => {
  const frame = await entente.open('#view=text&t=2025&undated=1')
  await frame.getByRole('radio', { name: 'None: a table' }).check()
  const table = text(frame).getByRole('table')
  const column = (name: string) => table.locator(`td.column-${name}`).allInnerTexts()
  const drawn = await frame.evaluate(() => window.entente?.drawn().counts)
  const heading = (name: string) => table.getByRole('columnheader', { name })
  expect((await column('date')).length).toBe((drawn?.certain ?? 0) + (drawn?.possible ?? 0) + (drawn?.undated ?? 0))

  await heading('To').getByRole('button').click()
  await expect(heading('To')).toHaveAttribute('aria-sort', 'ascending')
  const names = await column('target')
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true, sensitivity: 'base' })))
  await heading('To').getByRole('button').click()
  await expect(heading('To')).toHaveAttribute('aria-sort', 'descending')
  expect((await column('target'))[0]).toBe(names.at(-1))

  const undated = drawn?.undated ?? 0
  expect(undated).toBeGreaterThan(0)
  for (const direction of ['ascending', 'descending']) {
    await heading('Date').first().getByRole('button').click()
    await expect(heading('Date').first()).toHaveAttribute('aria-sort', direction)
    expect((await column('date')).slice(-undated).every((date) => date.startsWith('Undated'))).toBe(true)
  }
})

test('what is copied is the text with its footnotes, or the table with tabs', async ({ entente }) => {
  await entente.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const frame = await entente.open('#view=text&t=2025-12')
  await byDate(frame)
  const copied = () => frame.evaluate(() => navigator.clipboard.readText())
  await text(frame).getByRole('button', { name: 'Copy text' }).click()
  await expect(text(frame).getByText('Copied').first()).toBeVisible()
  const words = await copied()
  expect(words).toMatch(/^India–Italy defence cooperation\n\nDecember 2025: /)
  expect(words).toMatch(/December 2025.*: Antonio Tajani called on Narendra Modi\. (?:\[\d+\] ?)+/)
  expect(words).toMatch(/\n\[1\] “.+” — /)
  expect(words).toContain('Last December')

  const rows = await frame.evaluate(() => {
    const edges = window.entente?.drawn().edges
    return edges ? edges.certain.length + edges.possible.length + edges.undated.length : 0
  })
  await text(frame).getByRole('button', { name: 'Copy table' }).click()
  await expect.poll(copied).toMatch(/^Date\tFrom\tRelationship\tTo\tStatus\t/)
  expect((await copied()).trim().split('\n')).toHaveLength(rows + 1)
})
