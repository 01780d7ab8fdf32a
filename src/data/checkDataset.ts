import { type Findings, collectIssues } from './collectIssues.ts'
import type { Issue } from './issue.ts'
import { readRough } from './readRough.ts'
import type { RoughDataset } from './rough.ts'
import type { TextOf } from './rules/againstTexts.ts'
import { againstTexts } from './rules/againstTexts.ts'
import { contradictions } from './rules/contradictions.ts'
import { coverage } from './rules/coverage.ts'
import { dates } from './rules/dates.ts'
import { eventsOfContacts } from './rules/eventsOfContacts.ts'
import { doubtfulClaims } from './rules/doubtfulClaims.ts'
import { graphShape } from './rules/graphShape.ts'
import { legibleNames } from './rules/legibleNames.ts'
import { passageUse } from './rules/passageUse.ts'
import { planned } from './rules/planned.ts'
import { quotes } from './rules/quotes.ts'
import { references } from './rules/references.ts'
import { reviewDays } from './rules/reviewDays.ts'
import type { Rule } from './rules/rule.ts'
import { sharedNames } from './rules/sharedNames.ts'
import { steps } from './rules/steps.ts'
import { uniqueIds } from './rules/uniqueIds.ts'
import { webAddresses } from './rules/webAddresses.ts'
import type { Dataset } from './schema.ts'

/** What a rule looks at: each record by itself, beside the documents; ids and what names them; or several records together. */
export type Scope = 'each' | 'ids' | 'all'

interface Scoped {
  readonly rule: Rule
  readonly of: Scope
  /** It never finds an error. */
  readonly warns?: true
}

const RULES: readonly Scoped[] = [
  { rule: uniqueIds, of: 'ids' },
  { rule: references, of: 'ids' },
  { rule: webAddresses, of: 'each' },
  { rule: dates, of: 'each' },
  { rule: reviewDays, of: 'each' },
  { rule: quotes, of: 'each' },
  { rule: graphShape, of: 'all' },
  { rule: planned, of: 'all' },
  { rule: contradictions, of: 'all' },
  { rule: doubtfulClaims, of: 'all', warns: true },
  { rule: eventsOfContacts, of: 'all' },
  { rule: sharedNames, of: 'all', warns: true },
  { rule: legibleNames, of: 'each', warns: true },
  { rule: passageUse, of: 'all', warns: true },
  { rule: coverage, of: 'all', warns: true },
  { rule: steps, of: 'all' },
]

/** Does any rule of this scope find an error, as opposed to a warning? For a dataset that is read a stretch at a time. */
export function hasError(rough: RoughDataset, scope: Scope): boolean {
  return RULES.some(({ rule, of, warns }) => {
    if (of !== scope || warns) return false
    for (const { severity } of rule(rough)) if (severity === 'error') return true
    return false
  })
}

/**
 * The faults of some data, as a dataset: errors first, then warnings, each in the order of the file; of more than `MOST_LISTED`
 * the first. None where it is sound. Never throws, whatever the data.
 * @param textOf where given, every quote is compared with the text of its document
 */
export function checkDataset(input: unknown, textOf?: TextOf): readonly Issue[] {
  return examine(input, textOf).issues
}

export interface Examination extends Findings {
  /** Made of the very records of the input; absent where the schema refused any of it. */
  readonly dataset: Dataset | undefined
}

/** As `checkDataset`, with the dataset itself and the numbers of all faults. */
export function examine(input: unknown, textOf?: TextOf): Examination {
  const { dataset, rough, issues } = readRough(input)
  return { dataset, ...collectIssues(allIssues(issues, rough, textOf), rough) }
}

function* allIssues(
  bySchema: Iterable<Issue>,
  rough: RoughDataset,
  textOf: TextOf | undefined,
): Generator<Issue, void, undefined> {
  yield* bySchema
  for (const { rule } of RULES) yield* rule(rough)
  yield* againstTexts(rough, textOf)
}
