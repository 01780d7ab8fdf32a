import type { MarkText } from '../../draft/marking/markText.ts'
import { sayIssued } from '../../model/reference.ts'

/** Where and when the text was published, as the draft has it: not where a line of the text says it. */
export function Byline({ read: { document, head } }: { readonly read: MarkText }) {
  const words = [document.publisher, sayIssued(document)].filter(Boolean).join(', ')
  return words === '' || head.includes('byline') ? null : <p className="mark-byline">{words}</p>
}
