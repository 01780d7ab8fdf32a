/** Any screen, any zoom, any colours: nothing cut off, nothing out of reach, nothing that axe finds. */
import type { Frame, Locator } from '@playwright/test'
import type { Core } from 'cytoscape'
import { expectNoAxeViolations, expectNoAxeViolationsInBothThemes } from './support/axe.ts'
import { goTo } from './support/goTo.ts'
import { keyboardOf } from './support/keyboard.ts'
import { settledNodes } from './support/labels.ts'
import { type Entente, expect, test } from './support/test.ts'

const SCREENS = [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1440 },
]
/** 1280×1024 at 200 % and at 400 %: the latter is what WCAG 1.4.10 asks for. */
const ZOOMED = [
  { width: 640, height: 512 },
  { width: 320, height: 256 },
]
const STATES = ['', '#sel=sidm', '#view=text&t=2025', '#view=documents', '#path=luisa-riccardi~narendra-modi']

const evidence = (frame: Frame) => frame.getByRole('complementary', { name: 'Evidence' })

/**
 * What is wrong with the page at this size: that it scrolls sideways, or that something to press or to read is cut off by its edge or
 * by a box that does not scroll. The drawing is a picture, and a table and the years may scroll within themselves.
 */
function cutOff(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const faults: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) faults.push(`the page is ${root.scrollWidth} px wide`)
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}”`
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a, input, select, summary, h1, h2, p, label',
    )) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue
      if (
        element.closest(
          '.visually-hidden, .network-canvas, .side-headings, .table-frame, .year-buttons, .thumb, .skip-links',
        )
      )
        continue
      const { left, right, width } = element.getBoundingClientRect()
      if (width === 0) continue
      if (left < -1 || right > root.clientWidth + 1) faults.push(`${name(element)} reaches from ${left} to ${right}`)
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        const { overflowX, position } = getComputedStyle(box)
        if (overflowX !== 'visible') {
          const edge = box.getBoundingClientRect()
          if (left < edge.left - 1 || right > edge.right + 1)
            faults.push(`${name(element)} is cut by .${box.className.split(' ')[0] ?? ''}`)
        }
        if (position === 'fixed') break
      }
    }
    return faults
  })
}

/** Opens the key where it is behind a button, which on a telephone is in the menu. */
async function openFilters(frame: Frame): Promise<void> {
  if (await frame.getByRole('region', { name: 'Filters' }).isVisible()) return
  await pressFilters(frame)
}

/** Opens the filters, or closes them, on a screen that shows them only when they are asked for. */
async function pressFilters(frame: Frame): Promise<void> {
  const filters = frame.getByRole('button', { name: 'Filters', exact: true })
  if (!(await filters.isVisible())) await frame.getByRole('button', { name: 'More', exact: true }).click()
  await filters.click()
}

/** Can all of it be brought into sight by scrolling up and down? */
async function expectReachable(what: Locator): Promise<void> {
  await what.scrollIntoViewIfNeeded()
  await expect(what).toBeInViewport({ ratio: 0.9 })
  // And nothing lies over it.
  const covered = await what.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const over = document.elementFromPoint(left + width / 2, top + height / 2)
    return over !== null && (element.contains(over) || over.contains(element))
      ? null
      : (over?.outerHTML.slice(0, 90) ?? 'nothing')
  })
  expect(covered, 'what lies over it').toBeNull()
}

test.describe('no page scrolls sideways, and no control is cut', () => {
  for (const screens of [SCREENS.slice(0, 3), SCREENS.slice(3), ZOOMED])
    test(`at ${screens.map(({ width, height }) => `${width}×${height}`).join(', ')}`, async ({ entente }) => {
      // In a window that is made another size, each time as it was opened.
      const frame = await entente.open()
      for (const screen of screens) {
        await entente.page.setViewportSize(screen)
        const at = `${screen.width}×${screen.height}`
        for (const state of STATES) {
          await goTo(frame, state)
          expect(await cutOff(frame), `${at}: ${state || 'opening view'}`).toEqual([])
        }
        // With all that unfolds unfolded.
        await goTo(frame, '#focus=narendra-modi&t=2025')
        const more = frame.getByRole('button', { name: /^More controls of time/ })
        const unfolds = await more.isVisible()
        if (unfolds) await more.click()
        expect(await cutOff(frame), `${at}: with every control of time`).toEqual([])
        const filters = frame.getByRole('region', { name: 'Filters' })
        const opens = !(await filters.isVisible())
        if (opens) await pressFilters(frame)
        await expect(filters).toBeVisible()
        expect(await cutOff(frame), `${at}: with the filters`).toEqual([])
        if (opens) await pressFilters(frame)
        if (unfolds) await more.click()
      }
    })
})

test('in a frame of any size the way to the full view and the buttons of the drawing do not lie over each other', async ({
  entente,
}) => {
  const frame = await entente.open('#embed=1&t=2025')
  for (const screen of [...SCREENS, { width: 700, height: 600 }]) {
    await entente.page.setViewportSize(screen)
    await expect.poll(() => cutOff(frame), `${screen.width}×${screen.height}`).toEqual([])
    await expectReachable(frame.getByRole('link', { name: 'Open full view' }))
    const menu = frame.getByRole('button', { name: 'Level, layout and zoom' })
    const isMenu = await menu.isVisible()
    if (isMenu) await menu.click()
    for (const name of ['Zoom in', 'Zoom out', 'Show the whole network'])
      await expectReachable(frame.getByRole('button', { name }))
    if (isMenu) await menu.click()
  }
})

test('at any size the drawing has most of the room, and all nodes are inside it, or below where rows would be too low', async ({
  entente,
}) => {
  for (const { screen, least } of [
    { screen: { width: 390, height: 844 }, least: [390, 300] },
    { screen: { width: 844, height: 390 }, least: [500, 300] },
    { screen: { width: 768, height: 1024 }, least: [440, 600] },
    { screen: { width: 2560, height: 1440 }, least: [1800, 1100] },
  ] as const)
    await test.step(`${screen.width}×${screen.height}`, async () => {
      await entente.page.setViewportSize(screen)
      const frame = await entente.open()
      const box = await frame.locator('.network-view').boundingBox()
      expect(box?.width ?? 0).toBeGreaterThanOrEqual(least[0])
      expect(box?.height ?? 0).toBeGreaterThanOrEqual(least[1])
      const nodes = await settledNodes(frame)
      // On a screen so low rows need more height than there is: the figure is then panned, never shrunk.
      const isLow = screen.height < 500
      const outside = nodes.filter(
        ({ x, y }) => !box || x < box.x || y < box.y || x > box.x + box.width || (!isLow && y > box.y + box.height),
      )
      expect(outside.map(({ id }) => id)).toEqual([])
    })
})

test('a link to a selection shows the figure from its top, as without one', async ({ entente }) => {
  await entente.page.setViewportSize({ width: 900, height: 600 })
  const topOf = async (hash: string) => {
    const frame = await entente.open(hash)
    const figure = await frame.locator('.network-view').boundingBox()
    return Math.min(...(await settledNodes(frame)).map(({ y }) => y)) - (figure?.y ?? 0)
  }
  expect(await topOf('#t=2025&sel=italy')).toBeCloseTo(await topOf('#t=2025'), 0)
})

for (const { width, height } of [
  { width: 600, height: 400 },
  { width: 320, height: 480 },
])
  test(`in a frame of ${width}×${height} the figure keeps 60 % of the height, and nothing of it lies under the sheet`, async ({
    entente,
  }) => {
    await entente.page.setViewportSize({ width, height })
    const frame = await entente.open('#embed=1')
    const figure = await frame.locator('.network-view').boundingBox()
    expect(figure?.height ?? 0).toBeGreaterThanOrEqual(0.6 * height)
    const sheet = await evidence(frame).boundingBox()
    expect(sheet?.y ?? 0).toBeGreaterThanOrEqual((figure?.y ?? 0) + (figure?.height ?? 0))
  })

test.describe('at 400 % zoom', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('every part is reached by scrolling one way, and used there', async ({ entente }) => {
    const frame = await entente.open()
    await frame.getByRole('combobox', { name: 'Search the network' }).fill('Luisa')
    await frame
      .getByRole('option', { name: /^Luisa Riccardi/ })
      .first()
      .click()
    // What was chosen comes into sight, though the evidence lies below the drawing.
    const heading = evidence(frame).getByRole('heading', { level: 2 })
    await expect(heading).toHaveText('Luisa Riccardi')
    await expect(heading).toBeInViewport()
    await expectReachable(evidence(frame).getByRole('blockquote').first())
    const rest = evidence(frame).locator('li[data-card]').first()
    await rest.getByRole('button', { expanded: false }).first().click()
    await expectReachable(rest.locator('.relationship').last().getByRole('button').last())

    const reach = async (...names: readonly string[]) => {
      for (const name of names) await expectReachable(frame.getByRole('button', { name, exact: true }))
    }
    await reach('2025', 'More controls of time')
    await frame.getByRole('button', { name: 'Level, layout and zoom' }).click()
    await reach('Zoom in', 'Show the whole network')
    await entente.page.keyboard.press('Escape')
    await frame.getByRole('button', { name: 'More', exact: true }).click()
    await reach('Documents', 'Copy link to this view', 'Use the dark theme')
    await entente.page.keyboard.press('Escape')
    await frame.getByRole('button', { name: '2025', exact: true }).click()
    await frame.getByRole('button', { name: 'More controls of time' }).click()
    for (const name of ['From date', 'To date', 'Known by']) await expectReachable(frame.getByRole('textbox', { name }))
    await openFilters(frame)
    const themes = frame.getByRole('button', { name: 'Themes', exact: true })
    await expectReachable(themes)
    await themes.click()
    await expectReachable(frame.locator('.view-sentence'))
    expect(await frame.evaluate(() => window.entente?.getView())).toMatchObject({ t: '2025', off: 'kind:theme' })
  })

  test('the text view reflows: each sentence and each quote within the width', async ({ entente }) => {
    const frame = await entente.open('#view=text&t=2025-12')
    const region = frame.getByRole('region', { name: 'Text' })
    await expectReachable(region.getByRole('button', { name: 'Copy text' }))
    await expectReachable(region.locator('[data-edge]').last())
    await expectReachable(region.getByRole('blockquote').last().locator('xpath=following-sibling::*').first())
    expect(await cutOff(frame)).toEqual([])
  })

  test('dialogs, notices and the menu of a node fit', async ({ entente }) => {
    const frame = await entente.open('#t=2023&sel=kumar-met-portolano')
    await expectReachable(frame.getByRole('button', { name: 'Dismiss' }))
    await frame.getByRole('button', { name: 'Dismiss' }).click()
    await frame.getByRole('button', { name: 'More', exact: true }).click()
    await frame.getByRole('button', { name: 'Keys' }).click()
    await expectReachable(frame.getByRole('dialog').getByText('As far as it goes'))
    expect(await cutOff(frame)).toEqual([])
    await entente.page.keyboard.press('Escape')
    const drawing = frame.getByRole('application', { name: 'Drawing of the network' })
    await drawing.focus()
    await keyboardOf(entente.page, frame).type('guido')
    await entente.page.keyboard.press('Shift+F10')
    for (const item of await frame.getByRole('menuitem').all()) await expectReachable(item)
  })

  test('axe finds nothing', async ({ entente }) => {
    await expectNoAxeViolations(await entente.open('#sel=sidm'))
  })
})

test.describe('by touch, on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  async function tapOn(entente: Entente, id: string) {
    const { frame } = entente
    const node = (await settledNodes(frame)).find((one) => one.id === id)
    if (!node) throw new Error(`${id} is not drawn.`)
    await entente.page.touchscreen.tap(node.x, node.y)
  }

  test('a tap selects, the sheet rises and shows who it is; its handle and a tap beside take it back', async ({
    entente,
  }) => {
    const frame = await entente.open()
    const heightOf = async () => Math.round((await evidence(frame).boundingBox())?.height ?? 0)
    const low = await heightOf()
    await tapOn(entente, 'india')
    const heading = evidence(frame).getByRole('heading', { level: 2 })
    await expect(heading).toHaveText('India')
    await expect.poll(heightOf).toBeGreaterThan(300)
    await expect(heading).toBeInViewport()
    const half = await heightOf()
    await evidence(frame).getByRole('button', { name: 'Show more' }).tap()
    await expect.poll(heightOf).toBeGreaterThan(half + 150)
    await evidence(frame).getByRole('button', { name: 'Show less' }).tap()
    await expect.poll(heightOf).toBe(low)
    await evidence(frame).getByRole('button', { name: 'Show more' }).tap()
    await expect.poll(heightOf).toBe(half)
    await entente.page.touchscreen.tap(6, 330)
    await expect.poll(() => frame.evaluate(() => window.entente?.getView().sel)).toBeUndefined()
    await expect.poll(heightOf).toBe(low)
    // So does what is asked for by a button.
    await frame.getByRole('button', { name: 'More', exact: true }).tap()
    await frame.getByRole('button', { name: 'Structure', exact: true }).tap()
    await expect.poll(heightOf).toBe(half)
    await expect(evidence(frame).getByRole('table')).toBeInViewport()
  })

  test('a long press opens the menu of a node', async ({ entente }) => {
    const frame = await entente.open()
    const node = (await settledNodes(frame)).find(({ id }) => id === 'india')
    if (!node) throw new Error('India is not drawn.')
    const client = await entente.page.context().newCDPSession(entente.page)
    await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: node.x, y: node.y }] })
    await expect(frame.getByRole('menu', { name: 'Actions for India' })).toBeVisible()
    await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await frame.getByRole('menuitem', { name: 'Focus on it' }).tap()
    await expect.poll(() => frame.evaluate(() => window.entente?.getView().focus)).toBe('india')
  })

  test('filters open over the drawing and every target is 24 px or more', async ({ entente }) => {
    const frame = await entente.open('#focus=india')
    await openFilters(frame)
    const small = await frame.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, select, summary, .time-panel input')]
        .filter(
          (element) =>
            element.checkVisibility() && !element.closest('.skip-links, blockquote, .passage, .view-sentence'),
        )
        .map((element) => ({
          name: element.getAttribute('aria-label') ?? element.textContent,
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ name, box }) => `${name}: ${box.width}×${box.height}`),
    )
    expect(small).toEqual([])
    await frame.getByRole('button', { name: 'Agreements, plans', exact: true }).tap()
    await expect.poll(() => frame.evaluate(() => window.entente?.getView().off)).toBe('kind:agreement')
  })
})

test.describe('axe finds nothing', () => {
  const click = (name: string | RegExp) => (frame: Frame) =>
    frame.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) }).click()
  type State = { readonly hash: string; readonly first?: (frame: Frame) => Promise<unknown> }
  const states = {
    'in the text view': { hash: '#view=text&t=2025' },
    'in the table': {
      hash: '#view=text&t=2025-12',
      first: (frame) => frame.getByRole('radio', { name: /table/ }).check(),
    },
    'with paths': { hash: '#path=luisa-riccardi~narendra-modi' },
    'while an end is chosen': {
      hash: '#path=luisa-riccardi~narendra-modi',
      first: (frame) => evidence(frame).getByRole('combobox', { name: 'To' }).fill('kumar'),
    },
    'with no path in the window': { hash: '#t=2023&path=luisa-riccardi~narendra-modi' },
    'in the ranking with groups': {
      hash: '#t=2025',
      first: async (frame) => {
        await click('More')(frame)
        await click('Structure')(frame)
        await frame.getByRole('checkbox', { name: 'Outline groups' }).check()
      },
    },
    'with results of a search': {
      hash: '#t=2023',
      first: (frame) => frame.getByRole('combobox', { name: 'Search the network' }).fill('Portolano'),
    },
    'comparing two windows': { hash: '#t=2025&vs=2024' },
    'with the undated': {
      hash: '',
      first: async (frame) => {
        await click('More controls of time')(frame)
        await click(/^\d+ undated/)(frame)
      },
    },
    'with the menu of the header': { hash: '', first: click('More') },
    'with the keys': {
      hash: '',
      first: async (frame) => {
        await click('More')(frame)
        await click('Keys')(frame)
      },
    },
    'with a focus': { hash: '#focus=narendra-modi~2&t=2025' },
    'on the timeline, some of it faded': {
      hash: '#layout=timeline&off=kind:theme',
      first: click('Faded'),
    },
    'with the menu of a node': {
      hash: '#sel=sidm',
      first: (frame: Frame) => frame.getByRole('application').press('Shift+F10'),
    },
  } satisfies Readonly<Record<string, State>>
  /** Each state after the other on one page, as links and presses within it lead there. */
  const expectNoneIn = async (entente: Entente, names: readonly (keyof typeof states)[]) => {
    test.slow()
    const frame = await entente.open()
    for (const name of names)
      await test.step(name, async () => {
        const { hash, first }: State = states[name]
        // What lay over the page before does no more.
        await entente.page.keyboard.press('Escape')
        await goTo(frame, hash)
        await first?.(frame)
        await expectNoAxeViolationsInBothThemes(frame)
      })
  }
  const groups = {
    'in the text, with paths, in the ranking and in a search': [
      'in the text view',
      'in the table',
      'with paths',
      'while an end is chosen',
      'with no path in the window',
      'in the ranking with groups',
      'with results of a search',
    ],
    'comparing, with the undated, with menus, with the keys, with a focus and with some faded': [
      'comparing two windows',
      'with the undated',
      'with the menu of the header',
      'with the keys',
      'with a focus',
      'on the timeline, some of it faded',
      'with the menu of a node',
    ],
  } as const satisfies Readonly<Record<string, readonly (keyof typeof states)[]>>
  for (const [title, names] of Object.entries(groups))
    test(`${title}, light and dark`, ({ entente }) => expectNoneIn(entente, names))

  test('at 390×844, with filters, with a selection, with the text, light and dark', async ({ entente }) => {
    await entente.page.setViewportSize({ width: 390, height: 844 })
    const frame = await entente.open('#sel=sidm')
    await expectNoAxeViolationsInBothThemes(frame)
    await goTo(frame, '#view=text&t=2025-12')
    await expectNoAxeViolationsInBothThemes(frame)
    await goTo(frame, '#theme=light')
    await click('More controls of time')(frame)
    await openFilters(frame)
    await expectNoAxeViolationsInBothThemes(frame)
  })
})

test.describe('what the system asks for', () => {
  test('with forced colours every pressed button, mark and selection is still told apart', async ({ entente }) => {
    await entente.page.emulateMedia({ forcedColors: 'active' })
    const frame = await entente.open('#sel=sidm&t=2025')
    await expectNoAxeViolations(frame)
    const looks = await frame.evaluate(() => {
      const look = (element: Element | null) => {
        if (!element) return 'missing'
        const { color, backgroundColor, borderColor, borderWidth, borderStyle, outlineStyle } =
          getComputedStyle(element)
        return [color, backgroundColor, borderColor, borderWidth, borderStyle, outlineStyle].join(' ')
      }
      const buttons = [...document.querySelectorAll('.year-buttons button')]
      return {
        pressed: look(buttons.find((button) => button.getAttribute('aria-pressed') === 'true') ?? null),
        other: look(buttons.find((button) => button.getAttribute('aria-pressed') !== 'true') ?? null),
        selected: look(document.querySelector('.segments [aria-pressed="true"]')),
        unselected: look(document.querySelector('.segments [aria-pressed="false"]')),
        mark: getComputedStyle(document.querySelector('.evidence mark') ?? document.body).backgroundColor,
        ground: getComputedStyle(document.body).backgroundColor,
      }
    })
    expect(looks.pressed).not.toBe(looks.other)
    await frame.getByRole('combobox', { name: 'Search the network' }).fill('kumar')
    await entente.page.keyboard.press('ArrowDown')
    await expectNoAxeViolations(frame)
  })

  test('with less motion nothing is animated: a new arrangement, a focus and the sheet stand at once', async ({
    entente,
  }) => {
    await entente.page.emulateMedia({ reducedMotion: 'reduce' })
    const frame = await entente.open()
    // The other arrangements come when the page is at rest; before that one would be drawn later than it was asked for.
    await frame.waitForFunction(() => window.ententeParts?.['freeLayouts'] !== undefined)
    const moved = await frame.evaluate(async () => {
      const api = window.entente
      if (!api) throw new Error('window.entente is missing')
      const picture = () => {
        const { cy } = (
          document.querySelector('.network-canvas') as HTMLElement & {
            // oxlint-disable-next-line no-underscore-dangle -- the name is Cytoscape's
            readonly _cyreg: { readonly cy: Core }
          }
        )._cyreg // oxlint-disable-line no-underscore-dangle -- as above
        return JSON.stringify([cy.zoom(), cy.pan(), cy.nodes().map((node) => node.position())])
      }
      const still: boolean[] = []
      for (const fields of [{ layout: 'circle' }, { focus: 'sidm~2' }, { focus: null, layout: null }]) {
        api.setView(fields)
        // An arrangement may have to be worked out first: until then the one before stands.
        do await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
        while (document.querySelector('.network-view > .late'))
        const first = picture()
        await new Promise((done) => setTimeout(done, 350))
        still.push(picture() === first)
      }
      return still
    })
    expect(moved).toEqual([true, true, true])
    const running = await frame.evaluate(() => document.getAnimations().length)
    expect(running).toBe(0)
  })
})
