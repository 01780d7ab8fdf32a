import { useApp } from '../store/AppContext.tsx'
import { coinsOf } from './notes/coins.ts'

/** The documents for a reference manager that looks through the page (COinS); nobody sees it, and nothing reads it aloud. */
export function CitedDocuments() {
  const { documents } = useApp().network.dataset
  return (
    <div hidden>
      {documents.map((document) => (
        <span key={document.id} className="Z3988" title={coinsOf(document)} />
      ))}
    </div>
  )
}
