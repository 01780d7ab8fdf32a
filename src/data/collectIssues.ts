import type { Issue } from './issue.ts'
import { MOST_LISTED } from './issue.ts'
import type { RoughDataset } from './rough.ts'
import { DatasetSchema } from './schema.ts'
import { subjectsOf } from './subjects.ts'

/** The faults that were found, as many as anybody lists, and the numbers of all. */
export interface Findings {
  /** The first `MOST_LISTED`: errors before warnings, each in the order of the file, with the names of their records. */
  readonly issues: readonly Issue[]
  readonly errors: number
  readonly warnings: number
}

const FIELD_ORDER = Object.keys(DatasetSchema.entries)

/** Once so many are at hand, those that will not be listed are let go: rarely enough for the sorting to cost nothing. */
const MOST_AT_HAND = 20 * MOST_LISTED

interface Placed {
  readonly issue: Issue
  readonly isWarning: boolean
  readonly list: string
  readonly field: number
  readonly index: number
}

/** Counts what is found in a dataset, and keeps what comes first; of two with one place the one that was found first. */
export function collectIssues(found: Iterable<Issue>, rough: RoughDataset): Findings {
  let errors = 0
  let warnings = 0
  let placed: Placed[] = []
  for (const issue of found) {
    if (issue.severity === 'error') errors += 1
    else warnings += 1
    placed.push(placeOf(issue))
    if (placed.length >= MOST_AT_HAND) placed = firstOf(placed)
  }
  const subjectOf = placed.length > 0 ? subjectsOf(rough) : undefined
  const issues = firstOf(placed).map(({ issue, list, index }) => {
    const subject = subjectOf?.(list, index)
    // An id that the message says anyway need not be said twice.
    return subject === undefined || subject === issue.value ? issue : Object.assign({}, issue, { subject })
  })
  return { issues, errors, warnings }
}

function placeOf(issue: Issue): Placed {
  const [, list = '', index = '-1'] = /^([^.[]*)(?:\[(\d+)\])?/.exec(issue.path) ?? []
  const isWarning = issue.severity === 'warning'
  return { issue, isWarning, list, field: FIELD_ORDER.indexOf(list), index: Number(index) }
}

/** Sorting keeps those of one place as they were found. */
function firstOf(placed: readonly Placed[]): Placed[] {
  return placed
    .toSorted((a, b) => Number(a.isWarning) - Number(b.isWarning) || a.field - b.field || a.index - b.index)
    .slice(0, MOST_LISTED)
}
