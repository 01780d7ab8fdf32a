import { inSlices } from '../parts/inSlices.ts'

type Work = () => Generator<undefined, void, undefined>

interface Job {
  readonly work: Work
  isLeft: boolean
}

/** What waits to be done: one after the other, when the page has nothing better to do. */
const waiting: Job[] = []
let isRunning = false

/** Does work in slices once the page rests, after all that waits already. Returns the way not to do it, or not to its end. */
export function whenIdle(work: Work): () => void {
  const job: Job = { work, isLeft: false }
  waiting.push(job)
  if (!isRunning) void run()
  return () => {
    job.isLeft = true
  }
}

async function run(): Promise<void> {
  isRunning = true
  try {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      if (job.isLeft) continue
      // One after the other is what keeps the page free.
      // oxlint-disable-next-line no-await-in-loop
      await rest(2_000)
      // oxlint-disable-next-line no-await-in-loop
      await inSlices(untilLeft(job))
    }
  } finally {
    isRunning = false
  }
}

function* untilLeft(job: Job): Generator<undefined, void, undefined> {
  const steps = job.work()
  while (!job.isLeft && steps.next().done !== true) yield
}

/** Resolves once the page has nothing better to do. @param longest that is waited for it, ms */
export function rest(longest = 200): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: longest })
    else setTimeout(resolve)
  })
}
