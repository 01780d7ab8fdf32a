import { useDraft } from '../DeskContext.tsx'

export function ReadPane() {
  const draft = useDraft()
  return (
    <section className="desk-pane" aria-label="Texts">
      <header className="desk-pane-head">
        <h2>Texts</h2>
        <span className="desk-quiet">{draft.documents.length} texts</span>
      </header>
    </section>
  )
}
