/** Finding, filtering, focusing, following, arranging: each as a reader does it, and each against the dataset itself. */
import type { Frame } from '@playwright/test'
import { asciiJson } from '../../src/page/asciiJson.ts'
import { type DrawnNode, classesOf, positionsOf, visibleElements, zoomOf } from './support/drawing.ts'
import { keyboardOf } from './support/keyboard.ts'
import { labelFaults, settledNodes } from './support/labels.ts'
import { pageWith } from './support/pageWith.ts'
import { RAW } from './support/slowDefinition.ts'
import { goTo } from './support/goTo.ts'
import { expect, test } from './support/test.ts'
import { withResolvers } from './support/withResolvers.ts'

const evidence = (frame: Frame) => frame.getByRole('complementary', { name: 'Evidence' })
const network = (frame: Frame) => frame.getByRole('region', { name: 'Network' })
const sentence = (frame: Frame) => frame.locator('.view-sentence')
const drawing = (frame: Frame) => frame.getByRole('application', { name: 'Drawing of the network' })
const view = (frame: Frame) => frame.evaluate(() => window.entente?.getView())
const drawn = async (frame: Frame) => {
  const found = await frame.evaluate(() => window.entente?.drawn())
  if (!found) throw new Error('window.entente is missing')
  return { ...found, all: [...found.edges.certain, ...found.edges.possible, ...found.edges.undated] }
}

/** Where a node is drawn, in px of the page. */
async function placeOf(frame: Frame, id: string) {
  const node = (await settledNodes(frame)).find((one) => one.id === id)
  if (!node) throw new Error(`${id} is not drawn.`)
  return node
}

/** Drags a node a little to the right and down. */
async function dragAside(frame: Frame, id: string) {
  const { x, y } = await placeOf(frame, id)
  const { mouse } = frame.page()
  await mouse.move(x, y)
  await mouse.down()
  await mouse.move(x + 40, y + 15, { steps: 4 })
  await mouse.up()
}

test.describe('search', () => {
  const field = (frame: Frame) => frame.getByRole('combobox', { name: 'Search the network' })
  const options = (frame: Frame) => frame.getByRole('listbox', { name: 'Results' }).getByRole('option')

  test('is tolerant of slips, finds words of a quote, says what lies outside the window, and what would help where nothing matches', async ({
    entente,
  }) => {
    const frame = await entente.open()
    await test.step('is tolerant of slips, word order, accents, case and spelling, and knows aliases', async () => {
      await goTo(frame, '')
      for (const [asked, first] of [
        ['Crosseto', 'Guido Crosetto'],
        ['singh rajesh', 'Rajesh Kumar Singh'],
        ['defense industrial roadmap', 'Defence Industrial Roadmap'],
        ['MÉLONI', 'Giorgia Meloni'],
        ['Secretary (DP)', 'Sanjeev Kumar'],
      ] as const) {
        await field(frame).fill(asked)
        await expect(options(frame).first(), asked).toContainText(first)
      }
    })

    await test.step('finds words of a quote, marks them, and says what they stand for', async () => {
      await goTo(frame, '')
      await field(frame).fill('last month off Goa')
      const quote = options(frame).filter({ hasText: 'last month' }).first()
      await expect(quote.locator('mark').first()).toBeVisible()
      await expect(quote).toContainText('for: ')
    })

    await test.step('says what is outside the window; chosen, it is selected and the window widened, which can be undone', async () => {
      await goTo(frame, '#t=2023')
      await field(frame).fill('Luciano Portolano')
      await expect(options(frame).first()).toContainText('outside this window')
      await options(frame).first().click()
      await expect(evidence(frame).getByRole('heading', { level: 2 })).toHaveText('Luciano Portolano')
      const notices = frame.getByRole('region', { name: 'Notices' })
      await expect(notices).toContainText('“Luciano Portolano” lies outside the window, 2023.')
      expect((await drawn(frame)).nodes).toContain('luciano-portolano')
      await notices.getByRole('button', { name: 'Undo' }).click()
      expect(await view(frame)).toEqual({ t: '2023', q: 'Luciano Portolano' })
      expect((await drawn(frame)).nodes).not.toContain('luciano-portolano')
    })

    await test.step('where nothing matches it says what would help', async () => {
      await goTo(frame, '')
      await field(frame).fill('zzzyx')
      await expect(frame.getByText('Nothing matches “zzzyx”. Search for a name').first()).toBeVisible()
    })
  })
})

