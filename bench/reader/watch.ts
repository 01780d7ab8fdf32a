/**
 * What runs in the page before anything of its own and watches it for the bench, as `window.watched`. All times are those of
 * `performance.now()` in the page, in ms.
 */
import type { Core } from 'cytoscape'

/** Ms from what the reader did. */
export interface StepTime {
  /** Until the second animation frame: figure, axis and sentence are on the screen. Two frames, 33 ms, are the floor. */
  readonly seen: number
  /** Until the page has nothing left to do, and nothing in it is said to be on its way: the list beside the figure has followed. */
  readonly rests: number
}

/** A stretch in which the page could answer nobody: 50 ms or more, as browsers count them. */
export interface LongTask {
  readonly start: number
  readonly duration: number
}

/** How another dataset came to be shown. */
export interface OpenedFile {
  readonly chosen: number
  /** The frame after the one in which the new network was first drawn. */
  readonly drawn: number
  /** When the page told how far it was. */
  readonly told: readonly number[]
}

export interface Watched {
  /** To the first picture of the page, from the start of the navigation. */
  readonly firstPicture: Promise<number>
  readonly longTasks: readonly LongTask[]
  /** The file that was chosen last; rejects with what the page says against it. */
  file: Promise<OpenedFile> | null
  /** Times what follows the next event of this type. */
  readonly expect: (type: string) => void
  step: Promise<StepTime> | null
  /** Steps that a clock of the page's own took, since this was emptied. */
  ticks: Promise<StepTime & { readonly window: string }>[]
  /** The window, as its thumbs say it. */
  readonly window: () => string
}

declare global {
  interface Window {
    watched?: Watched
  }
}

/** Runs in the page, so it may use nothing of this file. */
export function watchReader(): void {
  const coreNow = () => {
    const element = document.querySelector('.network-canvas')
    // Cytoscape leaves its core at the element that it draws in, under this name.
    return element ? (Reflect.get(element, '_cyreg') as { readonly cy?: Core } | undefined)?.cy : undefined
  }
  /** The frame after the one in which a network was first drawn, in another core than this. */
  const drawnIn = (other: Core | undefined) =>
    new Promise<number>((drawn) => {
      let isFound = false
      const look = () => {
        const core = coreNow()
        if (isFound || !core || core === other || core.nodes().empty()) return
        isFound = true
        observer.disconnect()
        const next = () => requestAnimationFrame(() => drawn(performance.now()))
        core.one('render', next)
        // It may have been drawn in this very frame, before it was found.
        requestAnimationFrame(() => requestAnimationFrame(next))
      }
      // Not only once a frame, or the first picture could be drawn between two looks.
      const observer = new MutationObserver(look)
      observer.observe(document, { childList: true, subtree: true })
      const eachFrame = () => {
        look()
        if (!isFound) requestAnimationFrame(eachFrame)
      }
      requestAnimationFrame(eachFrame)
    })
  // What follows the figure once the thumb rests says so until it has.
  const untilCaughtUp = (done: () => void, patience: number) => {
    if (performance.now() > patience || !document.querySelector('[aria-busy="true"]')) done()
    else setTimeout(() => untilCaughtUp(done, patience), 10)
  }
  const since = (began: number) =>
    new Promise<StepTime>((rested) => {
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const seen = performance.now() - began
          // After a timer, since a page that rests is told so before what it has yet to do in this frame.
          setTimeout(() =>
            requestIdleCallback(() =>
              untilCaughtUp(() => rested({ seen, rests: performance.now() - began }), performance.now() + 5_000),
            ),
          )
        }),
      )
    })
  const windowNow = () =>
    [...document.querySelectorAll('input.thumb')].map((thumb) => thumb.getAttribute('aria-valuetext')).join(' – ')

  const longTasks: LongTask[] = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask', buffered: true })

  const watched: Watched = {
    firstPicture: drawnIn(undefined),
    longTasks,
    file: null,
    step: null,
    ticks: [],
    window: windowNow,
    expect: (type) => {
      watched.step = new Promise((passed) => {
        const begin = () => passed(since(performance.now()))
        window.addEventListener(type, begin, { capture: true, once: true })
      })
    },
  }
  window.watched = watched

  window.addEventListener(
    'change',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'file') return
      const chosen = performance.now()
      const told: number[] = []
      watched.file = new Promise((opened, refused) => {
        const observer = new MutationObserver(() => {
          const alert = document.querySelector('.opening-refused')
          if (alert) refused(new Error(alert.textContent ?? 'The page opened nothing.'))
          if (document.querySelector('.opening')) told.push(performance.now())
        })
        observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true })
        void drawnIn(coreNow()).then((drawn) => {
          observer.disconnect()
          opened({ chosen, drawn, told })
        })
      })
    },
    { capture: true },
  )

  // Playback is the one that has a clock of this kind.
  const ownSetInterval = window.setInterval.bind(window)
  const timed = (handler: () => void, ms?: number) =>
    ownSetInterval(() => {
      const before = windowNow()
      const began = performance.now()
      handler()
      watched.ticks.push(since(began).then((time) => ({ ...time, window: windowNow() === before ? '' : windowNow() })))
    }, ms)
  Reflect.set(window, 'setInterval', timed)
}
