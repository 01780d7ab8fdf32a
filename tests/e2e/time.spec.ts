/** Time, in the built page: what a window asks, what it shows, and every way to move it. */
import type { Frame, Locator } from '@playwright/test'
import { expectNoAxeViolations, expectNoAxeViolationsInBothThemes } from './support/axe.ts'
import { classesOf, positionsOf, styleOf, visibleElements, wronglySigned, zoomOf } from './support/drawing.ts'
import { hashOf } from './support/anyAddress.ts'
import { type Asked, RAW, expectedOf } from './support/slowDefinition.ts'
import { goTo } from './support/goTo.ts'
import { expect, test } from './support/test.ts'

const panelOf = (frame: Frame) => frame.getByRole('region', { name: 'Time' })
const evidenceOf = (frame: Frame) => frame.getByRole('complementary', { name: 'Evidence' })
const sentenceOf = (frame: Frame) => frame.locator('.view-sentence')
const viewOf = (frame: Frame) => frame.evaluate(() => window.entente?.getView())
const drawnOf = (frame: Frame) =>
  frame.evaluate(() => {
    const edges = window.entente?.drawn().edges
    return {
      certain: edges?.certain.toSorted(),
      possible: edges?.possible.toSorted(),
      undated: edges?.undated.toSorted(),
    }
  })

/** The rest of the controls is a press away, and stays where it was unfolded before. */
async function unfold(frame: Frame) {
  const more = panelOf(frame).getByRole('button', { name: 'More controls of time' })
  if ((await more.getAttribute('aria-expanded')) !== 'true') await more.click()
}

/** What the page says that it draws is what the slow definition gives for these choices. */
async function expectDrawn(frame: Frame, asked: Asked) {
  const { certain, possible, undated } = expectedOf(asked)
  await expect.poll(() => drawnOf(frame), hashOf(asked)).toEqual({ certain, possible, undated })
}

/** Ids of the relationships that a list holds, without repeats, in alphabetical order. */
async function listedIn(list: Locator): Promise<readonly string[]> {
  const cards = await list.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['edges'] ?? ''))
  return [...new Set(cards.flatMap((ids) => ids.split(' ')))].toSorted()
}

/** Takes down every text that an element comes to have; gives them when asked. */
async function takeDown(frame: Frame, selector: string): Promise<() => Promise<readonly string[]>> {
  await frame.evaluate((wanted) => {
    const element = document.querySelector(wanted)
    if (!element) throw new Error(`There is no ${wanted}.`)
    const texts: string[] = []
    Object.assign(window, { texts })
    new MutationObserver(() => texts.push(element.textContent)).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  }, selector)
  return () => frame.evaluate(() => (window as unknown as { texts: string[] }).texts)
}

const without = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => !others.includes(id))

test.describe('what the window asks', () => {
  const modes = [
    { option: 'In force during', mode: undefined, begins: '2025:' },
    { option: 'Happened within', mode: 'within', begins: 'Happened within 2025:' },
    { option: 'Started by end of', mode: 'by', begins: 'Started by the end of 2025:' },
  ] as const
  test('each question of a year draws what it says, and is in the sentence and the address', async ({ entente }) => {
    const frame = await entente.open('#t=2025')
    for (const { option, mode, begins } of modes)
      await test.step(option, async () => {
        await panelOf(frame).getByRole('combobox', { name: 'What the window asks' }).selectOption(option)
        await expectDrawn(frame, { t: '2025', ...(mode ? { mode } : {}) })
        await expect(sentenceOf(frame)).toHaveText(new RegExp(`^${begins}`))
        await expect.poll(() => frame.evaluate(() => location.hash)).toBe(`#t=2025${mode ? `&mode=${mode}` : ''}`)
      })
    const said = await sentenceOf(frame).textContent()
    await entente.page.reload()
    await expect(sentenceOf(entente.frame)).toHaveText(said ?? '')
  })

  test('what spans the window is in force in it, and neither happened within it nor is lost', async ({ entente }) => {
    // The plan for 2025–2029, seen in 2027; in 2025 it may start after the window's days, so it is only possible there.
    const frame = await entente.open('#t=2027')
    const plan = await frame.evaluate(() => window.entente?.drawn().edges.certain.toSorted())
    expect(plan).toEqual(expectedOf({ t: '2027' }).certain)
    expect(plan?.length).toBeGreaterThan(5)
    await frame.evaluate(() => window.entente?.setView({ mode: 'within' }))
    expect((await drawnOf(frame)).certain).toEqual([])
  })
})

test.describe('one day', () => {
  test('has one thumb and one typed date, steps by days, is never made by putting one thumb on the other, and becomes its month where a range is asked for', async ({
    entente,
  }) => {
    const frame = await entente.open('#t=2025-04')
    await test.step('has one thumb and one typed date, and steps by days', async () => {
      await goTo(frame, '#t=2025-04')
      const panel = panelOf(frame)
      await panel.getByRole('combobox', { name: 'Window', exact: true }).selectOption('On a day')
      await expect(panel.getByRole('slider')).toHaveCount(1)
      await expect(panel.getByRole('textbox', { name: /date$/ })).toHaveCount(1)
      await panel.getByRole('textbox', { name: 'On date' }).fill('14 April 2025')
      await panel.getByRole('textbox', { name: 'On date' }).press('Enter')
      await expect(sentenceOf(frame)).toHaveText(/^14 April 2025:/)
      await expectDrawn(frame, { t: '2025-04-14' })
      await panel.getByRole('slider', { name: 'Day' }).press('ArrowRight')
      await expectDrawn(frame, { t: '2025-04-15' })
      await unfold(frame)
      await panel.getByRole('button', { name: 'Later' }).click()
      await expectDrawn(frame, { t: '2025-04-16' })
    })

    await test.step('is never made by putting one thumb on the other', async () => {
      await goTo(frame, '#t=2025-04')
      const panel = panelOf(frame)
      await panel.getByRole('slider', { name: 'From' }).press('End')
      await panel.getByRole('slider', { name: 'From' }).press('Shift+ArrowRight')
      await expect.poll(() => viewOf(frame)).toEqual({ t: '2025-04-29..2025-04-30' })
      await panel.getByRole('slider', { name: 'To' }).press('Home')
      await expect(panel.getByRole('slider')).toHaveCount(2)
      await expect.poll(() => viewOf(frame)).toEqual({ t: '2025-04-29..2025-04-30' })
    })

    await test.step('becomes its month where a range is asked for', async () => {
      await goTo(frame, '#t=2025-04-14')
      await panelOf(frame).getByRole('combobox', { name: 'Window', exact: true }).selectOption('Range')
      await expect(panelOf(frame).getByRole('slider')).toHaveCount(2)
      await expect.poll(() => viewOf(frame)).toEqual({ t: '2025-04' })
    })
  })
})