test.describe('filters', () => {
  const filters = (frame: Frame) => frame.getByRole('region', { name: 'Filters' })
  const row = (frame: Frame, label: string) =>
    filters(frame)
      .locator('.filter-row')
      .filter({ has: frame.getByRole('button', { name: label, exact: true }) })

  test('what is switched off is said, hidden or faded; "only" leaves one of a group, and the same again or Clear brings back all', async ({
    entente,
  }) => {
    test.slow()
    const frame = await entente.open('#t=2025')
    await test.step('what is switched off is said; its count is what it would bring back; Clear brings back all', async () => {
      await goTo(frame, '#t=2025')
      const before = (await drawn(frame)).all.length
      const commitments = new Set(RAW.relations.filter(({ family }) => family === 'commitment').map(({ id }) => id))
      const isCommitment = (id: string) => commitments.has(RAW.edges.find((edge) => edge.id === id)?.relation ?? '')
      const isTheme = (id: string) => RAW.nodes.find((node) => node.id === id)?.kind === 'theme'
      const box = (name: string) => filters(frame).getByRole('button', { name, exact: true })
      const promised = async (label: string) => {
        const count = await row(frame, label).locator('.count').textContent()
        expect(count).toMatch(/^\+[1-9]\d*$/)
        return Number(count)
      }
      await box('Themes').click()
      await box('Commitment').click()
      await expect(sentence(frame)).toContainText('Switched off: Themes; Commitment.')
      expect((await drawn(frame)).nodes.filter(isTheme)).toEqual([])

      // A kind counts its entities, a family its relationships.
      const edges = await promised('Commitment')
      await box('Commitment').click()
      expect((await drawn(frame)).all.filter(isCommitment)).toHaveLength(edges)
      const nodes = await promised('Themes')
      await box('Themes').click()
      expect((await drawn(frame)).nodes.filter(isTheme)).toHaveLength(nodes)

      await box('Events').click()
      await filters(frame).getByRole('button', { name: 'Clear' }).click()
      expect(await view(frame)).toEqual({ t: '2025' })
      expect((await drawn(frame)).all.length).toBe(before)
    })

    await test.step('"only" leaves one of a group, in one gesture, and the same again brings the others back', async () => {
      await goTo(frame, '')
      await row(frame, 'Contact').hover()
      await filters(frame).getByRole('button', { name: 'Only Contact' }).click()
      const contact = new Set(RAW.relations.filter(({ family }) => family === 'contact').map(({ id }) => id))
      const expected = RAW.edges.filter(({ relation }) => contact.has(relation)).map(({ id }) => id)
      expect((await drawn(frame)).all.toSorted()).toEqual(expected.toSorted())
      await filters(frame).getByRole('button', { name: 'Only Contact' }).click()
      expect(await view(frame)).toEqual({})
    })

    await test.step('hidden and faded are two choices: faded, what is off is seen and not counted', async () => {
      await goTo(frame, '#t=2025&off=kind:theme&level=2')
      const counted = (await drawn(frame)).all.toSorted()
      const onLines = (await visibleElements(frame)).edges
      expect(onLines.filter((id) => !counted.includes(id))).toEqual([])
      const said = await sentence(frame).textContent()
      await filters(frame).getByRole('button', { name: 'Faded' }).click()
      await expect.poll(async () => (await visibleElements(frame)).edges.length).toBeGreaterThan(onLines.length)
      expect(await classesOf(frame, 'defence-cooperation')).toContain('faint')
      expect((await drawn(frame)).all.toSorted()).toEqual(counted)
      await expect(sentence(frame)).toHaveText(said ?? '')
      await filters(frame).getByRole('button', { name: 'Hidden' }).click()
      await expect.poll(async () => (await visibleElements(frame)).edges).toEqual(onLines)
    })

    await test.step('"Two or more" leaves what several documents say, each on its own', async () => {
      await goTo(frame, '')
      await row(frame, 'Two or more').hover()
      await filters(frame).getByRole('button', { name: 'Only Two or more' }).click()
      const documentOf = new Map(RAW.passages.map(({ id, document }) => [id, document]))
      const { all } = await drawn(frame)
      expect(all.length).toBeGreaterThan(0)
      for (const id of all) {
        const cited = RAW.edges.find((edge) => edge.id === id)?.citations ?? []
        expect(new Set(cited.map((passage) => documentOf.get(passage))).size, id).toBeGreaterThan(1)
      }
    })
  })
})

