/** The figure, in the built page, as it is seen and handled: measured from what Cytoscape draws and where the words stand. */
import type { Frame } from '@playwright/test'
import type { Core } from 'cytoscape'
import {
  type Box,
  type DrawnLine,
  type DrawnNode,
  classesOf,
  drawnLines,
  eventsAtRest,
  positionsOf,
  visibleElements,
  zoomOf,
} from './support/drawing.ts'
import { settledNodes } from './support/labels.ts'
import { goTo } from './support/goTo.ts'
import { expect, test } from './support/test.ts'

/** Px by which two boxes may touch: the rounding of text on a pixel grid. */
const SLACK = 0.75
const MINISTER = { width: 1440, height: 900 }

const overlap = (a: Box, b: Box) =>
  a.x1 + SLACK < b.x2 && b.x1 + SLACK < a.x2 && a.y1 + SLACK < b.y2 && b.y1 + SLACK < a.y2

type Point = readonly [number, number]

/** Do two stretches share an inner point? */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** How often two curves that share no end meet. The dots of the comb say what meets what, and do not count. */
function crossings(lines: readonly DrawnLine[]): number {
  const curves = lines.filter(({ onTrack }) => !onTrack)
  let count = 0
  for (const [i, one] of curves.entries())
    for (const other of curves.slice(i + 1)) {
      if ([one.source, one.target].some((id) => id === other.source || id === other.target)) continue
      for (const [k, b] of one.points.entries())
        for (const [m, d] of other.points.entries()) {
          const [a, c] = [one.points[k - 1], other.points[m - 1]]
          if (a && c && cross(a, b, c, d)) count += 1
        }
    }
  return count
}

/** Does a stretch reach into a box? */
function reaches(a: Point, b: Point, { x1, y1, x2, y2 }: Box): boolean {
  const box = { x1: x1 + SLACK, y1: y1 + SLACK, x2: x2 - SLACK, y2: y2 - SLACK }
  const isIn = ([x, y]: Point) => x > box.x1 && x < box.x2 && y > box.y1 && y < box.y2
  const corners: readonly Point[] = [[box.x1, box.y1], [box.x2, box.y1], [box.x2, box.y2], [box.x1, box.y2]] // prettier-ignore
  return isIn(a) || isIn(b) || corners.some((corner, i) => cross(a, b, corner, corners[(i + 1) % 4] ?? corner))
}

const SCREENS = [
  { width: 1440, height: 900, least: 11 },
  { width: 1366, height: 768, least: 11 },
  { width: 900, height: 600, least: 11 },
  { width: 2560, height: 1440, least: 11 },
  { width: 390, height: 844, least: 10 },
] as const

interface Fields {
  readonly level?: string | null
  readonly t?: string | null
  readonly sel?: string
}

const OPENING: Fields = {}

/** Views of the figure, as fields of the address. */
const VIEWS: readonly Fields[] = [
  OPENING,
  { level: '2' },
  { level: null, t: '2025' },
  { t: null, sel: 'narendra-modi' },
  { sel: 'rome' },
]

/** No name of the opening view is cut at an edge, and on a wide screen the figure uses most of the width. */
async function expectUncut(frame: Frame, nodes: readonly DrawnNode[], width: number) {
  const box = await frame.locator('.network-canvas').boundingBox()
  if (!box) throw new Error('The drawing has no box.')
  const cut = nodes.filter(({ label }) => !label || label.x1 < box.x || label.x2 > box.x + box.width)
  expect(cut.map(({ id }) => id)).toEqual([])
  // Below, a phone may have to be panned; nothing is above the top.
  expect(nodes.filter(({ label }) => label && label.y1 < box.y).map(({ id }) => id)).toEqual([])
  if (width < 2560) return
  const labels = nodes.flatMap(({ label }) => label ?? [])
  const used = Math.max(...labels.map(({ x2 }) => x2)) - Math.min(...labels.map(({ x1 }) => x1))
  expect(used / box.width).toBeGreaterThanOrEqual(0.85)
}

