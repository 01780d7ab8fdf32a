/**
 * Finds a Chromium for the browser tests, the pictures and the bench, in this order: `CHROME_PATH`, an installed
 * Chrome or Chromium, the one that Playwright downloaded, the one that `@sparticuz/chromium` carries inside its
 * npm package (Linux on x64). So `npm ci` alone is enough on a machine that has only Node.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import type { Browser, LaunchOptions } from '@playwright/test'

/** A name of another site than 127.0.0.1 that leads to this machine; every other name leads nowhere. */
export const HOST_NAME = 'host.test'

/** Keeps the browser from looking for anything outside this machine, and its text the same on each. */
const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
  `--host-resolver-rules=MAP ${HOST_NAME} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
]

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']
/** Where Chrome lies on systems that do not put it on the PATH. */
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

const NODE_MODULES = resolve(import.meta.dirname, '../../../node_modules')
const PACKAGE = join(NODE_MODULES, '@sparticuz/chromium')

export interface FoundChromium {
  /** Which of the four ways led to it. */
  readonly from: 'CHROME_PATH' | 'installed' | 'playwright' | 'package'
  readonly launchOptions: LaunchOptions & { readonly executablePath: string }
}

/**
 * The Chromium to launch, or undefined where there is none. Only looks, so that a configuration may call it: the one
 * from the package lies at its path only after `prepareChromium`.
 */
export function findChromium(): FoundChromium | undefined {
  const named = process.env['CHROME_PATH']
  if (named !== undefined && named !== '') return found('CHROME_PATH', named)
  const installed = installedChromium()
  if (installed !== undefined) return found('installed', installed)
  const downloaded = chromium.executablePath()
  if (downloaded !== '' && existsSync(downloaded)) return found('playwright', downloaded)
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE)) return undefined
  const folder = unpackedFolder()
  return found('package', join(folder, 'chromium'), {
    ...process.env,
    LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  })
}

/**
 * Find a Chromium and see that it is there, unpacked where it comes packed.
 * @throws an error that holds the commands to type, where there is none.
 */
export function prepareChromium(): FoundChromium {
  const it = findChromium()
  if (it?.from === 'package') unpack(unpackedFolder())
  if (it !== undefined && existsSync(it.launchOptions.executablePath)) return it
  throw new Error(
    (it === undefined
      ? 'The browser tests need Chromium, and none was found.'
      : `CHROME_PATH names "${it.launchOptions.executablePath}", and there is no such file.`) +
      ' Any one of these is enough:\n' +
      '  npx playwright install chromium\n' +
      '  apt-get install chromium                (Debian; or install Google Chrome)\n' +
      '  CHROME_PATH=/path/to/chrome npm test',
  )
}

/** Find, unpack where needed, and start a Chromium without a window. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch(prepareChromium().launchOptions)
}

/** Unpack the browser that the package carries, once for each of its versions. */
function unpack(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(join(folder, '..'), { recursive: true })
  // Another run may be unpacking too: each does so in its own folder, and the first to finish gives it its name.
  const own = mkdtempSync(`${folder}-`)
  const entry = pathToFileURL(join(PACKAGE, 'build/esm/index.js')).href
  execFileSync(
    process.execPath,
    ['--input-type=module', '--eval', `await (await import('${entry}')).default.executablePath()`],
    // The package unpacks into the temporary folder, and its libraries only where it believes to be on Lambda.
    { env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }, stdio: 'inherit' },
  )
  writeFileSync(join(own, 'fonts.conf'), fontConfiguration(folder))
  try {
    renameSync(own, folder)
  } catch (error) {
    rmSync(own, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

function found(from: FoundChromium['from'], executablePath: string, env?: NodeJS.ProcessEnv): FoundChromium {
  const defined = Object.entries(env ?? {}).flatMap(([k, v]) => (v === undefined ? [] : [[k, v] as const]))
  // Chromium's sandbox neither runs as root nor in most containers; the tests open only files of this project.
  const common = { executablePath, args: ARGS, chromiumSandbox: false }
  return { from, launchOptions: env === undefined ? common : { ...common, env: Object.fromEntries(defined) } }
}

function installedChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)))
  return [...onPath, ...INSTALLED].find((path) => existsSync(path))
}

/** Beside the packages, so that a new `npm ci` starts from nothing, and one folder for each version. */
function unpackedFolder(): string {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string }
  return join(NODE_MODULES, '.cache/chromium', version)
}

/**
 * The carried font (Open Sans) comes first wherever a page asks for a sans-serif, so that labels are as wide on a
 * machine without fonts as on one with many; the machine's own fonts serve what it lacks.
 */
function fontConfiguration(folder: string): string {
  const prefer = (family: string, fonts: readonly string[]) =>
    `<match><test name="family"><string>${family}</string></test>` +
    `<edit name="family" mode="prepend" binding="strong">${fonts.map((f) => `<string>${f}</string>`).join('')}</edit></match>`
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
  ${['sans-serif', 'system-ui', 'ui-sans-serif'].map((family) => prefer(family, ['Open Sans'])).join('\n  ')}
  ${prefer('serif', ['Liberation Serif', 'Noto Serif', 'DejaVu Serif'])}
  ${prefer('monospace', ['Liberation Mono', 'Noto Sans Mono', 'DejaVu Sans Mono'])}
</fontconfig>
`
}