/** Each edge, and where it is an event also the ways from both its ends to that. */
function withEvents(edges: typeof RAW.edges): typeof RAW.edges {
  return edges.flatMap((edge) => {
    const { event, target } = edge
    if (event === undefined) return [edge]
    return [edge, { ...edge, target: event }, { ...edge, source: target, target: event }]
  })
}

/** How many steps each node is away from one, along these edges. */
function stepsFrom(from: string, edges: typeof RAW.edges): ReadonlyMap<string, number> {
  const steps = new Map([[from, 0]])
  for (const [at, step] of steps)
    for (const { source, target } of edges)
      for (const next of source === at ? [target] : target === at ? [source] : [])
        if (!steps.has(next)) steps.set(next, step + 1)
  return steps
}

test.describe('focus', () => {
  test('shows what lies within one, two or three steps in the view, at the size that it had, and re-arranges nothing; Escape steps out', async ({
    entente,
  }) => {
    const frame = await entente.open('#sel=mod-delegation&level=3')
    await settledNodes(frame)
    const [positions, zoom] = [await positionsOf(frame), await zoomOf(frame)]
    const distances = stepsFrom('mod-delegation', withEvents(RAW.edges))
    await evidence(frame).getByRole('button', { name: 'Focus' }).click()
    for (const steps of [1, 2, 3]) {
      await network(frame)
        .getByRole('radio', { name: steps === 1 ? '1 step' : `${steps} steps` })
        .check()
      const within = [...distances].filter(([, step]) => step <= steps).map(([id]) => id)
      await expect.poll(async () => (await drawn(frame)).nodes.toSorted()).toEqual(within.toSorted())
      expect(await view(frame)).toMatchObject({ focus: steps === 1 ? 'mod-delegation' : `mod-delegation~${steps}` })
      await settledNodes(frame)
      expect(await positionsOf(frame)).toEqual(positions)
      // The outline is as large as its names let it be: nearer, they would be cut.
      expect(await zoomOf(frame)).toBeCloseTo(zoom, 5)
    }
    await expect(sentence(frame)).toContainText('beyond the focus')
    await drawing(frame).press('Escape')
    await drawing(frame).press('Escape')
    await expect.poll(() => view(frame)).toEqual({ level: '3' })
    await settledNodes(frame)
    expect(await zoomOf(frame)).toBeCloseTo(zoom, 5)
    expect(await positionsOf(frame)).toEqual(positions)
  })
})

