/** What runs in the desk's page before anything of its own, as `window.deskWatched`. Times are those of `performance.now()`, in ms. */
export interface DeskWatched {
  /** Stretches of 50 ms or more in which the page could answer nobody, as browsers count them. */
  readonly longTasks: { readonly start: number; readonly duration: number }[]
  /** Different words that a progress bar stood beside. */
  readonly told: Set<string>
  /** Times the next key. */
  readonly expectKey: () => void
  /** From the key to the second animation frame after it. */
  seen: Promise<number> | null
  /** Resolves once what this selects is there (or is not there), with the time since the call. */
  readonly until: (selector: string, isThere: boolean) => Promise<number>
  /** The last that was waited for so, begun before what is to bring it about. */
  waited: Promise<number> | null
}

declare global {
  interface Window {
    deskWatched?: DeskWatched
  }
}

/** Runs in the page, so it may use nothing of this file. */
export function watchDesk(): void {
  const longTasks: { start: number; duration: number }[] = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ start: startTime, duration })
  }).observe({ type: 'longtask' })
  const told = new Set<string>()
  const look = () => {
    const words = document.querySelector('.desk-progress span')?.textContent
    if (words !== undefined && words !== null) told.add(words)
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  const watched: DeskWatched = {
    longTasks,
    told,
    seen: null,
    waited: null,
    expectKey: () => {
      watched.seen = new Promise((seen) => {
        const begin = () => {
          const began = performance.now()
          requestAnimationFrame(() => requestAnimationFrame(() => seen(performance.now() - began)))
        }
        window.addEventListener('keydown', begin, { capture: true, once: true })
      })
    },
    until: (selector, isThere) => {
      const began = performance.now()
      return new Promise((resolve) => {
        const check = () => {
          if ((document.querySelector(selector) !== null) === isThere)
            requestAnimationFrame(() => resolve(performance.now() - began))
          else requestAnimationFrame(check)
        }
        check()
      })
    },
  }
  window.deskWatched = watched
}