test.describe('certain, possible, outside, undated', () => {
  test('the possible, the undated, what is promised and what spans: each is drawn where it is said to be', async ({
    entente,
  }) => {
    const frame = await entente.open()
    await test.step('the possible and the undated can be switched off and on, and the sentence says so', async () => {
      await goTo(frame, '#t=2023&possible=0&undated=0')
      await expectDrawn(frame, { t: '2023', possible: '0', undated: '0' })
      const { possible, undated, counts } = expectedOf({ t: '2023', undated: '1' })
      expect(Math.min(possible.length, undated.length, counts.limit)).toBeGreaterThan(0)
      await expect(sentenceOf(frame)).toContainText(
        `; ${undated.length} undated and ${counts.limit} known only by a limit are in the tray. `,
      )
      await expect(sentenceOf(frame)).toContainText(` ${possible.length} only possible are hidden.`)
    })

    await test.step('a promise stays open until it is carried out, and one that nothing carries out for as long as anything is told', async () => {
      await goTo(frame, '#t=2025-01..2025-03')
      await expectDrawn(frame, { t: '2025-01..2025-03' })
      const { all } = await frame.evaluate(() => ({ all: window.entente?.drawn().edges.certain }))
      const planned = RAW.edges.filter(({ status, when }) => status === 'planned' && when?.includes('2024-11-18'))
      expect(planned.length).toBeGreaterThan(3)
      for (const { id } of planned) expect(all, id).toContain(id)
      await frame.evaluate(() => window.entente?.setView({ t: '2028' }))
      for (const { id } of planned)
        expect(await frame.evaluate(() => window.entente?.drawn().edges.certain), id).not.toContain(id)
      expect(await frame.evaluate(() => window.entente?.drawn().counts.limit)).toBeGreaterThan(0)
    })

    await test.step('"only" of a kind whose things have nothing to do with each other keeps them, what they are tied to faint, and says why', async () => {
      await goTo(frame, '')
      await frame.getByRole('button', { name: 'Only Ships' }).click()
      const note = frame.getByRole('region', { name: 'Network' }).locator('.empty-note')
      await expect(note).toContainText('Only Ships: no relationship of this view joins two of them.')
      const off = RAW.kinds.filter(({ id }) => id !== 'ship').map(({ id }) => `kind:${id}`)
      const { nodes, faint } = expectedOf({ off: off.join(',') })
      expect(faint.length).toBeGreaterThan(0)
      const drawn = await frame.evaluate(() => window.entente?.drawn())
      expect([...(drawn?.nodes ?? [])].toSorted()).toEqual(nodes)
      expect((await visibleElements(frame)).edges).toEqual(faint)
      await expect(frame.getByText(/No document here speaks/)).toHaveCount(0)
      await note.getByRole('button', { name: 'Switch everything on' }).click()
      await expectDrawn(frame, {})
      await expect(note).toHaveCount(0)
    })

    await test.step('"no completion reported" is one click, and lists nothing that was carried out', async () => {
      await goTo(frame, '')
      await frame.getByRole('button', { name: 'Only Open: not reported done' }).click()
      const done = new Set(RAW.edges.flatMap(({ fulfils }) => fulfils ?? []))
      const open = RAW.edges.filter(({ id, status }) => status === 'planned' && !done.has(id)).map(({ id }) => id)
      expect(done.size).toBeGreaterThan(0)
      await expect.poll(async () => (await drawnOf(frame)).certain).toEqual(open.toSorted())
      // The list follows the figure.
      await expect.poll(async () => listedIn(evidenceOf(frame).locator('[data-edges]'))).toEqual(open.toSorted())
    })
  })

  test('the tray lists what is undated or known only by a limit, in every window; a selection takes its place', async ({
    entente,
  }) => {
    const { undated } = expectedOf({})
    let limits = 0
    const frame = await entente.open()
    for (const asked of [
      { t: '2023' },
      { t: '2025-04-14', mode: 'within' },
      { undated: '0' },
      { t: '2027', mode: 'by' },
    ] as const) {
      const { counts } = expectedOf(asked)
      await goTo(frame, hashOf(asked))
      await unfold(frame)
      const limit = counts.limit > 0 ? `, ${counts.limit} known only by a limit` : ''
      await panelOf(frame)
        .getByRole('button', { name: `${undated.length} undated${limit}`, exact: true })
        .click()
      const evidence = evidenceOf(frame)
      await expect(evidence.getByRole('heading', { name: 'Without a day in this window' })).toBeVisible()
      const listed = await listedIn(evidence.locator('[data-edges]'))
      expect(listed).toHaveLength(undated.length + counts.limit)
      expect(undated.filter((id) => !listed.includes(id))).toEqual([])
      await evidence.getByRole('link').first().click()
      await expect(evidence.getByRole('heading', { name: 'Without a day in this window' })).toHaveCount(0)
      limits += counts.limit
    }
    expect(limits).toBeGreaterThan(0)
  })

  test('the tray holds as many as its button says, also of what was known by then', async ({ entente }) => {
    const frame = await entente.open('#known=2025-04-16')
    await unfold(frame)
    const { undated } = expectedOf({ known: '2025-04-16' })
    await panelOf(frame)
      .getByRole('button', { name: `${undated.length} undated` })
      .click()
    await expect
      .poll(async () => (await listedIn(evidenceOf(frame).locator('[data-edges]'))).length)
      .toBe(undated.length)
  })
})

