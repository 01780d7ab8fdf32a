/** Has a part do one thing as a worker, which ends with it. */
import { startWorker } from '../parts/startWorker.ts'

/** Of all that a worker may tell, how far it is; and how it ended. */
type Progress<T> = T extends { readonly is: 'progress'; readonly progress: infer P } ? P : never
type Outcome<T> = Exclude<T, { readonly is: 'progress' }>

/** It failed. The message completes "“name” …". */
export interface Failed {
  readonly is: 'failed'
  readonly message: string
}

/**
 * @param name of the part
 * @param given is sent to it
 * @param signal stops it in whatever it does; the promise then rejects with the signal's reason
 */
export async function runWorker<T extends { readonly is: string }>(
  name: string,
  given: unknown,
  tell: (progress: Progress<T>) => void,
  signal: AbortSignal,
): Promise<Outcome<T> | Failed> {
  const worker = await startWorker(name, window)
  if (signal.aborted) worker.terminate()
  signal.throwIfAborted()
  return new Promise((end, stop) => {
    const settle = (outcome: Outcome<T> | Failed) => {
      worker.terminate()
      end(outcome)
    }
    signal.addEventListener('abort', () => {
      worker.terminate()
      stop(signal.reason as Error)
    })
    worker.addEventListener('message', ({ data: told }: MessageEvent<T>) => {
      if (told.is === 'progress') tell((told as unknown as { readonly progress: Progress<T> }).progress)
      else settle(told as Outcome<T>)
    })
    worker.addEventListener('messageerror', () => {
      settle({ is: 'failed', message: 'could not be read: what was read did not arrive.' })
    })
    worker.addEventListener('error', ({ message }) => {
      settle({ is: 'failed', message: `could not be read: ${message || 'the page may not start a worker here.'}` })
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    worker.postMessage(given)
  })
}
