import type { Draft, DraftDocument } from '../../draft/draft.ts'
import { undatedKey } from './publishedStep.ts'

/** Is it still to be said when the document was published? */
export function isAskedWhen({ settled }: Draft, document: DraftDocument): boolean {
  return (
    document.issued === undefined &&
    document.notBefore === undefined &&
    document.isSheet !== true &&
    !settled.includes(undatedKey(document))
  )
}