test.describe('playback', () => {
  test('plays step by step, pauses, and slides: each step marks and lists what has come, and moves no node', async ({
    entente,
  }) => {
    const frame = await entente.open('#t=2023-01..2029-09&mode=by')
    await test.step('plays step by step, and stops at the end', async () => {
      await goTo(frame, '#t=2023-01..2029-09&mode=by')
      const panel = panelOf(frame)
      await unfold(frame)
      const read = await takeDown(frame, '.view-sentence')
      await panel.getByRole('combobox', { name: 'Speed' }).selectOption('4×')
      await panel.getByRole('button', { name: 'Play' }).click()
      await expect(sentenceOf(frame)).toHaveText(/^Started by the end of the whole period/)
      await expect(panel.getByRole('button', { name: 'Play' })).toBeVisible()
      const ends = (await read()).map((sentence) => /^Started by the end of ([^:]*):/.exec(sentence)?.[1])
      expect(ends).toEqual(['October 2029', 'November 2029', 'the whole period, 2023 to 2029'])
    })

    await test.step('pauses, and stays', async () => {
      await goTo(frame, '#t=2023-01..2024-01&mode=by')
      const panel = panelOf(frame)
      await unfold(frame)
      const first = (await sentenceOf(frame).textContent()) ?? ''
      await panel.getByRole('combobox', { name: 'Speed' }).selectOption('4×')
      await panel.getByRole('button', { name: 'Play' }).click()
      await expect(sentenceOf(frame)).not.toHaveText(first)
      await panel.getByRole('button', { name: 'Pause' }).click()
      await expect(panel.getByRole('button', { name: 'Play' })).toBeVisible()
      const paused = (await sentenceOf(frame).textContent()) ?? ''
      await entente.page.waitForTimeout(700)
      await expect(sentenceOf(frame)).toHaveText(paused)
    })

    await test.step('a step marks and lists what has come, and moves no node', async () => {
      await goTo(frame, '#t=2023-01..2025-03&mode=by')
      await unfold(frame)
      const [positions, zoom] = [await positionsOf(frame), await zoomOf(frame)]
      const before = expectedOf({ t: '2023-01..2025-03', mode: 'by' })
      const now = expectedOf({ t: '2023-01..2025-04', mode: 'by' })
      const came = without(now.lines, before.lines)
      expect(came.length).toBeGreaterThan(10)

      await panelOf(frame).getByRole('button', { name: 'Step' }).click()
      await expectDrawn(frame, { t: '2023-01..2025-04', mode: 'by' })
      // A line is marked where any of what it shows has come.
      const { lines } = await visibleElements(frame)
      expect(lines.some(({ shows }) => shows.some((id) => came.includes(id)))).toBe(true)
      for (const { shows } of lines) {
        const [first = ''] = shows
        const isMarked = (await classesOf(frame, first)).includes('arrived')
        expect(isMarked, shows.join(', ')).toBe(shows.some((id) => came.includes(id)))
      }
      const list = evidenceOf(frame).locator('.arrivals [data-edges]')
      expect(await listedIn(list)).toEqual(came)
      expect(await positionsOf(frame)).toEqual(positions)
      expect(await zoomOf(frame)).toBe(zoom)

      // Marked for a moment: the next step, or another window, takes the mark away.
      await panelOf(frame).getByRole('button', { name: 'Step' }).click()
      expect(await classesOf(frame, came[0] ?? '')).not.toContain('arrived')
    })

    await test.step('slides a window of fixed length', async () => {
      await goTo(frame, '#t=2025-01..2025-03')
      await unfold(frame)
      await panelOf(frame).getByRole('combobox', { name: 'How the window moves' }).selectOption('slides')
      await panelOf(frame).getByRole('button', { name: 'Step' }).click()
      await expect.poll(() => viewOf(frame)).toEqual({ t: '2025-02..2025-04' })
      await expectDrawn(frame, { t: '2025-02..2025-04' })
    })

    await test.step('from the opening view a step begins with the first month that documents speak of, and asks what was asked', async () => {
      await goTo(frame, '')
      await unfold(frame)
      await panelOf(frame).getByRole('button', { name: 'Step' }).click()
      await expect.poll(() => viewOf(frame)).toEqual({ t: '2023-03' })
    })
  })

  test('with less motion wanted it steps, and nothing is under way between two steps', async ({ entente }) => {
    await entente.page.emulateMedia({ reducedMotion: 'reduce' })
    const frame = await entente.open('#t=2023-01..2025-03&mode=by')
    await unfold(frame)
    await panelOf(frame).getByRole('button', { name: 'Step' }).click()
    const moving = await frame.evaluate(() => {
      interface Animated {
        animated(): boolean
        style(name: string): string
      }
      type Container = HTMLElement & { readonly _cyreg: { readonly cy: { elements(): { toArray(): Animated[] } } } }
      // oxlint-disable-next-line no-underscore-dangle -- the name is Cytoscape's
      const { cy } = (document.querySelector('.network-canvas') as Container)._cyreg
      const elements = cy.elements().toArray()
      return {
        animated: elements.filter((element) => element.animated()).length,
        durations: [...new Set(elements.map((element) => Number.parseFloat(element.style('transition-duration'))))],
      }
    })
    expect(moving).toEqual({ animated: 0, durations: [0] })
  })
})

test.describe('known by', () => {
  test('shows only what was published by then, whenever it happened, and says what it leaves out and what it counts on', async ({
    entente,
  }) => {
    const frame = await entente.open()
    await test.step('shows only what was published by then, and says what it leaves out and what it counts on', async () => {
      await goTo(frame, '')
      await unfold(frame)
      const field = panelOf(frame).getByRole('textbox', { name: 'Known by' })
      await field.fill('16/4/2025')
      await field.press('Enter')
      await expectDrawn(frame, { known: '2025-04-16' })
      await expect.poll(() => viewOf(frame)).toEqual({ known: '2025-04-16' })
      const { counts } = expectedOf({ known: '2025-04-16' })
      await expect(sentenceOf(frame)).toContainText(', as known by 16 April 2025: ')
      await expect(sentenceOf(frame)).toContainText(
        `${counts.notYet} not yet published. ${counts.unproven} in documents of unknown date.`,
      )
      await expect(
        evidenceOf(frame).getByText(
          /rest on a document without a date, counted from 18 November 2024, the earliest day that its content allows/,
        ),
      ).toBeVisible()
      await field.fill('')
      await field.press('Enter')
      await expectDrawn(frame, {})
      await expect.poll(() => viewOf(frame)).toEqual({})
    })

    await test.step('is independent of when things happened', async () => {
      // On 15 April nobody could read of the visit of the 14th; on the 16th it stood in the news.
      await goTo(frame, '#t=2025-04-14&known=2025-04-15')
      await expectDrawn(frame, { t: '2025-04-14', known: '2025-04-15' })
      expect((await drawnOf(frame)).certain).not.toContain('singh-made-rome-visit')
      await frame.evaluate(() => window.entente?.setView({ known: '2025-04-16' }))
      expect((await drawnOf(frame)).certain).toContain('singh-made-rome-visit')
    })
  })
})

