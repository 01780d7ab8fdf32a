/** What a page did that nobody sees: what it asked of the network, and what it said to the console. */
import type { Page } from '@playwright/test'

export interface Watch {
  /** Every address that was asked for, in order, frames and workers included; not `data:` and `blob:`. */
  readonly requests: readonly string[]
  /** Errors: uncaught, logged, and breaches of the Content-Security-Policy. Warnings too. */
  readonly complaints: readonly string[]
}

/** Watch a page from before its first navigation until it closes. */
export function watchPage(page: Page): Watch {
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!/^(?:data|blob|about):/.test(request.url())) requests.push(request.url())
  })
  page.on('websocket', (socket) => requests.push(socket.url()))
  page.on('requestfailed', (request) => {
    // A page that is left takes back what it was still loading of its own.
    const isTakenBack = /ABORTED/.test(request.failure()?.errorText ?? '') && request.url().includes('/assets/')
    if (!isTakenBack) complaints.push(`request failed: ${request.url()}`)
  })
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('crash', () => complaints.push('the page crashed'))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`${message.type()}: ${message.text()}`)
    }
  })
  return { requests, complaints }
}
