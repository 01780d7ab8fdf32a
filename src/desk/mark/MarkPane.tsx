import { useDraft } from '../DeskContext.tsx'

export function MarkPane() {
  const draft = useDraft()
  return (
    <section className="desk-pane" aria-label="Mark">
      <header className="desk-pane-head">
        <h2>Mark</h2>
        <span className="desk-quiet">{draft.documents.length} texts</span>
      </header>
    </section>
  )
}
