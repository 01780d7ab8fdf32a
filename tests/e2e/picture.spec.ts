/** The drawing, in the built page, as it is seen and handled. */
import type { Frame } from '@playwright/test'
import { type Box, classesOf, drawnNodes, eventsAtRest, positionsOf, zoomOf } from './support/drawing.ts'
import type { Core } from 'cytoscape'
import { expect, test } from './support/test.ts'

/** Px by which two boxes may touch: the rounding of text on a pixel grid. */
const SLACK = 0.75
const MINISTER = { width: 1440, height: 900 }

const overlap = (a: Box, b: Box) =>
  a.x1 + SLACK < b.x2 && b.x1 + SLACK < a.x2 && a.y1 + SLACK < b.y2 && b.y1 + SLACK < a.y2

async function settledNodes(frame: Frame) {
  await frame.waitForFunction(() => document.querySelector('.network-canvas canvas') !== null)
  await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return drawnNodes(frame)
}

for (const address of ['', '#theme=dark', '#t=2025', '#sel=narendra-modi']) {
  test(`at 1440×900 no label overlaps another label or a node, and none is below 11 px (${address || 'opening view'})`, async ({
    entente,
  }) => {
    await entente.page.setViewportSize(MINISTER)
    const nodes = await settledNodes(await entente.open(address))
    const labelled = nodes.flatMap((node) => (node.label ? [{ ...node, label: node.label }] : []))
    expect(labelled.length).toBeGreaterThan(20)
    const faults: string[] = []
    for (const one of labelled) {
      if (one.labelPx < 11) faults.push(`${one.id} is ${one.labelPx} px`)
      for (const other of nodes) {
        if (other.id === one.id) continue
        if (overlap(one.label, other.node)) faults.push(`the label of ${one.id} overlaps the node ${other.id}`)
        if (other.label && one.id < other.id && overlap(one.label, other.label))
          faults.push(`the labels of ${one.id} and ${other.id} overlap`)
      }
    }
    expect(faults).toEqual([])
  })
}

test('the opening view at 1440×900 holds the whole network inside its frame', async ({ entente }) => {
  await entente.page.setViewportSize(MINISTER)
  const frame = await entente.open()
  const nodes = await settledNodes(frame)
  const all = await frame.evaluate(() => window.entente?.drawn().nodes.length)
  expect(nodes.length).toBe(all)
  const box = await frame.locator('.network-canvas').boundingBox()
  if (!box) throw new Error('The drawing has no box.')
  const outside = nodes.filter(({ node, label }) =>
    [node, ...(label ? [label] : [])].some(
      ({ x1, y1, x2, y2 }) => x1 < box.x || y1 < box.y || x2 > box.x + box.width || y2 > box.y + box.height,
    ),
  )
  expect(outside.map(({ id }) => id)).toEqual([])
})

test('the opening view at 1440×900 names every person, body and agreement', async ({ entente }) => {
  await entente.page.setViewportSize(MINISTER)
  const nodes = await settledNodes(await entente.open())
  const first = new Set(['person', 'state', 'public-body', 'armed-force', 'industry', 'joint-body', 'agreement'])
  expect(nodes.filter(({ kind, label }) => first.has(kind) && label === null).map(({ id }) => id)).toEqual([])
})

test('every entity of India alone stands left of every one of Italy alone, on average well apart', async ({
  entente,
}) => {
  const frame = await entente.open()
  const positions = await positionsOf(frame)
  const mean = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (positions[id]?.[0] ?? 0), 0) / ids.length
  const india = ['narendra-modi', 'rajesh-kumar-singh', 'sanjeev-kumar', 'sidm', 'isro', 'india']
  const italy = ['giorgia-meloni', 'guido-crosetto', 'luisa-riccardi', 'aiad', 'asi', 'italy']
  const shared = ['joint-strategic-action-plan', 'strategic-partnership', 'military-cooperation-group', 'sidm-aiad-mou']
  expect(mean(india)).toBeLessThan(mean(shared) - 100)
  expect(mean(shared)).toBeLessThan(mean(italy) - 100)
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
  expect(await classesOf(frame, 'its-cavour')).toContain('faded')
  await frame.locator('.network-drawing').click({ position: { x: 4, y: 4 } })
  await expect.poll(() => frame.evaluate(() => window.entente?.getView().sel)).toBeUndefined()
  expect(await classesOf(frame, 'its-cavour')).not.toContain('faded')
})

test('the pointer on a node raises its neighbourhood and names its relationships', async ({ entente }) => {
  const frame = await entente.open()
  const nodes = await settledNodes(frame)
  const node = nodes.find(({ id }) => id === 'luisa-riccardi')
  if (!node) throw new Error('Luisa Riccardi is not drawn.')
  await frame.locator('.network-drawing').hover({ position: await within(frame, node) })
  await expect.poll(() => classesOf(frame, 'rajesh-kumar-singh')).toContain('raised')
  expect(await classesOf(frame, 'singh-co-chaired-with-riccardi')).toContain('named')
  expect(await classesOf(frame, 'its-cavour')).toContain('faded')
})

test('wheel, buttons and keys zoom; the whole comes back', async ({ entente }) => {
  const frame = await entente.open()
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
  await entente.page.mouse.wheel(0, -300)
  await expect.poll(() => zoomOf(frame)).toBeGreaterThan(before)
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

test('moving the window moves no node', async ({ entente }) => {
  const frame = await entente.open()
  const before = await positionsOf(frame)
  for (const year of ['2023', '2024', '2025', '2026', 'All'])
    await frame.getByRole('group', { name: 'Years' }).getByRole('button', { name: year, exact: true }).click()
  await frame.getByRole('slider', { name: 'From' }).press('PageUp')
  expect(await positionsOf(frame)).toEqual(before)
})

test('a drawing at rest does nothing', async ({ entente }) => {
  const frame = await entente.open('#t=2025')
  await settledNodes(frame)
  expect(await eventsAtRest(frame)).toBe(0)
})

test('at closer zoom more labels are drawn, and still none overlaps', async ({ entente }) => {
  await entente.page.setViewportSize({ width: 700, height: 600 })
  const frame = await entente.open('#embed=1&panel=0')
  const labels = async () => (await settledNodes(frame)).filter(({ label }) => label !== null).length
  const before = await labels()
  await frame.getByRole('button', { name: 'Zoom in' }).click()
  await frame.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(labels).toBeGreaterThan(before)
})

/** A node's place within the drawing, for the pointer. */
async function within(frame: Frame, { x, y }: { readonly x: number; readonly y: number }) {
  const offset = await frame.evaluate(() => {
    const { left, top } = (document.querySelector('.network-canvas') as HTMLElement).getBoundingClientRect()
    return { left, top }
  })
  return { x: x - offset.left, y: y - offset.top }
}

test('a node of any shape is hit in its very middle', async ({ entente }) => {
  const frame = await entente.open()
  const missed = await frame.evaluate(() => {
    type Hit = { readonly id: () => string }
    type Renderer = { readonly findNearestElement: (x: number, y: number, interactive: boolean, touch: boolean) => Hit }
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
