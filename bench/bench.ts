/**
 * `npm run bench [-- --quick] [-- --sizes 100,5000] [-- --million] [-- --only desk]`: how long a reader waits on the built page, beside the naive ways to draw the
 * same, at each size. Writes `RESULTS.md` and its plot; judges by no exit code. What is measured is told in `README.md`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Browser } from '@playwright/test'
import { format, resolveConfig } from 'prettier'
import { launchChromium } from '../tests/e2e/support/chromium.ts'
import { serveFolder } from '../tests/e2e/support/staticServer.ts'
import { comparedSteps, openingsOf, planOf } from './command.ts'
import { datasetFile } from './datasetFile.ts'
import { measuredDesk } from './desk.ts'
import { describeMachine } from './machine.ts'
import { type Subject, type SubjectMeasured, measurePage, measureWays } from './measure.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { BUILT, buildWays, bundledDataset, serveDataset, writeDataset } from './pages.ts'
import { DESK_HEADING, sectionIn, withSection } from './report/deskSection.ts'
import { growthPlot } from './report/growthPlot.ts'
import { resultsOf } from './report/results.ts'

const FOLDER = import.meta.dirname
const RESULTS = join(FOLDER, 'RESULTS.md')
const PLOT = 'results.svg'
/** Every number, to be worked out anew. */
const RAW = join(FOLDER, '../.cache/bench/measured.json')

const plan = planOf(process.argv.slice(2))
const date = new Date().toISOString().slice(0, 10)
let machine = ''
/** Where the ways are served. */
let url = ''
const began = performance.now()
const tell = (what: string) =>
  void process.stderr.write(`${((performance.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${what}\n`)

/** In a browser of its own, so that no size is held up by what another has left, or by its end. */
async function inBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<Outcome<T>> {
  const browser = await launchChromium()
  try {
    return await outcomeOf(() => work(browser))
  } finally {
    await browser.close()
  }
}

async function measure(subject: Subject, dataset: string): Promise<SubjectMeasured> {
  const { name, edges } = subject
  const [path, steps, openings] = [BUILT, plan.steps, openingsOf(plan, edges)]
  const page = await inBrowser((browser) =>
    measurePage(browser, subject, { path, steps, openings, tell: (what) => tell(`${name}: ${what}`) }),
  )
  const ways = await inBrowser((browser) =>
    measureWays(browser, subject, { url, dataset, steps: comparedSteps(plan, edges) }),
  )
  tell(`${name}: the ways, side by side`)
  return { subject, page, ways }
}

/** After each size, so that a run that is cut short leaves what it has. */
async function write(measured: readonly SubjectMeasured[]): Promise<void> {
  writeFileSync(RAW, JSON.stringify(measured))
  const madeUp = measured.filter(({ subject, page }) => subject.file !== null && page.is === 'measured')
  if (madeUp.length > 0) writeFileSync(join(FOLDER, PLOT), growthPlot(madeUp))
  const report = resultsOf({ machine, date, isQuick: plan.isQuick, plot: madeUp.length > 0 ? PLOT : null, measured })
  const desk = sectionIn(reportNow(), DESK_HEADING)
  await writeReport(desk === null ? report : withSection(report, DESK_HEADING, desk))
}

async function writeReport(report: string): Promise<void> {
  writeFileSync(RESULTS, await format(report, { ...(await resolveConfig(RESULTS)), parser: 'markdown' }))
  tell(`written: ${relative(process.cwd(), RESULTS)}`)
}

const reportNow = () => (existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '')

/** In a section of its own; all others stay as they are. */
async function measureDeskAlone(): Promise<void> {
  const section = await measuredDesk({ isQuick: plan.isQuick, date, machine, tell, inBrowser })
  await writeReport(withSection(reportNow(), DESK_HEADING, section))
}

async function measurePages(): Promise<void> {
  const server = await serveFolder(await buildWays(), '/')
  url = `http://127.0.0.1:${server.port}/`
  const measured: SubjectMeasured[] = []
  try {
    const own = bundledDataset()
    measured.push(
      await measure({ name: 'bundled', edges: own.edges.length, file: null }, writeDataset(own, 'bundled.json')),
    )
    for (const edges of plan.sizes) {
      await write(measured)
      const name = edges.toLocaleString('en')
      const file = await outcomeOf(() => datasetFile(edges))
      measured.push(
        file.is === 'measured'
          ? await measure({ name, edges, file: file.value }, serveDataset(file.value.path))
          : { subject: { name, edges, file: null }, page: file, ways: file },
      )
    }
    await write(measured)
  } finally {
    await server.close()
  }
}

const version = await inBrowser(async (browser) => browser.version())
machine = describeMachine(version.is === 'measured' ? version.value : 'that did not start')
if (plan.only !== 'desk') await measurePages()
if (plan.only !== 'page') await measureDeskAlone()
