/** Measures the desk, and gives its section of the report. What is measured is told in `README.md`. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser } from '@playwright/test'
import { type TwoWays, compareDraft } from './desk/compareDraft.ts'
import { type DeskMeasured, measureDesk } from './desk/measureDesk.ts'
import { writeDeskFiles } from './desk/writeDeskFiles.ts'
import type { Outcome } from './outcome.ts'
import { DESK_HEADING, deskSection } from './report/deskSection.ts'

const DESK = join(import.meta.dirname, '../dist/desk.html')
/** Every number, to be worked out anew. */
const RAW = join(import.meta.dirname, '../.cache/bench/desk.json')

const [TEXTS, BYTES, ROWS] = [200, 20_000, 20_000]
const STEPS = 60
const QUICK_STEPS = 15

interface Wanted {
  readonly isQuick: boolean
  readonly date: string
  readonly machine: string
  readonly tell: (what: string) => void
  readonly inBrowser: <T>(work: (browser: Browser) => Promise<T>) => Promise<Outcome<T>>
}

/** @throws an error that says what to run where the desk is not built */
export async function measuredDesk({ isQuick, date, machine, tell, inBrowser }: Wanted): Promise<string> {
  if (!existsSync(DESK)) throw new Error('dist/desk.html is missing. Run "npm run build" first.')
  const steps = isQuick ? QUICK_STEPS : STEPS
  const { texts, sheet } = writeDeskFiles(TEXTS, BYTES, ROWS)
  const measured: Outcome<DeskMeasured> = await inBrowser((browser) =>
    measureDesk(browser, { path: DESK, texts, sheet, rows: ROWS, steps, tell: (what) => tell(`desk: ${what}`) }),
  )
  if (measured.is === 'not') return `${DESK_HEADING}\n\nNot measured: ${measured.why}`
  const ways: readonly TwoWays[] = compareDraft(texts, sheet, steps)
  tell('desk: the ways, side by side')
  mkdirSync(dirname(RAW), { recursive: true })
  writeFileSync(RAW, JSON.stringify({ measured: measured.value, ways }))
  return deskSection({ machine, date, measured: measured.value, ways })
}
