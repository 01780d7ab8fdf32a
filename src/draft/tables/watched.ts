/** Long work that says how far it is and can be stopped. It is a generator that yields after each slice: who runs it decides when to go on. */
export interface Watched {
  /** Gets how many rows are done. */
  readonly onProgress?: (rows: number) => void
  /** The work throws its reason at the end of the slice. */
  readonly signal?: AbortSignal
}

/** Rows in a slice of work, which takes some milliseconds, and rows after which progress is told. */
const SLICE = 100
const TOLD = 1_000

/** To be called with each row done; yields and may throw where a slice is full. */
export function* afterRow(done: number, { onProgress, signal }: Watched): Generator<undefined, void, undefined> {
  if (done % SLICE !== 0) return
  signal?.throwIfAborted()
  if (done % TOLD === 0) onProgress?.(done)
  yield
}

/** Does work of this kind without a pause, as in Node. */
export function allAtOnce<T>(steps: Generator<undefined, T, undefined>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