for (const { width, height, least } of SCREENS)
  test(`at ${width}×${height} every name is legible, none upon another, none cut at an edge, and no line runs through one`, async ({
    entente,
  }) => {
    await entente.page.setViewportSize({ width, height })
    const frame = await entente.open()
    const faults: string[] = []
    for (const view of VIEWS) {
      await frame.evaluate((fields) => window.entente?.setView(fields), view)
      const nodes = await settledNodes(frame)
      if (view === OPENING) await expectUncut(frame, nodes, width)
      for (const { id, label, labelPx } of nodes)
        if (!label) faults.push(`${id} has no name`)
        else if (labelPx < (view.level === '2' && width < 1000 ? 10 : least) - 0.01)
          faults.push(`${id} is ${labelPx} px`)
      for (const one of nodes)
        for (const other of nodes) {
          if (!one.label || one.id === other.id) continue
          if (overlap(one.label, other.node)) faults.push(`the name of ${one.id} overlaps ${other.id}`)
          if (other.label && one.id < other.id && overlap(one.label, other.label))
            faults.push(`the names of ${one.id} and ${other.id} overlap`)
        }
      const lines = await drawnLines(frame)
      if (view === OPENING && width === MINISTER.width) {
        expect(lines.length).toBeGreaterThan(40)
        expect(crossings(lines), 'crossings of the opening view').toBeLessThanOrEqual(60)
      }
      for (const { id, points } of lines)
        for (const { id: node, label } of nodes)
          if (label && points.some((point, i) => i > 0 && reaches(points[i - 1] ?? point, point, label)))
            faults.push(`the line ${id} runs through the name of ${node}`)
      expect.soft(faults, JSON.stringify(view)).toEqual([])
    }
  })

test('every entity of India alone stands left of every one of Italy alone, each is hit in its middle, selecting moves none, and no relationship is left out', async ({
  entente,
}) => {
  const frame = await entente.open()
  await test.step('every entity of India alone stands left of every one of Italy alone', async () => {
    await goTo(frame, '')
    await settledNodes(frame)
    const positions = await positionsOf(frame)
    const xs = (ids: readonly string[]) => ids.map((id) => positions[id]?.[0] ?? Number.NaN)
    const india = ['narendra-modi', 'rajesh-kumar-singh', 'sanjeev-kumar', 'sidm', 'isro', 'india']
    const italy = ['giorgia-meloni', 'guido-crosetto', 'luisa-riccardi', 'aiad', 'asi', 'italy']
    const shared = [
      'joint-strategic-action-plan',
      'strategic-partnership',
      'military-cooperation-group',
      'sidm-aiad-mou',
    ]
    expect(Math.max(...xs(india))).toBeLessThan(Math.min(...xs(shared)))
    expect(Math.max(...xs(shared))).toBeLessThan(Math.min(...xs(italy)))
  })

  await test.step('a node of any shape is hit in its very middle', async () => {
    await goTo(frame, '')
    const missed = await frame.evaluate(() => {
      type Hit = { readonly id: () => string }
      type Renderer = {
        readonly findNearestElement: (x: number, y: number, interactive: boolean, touch: boolean) => Hit
      }
      type Container = HTMLElement & { readonly _cyreg: { readonly cy: Core & { readonly renderer: () => Renderer } } }
      // oxlint-disable-next-line no-underscore-dangle -- the name is Cytoscape's
      const { cy } = (document.querySelector('.network-canvas') as Container)._cyreg
      return cy
        .nodes()
        .toArray()
        .flatMap((node) => {
          const { x, y } = node.position()
          const hit = cy.renderer().findNearestElement(x, y, true, false)
          return hit.id() === node.id() ? [] : [node.id()]
        })
    })
    expect(missed).toEqual([])
  })

  await test.step('selecting what is drawn moves nothing', async () => {
    await goTo(frame, '')
    await settledNodes(frame)
    const before = await positionsOf(frame)
    for (const sel of ['narendra-modi', 'modi-meloni-rio', 'sidm-signed-mou', 'giorgia-meloni~narendra-modi']) {
      await frame.evaluate((id) => window.entente?.setView({ sel: id }), sel)
      await settledNodes(frame)
      expect(await positionsOf(frame)).toEqual(before)
    }
  })

  await test.step('every relationship of the view is in a line, or counted as folded, at each level', async () => {
    await goTo(frame, '')
    for (const level of ['1', '2', '3']) {
      const drawn = await frame.evaluate((asked) => {
        window.entente?.setView({ level: asked })
        return window.entente?.drawn()
      }, level)
      await settledNodes(frame)
      const shown = new Set((await visibleElements(frame)).edges)
      const { certain = [], possible = [], undated = [] } = drawn?.edges ?? {}
      const all = [...certain, ...possible, ...undated]
      const folded = new Set(drawn?.folded)
      expect(all.filter((id) => shown.has(id) === folded.has(id))).toEqual([])
      expect([...shown, ...folded].toSorted()).toEqual(all.toSorted())
    }
  })
})

