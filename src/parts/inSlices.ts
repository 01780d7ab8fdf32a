/** Work goes on for so long, in ms, before the page may do something else: a frame, so that a key is answered at once. */
const SLICE_MS = 12

/** Goes through the steps of some work a slice at a time, and gives what comes of it. */
export async function inSlices<T>(steps: Generator<undefined, T, undefined>): Promise<T> {
  let pause = performance.now() + SLICE_MS
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() < pause) continue
    // One slice after the other is what keeps the page free.
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    pause = performance.now() + SLICE_MS
  }
}
