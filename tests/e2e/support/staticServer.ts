/** The plainest of static hosts: gives files of a folder, or a range of one, with no header that a page could lean on. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.txt': 'text/plain',
}

export interface StaticServer {
  readonly port: number
  close(): Promise<void>
}

/**
 * Serve `folder` at the path `under` ("/", "/some/folder/") on a free port of 127.0.0.1. The host says of every text that
 * it is in `charset`, whether or not that is so.
 */
export function serveFolder(folder: string, under: string, charset = 'utf-8'): Promise<StaticServer> {
  return serve(async (path) => {
    if (!path.startsWith(under)) return undefined
    const file = join(folder, path.slice(under.length) || 'index.html')
    if (!file.startsWith(folder + sep)) return undefined
    const body = await readFile(file).catch(() => undefined)
    const type = TYPES[extname(file)]
    return body && { type: type === undefined ? 'application/octet-stream' : `${type}; charset=${charset}`, body }
  })
}

/** Serve pages that the caller writes: `pageAt` gives the HTML for an address, or undefined for "not found". */
export function servePages(pageAt: (url: URL) => string | undefined): Promise<StaticServer> {
  return serve((_path, url) => {
    const html = pageAt(url)
    return Promise.resolve(html === undefined ? undefined : { type: 'text/html; charset=utf-8', body: html })
  })
}

interface Answer {
  readonly type: string
  readonly body: Buffer | string
}

async function serve(answer: (path: string, url: URL) => Promise<Answer | undefined>): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    void answer(decodeURIComponent(url.pathname), url).then((found) => {
      const range = found && rangeOf(request.headers.range, found.body.length)
      response.writeHead(range ? 206 : found ? 200 : 404, {
        'Content-Type': found?.type ?? 'text/plain',
        'Cache-Control': 'no-store',
        ...(range ? { 'Content-Range': `bytes ${range.from}-${range.to - 1}/${found.body.length}` } : {}),
      })
      response.end((range ? found.body.slice(range.from, range.to) : found?.body) ?? 'Not found')
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

/** "bytes=0-99" of a file of this length, as the bytes from the first to before the last. */
function rangeOf(
  header: string | undefined,
  length: number,
): { readonly from: number; readonly to: number } | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || Number(first) >= length) return undefined
  return { from: Number(first), to: Math.min(length, Number(last) + 1) }
}
