/** Has a layout worked out in a worker, which ends with it. */
import { type LayoutTask, type WorkedOut, workOut } from '../layout/workOut.ts'
import { startWorker } from '../parts/startWorker.ts'

/**
 * Where the page may start no worker, or that one fails, it is worked out in the page.
 * @param signal stops the worker in whatever it does; the promise then rejects with the signal's reason
 */
export async function workOutInWorker(task: LayoutTask, signal: AbortSignal): Promise<WorkedOut> {
  const worker = await startWorker('layoutWorker', window).catch(() => null)
  if (signal.aborted) worker?.terminate()
  signal.throwIfAborted()
  if (!worker) return workOut(task)
  try {
    return (await answerOf(worker, task, signal)) ?? workOut(task)
  } finally {
    worker.terminate()
  }
}

/** Null where the worker fails. */
function answerOf(worker: Worker, task: LayoutTask, signal: AbortSignal): Promise<WorkedOut | null> {
  return new Promise((end, stop) => {
    signal.addEventListener('abort', () => stop(signal.reason as Error))
    worker.addEventListener('message', ({ data }: MessageEvent<WorkedOut>) => end(data))
    worker.addEventListener('error', () => end(null))
    worker.addEventListener('messageerror', () => end(null))
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage(task)
  })
}
