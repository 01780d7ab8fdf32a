/** What a reader does on the whole page, time after time, and how long each takes until it is seen. */
import type { Locator, Page } from '@playwright/test'
import type { Core } from 'cytoscape'
import type { StepTime } from './watch.ts'

/** In the order in which they are measured. */
export const ACTIONS = ['move', 'grow', 'playback', 'search', 'selection', 'level', 'arrangement'] as const
export type Action = (typeof ACTIONS)[number]

/** Gives the times of about so many of them. */
export type Measure = (page: Page, steps: number) => Promise<readonly StepTime[]>

/** Share of the axis that the window holds which is moved. */
const MOVING = 0.1
/** Presses of "Play" after which a short axis is enough. */
const PLAYS = 8
/** Ms between two presses in the drawing. */
const PAUSE = 350
/** Letters that are typed of each name. */
const LETTERS = 10

export const MEASURES: Readonly<Record<Action, Measure>> = {
  move,
  grow,
  playback,
  search,
  selection,
  level: (page, steps) => choices(page, 'Level of detail', Math.ceil(steps / 3)),
  arrangement: (page, steps) => choices(page, 'Arrangement', Math.ceil(steps / 3)),
}

/** Times what one event sets off. */
async function timed(page: Page, event: string, act: () => Promise<unknown>): Promise<StepTime> {
  await page.evaluate((type) => window.watched?.expect(type), event)
  await act()
  return page.evaluate(() => window.watched?.step ?? Promise.reject(new Error('Nothing was done.')))
}

const windowOf = (page: Page) => page.evaluate(() => window.watched?.window() ?? '')

const wholeView = (page: Page) => page.evaluate(() => window.entente?.setView({ t: null, sel: null }))

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('What is to be dragged is not on the page.')
  return box
}

/** The window between its thumbs is dragged from one end of the axis to the other. With Shift, so that each step is another window. */
async function move(page: Page, steps: number): Promise<readonly StepTime[]> {
  await wholeView(page)
  const track = await boxOf(page.locator('.track'))
  const to = page.getByRole('slider', { name: 'To', exact: true })
  await to.focus()
  // By the keys of the thumb, since the axis may be shorter than the extent.
  await page.keyboard.press('Home')
  for (let i = 0; i < 400 && (await boxOf(page.locator('.track-window'))).width < track.width * MOVING; i++)
    await page.keyboard.press('ArrowRight')
  const held = await boxOf(page.locator('.track-window'))
  const way = track.width - held.width
  const y = held.y + held.height / 2
  await page.mouse.move(held.x + held.width / 2, y)
  await page.mouse.down()
  await page.keyboard.down('Shift')
  const times: StepTime[] = []
  let before = await windowOf(page)
  for (let i = 1; i <= steps; i++) {
    const x = held.x + held.width / 2 + (way * i) / steps
    const time = await timed(page, 'pointermove', () => page.mouse.move(x, y))
    const after = await windowOf(page)
    if (after !== before) times.push(time)
    before = after
  }
  await page.keyboard.up('Shift')
  await page.mouse.up()
  return times
}

/** From the whole, half of the steps of the thumb "To" to the left, and as many back. */
async function grow(page: Page, steps: number): Promise<readonly StepTime[]> {
  await wholeView(page)
  await page.getByRole('slider', { name: 'To', exact: true }).focus()
  const times: StepTime[] = []
  let before = await windowOf(page)
  for (let i = 0; i < steps; i++) {
    const key = i < steps / 2 ? 'ArrowLeft' : 'ArrowRight'
    const time = await timed(page, 'keydown', () => page.keyboard.press(key))
    const after = await windowOf(page)
    if (after !== before) times.push(time)
    before = after
  }
  return times
}

