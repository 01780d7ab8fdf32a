/** How long a file that was asked for is kept, in ms: a browser may still be reading it when the click is over. */
const KEPT_MS = 60_000

/** Saves a file under a name. In a sandboxed frame without `allow-downloads` nothing happens, and no browser says so. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}

/** May the page be in a frame that saves nothing? One without an origin of its own is sandboxed. */
export function isSandboxed(page: Window): boolean {
  return page.parent !== page && page.origin === 'null'
}