test.describe('the strip of the documents', () => {
  test('marks each day of publication and each period, and hatches what none speaks about', async ({ entente }) => {
    const frame = await entente.open()
    const strip = panelOf(frame).locator('.document-strip')
    // Three documents state their date; one can only not precede a day; one has neither.
    await expect(strip.locator('.published:not(.open)')).toHaveCount(3)
    await expect(strip.locator('.published.open')).toHaveCount(1)
    await expect(strip.locator('.period')).toHaveCount(5)
    expect(await strip.locator('.gap').count()).toBeGreaterThan(2)
  })

  test('its key says the same in words, and Escape closes it', async ({ entente }) => {
    const frame = await entente.open()
    await unfold(frame)
    const key = panelOf(frame).locator('.time-key')
    await key.locator('summary').press('Enter')
    await expect(key).toContainText('27 February 2026. Speaks of 1 December 2025 to 27 February 2026.')
    await expectNoAxeViolations(frame)
    await key.locator('summary').press('Escape')
    await expect(key.getByText('The documents')).toBeHidden()
  })

  const coverage = [
    { t: '2024-05', says: 'No document here covers May 2024; absence of lines is not evidence of absence.' },
    { t: '2025-04', says: 'No document here covers 17 to 30 April 2025; absence of lines is not evidence of absence.' },
    { t: '2025-04-14..2025-04-15', says: null },
  ]
  test('what no document covers of a window is said, and nothing of one that is covered', async ({ entente }) => {
    const frame = await entente.open()
    for (const width of [1440, 390]) {
      await entente.page.setViewportSize({ width, height: 844 })
      await unfold(frame)
      for (const { t, says } of coverage) {
        await goTo(frame, `#t=${t}`)
        if (says) await expect(panelOf(frame).locator('.time-note').getByText(says)).toBeVisible()
        else await expect(panelOf(frame).locator('.time-note')).not.toContainText('No document here covers')
      }
    }
  })
})

test.describe('what changed', () => {
  test('the button compares with the period before: signs, list, sentence and legend agree; another window can be typed, and nothing moves', async ({
    entente,
  }) => {
    const frame = await entente.open('#t=2025')
    await test.step('the button compares with the period before: signs, list, sentence and legend agree, nothing moves', async () => {
      await goTo(frame, '#t=2025')
      const positions = await positionsOf(frame)
      await unfold(frame)
      await panelOf(frame).getByRole('button', { name: 'Compare' }).click()
      await expect.poll(() => viewOf(frame)).toEqual({ t: '2025', vs: 'before' })
      const { changes } = expectedOf({ t: '2025', vs: 'before' })
      if (!changes) throw new Error('Nothing is compared.')
      const [now, then, both, untold] = [changes['only-now'], changes['only-then'], changes.both, changes.untold].map(
        ({ length }) => length,
      )
      expect(Math.min(now ?? 0, then ?? 0, both ?? 0, untold ?? 0)).toBeGreaterThan(5)
      await expect(sentenceOf(frame)).toContainText(
        `Compared with 2024: ${now} only in 2025, ${then} only in 2024, ${both} in both, ${untold} cannot be told.`,
      )
      const shown = await visibleElements(frame)
      expect(wronglySigned(shown, changes)).toEqual([])
      expect(new Set(shown.lines.map(({ change }) => change))).toEqual(new Set(['only-now', 'only-then', 'both', null]))
      const evidence = evidenceOf(frame)
      await expect(evidence.getByRole('heading', { name: `+ Only in 2025 (${now})` })).toBeVisible()
      await expect(evidence.getByRole('heading', { name: `− Only in 2024 (${then})` })).toBeVisible()
      await expect(evidence.getByRole('heading', { name: `? Cannot be told (${untold})` })).toBeVisible()
      await evidence.getByText(`In both (${both})`).click()
      await expect
        .poll(async () => (await listedIn(evidence.locator('details.not-in-view [data-edges]'))).length)
        .toBe(both ?? 0)
      await expect(evidence).not.toContainText('Ended')
      expect(await positionsOf(frame)).toEqual(positions)
      await evidence.getByRole('button', { name: 'End comparison' }).click()
      await expect(sentenceOf(frame)).not.toContainText('Compared')
    })

    await test.step('what is in one window alone and what cannot be told bear signs of their own', async () => {
      const asked = { t: '2024', vs: '2025', undated: '1' } as const
      // Where everything is drawn there are enough lines that stand for one relationship alone.
      await goTo(frame, `${hashOf(asked)}&level=3`)
      const { changes } = expectedOf(asked)
      const sign = (id: string) => styleOf(frame, id, 'label')
      const signs = { 'only-now': '+', 'only-then': '−', untold: '?', both: '' } as const
      const { lines } = await visibleElements(frame)
      const edges = new Set(lines.flatMap(({ shows }) => (shows.length === 1 ? shows : [])))
      let told = 0
      for (const [change, label] of Object.entries(signs))
        for (const id of changes?.[change as keyof typeof signs].filter((one) => edges.has(one)).slice(0, 3) ?? []) {
          expect(await sign(id), `${id} is ${change}`).toBe(label)
          told += 1
        }
      expect(told).toBe(12)
    })

    await test.step('another window can be typed; what cannot be read is answered', async () => {
      await goTo(frame, '#t=2025&vs=before')
      const field = evidenceOf(frame).getByRole('textbox', { name: 'Compare with another window' })
      await field.fill('soon')
      await field.press('Enter')
      await expect(evidenceOf(frame).getByRole('alert')).toContainText('"soon" is not a date')
      await field.fill('2024-10..2024-12')
      await field.press('Enter')
      await expect.poll(() => viewOf(frame)).toEqual({ t: '2025', vs: '2024-10..2024-12' })
      await expect(sentenceOf(frame)).toContainText('Compared with October to December 2024: ')
    })

    await test.step('with the possible hidden, only what is drawn is listed and counted', async () => {
      const asked = { t: '2025-04', vs: '2025-03', possible: '0' } as const
      await goTo(frame, hashOf(asked))
      const { lines, changes } = expectedOf(asked)
      const shown = await visibleElements(frame)
      const folded = await frame.evaluate(() => window.entente?.drawn().folded ?? [])
      expect([...shown.edges, ...folded].toSorted()).toEqual(lines)
      expect(wronglySigned(shown, changes ?? {})).toEqual([])
    })

    await test.step('where nothing lies before the window it says so, and offers to compare with another', async () => {
      await goTo(frame, '')
      await unfold(frame)
      await panelOf(frame).getByRole('button', { name: 'Compare' }).click()
      await expect(evidenceOf(frame).getByText(/^Nothing in this dataset comes before this window/)).toBeVisible()
      await evidenceOf(frame).getByRole('textbox', { name: 'Compare with another window' }).fill('2024')
      await evidenceOf(frame).getByRole('button', { name: 'Compare' }).click()
      await expect(sentenceOf(frame)).toContainText('Compared with 2024: ')
    })
  })
})

