import { CopyButton } from '../ui/CopyButton.tsx'
import { Search } from '../panels/Search/Search.tsx'
import { showsPanel } from '../store/shownPanel.ts'
import { openText } from '../store/stages.ts'
import { openDocuments, openNetwork, openPanel, setTheme } from '../store/appStore.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { linkTo } from './linkTo.ts'
import { useTheme } from '../store/useTheme.ts'

interface Props {
  readonly openAbout: () => void
  readonly openShortcuts: () => void
  readonly filtersOpen: boolean
  readonly toggleFilters: () => void
}

/** The dataset's title, and what concerns the page as a whole. */
export function Header({ openAbout, openShortcuts, filtersOpen, toggleFilters }: Props) {
  const { network, store } = useApp()
  const theme = useTheme()
  const stage = useAppState((state) => state.stage)
  const structureShown = useAppState(showsPanel('structure'))
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <header className="header">
      <h1 lang={network.dataset.language} dir="auto" title={network.dataset.title}>
        {network.dataset.title}
      </h1>
      <Search />
      <div className="header-actions">
        <button type="button" className="narrow-only" aria-pressed={filtersOpen} onClick={toggleFilters}>
          Filters
        </button>
        <button
          type="button"
          aria-pressed={structureShown}
          title="Rank the entities of the view, size them, outline groups"
          onClick={() => openPanel(store, structureShown ? 'window' : 'structure')}
        >
          Structure
        </button>
        <button
          type="button"
          aria-pressed={stage === 'text'}
          title="The same view as cited sentences"
          onClick={() => (stage === 'text' ? openNetwork(store) : openText(store))}
        >
          Text
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
          label="Copy link to this view"
          text={() => linkTo(store.getState(), network)}
        />
        <button type="button" onClick={openAbout}>
          About this dataset
        </button>
        <button type="button" aria-label="Keys" title="Keys (?)" onClick={openShortcuts}>
          ?
        </button>
        <button type="button" aria-label={`Use the ${other} theme`} onClick={() => setTheme(store, other)}>
          {other === 'dark' ? 'Dark' : 'Light'}
        </button>
      </div>
    </header>
  )
}
