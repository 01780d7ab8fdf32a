/** Fetches the dataset that an address names, from the page's own host and from nowhere else. */
import { FileError } from '../page/fileError.ts'

/** The whole address of a dataset. @throws FileError where the page may not fetch it, with what can be done instead */
export function datasetAddress(data: string, { location, origin, document }: Window): URL {
  const address = URL.canParse(data, location.href) ? new URL(data, location.href) : null
  if (location.protocol === 'file:')
    throw new FileError('cannot be fetched by a page that was opened from disk. Open the file itself.')
  if (origin === 'null') throw new FileError('cannot be fetched by a page in a sandbox. Open the file itself.')
  if (!document.querySelector('script[src]'))
    throw new FileError('cannot be fetched by a page in one file, which fetches nothing. Open the file itself.')
  if (!address || address.origin !== location.origin)
    throw new FileError(
      `lies on another host than this page, ${location.host}, and is not fetched. Open the file itself.`,
    )
  return address
}

/**
 * @param tell called with the bytes that have come, and with how many there are, where the host says it
 * @throws FileError where it does not come; the message completes "“name” …"
 */
export async function fetchDataset(
  address: URL,
  tell: (done: number, total: number | null) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const response = await fetch(address, { signal, credentials: 'same-origin', redirect: 'error' }).catch(
    (error: unknown) => {
      signal.throwIfAborted()
      throw new FileError(`could not be fetched: ${error instanceof Error ? error.message : String(error)}.`)
    },
  )
  if (!response.ok || !response.body) throw new FileError(`could not be fetched: the host answers ${response.status}.`)
  // Of what was compressed on its way the length is that of what was sent.
  const stated = response.headers.has('content-encoding') ? null : response.headers.get('content-length')
  const total = stated === null ? null : Number(stated)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let done = 0
  const reader = response.body.getReader()
  for (;;) {
    const { done: isEnd, value } = await reader.read()
    if (isEnd) return new Blob(chunks)
    chunks.push(value)
    done += value.length
    tell(done, total)
  }
}
