import { DateError } from '../../time/dateError.ts'
import { parseWhen } from '../../time/edtf.ts'
import { error } from '../issue.ts'
import { present } from '../rough.ts'
import { reasonOf } from './reasonOf.ts'
import type { Rule } from './rule.ts'

/** The day of a review is one that the calendar has. */
export const reviewDays: Rule = function* ({ edges = [] }) {
  for (let i = 0; i < edges.length; i += 1) {
    const reviews = edges[i]?.reviews
    if (!reviews) continue
    for (const [k, { on }] of present(reviews)) {
      if (on === undefined) continue
      try {
        parseWhen(on)
      } catch (cause) {
        if (!(cause instanceof DateError)) throw cause
        yield error(`edges[${i}].reviews[${k}].on`, 'is not a day', reasonOf(cause), on)
      }
    }
  }
}
