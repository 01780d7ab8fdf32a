import type { DraftDocument } from '../draft.ts'
import { namePublisher, proposedPublisher } from '../publishers.ts'
import type { Asked, Repair } from './question.ts'

/** What of a document readers would miss beside its quotes. @param isQuoted is a passage of it in the draft? */
export function* askOfDocument(document: DraftDocument, isQuoted: boolean): Generator<Asked> {
  if (!isQuoted || document.publisher !== undefined || document.isSheet === true) return
  const proposed = proposedPublisher(document)
  const named: Repair[] =
    proposed === undefined ? [] : [{ label: proposed, step: (draft) => namePublisher(draft, document, proposed) }]
  yield {
    check: 'no-publisher',
    severity: 'look',
    right: 'None is named',
    short: 'names no publisher',
    detail: `Who published it? Beside its quotes readers find “No publisher”.`,
    about: [document.title],
    repairs: [...named, { label: named.length > 0 ? 'Another …' : 'Name it', opens: 'publisher' }],
  }
}
