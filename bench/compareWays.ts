/** Drives the page that holds the ways side by side. */
import type { Browser } from '@playwright/test'
import { createNetwork } from '../src/model/network.ts'
import { type StepTime, WAYS, type Way } from './benchPage.ts'
import type { Subject } from './subject.ts'
import { TRACES, type Trace, windowsOf } from './traces.ts'

/** Steps of a trace, and the parts that they are timed in: each way has its turn in each part. */
const STEPS = 60
const PARTS = 2
const PART = STEPS / PARTS

export interface Measured {
  readonly way: Way
  readonly trace: Trace
  readonly steps: readonly StepTime[]
  /** Ms for each step in which the page's main thread was busy, with all that the steps set off. */
  readonly busy: number
}

/**
 * Times every way on every part of every trace, one after another and each round beginning with another one, so that
 * what else the machine does hits all alike.
 * @throws an error where two ways do not draw the same, since then there is nothing to compare
 */
export async function compareWays(browser: Browser, url: string, subject: Subject): Promise<readonly Measured[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'no-preference' })
  page.on('pageerror', (error) => process.stderr.write(`The page said: ${error.message}\n`))
  const debug = await page.context().newCDPSession(page)
  await debug.send('Performance.enable')
  const busyMs = async () => {
    const { metrics } = await debug.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000
  }
  await page.goto(url)
  await page.evaluate((opened) => window.bench?.open(opened), subject)

  const { extent } = createNetwork(subject.dataset)
  const measured: Measured[] = []
  for (let round = 0; round < PARTS; round++) {
    const drawnIn = new Map<Trace, string>()
    const first = (WAYS.length / PARTS) * round
    for (const way of [...WAYS.slice(first), ...WAYS.slice(0, first)]) {
      await page.evaluate((w) => window.bench?.mount(w), way)
      for (const trace of TRACES) {
        const part = windowsOf(trace, extent, STEPS).slice(PART * round, PART * (round + 1) + 1)
        await page.evaluate((windows) => window.bench?.begin(windows), part)
        await debug.send('HeapProfiler.collectGarbage')
        const before = await busyMs()
        const steps = (await page.evaluate(() => window.bench?.run())) ?? []
        measured.push({ way, trace, steps, busy: ((await busyMs()) - before) / steps.length })
        const drawn = JSON.stringify(await page.evaluate(() => window.bench?.drawn()))
        if ((drawnIn.get(trace) ?? drawn) !== drawn) throw new Error(`"${way}" does not draw what the others draw.`)
        drawnIn.set(trace, drawn)
      }
      await page.evaluate(() => window.bench?.unmount())
    }
  }
  await page.context().close()
  return measured
}