test.describe('paths', () => {
  /** The fewest steps between two, and by how many ways over nodes; remarks of the curators aside. */
  function shortest(from: string, to: string) {
    const remarks = new Set(RAW.relations.filter(({ editorial }) => editorial).map(({ id }) => id))
    const edges = withEvents(RAW.edges.filter(({ relation }) => !remarks.has(relation)))
    const steps = stepsFrom(from, edges)
    const ways = (at: string): number => {
      if (at === from) return 1
      const before = new Set(
        edges.flatMap(({ source, target }) => (source === at ? [target] : target === at ? [source] : [])),
      )
      return [...before]
        .filter((node) => steps.get(node) === (steps.get(at) ?? 0) - 1)
        .reduce((sum, node) => sum + ways(node), 0)
    }
    return { steps: steps.get(to), ways: ways(to) }
  }

  test('two names chosen, every shortest path is stepped through as cited sentences', async ({ entente }) => {
    const frame = await entente.open('#sel=luisa-riccardi&level=3')
    await evidence(frame).getByRole('button', { name: 'Path from here' }).click()
    await evidence(frame).getByRole('combobox', { name: 'To' }).fill('modi')
    await evidence(frame)
      .getByRole('option', { name: /^Narendra Modi/ })
      .click()
    await expect(evidence(frame).getByRole('heading', { level: 2 })).toHaveText('From Luisa Riccardi to Narendra Modi')
    expect(await view(frame)).toEqual({ path: 'luisa-riccardi~narendra-modi', level: '3' })

    const { steps = 0, ways } = shortest('luisa-riccardi', 'narendra-modi')
    await expect(evidence(frame)).toContainText(`${ways} paths of ${steps} steps, the fewest in this view.`)
    const seen = new Set<string>()
    for (let path = 1; path <= ways; path++) {
      await expect(evidence(frame)).toContainText(`Path ${path} of ${ways}`)
      const route = await evidence(frame).locator('.route').innerText()
      seen.add(route)
      await expect(evidence(frame).locator('.path-step')).toHaveCount(steps)
      for (const step of await evidence(frame).locator('.path-step').all())
        await expect(step.locator('.relationship').first()).toBeVisible()
      if (path < ways) await evidence(frame).getByRole('button', { name: 'Next path' }).click()
    }
    expect(seen.size).toBe(ways)
    const last = evidence(frame).locator('.path-step').last().locator('.relationship').first()
    await last.getByRole('button', { expanded: false }).click()
    await expect(last.getByRole('blockquote').first()).toBeVisible()
    // The path that is shown is raised in the drawing.
    const told = await evidence(frame)
      .locator('.path-step .relationship')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['edge'] ?? ''))
    const marks = await Promise.all(told.map((edge) => classesOf(frame, edge)))
    expect(marks.filter((classes) => classes.length > 0).every((classes) => classes.includes('raised'))).toBe(true)
    expect(marks.some((classes) => classes.includes('raised'))).toBe(true)
  })

  test('in order of time no step comes before the one before it; no path in the window is an answer, with the way there and back', async ({
    entente,
  }) => {
    const frame = await entente.open('#path=luisa-riccardi~narendra-modi')
    await test.step('in order of time no step comes before the one before it, and it says how sure that is', async () => {
      await goTo(frame, '#path=luisa-riccardi~narendra-modi')
      await evidence(frame)
        .getByRole('checkbox', { name: /^In order of time/ })
        .check()
      await expect(evidence(frame)).toContainText('that keep to the order of time')
      await expect(evidence(frame)).toContainText(/(?:Certainly|Possibly) in order of time/)
      await evidence(frame).getByRole('button', { name: 'Swap ends' }).click()
      expect(await view(frame)).toEqual({ path: 'narendra-modi~luisa-riccardi~intime' })
    })

    await test.step('"No path in this window; there is one in …" is an answer, with the way there and back', async () => {
      await goTo(frame, '#t=2023&path=luisa-riccardi~narendra-modi')
      await expect(evidence(frame)).toContainText(/No path in this window; there is one .*\d{4}/)
      await evidence(frame)
        .getByRole('button', { name: /^Widen the window to / })
        .click()
      await expect(evidence(frame)).toContainText(/\d paths? of \d steps, the fewest in this view\./)
      expect((await view(frame))?.t).not.toBe('2023')
      await frame.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
      expect(await view(frame)).toEqual({ t: '2023', path: 'luisa-riccardi~narendra-modi' })
    })
  })
})

