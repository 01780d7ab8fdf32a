import type { Issue } from './issue.ts'
import { sayIssue } from './issue.ts'

/** The dataset breaks its rules. Carries every fault, not only the first. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'
  /** At least one, in the order of the file. */
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    const first = issues[0] ? sayIssue(issues[0]) : ''
    super(issues.length > 1 ? `${first} (and ${issues.length - 1} more)` : first)
    this.issues = issues
  }
}
