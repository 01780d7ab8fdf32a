/** The report of a run, as Markdown. */
import type { SubjectMeasured } from '../measure.ts'
import { missingOf } from './measured.ts'
import { budgetTable, growthTable, memoryTable, openingTable, stepTable, wayTable } from './tables.ts'

export interface Run {
  readonly machine: string
  /** "2025-04-14". */
  readonly date: string
  readonly isQuick: boolean
  /** The file of the plot, beside the report; null where there is none. */
  readonly plot: string | null
  readonly measured: readonly SubjectMeasured[]
}

export function resultsOf({ machine, date, isQuick, plot, measured }: Run): string {
  const missing = missingOf(measured)
  return [
    '# Results of the bench',
    `Written by \`npm run bench\` on ${date}; what is measured and how is told in [README.md](README.md).`,
    machine,
    ...(isQuick ? ['**A short run**: few steps, one opening each. Its 95th percentiles say little.'] : []),
    'Milliseconds unless said otherwise: median (95th percentile). The naive ways are timed on the drawing alone, ours on the ' +
      'whole page with every panel; × is their time over ours. 33 ms is the floor of two frames.',
    '## Budgets',
    budgetTable(measured),
    '## Opening',
    openingTable(measured),
    '## Steps on the whole page',
    stepTable(measured),
    '## Growth',
    ...(plot === null ? [] : [`![Median times by the number of relationships, on logarithmic axes](${plot})`]),
    growthTable(measured),
    '## Memory',
    'MB after clearing away: heap + buffers, in which arrays of numbers lie.',
    memoryTable(measured),
    '## The drawing alone, all ways',
    'Ratios to the first way.',
    wayTable(measured),
    ...(missing.length > 0 ? ['## What is missing', missing.map((line) => `- ${line}`).join('\n')] : []),
    '',
  ].join('\n\n')
}