test.describe('arrangements', () => {
  const LAYOUTS = ['force', 'timeline', 'circle'] as const
  const NAMED = new Set(['person', 'state', 'public-body', 'armed-force', 'industry', 'joint-body', 'agreement'])
  const select = (frame: Frame) => network(frame).getByRole('combobox', { name: 'Arrangement' })

  for (const layout of LAYOUTS) {
    test(`${layout}: at 1440×900 no label overlaps, none is below 11 px, people, bodies and agreements are named; time moves nothing`, async ({
      entente,
    }) => {
      const frame = await entente.open(`#layout=${layout}&level=3`)
      const nodes = await settledNodes(frame)
      expect(nodes.length).toBe(RAW.nodes.length)
      expect(labelFaults(nodes)).toEqual([])
      expect(nodes.filter(({ kind, label }) => NAMED.has(kind) && label === null).map(({ id }) => id)).toEqual([])

      const before = await positionsOf(frame)
      for (const year of ['2023', '2025', '2026', 'All']) {
        await frame.getByRole('group', { name: 'Years' }).getByRole('button', { name: year, exact: true }).click()
        expect(labelFaults(await settledNodes(frame)), year).toEqual([])
      }
      expect(await positionsOf(frame)).toEqual(before)
    })
  }

  test('switching there and back brings every node back to its place', async ({ entente }) => {
    const frame = await entente.open()
    await settledNodes(frame)
    const seen = new Map<string, string>()
    for (const layout of ['force', 'timeline', 'circle', 'timeline', 'force'] as const) {
      await select(frame).selectOption(layout)
      await settledNodes(frame)
      const now = JSON.stringify(await positionsOf(frame))
      expect(now, layout).toBe(seen.get(layout) ?? now)
      seen.set(layout, now)
      expect((await view(frame))?.layout).toBe(layout)
    }
    expect(new Set(seen.values()).size).toBe(LAYOUTS.length)
  })

  test('the dataset’s own is by the positions that the page brings; where it brings none, that is said', async ({
    entente,
  }, testInfo) => {
    const nodes = RAW.nodes.map(({ id }, i) => [id, [40 + (i % 10) * 120, 40 + Math.floor(i / 10) * 100]] as const)
    const positions = Object.fromEntries(nodes)
    const arrangement = { format: 'entente-arrangement/1', frame: { width: 1_200, height: 1_000 }, positions }
    const page = pageWith(testInfo.outputPath('page.html'), asciiJson(RAW), asciiJson(arrangement))
    const own = await entente.openAt(`${page}#layout=own&level=3`)
    await expect.poll(() => positionsOf(own)).toEqual(positions)
    await expect(own.getByRole('region', { name: 'Notices' })).toBeHidden()

    const none = await entente.open('#layout=own')
    await expect(none.getByRole('region', { name: 'Notices' })).toContainText('brings no positions of its own')
  })

  test('a node that is dragged stays, also after another arrangement and the text; Reset puts it back', async ({
    entente,
  }) => {
    const frame = await entente.open('#layout=force')
    await settledNodes(frame)
    const before = await positionsOf(frame)
    await dragAside(frame, 'india')
    const after = await positionsOf(frame)
    expect(after['india']).not.toEqual(before['india'])
    expect({ ...after, india: null }).toEqual({ ...before, india: null })

    await select(frame).selectOption('circle')
    await select(frame).selectOption('force')
    await frame.getByRole('button', { name: 'Text', exact: true }).click()
    await frame.getByRole('button', { name: 'Back to the network' }).click()
    await settledNodes(frame)
    const [kept, put] = [(await positionsOf(frame))['india'], after['india']]
    expect(Math.hypot((kept?.[0] ?? 0) - (put?.[0] ?? 0), (kept?.[1] ?? 0) - (put?.[1] ?? 0))).toBeLessThan(1)
    await network(frame).getByRole('button', { name: 'Reset arrangement' }).click()
    await settledNodes(frame)
    expect(await positionsOf(frame)).toEqual(before)
  })
})

test('of a dataset without sides the arrangement is called what it is, no outline is offered, and Reset puts back what was dragged', async ({
  entente,
}) => {
  const nodes = RAW.nodes.map((node) => ({ ...node, parties: [] }))
  const path = test.info().outputPath('page.html')
  const frame = await entente.openAt(pageWith(path, asciiJson({ ...RAW, steps: undefined, parties: [], nodes })))
  await settledNodes(frame)
  const arrangement = frame.getByRole('combobox', { name: 'Arrangement' })
  await expect(arrangement).toHaveValue('force')
  await expect(arrangement.getByRole('option', { name: 'Outline' })).toHaveCount(0)
  const before = await positionsOf(frame)
  await dragAside(frame, 'india')
  expect((await positionsOf(frame))['india']).not.toEqual(before['india'])
  await frame.getByRole('button', { name: 'Reset arrangement' }).click()
  await settledNodes(frame)
  expect(await positionsOf(frame)).toEqual(before)
})

