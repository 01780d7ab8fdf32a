import { lengthInCodePoints } from '../codePoints.ts'
import { isSha256Of } from '../digest.ts'
import { error } from '../issue.ts'
import { byId } from '../rough.ts'
import type { Rule } from './rule.ts'

/** A quote is the one that was copied: what can be known of it without its text. */
export const quotes: Rule = function* (dataset) {
  const documents = byId(dataset.documents)
  const { passages = [] } = dataset
  for (let i = 0; i < passages.length; i += 1) {
    const passage = passages[i]
    if (!passage) continue
    const { exact, digest, start, end, document } = passage
    const path = `passages[${i}]`
    if (exact !== undefined && digest !== undefined && !isSha256Of(digest, exact)) {
      const repair = 'Copy the quote from its text again, then run "anchor".'
      yield error(`${path}.exact`, 'is not the text that its digest was made of', repair, exact)
    }
    if (exact !== undefined && start !== undefined && end !== undefined) {
      const length = lengthInCodePoints(exact)
      if (end - start !== length) {
        const repair = 'Run "anchor", which finds the quote in its text.'
        yield error(`${path}.end`, `is not ${start} + ${length}, the length of the quote`, repair, end)
      }
    }
    const length = document === undefined ? undefined : documents?.get(document)?.length
    if (end !== undefined && length !== undefined && end > length) {
      yield error(
        `${path}.end`,
        `lies beyond the end of its document, ${length}`,
        'Run "anchor" to find the quote.',
        end,
      )
    }
  }
}