test('a click on “+n” unfolds in place what is folded there, and Back folds it again', async ({ entente }) => {
  await entente.page.setViewportSize(MINISTER)
  const frame = await entente.open()
  const before = new Set((await settledNodes(frame)).map(({ id }) => id))
  const fold = frame.locator('.figure-words [data-id="sidm-aiad-mou"] .run-fold')
  const at = await fold.boundingBox()
  if (!at) throw new Error('Nothing is folded there.')
  await entente.page.mouse.click(at.x + at.width / 2, at.y + at.height / 2)
  await expect.poll(() => frame.evaluate(() => window.entente?.getView().open)).toBe('sidm-aiad-mou')
  await expect(frame.locator('.figure-words [data-id="industrial-collaboration"]')).toHaveCount(1)
  expect(before.has('industrial-collaboration')).toBe(false)
  await expect.poll(() => entente.page.evaluate(() => location.hash)).toContain('open=')
  await entente.page.goBack()
  await expect(frame.locator('.figure-words [data-id="industrial-collaboration"]')).toHaveCount(0)
})

test('what was unfolded folds again where it was unfolded', async ({ entente }) => {
  await entente.page.setViewportSize(MINISTER)
  const frame = await entente.open('#open=sidm-aiad-mou,modi-meloni-rio')
  await settledNodes(frame)
  const sign = await frame.locator('.figure-words [data-id="sidm-aiad-mou"] .run-fold').boundingBox()
  if (!sign) throw new Error('There is no sign to fold it again.')
  await entente.page.mouse.click(sign.x + sign.width / 2, sign.y + sign.height / 2)
  await expect.poll(() => frame.evaluate(() => window.entente?.getView().open)).toBe('modi-meloni-rio')
})

test('a line that stands for several opens all of them', async ({ entente }) => {
  await entente.page.setViewportSize(MINISTER)
  const frame = await entente.open()
  await settledNodes(frame)
  const line = (await drawnLines(frame)).find(({ id }) => id === 'aiad~sidm-aiad-mou')
  const [x, y] = line?.points[Math.floor((line.points.length * 3) / 4)] ?? [0, 0]
  await entente.page.mouse.move(x, y)
  await expect(frame.locator('.hover-box')).toContainText('2 in 1 line')
  await entente.page.mouse.click(x, y)
  await expect.poll(() => frame.evaluate(() => window.entente?.getView().sel)).toBe('aiad~sidm-aiad-mou')
})

test('a click on a node selects it, a click on the ground clears', { tag: '@shipped' }, async ({ entente }) => {
  const frame = await entente.open()
  const nodes = await settledNodes(frame)
  const modi = nodes.find(({ id }) => id === 'narendra-modi')
  if (!modi) throw new Error('Narendra Modi is not drawn.')
  await frame.locator('.network-drawing').click({ position: await within(frame, modi) })
  await expect(frame.getByRole('complementary', { name: 'Evidence' }).getByRole('heading', { level: 2 })).toHaveText(
    'Narendra Modi',
  )
  expect(await classesOf(frame, 'narendra-modi')).toContain('selected')
  expect(await classesOf(frame, 'asi')).toContain('faded')
  await frame.locator('.network-drawing').click({ position: { x: 4, y: 4 } })
  await expect.poll(() => frame.evaluate(() => window.entente?.getView().sel)).toBeUndefined()
  expect(await classesOf(frame, 'asi')).not.toContain('faded')
})

