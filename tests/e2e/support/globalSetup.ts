/** Before all browser tests: there is a browser, and there is something built to open. */
import { existsSync } from 'node:fs'
import { prepareChromium } from './chromium.ts'
import { DIST } from './dist.ts'
import { NO_FIREFOX, findFirefox } from './firefox.ts'

export default function globalSetup(): void {
  for (const name of ['index.html', 'entente.html']) {
    if (!existsSync(`${DIST}/${name}`)) throw new Error(`dist/${name} is missing. Run "npm run build" first.`)
  }
  const { from, launchOptions } = prepareChromium()
  process.stdout.write(`Chromium (${from}): ${launchOptions.executablePath}\n`)
  const firefox = findFirefox()
  process.stdout.write(firefox === undefined ? `${NO_FIREFOX}\n` : `Firefox: ${firefox}\n`)
}