test.describe('structure', () => {
  test('the ranking counts what is drawn and follows the window; sizes follow the ranking', async ({ entente }) => {
    const frame = await entente.open('#layout=force&level=3')
    await frame.getByRole('button', { name: 'More', exact: true }).click()
    await frame.getByRole('button', { name: 'Structure', exact: true }).click()
    const structure = evidence(frame).getByRole('region', { name: 'Structure' })
    const first = structure.getByRole('row').nth(1)
    const most = async () => {
      const { all } = await drawn(frame)
      const counts = new Map<string, number>()
      for (const id of all) {
        const edge = RAW.edges.find((one) => one.id === id)
        for (const end of new Set(edge ? [edge.source, edge.target] : [])) counts.set(end, (counts.get(end) ?? 0) + 1)
      }
      return Math.max(...counts.values())
    }
    const ranks: string[] = []
    for (const year of ['2023', '2025', 'All']) {
      await frame.getByRole('group', { name: 'Years' }).getByRole('button', { name: year, exact: true }).click()
      await expect(first.getByRole('cell').last()).toHaveText(String(await most()))
      ranks.push(await structure.getByRole('table').innerText())
    }
    expect(new Set(ranks).size).toBe(3)

    const widthOf = (nodes: readonly DrawnNode[], id: string) => {
      const { node } = nodes.find((one) => one.id === id) ?? { node: { x1: 0, x2: 0 } }
      return node.x2 - node.x1
    }
    const alike = await settledNodes(frame)
    expect(widthOf(alike, 'narendra-modi')).toBeCloseTo(widthOf(alike, 'its-cavour'), 5)
    for (const measure of ['connections', 'betweenness']) {
      await structure.getByRole('combobox', { name: 'Size of the nodes' }).selectOption(measure)
      const sized = await settledNodes(frame)
      expect(widthOf(sized, 'narendra-modi')).toBeGreaterThan(widthOf(sized, 'its-cavour') * 1.3)
      await expect(structure).toContainText(measure === 'connections' ? 'Connections: the' : 'Betweenness: of all')
      expect(labelFaults(sized)).toEqual([])
    }
  })

  test('groups are outlined on request, each with its number, and listed in words', async ({ entente }) => {
    const frame = await entente.open('#t=2025&layout=force&level=3')
    await frame.getByRole('button', { name: 'More', exact: true }).click()
    await frame.getByRole('button', { name: 'Structure', exact: true }).click()
    const structure = evidence(frame).getByRole('region', { name: 'Structure' })
    await expect(frame.locator('.group-hulls path')).toHaveCount(0)
    await structure.getByRole('checkbox', { name: 'Outline groups' }).check()
    const listed = await structure.locator('.structure-list > li').count()
    expect(listed).toBeGreaterThan(1)
    await expect(frame.locator('.group-hulls path')).toHaveCount(listed)
    await expect(frame.locator('.group-hulls text')).toHaveText(Array.from({ length: listed }, (_, i) => `${i + 1}`))
    await structure.getByRole('checkbox', { name: 'Outline groups' }).uncheck()
    await expect(frame.locator('.group-hulls path')).toHaveCount(0)
  })

  test('groups that are to be outlined before their nodes have places are outlined when these come', async ({
    entente,
  }) => {
    const { promise: isHeld, resolve: letGo } = withResolvers()
    await entente.page.route('**/layoutWorker*.js', async (route) => {
      await isHeld
      await route.continue()
    })
    const frame = await entente.open('#t=2025&layout=force&level=3')
    await frame.getByRole('button', { name: 'More', exact: true }).click()
    await frame.getByRole('button', { name: 'Structure', exact: true }).click()
    const structure = evidence(frame).getByRole('region', { name: 'Structure' })
    await structure.getByRole('checkbox', { name: 'Outline groups' }).check()
    const listed = await structure.locator('.structure-list > li').count()
    await expect(frame.getByText('Being arranged…')).toBeVisible()
    letGo()
    await expect(frame.locator('.group-hulls path')).toHaveCount(listed)
  })
})

