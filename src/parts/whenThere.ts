/**
 * Reads what may throw something that can be waited for, as a record of a published dataset does while its text is on its way: asks
 * again whenever that has come, until all is there. Read few records at a time: what is read at once is kept in memory until it is
 * read, and is asked for block after block.
 * @throws what `read` throws and cannot be waited for; the signal's reason, once that is aborted
 */
export async function whenThere<T>(read: () => T, signal?: AbortSignal): Promise<T> {
  for (;;) {
    signal?.throwIfAborted()
    const tried = attempt(read)
    if ('value' in tried) return tried.value
    // Each time something else may be missing.
    // oxlint-disable-next-line no-await-in-loop
    await orAborted(tried.missing, signal)
  }
}

function attempt<T>(read: () => T): { readonly value: T } | { readonly missing: PromiseLike<unknown> } {
  try {
    return { value: read() }
  } catch (thrown) {
    if (canBeWaitedFor(thrown)) return { missing: thrown }
    throw thrown
  }
}

function canBeWaitedFor(thrown: unknown): thrown is PromiseLike<unknown> {
  return typeof thrown === 'object' && thrown !== null && 'then' in thrown && typeof thrown.then === 'function'
}

/** Resolves once something has come; rejects where the signal is aborted before. */
function orAborted(missing: PromiseLike<unknown>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((come, stop) => {
    const abort = () => stop(signal?.reason as Error)
    signal?.addEventListener('abort', abort, { once: true })
    missing.then(
      () => {
        signal?.removeEventListener('abort', abort)
        come()
      },
      (error: unknown) => {
        signal?.removeEventListener('abort', abort)
        stop(error)
      },
    )
  })
}
