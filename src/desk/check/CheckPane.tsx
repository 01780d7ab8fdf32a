import { useDraft } from '../DeskContext.tsx'
import { SecondReaderButton } from '../review/SecondReaderButton.tsx'

export function CheckPane() {
  const draft = useDraft()
  return (
    <section className="desk-pane" aria-label="Check">
      <header className="desk-pane-head">
        <h2>Check</h2>
        <span className="desk-quiet">{draft.documents.length} texts</span>
        <SecondReaderButton />
      </header>
    </section>
  )
}
