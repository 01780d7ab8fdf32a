import { error } from '../issue.ts'
import { present } from '../rough.ts'
import type { Rule } from './rule.ts'

/** The schema has seen to the scheme; the rest must be an address too, for it becomes a link. */
export const webAddresses: Rule = function* (dataset) {
  for (const [i, { URL: address }] of present(dataset.documents)) {
    if (address !== undefined && !URL.canParse(address)) {
      yield error(`documents[${i}].URL`, 'is not a web address', 'Copy it anew, or leave it out.', address)
    }
  }
}
