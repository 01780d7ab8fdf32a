import { useDesk, useDeskState, useDraft } from '../DeskContext.tsx'
import { showTab } from '../deskStore.ts'
import { MarkViews } from '../entities/MarkViews.tsx'
import { MarkedDocument } from './MarkedDocument.tsx'
import './mark.css'

/** The text that is open, to be marked. */
export function MarkPane() {
  const { store } = useDesk()
  const draft = useDraft()
  const documentId = useDeskState((state) => state.documentId)
  const document = draft.documents.find(({ id }) => id === documentId) ?? draft.documents[0]
  if (document) return <MarkedDocument document={document} />
  return (
    <section className="desk-pane mark-pane" aria-label="Mark">
      <header className="desk-pane-head">
        <MarkViews />
        <h2>Mark</h2>
      </header>
      <div className="desk-empty">
        <p>There is no text yet. What you bring to Read is marked here: a sentence, who, and whom.</p>
        <button type="button" onClick={() => showTab(store, 'read')}>
          Bring a text
        </button>
      </div>
    </section>
  )
}
