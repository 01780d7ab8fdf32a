import type { Issue } from './issue.ts'
import { readRough } from './readRough.ts'
import type { RoughDataset } from './rough.ts'
import type { TextOf } from './rules/againstTexts.ts'
import { againstTexts } from './rules/againstTexts.ts'
import { coverage } from './rules/coverage.ts'
import { dates } from './rules/dates.ts'
import { eventsOfContacts } from './rules/eventsOfContacts.ts'
import { graphShape } from './rules/graphShape.ts'
import { legibleNames } from './rules/legibleNames.ts'
import { passageUse } from './rules/passageUse.ts'
import { planned } from './rules/planned.ts'
import { quotes } from './rules/quotes.ts'
import { references } from './rules/references.ts'
import type { Rule } from './rules/rule.ts'
import { sharedNames } from './rules/sharedNames.ts'
import { steps } from './rules/steps.ts'
import { uniqueIds } from './rules/uniqueIds.ts'
import { webAddresses } from './rules/webAddresses.ts'
import type { Dataset } from './schema.ts'
import { DatasetSchema } from './schema.ts'
import { subjectsOf } from './subjects.ts'

const RULES: readonly Rule[] = [
  uniqueIds,
  references,
  webAddresses,
  dates,
  quotes,
  graphShape,
  planned,
  eventsOfContacts,
  sharedNames,
  legibleNames,
  passageUse,
  coverage,
  steps,
]

/**
 * Every fault of some data, as a dataset: errors first, then warnings, each in the order of the file. None where it is
 * sound. Never throws, whatever the data.
 * @param textOf where given, every quote is compared with the text of its document
 */
export function checkDataset(input: unknown, textOf?: TextOf): readonly Issue[] {
  return examine(input, textOf).issues
}

export interface Examination {
  /** A copy of the input; absent where the schema refused any of it. */
  readonly dataset: Dataset | undefined
  readonly issues: readonly Issue[]
}

/** As `checkDataset`, with the dataset itself. */
export function examine(input: unknown, textOf?: TextOf): Examination {
  const { dataset, rough, issues } = readRough(input)
  return { dataset, issues: inOrder([...issues, ...ruleIssues(rough, textOf)], rough) }
}

function* ruleIssues(rough: RoughDataset, textOf: TextOf | undefined): Generator<Issue> {
  for (const rule of RULES) yield* rule(rough)
  yield* againstTexts(rough, textOf)
}

const FIELD_ORDER = Object.keys(DatasetSchema.entries)

/** Errors before warnings, then by the place of the record in the file; the rest as found. Each names its record. */
function inOrder(issues: readonly Issue[], rough: RoughDataset): readonly Issue[] {
  const subjectOf = subjectsOf(rough)
  const placed = issues.map((issue) => {
    const [, field = '', index = '-1'] = /^([^.[]*)(?:\[(\d+)\])?/.exec(issue.path) ?? []
    return { issue, list: field, field: FIELD_ORDER.indexOf(field), index: Number(index) }
  })
  placed.sort(
    (a, b) =>
      Number(a.issue.severity === 'warning') - Number(b.issue.severity === 'warning') ||
      a.field - b.field ||
      a.index - b.index,
  )
  return placed.map(({ issue, list, index }) => {
    const subject = subjectOf(list, index)
    // An id that the message says anyway need not be said twice.
    return subject === undefined || subject === issue.value ? issue : Object.assign({}, issue, { subject })
  })
}
