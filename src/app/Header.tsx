import type { ReactNode } from 'react'
import { CopyButton } from '../ui/CopyButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { useMedia } from '../ui/useMedia.ts'
import { focusSearch } from '../panels/Search/focusSearch.ts'
import { Search } from '../panels/Search/Search.tsx'
import { StoryButton } from '../panels/Story/StoryButton.tsx'
import { showsPanel } from '../store/shownPanel.ts'
import { openText } from '../store/stages.ts'
import { notify, openDocuments, openNetwork, openPanel, setTheme } from '../store/appStore.ts'
import { versionSteps } from '../data/versionOf.ts'
import { inSlices } from '../parts/inSlices.ts'
import { isFileData } from '../store/fileData.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { NO_LINK, linkTo } from './linkTo.ts'
import { useTheme } from '../store/useTheme.ts'
import './header.css'

/** Here the key lies over the figure and needs a button; less wide than this the rest of the header goes into its menu. */
const MEDIUM = '(max-width: 1099px)'
/** A telephone: one row with the title, the search and the menu. */
const NARROW = '(max-width: 760px)'

interface Props {
  readonly openAbout: () => void
  readonly openDataset: () => void
  readonly openExport: () => void
  readonly openShortcuts: () => void
  readonly filtersOpen: boolean
  readonly toggleFilters: () => void
}

/** The dataset's title, and what concerns the page as a whole; what there is no room for is in a menu. */
export function Header({ openAbout, openDataset, openExport, openShortcuts, filtersOpen, toggleFilters }: Props) {
  const isNarrow = useMedia(NARROW)
  const isMedium = useMedia(MEDIUM)
  const about = (
    <button key="about" type="button" className="bare" aria-label="About this dataset" onClick={openAbout}>
      About
    </button>
  )
  const filters = (
    <button key="filters" type="button" className="bare" aria-pressed={filtersOpen} onClick={toggleFilters}>
      Filters
    </button>
  )
  const rest = [
    <StoryButton key="story" />,
    <StructureButton key="structure" />,
    <button key="keys" type="button" className="bare" title="Keys (?)" onClick={openShortcuts}>
      Keys
    </button>,
    <ThemeButton key="theme" />,
  ]
  const often = [
    <button key="open" type="button" className="bare" title="Another dataset, from a file" onClick={openDataset}>
      Open…
    </button>,
    <DocumentsButton key="documents" />,
    <CopyLink key="copy" />,
    <button key="export" type="button" className="bare" title="Figure, text with footnotes, data" onClick={openExport}>
      Export
    </button>,
    about,
  ]
  return (
    <header className="header">
      <Title />
      <Search />
      <div className="header-actions">
        {isNarrow ? (
          <button type="button" className="bare header-icon" aria-label="Open the search" onClick={focusSearch}>
            <SearchIcon />
          </button>
        ) : (
          <StageSwitch />
        )}
        {isMedium && !isNarrow && filters}
        {!isMedium && often}
        <Menu label="More" face={isNarrow ? <MenuIcon /> : 'More'}>
          {isNarrow && <StageSwitch />}
          {isNarrow && filters}
          {isMedium && often}
          {rest}
        </Menu>
      </div>
    </header>
  )
}

/** The header of a page within another one: what it is about, and the way to all of it. */
export function SlimHeader({ children }: { readonly children: ReactNode }) {
  return (
    <header className="header slim">
      <Title />
      {children}
    </header>
  )
}

function Title() {
  const { title, language } = useApp().network.dataset
  return (
    <h1 lang={language} dir="auto" title={title} tabIndex={-1}>
      {title}
    </h1>
  )
}

/** The view as a figure or as a text. */
function StageSwitch() {
  const { store } = useApp()
  const stage = useAppState((state) => state.stage)
  return (
    <div className="segments" role="group" aria-label="View">
      <button type="button" aria-pressed={stage === 'network'} onClick={() => openNetwork(store)}>
        Figure
      </button>
      <button
        type="button"
        aria-pressed={stage === 'text'}
        title="The same view as cited sentences"
        onClick={() => openText(store)}
      >
        Text
      </button>
    </div>
  )
}

function DocumentsButton() {
  const { store } = useApp()
  const isShown = useAppState((state) => state.stage === 'documents')
  return (
    <button
      type="button"
      className="bare"
      aria-pressed={isShown}
      onClick={() => (isShown ? openNetwork(store) : openDocuments(store, null))}
    >
      Documents
    </button>
  )
}

/** Stays in an open menu, to say that it has copied. */
function CopyLink() {
  const { network, store } = useApp()
  const hasLink = useAppState((state) => !isFileData(state.data))
  if (!hasLink)
    return (
      <button type="button" className="bare" title={NO_LINK} onClick={() => notify(store, { text: NO_LINK })}>
        Copy link
      </button>
    )
  return (
    <div className="copy-link" data-stays="">
      <CopyButton
        className="bare"
        words="Copy link"
        label="Copy link to this view"
        text={async () => {
          await inSlices(versionSteps(network.dataset))
          return linkTo(store.getState(), network) ?? NO_LINK
        }}
      />
    </div>
  )
}

function StructureButton() {
  const { store } = useApp()
  const isShown = useAppState(showsPanel('structure'))
  return (
    <button
      type="button"
      className="bare"
      aria-pressed={isShown}
      title="Rank the entities of the view, size them, outline groups"
      onClick={() => openPanel(store, isShown ? 'window' : 'structure')}
    >
      Structure
    </button>
  )
}

function ThemeButton() {
  const { store } = useApp()
  const other = useTheme() === 'dark' ? 'light' : 'dark'
  return (
    <button type="button" className="bare" onClick={() => setTheme(store, other)}>
      {`Use the ${other} theme`}
    </button>
  )
}

function SearchIcon() {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <circle cx="8.5" cy="8.5" r="5.5" />
      <path d="M12.8 12.8 18 18" />
    </svg>
  )
}

function MenuIcon() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" stroke="currentColor" strokeWidth="2" aria-hidden="true">
      <path d="M2 4.5h16M2 10h16M2 15.5h16" />
    </svg>
  )
}