test('moving the window moves no node, the pointer on one highlights its neighbourhood, and wheel, buttons and keys zoom', async ({
  entente,
}) => {
  const frame = await entente.open()
  await test.step('moving the window moves no node', async () => {
    await goTo(frame, '')
    const before = await positionsOf(frame)
    for (const year of ['2023', '2024', '2025', '2026', 'All'])
      await frame.getByRole('group', { name: 'Years' }).getByRole('button', { name: year, exact: true }).click()
    await frame.getByRole('slider', { name: 'From' }).press('PageUp')
    expect(await positionsOf(frame)).toEqual(before)
  })

  await test.step('the pointer on a node highlights its neighbourhood', async () => {
    await goTo(frame, '')
    const nodes = await settledNodes(frame)
    const node = nodes.find(({ id }) => id === 'luisa-riccardi')
    if (!node) throw new Error('Luisa Riccardi is not drawn.')
    await frame.locator('.network-drawing').hover({ position: await within(frame, node) })
    await expect.poll(() => classesOf(frame, 'rajesh-kumar-singh')).toContain('raised')
    expect(await classesOf(frame, 'singh-co-chaired-with-riccardi')).toContain('raised')
    expect(await classesOf(frame, 'asi')).toContain('faded')
  })

  await test.step('wheel, buttons and keys zoom; the whole comes back', async () => {
    await goTo(frame, '')
    await settledNodes(frame)
    const before = await zoomOf(frame)
    await frame.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(() => zoomOf(frame)).toBeGreaterThan(before * 1.2)
    await frame.getByRole('button', { name: 'Show the whole network' }).click()
    await expect.poll(() => zoomOf(frame)).toBeCloseTo(before, 5)
    await frame.getByRole('application', { name: 'Drawing of the network' }).press('+')
    await expect.poll(() => zoomOf(frame)).toBeGreaterThan(before * 1.2)
    await frame.getByRole('application', { name: 'Drawing of the network' }).press('0')
    await expect.poll(() => zoomOf(frame)).toBeCloseTo(before, 5)
    await frame.locator('.network-drawing').hover({ position: { x: 300, y: 300 } })
    // While it still moves to the whole, a turn would be undone by that.
    await settledNodes(frame)
    await entente.page.mouse.wheel(0, -300)
    await expect.poll(() => zoomOf(frame)).toBeGreaterThan(before)
  })
})

test('in a frame a plain wheel belongs to the host page, and Ctrl with the wheel zooms', async ({ entente }) => {
  const frame = await entente.open('#embed=1')
  await settledNodes(frame)
  const before = await zoomOf(frame)
  await frame.locator('.network-drawing').hover({ position: { x: 200, y: 200 } })
  await entente.page.mouse.wheel(0, -300)
  expect(await zoomOf(frame)).toBe(before)
  await entente.page.keyboard.down('Control')
  await entente.page.mouse.wheel(0, -300)
  await entente.page.keyboard.up('Control')
  await expect.poll(() => zoomOf(frame)).toBeGreaterThan(before)
})

test('a drawing at rest does nothing', async ({ entente }) => {
  const frame = await entente.open('#t=2025')
  await settledNodes(frame)
  expect(await eventsAtRest(frame)).toBe(0)
})

/** A node's place within the drawing, for the pointer. */
async function within(frame: Frame, { x, y }: { readonly x: number; readonly y: number }) {
  const offset = await frame.evaluate(() => {
    const { left, top } = (document.querySelector('.network-canvas') as HTMLElement).getBoundingClientRect()
    return { left, top }
  })
  return { x: x - offset.left, y: y - offset.top }
}