test.describe('the address', () => {
  /** Every key that a view writes, none at its default. */
  const WHOLE = {
    t: '2024..2025',
    mode: 'within',
    known: '2026-01-31',
    vs: '2023',
    undated: '0',
    possible: '0',
    sel: 'narendra-modi',
    focus: 'narendra-modi~3',
    path: 'narendra-modi~guido-crosetto~intime',
    off: 'kind:theme,status:open',
    fade: '1',
    q: 'modi & co = “?”',
    view: 'text',
    layout: 'circle',
    size: 'connections',
    groups: '1',
    theme: 'dark',
    embed: '1',
    panel: '0',
    time: '0',
    legend: '0',
  }

  test('a view with every key comes back from its own address, key by key', async ({ entente }) => {
    const frame = await entente.open()
    await frame.evaluate((fields) => window.entente?.setView(fields), WHOLE)
    expect(await view(frame)).toEqual(WHOLE)
    const before = await drawn(frame)
    const hash = await frame.evaluate(() => location.hash)
    const again = await entente.open(hash)
    expect(await view(again)).toEqual(WHOLE)
    expect(await again.evaluate(() => location.hash)).toBe(hash)
    expect(await drawn(again)).toEqual(before)
  })

  const hostile: readonly (readonly [hash: string, message: RegExp])[] = [
    ['#sel=%E0%A4%A&t=2025-13-45', /Nothing in this dataset has the id/],
    ['#focus=nobody~9&path=narendra-modi&mode=sideways', /focus=nobody~9; it wants an entity and 1, 2 or 3 steps/],
    ['#off=kind:<img src=x onerror=alert(1)>,family:none', /There is no filter/],
    ['#__proto__=1&constructor=2&view=elsewhere&layout=spiral', /view=elsewhere; it can be network, text or documents/],
    [`#q=${'x'.repeat(5_000)}&t=${'9'.repeat(3_000)}&theme=pink`, /theme=pink; it can be light or dark/],
  ]
  test('what it asks for in vain is named in a notice, and the rest is shown', async ({ entente }) => {
    // By the address that the page is opened with; what is typed there later is read by the same code.
    const [opened = ['', /./], ...typed] = hostile
    const frame = await entente.open(opened[0])
    const expectNamed = async (message: RegExp) => {
      await expect(frame.getByRole('region', { name: 'Notices' })).toContainText(message)
      await expect(frame.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(frame.locator('.network-canvas canvas').first()).toBeVisible()
      expect((await drawn(frame)).nodes.length).toBe(RAW.nodes.length)
    }
    await expectNamed(opened[1])
    for (const [hash, message] of typed)
      await test.step(hash.slice(0, 60), async () => {
        await goTo(frame, '')
        await goTo(frame, hash)
        await expectNamed(message)
      })
  })

  test('Back and Forward walk focus, text, arrangement and path, one at a time', async ({ entente }) => {
    const frame = await entente.open()
    const hash = () => frame.evaluate(() => location.hash)
    const steps: readonly (readonly [act: () => Promise<unknown>, hash: string])[] = [
      [() => select(frame, 'circle'), '#layout=circle'],
      [() => frame.getByRole('button', { name: 'Text', exact: true }).click(), '#view=text&layout=circle'],
      [() => frame.getByRole('button', { name: 'Back to the network' }).click(), '#layout=circle'],
      [
        () => evidence(frame).getByRole('link', { name: 'Sanjeev Kumar met Luciano Portolano' }).first().click(),
        '#sel=kumar-portolano-meeting&layout=circle',
      ],
      [
        () => evidence(frame).getByRole('button', { name: 'Focus' }).click(),
        '#sel=kumar-portolano-meeting&focus=kumar-portolano-meeting&layout=circle',
      ],
    ]
    const walked = [await hash()]
    for (const [act, wanted] of steps) {
      await act()
      await expect.poll(hash).toBe(wanted)
      walked.push(wanted)
    }
    for (const wanted of walked.slice(0, -1).toReversed()) {
      await frame.evaluate(() => history.back())
      await expect.poll(hash).toBe(wanted)
    }
    expect(await view(frame)).toEqual({})
    for (const wanted of walked.slice(1)) {
      await frame.evaluate(() => history.forward())
      await expect.poll(hash).toBe(wanted)
    }
    expect(await view(frame)).toEqual({
      sel: 'kumar-portolano-meeting',
      focus: 'kumar-portolano-meeting',
      layout: 'circle',
    })
  })

  test('"Copy link" copies the address of the view, with the version of the dataset', async ({ entente }) => {
    await entente.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const frame = await entente.open('#t=2025&sel=sidm')
    await frame.getByRole('button', { name: 'Copy link to this view' }).click()
    await expect(frame.getByText('Copied').first()).toBeVisible()
    const link = await frame.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/#t=2025&sel=sidm&v=[0-9a-f]+$/)
    const again = await entente.openAt(link)
    expect(await view(again)).toEqual({ t: '2025', sel: 'sidm' })
    await expect(again.getByRole('region', { name: 'Notices' })).toBeHidden()
    const stale = await entente.open('#t=2025&v=0000')
    await expect(stale.getByRole('region', { name: 'Notices' })).toContainText('another version of the dataset')
  })

  const select = (frame: Frame, layout: string) =>
    network(frame).getByRole('combobox', { name: 'Arrangement' }).selectOption(layout)
})

test.describe('the menu of what is drawn', () => {
  test('a right click on a node opens what its buttons do, and each does it', async ({ entente }) => {
    const frame = await entente.open()
    const { x, y } = await placeOf(frame, 'guido-crosetto')
    const menu = frame.getByRole('menu', { name: 'Actions for Guido Crosetto' })
    const choose = async (item: string) => {
      await entente.page.mouse.click(x, y, { button: 'right' })
      await menu.getByRole('menuitem', { name: item }).click()
      await expect(menu).toBeHidden()
    }
    await choose('Switch off People')
    await expect.poll(() => view(frame)).toEqual({ off: 'kind:person' })
    await frame.evaluate(() => window.entente?.setView({ off: null }))
    await choose('Open evidence')
    await expect(evidence(frame).getByRole('heading', { level: 2 })).toHaveText('Guido Crosetto')
    await expect(evidence(frame).getByRole('heading', { level: 2 })).toBeFocused()
    await choose('Path from here')
    await expect(evidence(frame).getByRole('heading', { level: 2 })).toHaveText('A path from Guido Crosetto')
    await frame.evaluate(() => window.entente?.setView({ sel: null }))
    await choose('Focus on it')
    await expect.poll(() => view(frame)).toMatchObject({ focus: 'guido-crosetto' })
  })

  test('Shift+F10 opens it at the stop of the walk; arrows walk it, Escape leads back', async ({ entente }) => {
    const frame = await entente.open()
    const { keyboard } = entente.page
    await drawing(frame).focus()
    await keyboardOf(entente.page, frame).type('guido')
    await keyboard.press('Shift+F10')
    const menu = frame.getByRole('menu', { name: 'Actions for Guido Crosetto' })
    await expect(menu.getByRole('menuitem').first()).toBeFocused()
    await keyboard.press('ArrowDown')
    await expect(menu.getByRole('menuitem', { name: 'Focus on it' })).toBeFocused()
    await keyboard.press('Escape')
    await expect(menu).toBeHidden()
    await expect(drawing(frame)).toBeFocused()
    await keyboard.press('Shift+F10')
    await keyboard.press('f')
    await keyboard.press('Enter')
    await expect.poll(() => view(frame)).toMatchObject({ focus: 'guido-crosetto' })
  })
})

test('? in the drawing lists the keys, Escape closes the list and leads back', async ({ entente }) => {
  const frame = await entente.open()
  await drawing(frame).press('?')
  const dialog = frame.getByRole('dialog', { name: 'Keys' })
  await expect(dialog.getByText('Opens the evidence and goes there')).toBeVisible()
  await entente.page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(drawing(frame)).toBeFocused()
})
