import { versionOf } from '../data/versionOf.ts'
import { CopyButton } from '../panels/EvidencePanel/CopyButton.tsx'
import { openDocuments, openNetwork, setTheme } from '../store/appStore.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { fieldsOf, hashOf } from './address.ts'
import { useTheme } from '../store/useTheme.ts'

interface Props {
  readonly openAbout: () => void
  readonly filtersOpen: boolean
  readonly toggleFilters: () => void
}

/** The dataset's title, and what concerns the page as a whole. */
export function Header({ openAbout, filtersOpen, toggleFilters }: Props) {
  const { network, store } = useApp()
  const theme = useTheme()
  const stage = useAppState((state) => state.stage)
  const other = theme === 'dark' ? 'light' : 'dark'
  const documents = network.dataset.documents.length
  return (
    <header className="header">
      <h1>{network.dataset.title}</h1>
      <p className="header-facts">
        {network.nodes.size} entities · {network.edges.size} relationships · {documents} documents
      </p>
      <div className="header-actions">
        <button type="button" className="narrow-only" aria-pressed={filtersOpen} onClick={toggleFilters}>
          Filters
        </button>
        <button
          type="button"
          aria-pressed={stage === 'documents'}
          onClick={() => (stage === 'documents' ? openNetwork(store) : openDocuments(store, null))}
        >
          Documents
        </button>
        <CopyButton
          className=""
          words="Copy link"
          label="Copy the link to this view"
          text={() => {
            const fields = { ...fieldsOf(store.getState(), network), v: versionOf(network.dataset) }
            return location.href.replace(/#.*$/, '') + hashOf(fields)
          }}
        />
        <button type="button" onClick={openAbout}>
          About this dataset
        </button>
        <button type="button" aria-label={`Use the ${other} theme`} onClick={() => setTheme(store, other)}>
          {other === 'dark' ? 'Dark' : 'Light'}
        </button>
      </div>
    </header>
  )
}
