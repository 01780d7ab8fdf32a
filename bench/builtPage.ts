/** The built page as a reader has it: from navigation to the first picture, and a thumb's step with all that follows it. */
import type { Browser, Page } from '@playwright/test'
import type { Core } from 'cytoscape'

/** Ms after the first picture until all that the page does after it has been done. */
const SETTLE = 600

/** Ms from the key press. */
export interface ThumbStep {
  /** Until the second animation frame: the figure, the axis and the sentence are on the screen. */
  readonly seen: number
  /** Until the page has nothing left to do: the list beside the figure has followed. */
  readonly rests: number
}

declare global {
  interface Window {
    firstPicture?: Promise<number>
    thumbStep?: Promise<ThumbStep> | undefined
  }
}

/** Opens a page in a fresh context, its window as large as the app is designed for. The caller closes the context. */
async function open(browser: Browser, url: string): Promise<{ readonly page: Page; readonly firstPicture: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'no-preference' })
  const page = await context.newPage()
  // The program that runs this file names each function so; the page, which gets some of them, has no such name.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(watchFirstPicture)
  await page.goto(url)
  const firstPicture = await page.evaluate(
    () => window.firstPicture ?? Promise.reject(new Error('Nothing was watched.')),
  )
  if (!(await page.evaluate(isDrawn))) throw new Error('The network was said to be drawn, and its canvas is empty.')
  return { page, firstPicture }
}

/**
 * Ms from the start of each navigation to the frame after the one in which the network was first drawn: then it is on
 * the screen. One navigation more is made before the others, since the browser itself starts with it.
 */
export async function firstPictures(browser: Browser, url: string, runs: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let i = 0; i <= runs; i++) {
    const { page, firstPicture } = await open(browser, url)
    await page.context().close()
    if (i > 0) times.push(firstPicture)
  }
  return times
}

/** `steps` steps of the thumb "To" to the left and as many back, with panels and sentence as the whole page has them. */
export async function thumbSteps(browser: Browser, url: string, steps: number): Promise<readonly ThumbStep[]> {
  const { page } = await open(browser, url)
  await page.waitForTimeout(SETTLE)
  await page.evaluate(watchThumb)
  await page.getByRole('slider', { name: 'To', exact: true }).focus()
  const times: ThumbStep[] = []
  for (let i = 0; i < steps * 2; i++) {
    await page.keyboard.press(i < steps ? 'ArrowLeft' : 'ArrowRight')
    times.push(await page.evaluate(() => window.thumbStep ?? Promise.reject(new Error('No key arrived.'))))
  }
  await page.context().close()
  return times
}

/** Runs in the page before anything of its own. Finds Cytoscape's core where it leaves it: at the element it draws in. */
function watchFirstPicture() {
  window.firstPicture = new Promise((drawn) => {
    const look = () => {
      const element = document.querySelector('.network-canvas')
      const cy = element && (Reflect.get(element, '_cyreg') as { readonly cy?: Core } | undefined)?.cy
      if (cy && cy.nodes().length > 0) cy.one('render', () => requestAnimationFrame(() => drawn(performance.now())))
      else requestAnimationFrame(look)
    }
    // Not only once a frame, or the first picture could be drawn between two looks.
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.network-canvas canvas')) return
      observer.disconnect()
      look()
    }).observe(document, { childList: true, subtree: true })
  })
}

/** Runs in the page. */
function isDrawn(): boolean {
  return [...document.querySelectorAll<HTMLCanvasElement>('.network-canvas canvas')].some((canvas) => {
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
    return pixels?.some((value) => value !== 0)
  })
}

/** Runs in the page. */
function watchThumb() {
  window.addEventListener(
    'keydown',
    () => {
      const pressed = performance.now()
      const since = () => performance.now() - pressed
      window.thumbStep = new Promise((rested) => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const seen = since()
            // After a timer, since a page that rests is told so before what it has yet to do in this frame.
            setTimeout(() => requestIdleCallback(() => rested({ seen, rests: since() })))
          }),
        )
      })
    },
    { capture: true },
  )
}
