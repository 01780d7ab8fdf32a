/** The section of the report about the desk. */
import type { TwoWays } from '../desk/compareDraft.ts'
import { type DeskKey, type DeskMeasured, type DeskWork, KEYS, WORKS } from '../desk/measureDesk.ts'
import { median, percentile95 } from '../statistics.ts'
import { formatMega, formatMs, formatRatio, formatSpread, tableOf } from './format.ts'

export const DESK_HEADING = '## The desk'

/** A frame or two, at the median and of 95 in 100; the desk as a file, KiB after gzip. */
const KEY_BUDGET = { median: 34, percentile95: 50 } as const
const SIZE_BUDGET = 900

const WORK_NAMES: Readonly<Record<DeskWork, string>> = {
  texts: 'the texts in',
  sheet: 'the sheet read, its names compared, its quotes looked for, until the counts stand',
  remap: 'another mapping, until the counts stand',
  bring: 'brought in',
  check: 'the first check of it',
  save: 'saved as a file',
}

const KEY_NAMES: Readonly<Record<DeskKey, string>> = {
  text: 'to the next text, in Read',
  answer: 'an answer in the sheet',
  checking: 'to the next text, while the first check goes on',
  move: 'to the next sentence of 20 KB',
  named: 'to the next sentence with two names',
  open: 'the bar opened',
  type: 'a letter in the bar',
  mark: 'Enter in the bar; the last one saves',
  mend: 'a question answered in Check',
  undo: 'undo',
}

export interface DeskRun {
  readonly machine: string
  /** "2025-04-14". */
  readonly date: string
  readonly measured: DeskMeasured
  readonly ways: readonly TwoWays[]
}

export function deskSection({ machine, date, measured, ways }: DeskRun): string {
  const { works, keys, texts, rows, edges, textsWhenStopped, edgesWhenStopped, memory, size, gzip } = measured
  const count = (n: number) => n.toLocaleString('en')
  const task = (ms: number) => (ms === 0 ? '< 50' : formatMs(ms))
  return [
    DESK_HEADING,
    `Of ${date}. ${machine}`,
    `\`dist/desk.html\` from disk with ${count(texts)} texts of 20 KB and a sheet of ${count(rows)} rows, which makes ${count(edges)} relationships. ` +
      'How it is measured is told in [README.md](README.md#the-desk).',
    tableOf(
      ['waited for', 'ms', 'longest task', 'told how far it is'],
      1,
      WORKS.map((work) => {
        const { took, longestTask, told } = works[work]
        return [WORK_NAMES[work], formatMs(took), task(longestTask), told === 0 ? '—' : `${told} times`]
      }),
    ),
    `Stopped while reading, ${count(textsWhenStopped)} of ${count(texts)} texts were in; stopped while bringing in the sheet, the draft had ${count(edgesWhenStopped)} relationships.`,
    tableOf(
      ['key to the second frame, ms', 'median (95th)', 'keys', 'longest task', ''],
      1,
      KEYS.map((key) => {
        const { seen, longestTask } = keys[key]
        const isMet = median(seen) <= KEY_BUDGET.median && percentile95(seen) <= KEY_BUDGET.percentile95
        return [
          KEY_NAMES[key],
          formatSpread(seen),
          String(seen.length),
          task(longestTask),
          isMet ? 'met' : '**not met**',
        ]
      }),
    ),
    `Promised of each: ${KEY_BUDGET.median} ms at the median, ${KEY_BUDGET.percentile95} ms at the 95th percentile.`,
    tableOf(
      ['after a step, in Node, ms', 'ours', 'naive', 'ratio'],
      1,
      ways.map(({ what, ours, naive }) => [
        what,
        formatSpread(ours),
        formatSpread(naive),
        formatRatio(median(naive) / median(ours)),
      ]),
    ),
    `Memory after all of it: ${formatMega(memory.heap)} MB of heap + ${formatMega(memory.buffers)} MB of buffers. ` +
      `\`desk.html\` has ${formatMega(size)} MB, ${count(Math.round(gzip / 1024))} KiB after gzip (promised: ${SIZE_BUDGET}).`,
  ].join('\n\n')
}

/** The report with this section in the place of what it had under its heading, else at its end. */
export function withSection(report: string, heading: string, section: string): string {
  const bounds = boundsOf(report, heading)
  const text = section.trim()
  if (!bounds) return `${report.trimEnd()}\n\n${text}\n`
  return `${report.slice(0, bounds[0])}${text}\n${bounds[1] < report.length ? '\n' : ''}${report.slice(bounds[1])}`
}

/** What a report has under a heading, with that; null where it has none. */
export function sectionIn(report: string, heading: string): string | null {
  const bounds = boundsOf(report, heading)
  return bounds && report.slice(...bounds).trim()
}

function boundsOf(report: string, heading: string): readonly [start: number, end: number] | null {
  const start = `\n${report}`.indexOf(`\n${heading}\n`)
  if (start < 0) return null
  const next = report.indexOf('\n## ', start + heading.length)
  return [start, next < 0 ? report.length : next + 1]
}