test.describe('the life of an agreement', () => {
  const outline = (frame: Frame) => styleOf(frame, 'sidm-aiad-mou', 'border-style')

  test('by December 2024 the memorandum of SIDM and AIAD is planned, by May 2025 it is signed: each step with its date and its quote, which leads to its place', async ({
    entente,
  }) => {
    const frame = await entente.open('#t=2023-01..2024-12&mode=by&sel=sidm-aiad-mou')
    await test.step('by December 2024 the memorandum of SIDM and AIAD is planned: dashed, and said so with its quote', async () => {
      await goTo(frame, '#t=2023-01..2024-12&mode=by&sel=sidm-aiad-mou')
      expect(await outline(frame)).toBe('dashed')
      const life = evidenceOf(frame).locator('.lifecycle')
      await expect(life).toContainText('By 31 December 2024: planned, no more.')
      await expect(
        evidenceOf(frame)
          .locator('.cards blockquote')
          .filter({ hasText: 'A key feature of this roadmap will be a' })
          .first(),
      ).toBeVisible()
      await expect(life.locator('li.later').first()).toContainText('after this window')
    })

    await test.step('by May 2025 it is signed: the chain leads from the foreseeing to the signing, each step with its date', async () => {
      await goTo(frame, '#t=2023-01..2025-05&mode=by&sel=sidm-aiad-mou')
      expect(await outline(frame)).toBe('solid')
      const life = evidenceOf(frame).locator('.lifecycle')
      await expect(life).toContainText('By 31 May 2025: done.')
      await expect(life.locator('li.later')).toHaveCount(0)
      const steps = life.locator('li')
      await expect(steps.first()).toContainText('18 November and 31 December 2024')
      await expect(steps.first()).toContainText('Foreseen')
      await expect(steps.filter({ hasText: 'Signed' })).toContainText('14 or 15 April 2025')
      // In the same order, below, what the texts say of each.
      const told = evidenceOf(frame).locator('.cards > li')
      await expect(told.first().locator('blockquote').first()).toContainText('A key feature of this roadmap')
      await expect(told.filter({ hasText: 'was signed' }).locator('blockquote').first()).toContainText(
        'was signed between',
      )
      await expect(told.first().locator('cite').first()).toBeVisible()
    })

    await test.step('a passage leads to its place in its document', async () => {
      await goTo(frame, '#t=2023-01..2024-12&mode=by&sel=sidm-aiad-mou')
      await evidenceOf(frame).getByRole('button', { name: 'In context' }).first().click()
      await expect(frame.getByRole('region', { name: 'Documents' }).locator('.wanted')).toBeVisible()
    })
  })
})

