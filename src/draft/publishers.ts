/** Who published a document, which readers see beside each of its quotes. */
import { publisherIn } from './documents/publisherIn.ts'
import type { Draft, DraftDocument } from './draft.ts'
import { changing } from './stepBuilder.ts'
import type { DraftStep } from './step.ts'

/** Whom a document itself names: what it appeared in, or the paper above its text. Undefined where it names none. */
export function proposedPublisher({ 'container-title': container, text = '' }: DraftDocument): string | undefined {
  return container ?? publisherIn(text)
}

/** @param publisher undefined where none is known any more */
export function namePublisher(
  draft: Draft,
  { id, title }: Pick<DraftDocument, 'id' | 'title'>,
  publisher: string | undefined,
): DraftStep {
  return changing(draft, `said who published “${title}”`, (edit) => edit.change('documents', id, { publisher }))
}
