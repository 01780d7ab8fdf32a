/**
 * Finds a Firefox for the tests that want another engine, in this order: `FIREFOX_PATH`, the PATH, where it lies on systems that do
 * not put it there. It is driven over WebDriver BiDi, as Playwright drives only a Firefox of its own making.
 */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'

const COMMANDS = ['firefox-esr', 'firefox']
const INSTALLED = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
]

/** Said where the tests of Firefox are left out. */
export const NO_FIREFOX =
  'No Firefox was found (FIREFOX_PATH, PATH): the tests of Firefox are left out. On Debian: apt-get install firefox-esr'

/**
 * The path of the Firefox to launch, or undefined where there is none.
 * @throws an error where `FIREFOX_PATH` names no file
 */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH']
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named
    throw new Error(`FIREFOX_PATH names "${named}", and there is no such file.`)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...onPath, ...INSTALLED].find((path) => existsSync(path))
}

/** Start a Firefox without a window. The caller closes it. */
export function launchFirefox(executablePath: string): Promise<Browser> {
  // A busy machine takes long to start it.
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true, timeout: 80_000 })
}

export interface FirefoxWatch {
  /** Every address that was asked for, in order; not `data:` and `blob:`. */
  readonly requests: readonly string[]
  /** Errors and warnings: uncaught, logged, and breaches of the Content-Security-Policy. */
  readonly complaints: readonly string[]
}

/** Watch a page from before its first navigation. */
export function watchFirefox(page: Page): FirefoxWatch {
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!/^(?:data|blob|about):/.test(request.url())) requests.push(request.url())
  })
  page.on('requestfailed', (request) => complaints.push(`request failed: ${request.url()}`))
  page.on('pageerror', (error) =>
    complaints.push(`uncaught: ${error instanceof Error ? error.message : String(error)}`),
  )
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(`${message.type()}: ${message.text()}`)
  })
  return { requests, complaints }
}