test.describe('the axis', () => {
  const unitOfStep = async (frame: Frame) => {
    const from = panelOf(frame).getByRole('slider', { name: 'From' })
    const before = Number(await from.inputValue())
    await from.press('ArrowLeft')
    return before - Number(await from.inputValue())
  }

  test('opens on the days that documents speak of, says what a bar holds, marks what is selected and each event, and zooms to the window and back', async ({
    entente,
  }) => {
    const frame = await entente.open()
    await test.step('opens on the days that documents speak of; the years of the plan are one press away, and back', async () => {
      await goTo(frame, '')
      const years = panelOf(frame).getByRole('group', { name: 'Years' }).getByRole('button')
      await expect(years).toHaveText(['All', '2023', '2024', '2025', '2026'])
      const edge = panelOf(frame).getByRole('button', { name: 'Action Plan runs to 2029' })
      await edge.click()
      await expect(panelOf(frame).locator('.histogram .bar:not(.vague)')).toHaveCount(28)
      await expect(years).toHaveText(['All', '2023', '2024', '2025', '2026', '2027', '2028', '2029'])
      await edge.click()
      await expect(panelOf(frame).locator('.histogram .bar:not(.vague)')).toHaveCount(36)
      expect(await viewOf(frame)).toEqual({})
    })

    await test.step('the pointer on a bar says and raises what it holds; a click takes it as the window', async () => {
      await goTo(frame, '')
      const april = panelOf(frame).locator('.histogram .bar:not(.vague)').nth(25)
      await april.hover()
      await expect(
        panelOf(frame).getByText(
          /^In force at any time in April 2025: \d+ certain, \d+ possible\. \d+ happened or began then: Contact \d+, .*; \d+ in force or open already\.$/,
        ),
      ).toBeVisible()
      await expect.poll(() => classesOf(frame, 'singh-made-rome-visit')).toContain('raised')
      expect(await classesOf(frame, 'mcg-12-of-mcg')).not.toContain('raised')
      await april.click()
      await expect.poll(() => viewOf(frame)).toEqual({ t: '2025-04' })
      await entente.page.mouse.move(5, 5)
      await expect.poll(() => classesOf(frame, 'singh-made-rome-visit')).not.toContain('raised')
    })

    await test.step('a card or row under the pointer marks its bar, and what is selected does in the accent', async () => {
      await goTo(frame, '#sel=singh-rome-visit')
      const marks = panelOf(frame).locator('.bar-marks')
      await expect(marks.locator('.selected')).toHaveCount(1)
      await expect(marks.locator('.hovered')).toHaveCount(0)
      await panelOf(frame).locator('.event-marks g').filter({ hasText: '12th MCG meeting' }).locator('text').hover()
      await expect(marks.locator('.hovered')).toHaveCount(1)
      await expect(marks.locator('.selected')).toHaveCount(1)
    })

    await test.step('an event is marked at its date, named where there is room, and selects', async () => {
      await goTo(frame, '#t=2025-04')
      const mark = panelOf(frame).locator('.event-marks g').filter({ hasText: 'Singh in Rome' })
      await expect(mark.locator('text')).toBeVisible()
      await mark.locator('text').click()
      await expect(evidenceOf(frame).getByRole('heading', { level: 2 })).toContainText('visit to Rome')
    })

    await test.step('zooms to the window and back, and its unit follows', async () => {
      await goTo(frame, '#t=2025-04')
      await unfold(frame)
      const panel = panelOf(frame)
      const zoom = panel.getByRole('button', { name: 'Zoom the axis to the window' })
      const whole = await panel.locator('.histogram .bar:not(.vague)').count()
      expect(whole).toBe(36)
      await zoom.click()
      await expect(panel.locator('.histogram .tick text').first()).toHaveText(/^\d+ /)
      expect(await panel.locator('.histogram .bar:not(.vague)').count()).toBe(50)
      expect(await unitOfStep(frame)).toBe(1)
      await zoom.click()
      await expect(panel.locator('.histogram .bar:not(.vague)')).toHaveCount(36)
      // From 31 March an arrow leads to the beginning of that month.
      expect(await unitOfStep(frame)).toBe(30)
    })
  })

  test('a bar of the three years that documents speak of is a month at 1440 px, and a quarter at 390 px', async ({
    entente,
  }) => {
    const frame = await entente.open()
    for (const [width, bars] of [
      [1440, 36],
      [390, 13],
    ] as const) {
      await entente.page.setViewportSize({ width, height: 844 })
      if (width < 760) await unfold(frame)
      await expect(panelOf(frame).locator('.histogram .bar:not(.vague)')).toHaveCount(bars)
    }
  })
})

test.describe('moving the window', () => {
  /** Drags the filled track by a share of the axis. */
  async function dragTrack(frame: Frame, share: number) {
    const track = panelOf(frame).locator('.track-window')
    const box = await track.boundingBox()
    const axis = await panelOf(frame).locator('.track').boundingBox()
    if (!box || !axis) throw new Error('There is no track.')
    const { mouse } = frame.page()
    const y = box.y + box.height / 2
    await mouse.move(box.x + box.width / 2, y)
    await mouse.down()
    await mouse.move(box.x + box.width / 2 + (axis.width * share) / 2, y, { steps: 4 })
    await mouse.move(box.x + box.width / 2 + axis.width * share, y, { steps: 4 })
    await mouse.up()
  }

  test('is moved by its track, its thumbs, its buttons and typed dates: by whole units, with Shift by days', async ({
    entente,
  }) => {
    const frame = await entente.open('#t=2024')
    await test.step('dragging the track pans by whole units, its length kept', async () => {
      await goTo(frame, '#t=2024')
      await dragTrack(frame, 1 / 3)
      await expect.poll(() => viewOf(frame)).toEqual({ t: '2025' })
    })

    await test.step('with Shift it pans by days', async () => {
      await goTo(frame, '#t=2024-03..2024-08')
      await entente.page.keyboard.down('Shift')
      await dragTrack(frame, 0.072)
      await entente.page.keyboard.up('Shift')
      const t = await expect
        .poll(async () => (await viewOf(frame))?.t, 'a window that begins within a month')
        .toMatch(/^2024-0\d-\d\d\.\.2024-\d\d-\d\d$/)
        .then(() => viewOf(frame))
      const [from = '', to = ''] = (t?.t ?? '').split('..')
      // March to August has 184 days.
      expect((Date.parse(to) - Date.parse(from)) / 86_400_000 + 1).toBe(184)
    })

    await test.step('a dragged thumb stops at whole units, with Shift at days', async () => {
      await goTo(frame, '#t=2024')
      const axis = await panelOf(frame).locator('.track').boundingBox()
      if (!axis) throw new Error('There is no track.')
      const { mouse, keyboard } = entente.page
      const y = axis.y + axis.height / 2
      // From March 2023 to February 2026.
      const x = (months: number) => axis.x + (axis.width * months) / 36
      await mouse.move(x(22), y)
      await mouse.down()
      await mouse.move(x(29.2), y, { steps: 5 })
      await mouse.up()
      await expect.poll(() => viewOf(frame)).toEqual({ t: '2024-01..2025-07' })
      await mouse.move(x(29), y)
      await keyboard.down('Shift')
      await mouse.down()
      await mouse.move(x(25.6), y, { steps: 5 })
      await mouse.up()
      await keyboard.up('Shift')
      await expect.poll(async () => (await viewOf(frame))?.t).toMatch(/^2024-01-01\.\.2025-04-\d\d$/)
    })

    await test.step('Earlier and Later step by the window’s own length, and stop at the ends', async () => {
      await goTo(frame, '#t=2024-07..2024-09')
      await unfold(frame)
      const step = (name: string) => panelOf(frame).getByRole('button', { name })
      await step('Later').click()
      await expect.poll(() => viewOf(frame)).toEqual({ t: '2024-10..2024-12' })
      await step('Earlier').click()
      await step('Earlier').click()
      await expect.poll(() => viewOf(frame)).toEqual({ t: '2024-04..2024-06' })
      await frame.evaluate(() => window.entente?.setView({ t: '2029' }))
      await expect(step('Later')).toBeDisabled()
    })

    await test.step('dates can be typed, as a reader writes them', async () => {
      await goTo(frame, '')
      const field = (name: string) => panelOf(frame).getByRole('textbox', { name })
      await field('From date').fill('14 April 2025')
      await field('From date').press('Enter')
      await field('To date').fill('Feb 2026')
      await field('To date').press('Enter')
      await expectDrawn(frame, { t: '2025-04-14..2026-02-28' })
      await field('To date').fill('31 February 2026')
      await field('To date').press('Enter')
      await expect(panelOf(frame).getByRole('alert')).toContainText('31 February 2026')
      await expectDrawn(frame, { t: '2025-04-14..2026-02-28' })
    })
  })

  test('Back and Forward restore window, question, knowledge and comparison, step by step', async ({ entente }) => {
    const frame = await entente.open()
    const panel = panelOf(frame)
    const walked: unknown[] = [{}]
    const settled = async (view: Record<string, string>) => {
      await expect.poll(() => frame.evaluate(() => location.hash)).toBe(hashOf(view))
      walked.push(view)
    }
    await panel.getByRole('button', { name: '2025', exact: true }).click()
    await settled({ t: '2025' })
    await panel.getByRole('combobox', { name: 'What the window asks' }).selectOption('by')
    await settled({ t: '2025', mode: 'by' })
    await unfold(frame)
    await panel.getByRole('textbox', { name: 'Known by' }).fill('2025-04-16')
    await panel.getByRole('textbox', { name: 'Known by' }).press('Enter')
    await settled({ t: '2025', mode: 'by', known: '2025-04-16' })
    await panel.getByRole('button', { name: 'Compare' }).click()
    await settled({ t: '2025', mode: 'by', known: '2025-04-16', vs: 'before' })
    for (const view of walked.toReversed().slice(1)) {
      await frame.evaluate(() => history.back())
      await expect.poll(() => viewOf(frame)).toEqual(view)
      await expectDrawn(frame, view as Asked)
    }
    for (const view of walked.slice(1)) {
      await frame.evaluate(() => history.forward())
      await expect.poll(() => viewOf(frame)).toEqual(view)
      await expectDrawn(frame, view as Asked)
    }
  })

  test('a burst of steps is announced once, after it has settled', async ({ entente }) => {
    const frame = await entente.open('#t=2024')
    const said = await takeDown(frame, '.network [role="status"]')
    // As fast as a key repeats: a machine under load would make pauses of its own between two presses.
    await panelOf(frame)
      .getByRole('slider', { name: 'To' })
      .evaluate(async (to) => {
        for (let i = 0; i < 12; i++) {
          to.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))
          await new Promise((done) => setTimeout(done, 30))
        }
      })
    await expect(sentenceOf(frame)).toHaveText(/^2024 to 2025:/)
    await expect.poll(async () => (await said()).length).toBe(1)
    await entente.page.waitForTimeout(700)
    expect(await said()).toEqual([await sentenceOf(frame).textContent()])
  })
})

