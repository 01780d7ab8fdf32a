/** Work goes on for so long, in ms, before the page may do something else: a frame, so that a key is answered at once. */
const SLICE_MS = 12

export interface Heed<S> {
  /** Stops the work between two slices. */
  readonly signal?: AbortSignal | undefined
  /** Hears after each slice what its last step gave: how far it is. */
  readonly tell?: ((said: S) => void) | undefined
}

/**
 * Goes through the steps of some work a slice at a time, and gives what comes of it.
 * @throws what the work throws; the reason of the signal, once that stops it
 */
export async function inSlices<S, T>(steps: Generator<S, T, undefined>, { signal, tell }: Heed<S> = {}): Promise<T> {
  let pause = performance.now() + SLICE_MS
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() < pause) continue
    tell?.(value)
    // One slice after the other is what keeps the page free.
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    signal?.throwIfAborted()
    pause = performance.now() + SLICE_MS
  }
}