/** Time passes by itself at its fastest, from the first bar on. */
async function playback(page: Page, steps: number): Promise<readonly StepTime[]> {
  await wholeView(page)
  const more = page.getByRole('button', { name: 'More controls of time' })
  await more.click()
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4')
  await more.click()
  await page.evaluate(() => {
    if (window.watched) window.watched.ticks = []
  })
  const taken = async () =>
    (await page.evaluate(async () => Promise.all(window.watched?.ticks ?? []))).filter(({ window }) => window !== '')
  let times = await taken()
  for (let i = 0; i < PLAYS && times.length < steps; i++) {
    await page.getByRole('button', { name: 'Play', exact: true }).click()
    // By its attribute: to look for a role in a page of thousands of rows takes longer than the step that is measured.
    const pause = page.locator('button[aria-label="Pause"]')
    while (times.length < steps && (await pause.isVisible())) {
      await page.waitForTimeout(200)
      times = await taken()
    }
    if (await pause.isVisible()) await pause.click()
  }
  return times.slice(0, steps)
}

/** Names that the figure shows are typed letter by letter. */
async function search(page: Page, steps: number): Promise<readonly StepTime[]> {
  await wholeView(page)
  const names = await page.evaluate(
    (count) =>
      [...document.querySelectorAll('.figure-words [data-id]')].slice(0, count).map((word) => word.textContent ?? ''),
    Math.ceil(steps / 3),
  )
  const field = page.getByRole('combobox', { name: 'Search the network' })
  // The index is made when the field is entered, before the first letter.
  await field.focus()
  await page.evaluate(() => new Promise((rested) => setTimeout(() => requestIdleCallback(rested), 500)))
  const times: StepTime[] = []
  for (const name of names) {
    // What every keyboard has a key for.
    const letters = [...name.replace(/[^a-z ]/gi, '')].slice(0, LETTERS)
    for (const letter of letters) {
      if (times.length === steps) break
      times.push(await timed(page, 'keydown', () => page.keyboard.press(letter === ' ' ? 'Space' : letter)))
    }
    await field.fill('')
  }
  await page.keyboard.press('Escape')
  return times
}

/** Nodes are pressed in the drawing, one after another. */
async function selection(page: Page, steps: number): Promise<readonly StepTime[]> {
  await wholeView(page)
  const selected = () => page.evaluate(() => window.entente?.getView().sel ?? '')
  const ids = await page.evaluate(nodesInSight)
  const times: StepTime[] = []
  for (const { id } of ids) {
    if (times.length >= steps) break
    // A selection may bring others, and the camera with them.
    const at = (await page.evaluate(nodesInSight)).find((node) => node.id === id)
    if (!at) continue
    const before = await selected()
    // Two presses in a row would be one of another kind.
    await page.waitForTimeout(PAUSE)
    await page.mouse.move(at.x, at.y)
    await page.mouse.down()
    const time = await timed(page, 'pointerup', () => page.mouse.up())
    if ((await selected()) !== before) times.push(time)
  }
  await wholeView(page)
  return times
}

/** Runs in the page: the nodes that the pointer could be put on, in px of the page, in the order of their ids. */
function nodesInSight(): readonly { readonly id: string; readonly x: number; readonly y: number }[] {
  const element = document.querySelector('.network-canvas')
  const cy = element && (Reflect.get(element, '_cyreg') as { readonly cy?: Core } | undefined)?.cy
  if (!element || !cy) return []
  const { left, top } = element.getBoundingClientRect()
  return cy
    .nodes()
    .not('.away')
    .nodes()
    .map((node) => {
      const { x, y } = node.renderedPosition()
      return { id: node.id(), x: x + left, y: y + top }
    })
    .filter(({ x, y }) => element.contains(document.elementFromPoint(x, y)))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** All choices of a field in turn, several times round; back at the first at the end. */
async function choices(page: Page, name: string, steps: number): Promise<readonly StepTime[]> {
  await wholeView(page)
  const field = page.getByRole('combobox', { name, exact: true })
  const first = await field.inputValue()
  const values = await field
    .locator('option')
    .evaluateAll((options) => options.map((o) => (o as HTMLOptionElement).value))
  const at = values.indexOf(first)
  const turn = [...values.slice(at + 1), ...values.slice(0, at + 1)]
  const times: StepTime[] = []
  while (times.length < steps || (await field.inputValue()) !== first) {
    for (const value of turn) times.push(await timed(page, 'change', () => field.selectOption(value)))
  }
  return times
}
