/**
 * `npm run bench [-- EDGES …]`: how long a step of the window takes until it is on the screen, beside the naive
 * ways to do it, and how long the page takes until its first picture. Prints tables in Markdown and judges nothing; what
 * is measured, and on which networks, is told in `README.md`.
 */
import { launchChromium } from '../tests/e2e/support/chromium.ts'
import { serveFolder } from '../tests/e2e/support/staticServer.ts'
import { WAYS, type Way } from './benchPage.ts'
import { firstPictures, thumbSteps } from './builtPage.ts'
import { type Measured, compareWays } from './compareWays.ts'
import { buildWays, bundledSubject, emptyFolder, writePage } from './pages.ts'
import { median, percentile95 } from './statistics.ts'
import { generatedSubject } from './subject.ts'
import { TRACES, type Trace } from './traces.ts'

/** Edges of the made-up networks where the command names none. */
const SIZES = ['5000']
/** Navigations to each page. */
const OPENINGS = 5
/** Key presses in each direction. */
const PRESSES = 30

const COLUMNS: Readonly<Record<Way, string>> = {
  ours: 'ours',
  view: 'ours with words',
  elements: 'new `elements`',
  hide: '`hide()`/`show()`',
}

const say = (line: string) => process.stdout.write(`${line}\n`)
const row = (cells: readonly string[]) => say(`| ${cells.join(' | ')} |`)

function head(cells: readonly string[], texts: number) {
  row(cells)
  row(cells.map((_, i) => (i < texts ? '---' : '--:')))
}

const ms = (time: number) => time.toFixed(time < 10 ? 1 : 0)
const kib = (bytes: number) => (bytes / 1024).toFixed(0)
const spread = (times: readonly number[]) => `${ms(median(times))} (${ms(percentile95(times))})`

/** Three rows: medians with 95th percentile or alone, and where it says more than the figure, the ratio to the first way. */
function sayComparison(name: string, trace: Trace, measured: readonly Measured[]) {
  const ways = WAYS.map((way) => {
    const own = measured.filter((m) => m.way === way && m.trace === trace)
    const steps = own.flatMap((m) => m.steps)
    return {
      frames: steps.map((step) => step.frame),
      script: median(steps.map((step) => step.script)),
      busy: median(own.map((m) => m.busy)),
    }
  })
  const ratio = (time: number, ours: number | undefined) => `× ${(time / (ours ?? Number.NaN)).toFixed(1)}`
  const frame = median(ways[0]?.frames ?? [])
  row([
    `${name}, ${trace}`,
    'to the screen',
    ...ways.map((w) => `${spread(w.frames)} ${ratio(median(w.frames), frame)}`),
  ])
  row(['', 'main thread', ...ways.map((w) => `${ms(w.busy)} ${ratio(w.busy, ways[0]?.busy)}`)])
  row(['', 'call', ...ways.map((w) => ms(w.script))])
}

emptyFolder()
const sizes = process.argv.slice(2)
const subjects = [
  bundledSubject(),
  ...(sizes.length > 0 ? sizes : SIZES).map((edges) => generatedSubject(Number(edges))),
]
const server = await serveFolder(await buildWays(), '/')
const browser = await launchChromium()
try {
  say(`Chromium ${browser.version()}; milliseconds, median (95th percentile), × ratio to the first column\n`)
  head(['a step of the window', 'measured', ...WAYS.map((way) => COLUMNS[way])], 2)
  for (const subject of subjects) {
    const measured = await compareWays(browser, `http://127.0.0.1:${server.port}/`, subject)
    for (const trace of TRACES) sayComparison(subject.name, trace, measured)
  }
  say('')
  head(['the built page', 'KiB', 'KiB gzip', 'first picture', 'step of a thumb', '… and its list'], 1)
  for (const subject of subjects) {
    const { url, bytes, gzipped } = writePage(subject, `${subject.dataset.edges.length}.html`)
    const pictures = await firstPictures(browser, url, OPENINGS)
    const steps = await thumbSteps(browser, url, PRESSES)
    row([
      subject.name,
      kib(bytes),
      kib(gzipped),
      spread(pictures),
      spread(steps.map(({ seen }) => seen)),
      spread(steps.map(({ rests }) => rests)),
    ])
  }
} finally {
  await browser.close()
  await server.close()
}
