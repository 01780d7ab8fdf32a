import type { DraftDocument } from '../../draft/draft.ts'
import { namePublisher, proposedPublisher } from '../../draft/publishers.ts'
import { useDesk } from '../DeskContext.tsx'
import { act } from '../deskStore.ts'
import { WordField } from '../entities/WordField.tsx'
import { MOST_NAME } from '../entities/renameEntity.ts'

/** Who published the text that is open: typed, or as a line above it says. Readers see it beside each quote. */
export function PublisherRow({ document }: { readonly document: DraftDocument }) {
  const { store } = useDesk()
  const { title, publisher } = document
  const proposed = publisher === undefined ? proposedPublisher(document) : undefined
  const take = (named: string) => {
    const draft = store.getState().history?.draft
    if (draft) act(store, namePublisher(draft, document, named === '' ? undefined : named))
  }
  return (
    <tr className="desk-publisher-row">
      <td colSpan={5}>
        <div>
          <span aria-hidden="true">Published by</span>
          <WordField
            label={`Who published “${title}”?`}
            value={publisher ?? ''}
            most={MOST_NAME}
            placeholder="nobody is named"
            canBeEmpty
            take={take}
          />
          {proposed !== undefined && (
            <button type="button" onClick={() => take(proposed)}>
              {proposed}
            </button>
          )}
        </div>
      </td>
    </tr>
  )
}