test('with the keyboard alone: question, window, thumbs, dates, playback, comparison, tray', async ({ entente }) => {
  const frame = await entente.open()
  const { keyboard } = entente.page
  const focused = () =>
    frame.evaluate(() => {
      const { activeElement: at } = document
      return at?.getAttribute('aria-label') ?? at?.textContent.trim() ?? ''
    })
  /** Walks on with Tab to what bears this name. */
  const walkTo = async (name: string | RegExp) => {
    for (let i = 0; i < 120; i++) {
      const at = await focused()
      if (typeof name === 'string' ? at === name : name.test(at)) return
      await keyboard.press('Tab')
    }
    throw new Error(`Tab never came to ${String(name)}.`)
  }
  await panelOf(frame).getByRole('combobox', { name: 'What the window asks' }).focus()
  await keyboard.press('ArrowDown')
  await expect.poll(() => viewOf(frame)).toEqual({ mode: 'within' })
  await walkTo('Window')
  await keyboard.press('ArrowDown')
  await expect.poll(() => viewOf(frame)).toEqual({ t: '2023', mode: 'within' })
  await walkTo('To date')
  await keyboard.type('June 2023')
  await keyboard.press('Enter')
  await expect.poll(() => viewOf(frame)).toEqual({ t: '..2023-06', mode: 'within' })
  await walkTo('More controls of time')
  await keyboard.press('Enter')
  await walkTo(/Later/)
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await expect.poll(() => viewOf(frame)).toEqual({ t: '2024-01..2024-06', mode: 'within' })
  await walkTo('Step')
  await keyboard.press('Enter')
  await expect.poll(() => viewOf(frame)).toEqual({ t: '2024-01..2024-07', mode: 'within' })
  await walkTo('Compare')
  await keyboard.press('Space')
  await expect.poll(async () => (await viewOf(frame))?.vs).toBe('before')
  await walkTo('Known by')
  await keyboard.type('2025-05')
  await keyboard.press('Enter')
  await expect.poll(async () => (await viewOf(frame))?.known).toBe('2025-05-31')
  await walkTo('Zoom the axis to the window')
  await keyboard.press('Enter')
  await walkTo(/^\d+ undated/)
  await keyboard.press('Enter')
  await expect(evidenceOf(frame).getByRole('heading', { name: 'Without a day in this window' })).toBeVisible()
  await walkTo('Key')
  await keyboard.press('Enter')
  await expect(panelOf(frame).getByText('The documents')).toBeVisible()
  await walkTo('From')
  await keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => (await viewOf(frame))?.t).toBe('2024-01-02..2024-07-31')
})

const STATES = {
  'the opening view': '',
  'a month': '#t=2025-04',
  'a day': '#t=2025-04-14',
  'a comparison of what was known':
    '#t=2024&vs=before&known=2025-04-16&possible=0&undated=0&off=kind:person,status:planned',
  'what had started': '#t=..2024-12&mode=by',
}

