import type { Issue } from './issue.ts'
import { sayIssue } from './issue.ts'

/** The dataset breaks its rules. Carries as many faults as anybody lists, not only the first, and their number. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'
  /** At least one, in the order of the file. */
  readonly issues: readonly Issue[]
  /** How many faults there are, those that `issues` leaves out among them. */
  readonly count: number

  constructor(issues: readonly Issue[], count: number = issues.length) {
    const first = issues[0] ? sayIssue(issues[0]) : ''
    super(count > 1 ? `${first} (and ${count - 1} more)` : first)
    this.issues = issues
    this.count = count
  }
}
