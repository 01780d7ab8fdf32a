/** Drives the page that holds the ways side by side. */
import type { Browser, Page } from '@playwright/test'
import { type BenchPage, type StepTime, WAYS, type Way } from './benchPage.ts'
import { type Memory, memoryOf } from './memory.ts'
import { TRACES, type Trace, windowsOf } from './traces.ts'

/** The parts that the steps of a trace are timed in: each way has its turn in each part. */
const PARTS = 2

/** What one way needed; times in ms. */
export interface WayMeasured {
  readonly way: Way
  /** To its first picture, reading included. */
  readonly pictures: readonly number[]
  /** All that the page holds with this way on it. */
  readonly memory: Memory
  readonly traces: Readonly<Record<Trace, TraceMeasured>>
}

interface TraceMeasured {
  readonly steps: readonly StepTime[]
  /** For each step, by parts, how long the page's main thread was busy with all that the steps set off. */
  readonly busy: readonly number[]
}

interface Wanted {
  /** Where the page is served, and the dataset's name there. */
  readonly url: string
  readonly dataset: string
  /** Of each trace. */
  readonly steps: number
}

/**
 * Times every way on every part of every trace, one after another and each round beginning with another one, so that
 * what else the machine does hits all alike.
 * @throws an error where two ways do not draw the same, since then there is nothing to compare
 */
export async function compareWays(browser: Browser, { url, dataset, steps }: Wanted): Promise<readonly WayMeasured[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'no-preference' })
  const failed = new Promise<never>((_, stop) => {
    page.once('pageerror', stop)
  })
  try {
    return await Promise.race([measureOn(page, { url, dataset, steps }), failed])
  } finally {
    await page.context().close()
  }
}

async function measureOn(page: Page, { url, dataset, steps }: Wanted): Promise<readonly WayMeasured[]> {
  const debug = await page.context().newCDPSession(page)
  await debug.send('Performance.enable')
  const busyMs = async () => {
    const { metrics } = await debug.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
  }
  await page.goto(url)
  const bench = await page.evaluateHandle(() => window.bench as BenchPage)
  const { extent, read } = await bench.evaluate((b, name) => b.open(name), dataset)

  const part = Math.ceil(steps / PARTS)
  const found = new Map(WAYS.map((way) => [way, emptyMeasure(way)] as const))
  for (let round = 0; round < PARTS; round++) {
    const drawnIn = new Map<Trace, string>()
    const first = (WAYS.length / PARTS) * round
    for (const way of [...WAYS.slice(first), ...WAYS.slice(0, first)]) {
      const own = found.get(way) ?? emptyMeasure(way)
      own.pictures.push(read + (await bench.evaluate((b, w) => b.mount(w), way)))
      own.memory = await memoryOf(debug)
      for (const trace of TRACES) {
        const windows = windowsOf(trace, extent, part * PARTS).slice(part * round, part * (round + 1) + 1)
        await bench.evaluate((b, w) => b.begin(w), windows)
        await debug.send('HeapProfiler.collectGarbage')
        const before = await busyMs()
        const times = await bench.evaluate((b) => b.run())
        own.traces[trace].steps.push(...times)
        own.traces[trace].busy.push(((await busyMs()) - before) / times.length)
        const drawn = JSON.stringify(await bench.evaluate((b) => b.drawn()))
        if ((drawnIn.get(trace) ?? drawn) !== drawn) throw new Error(`"${way}" does not draw what the others draw.`)
        drawnIn.set(trace, drawn)
      }
      await bench.evaluate((b) => b.unmount())
    }
  }
  return [...found.values()]
}

function emptyMeasure(way: Way) {
  const trace = () => ({ steps: [] as StepTime[], busy: [] as number[] })
  return {
    way,
    pictures: [] as number[],
    memory: { heap: 0, buffers: 0 } as Memory,
    traces: { move: trace(), grow: trace() },
  }
}