for (const [width, height] of [
  [1440, 900],
  [1280, 800],
  [1024, 768],
  [390, 844],
] as const)
  test(`at ${width}×${height} neither the time panel nor the drawing changes its size with the state`, async ({
    entente,
  }) => {
    await entente.page.setViewportSize({ width, height })
    const frame = await entente.open()
    const sizes = async () => [
      await panelOf(frame).boundingBox(),
      await frame.locator('.network-drawing').boundingBox(),
    ]
    const expectSteady = async () => {
      const first = await sizes()
      for (const [name, hash] of Object.entries(STATES)) {
        await frame.evaluate((to) => {
          location.hash = to
        }, hash)
        await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
        expect(await sizes(), name).toEqual(first)
      }
      return first
    }
    const closed = await expectSteady()
    await unfold(frame)
    // On a small screen the rest unfolds in its place; elsewhere it lies over the drawing, which keeps its size.
    if (width > 760) expect(await sizes(), 'with more controls').toEqual(closed)
    const first = await expectSteady()
    await panelOf(frame).getByRole('button', { name: 'Play' }).click()
    expect(await sizes(), 'playing').toEqual(first)
    await panelOf(frame).getByRole('button', { name: 'Pause' }).click()
    await panelOf(frame).getByRole('button', { name: 'Zoom the axis to the window' }).click()
    expect(await sizes(), 'with the axis zoomed').toEqual(first)
  })

test('at 1440 px its controls stand in one row, and no text in them is cut', async ({ entente }) => {
  const frame = await entente.open('#t=2023-09-30..2025-09-30&known=2025-09-30')
  const { rows, cut } = await panelOf(frame).evaluate((panel) => {
    const controls = [...panel.querySelectorAll<HTMLElement>('.time-row :is(button, select, input)')].filter(
      (control) => control.checkVisibility(),
    )
    return {
      // Rows lie further apart than the middles of what stands in one.
      rows: controls
        .map((control) => control.getBoundingClientRect())
        .map(({ top, height }) => top + height / 2)
        .toSorted((a, b) => a - b)
        .filter((middle, i, all) => middle - (all[i - 1] ?? -Infinity) > 10).length,
      cut: controls.filter((control) => control.scrollWidth > control.clientWidth).map((control) => control.ariaLabel),
    }
  })
  expect(rows).toBe(1)
  expect(cut).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('every control can be reached by touch, and is large enough', async ({ entente }) => {
    const frame = await entente.open('#t=2025')
    await unfold(frame)
    const controls = await panelOf(frame).locator(':is(button, select, input, summary):visible').all()
    expect(controls.length).toBeGreaterThan(20)
    for (const control of controls) {
      await control.scrollIntoViewIfNeeded()
      const box = await control.boundingBox()
      const name = await control.evaluate((at) => at.getAttribute('aria-label') ?? at.textContent)
      expect(Math.min(box?.width ?? 0, box?.height ?? 0), `${name} is 44 px in both ways`).toBeGreaterThanOrEqual(44)
      expect((box?.x ?? -1) + 0.5, `${name} is on the screen`).toBeGreaterThan(0)
      expect((box?.x ?? 0) + 24, `${name} is on the screen`).toBeLessThanOrEqual(391)
    }
    await panelOf(frame).getByRole('button', { name: 'Step' }).tap()
    await expect.poll(async () => (await viewOf(frame))?.t).not.toBe('2025')
    await panelOf(frame).getByRole('button', { name: 'Compare' }).tap()
    await expect.poll(async () => (await viewOf(frame))?.vs).toBe('before')
  })

  test('a tap on a bar takes it as the window', async ({ entente }) => {
    const frame = await entente.open()
    await unfold(frame)
    await panelOf(frame).locator('.histogram .bar:not(.vague)').nth(9).tap()
    await expect.poll(() => viewOf(frame)).toEqual({ t: '2025-04..2025-06' })
  })
})

for (const timezoneId of ['Asia/Kolkata', 'America/Los_Angeles', 'UTC'])
  test.describe(`with the clocks of ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('the page draws and says the same', async ({ entente }) => {
      const frame = await entente.open()
      const offset = await frame.evaluate(() => new Date(Date.UTC(2025, 6, 1)).getTimezoneOffset())
      expect(offset).toBe({ 'Asia/Kolkata': -330, 'America/Los_Angeles': 420, UTC: 0 }[timezoneId])
      for (const asked of [
        { t: '2025-04-14' },
        { t: '2025-04-15', mode: 'within' },
        { t: '2024-11-18' },
        { t: '2025-04', vs: 'before' },
        { t: '..2023-12-31', mode: 'by' },
        { known: '2025-04-16' },
        { known: '2025-04-15' },
        { known: '2026-02-26' },
      ] as const) {
        await frame.evaluate((hash) => {
          location.hash = hash
        }, hashOf(asked))
        await expectDrawn(frame, asked)
      }
      await frame.evaluate(() => window.entente?.setView({ t: '2025-04', known: null }))
      await expect(sentenceOf(frame)).toHaveText(/^April 2025:/)
      const words = await panelOf(frame).locator('.histogram .tick text').allTextContents()
      expect(words.filter((word) => /^\d{4}$/.test(word))).toEqual(['2024', '2025', '2026'])
      await expect(panelOf(frame).getByRole('textbox', { name: 'To date' })).toHaveValue('30 April 2025')
    })
  })

test('axe finds nothing in a view of a comparison, of a day and of an agreement that is planned, light and dark', async ({
  entente,
}) => {
  const frame = await entente.open()
  for (const hash of [
    '#t=2024&vs=before&known=2025-04-16',
    '#t=2025-04-14',
    '#t=..2024-12&mode=by&sel=sidm-aiad-mou',
  ]) {
    await goTo(frame, hash)
    await expectNoAxeViolationsInBothThemes(frame)
  }
})

test('axe finds nothing while it plays, and in the tray', async ({ entente }) => {
  const frame = await entente.open('#t=2023-01..2025-03')
  await unfold(frame)
  await panelOf(frame).getByRole('button', { name: 'Step' }).click()
  await expectNoAxeViolations(frame)
  await panelOf(frame)
    .getByRole('button', { name: /^\d+ undated/ })
    .click()
  await expectNoAxeViolations(frame)
})
