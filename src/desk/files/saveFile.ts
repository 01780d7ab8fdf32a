/**
 * Puts a text into a file: where the browser lends one, into that, again and again; else as a download, which always works.
 */

interface Writable {
  readonly write: (content: Blob) => Promise<void>
  readonly close: () => Promise<void>
}
/** The File System Access API, as far as it is used. */
export interface FileHandle {
  readonly name: string
  readonly createWritable: () => Promise<Writable>
}
interface Picker {
  readonly showSaveFilePicker?: (asked: object) => Promise<FileHandle>
}

export type Saved =
  | { readonly is: 'written'; readonly handle: FileHandle }
  | { readonly is: 'downloaded' }
  /** The curator thought better of it. */
  | { readonly is: 'not' }

/**
 * @param textOf gives the text in pieces; called once it is known where it goes, since a browser asks only right after a key
 * @param handle of the file that it was written into before; null to ask for one
 * @param name that is proposed, and that a download has
 */
export async function saveFile(
  page: Window,
  textOf: () => Promise<readonly BlobPart[]>,
  name: string,
  handle: FileHandle | null,
): Promise<Saved> {
  const lent = handle ?? (await askFor(page, name))
  if (lent === 'not') return { is: 'not' }
  const content = new Blob([...(await textOf())], { type: 'text/html' })
  if (lent) {
    try {
      const stream = await lent.createWritable()
      await stream.write(content)
      await stream.close()
      return { is: 'written', handle: lent }
    } catch {
      // Moved, gone, or no longer allowed: the download is left.
    }
  }
  give(page, content, name)
  return { is: 'downloaded' }
}

/** Null where the browser lends no files. */
async function askFor(page: Window, name: string): Promise<FileHandle | 'not' | null> {
  const { showSaveFilePicker } = page as Window & Picker
  if (!showSaveFilePicker) return null
  try {
    return await showSaveFilePicker.call(page, {
      suggestedName: name,
      types: [{ description: 'Desk with its work', accept: { 'text/html': ['.html'] } }],
    })
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'not' : null
  }
}

/** Gives a text as a file of this name. */
export function download(page: Window, text: string, name: string, type = 'text/html'): void {
  give(page, new Blob([text], { type }), name)
}

function give(page: Window, content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = page.document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
