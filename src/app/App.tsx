import { useEffect, useRef, useState } from 'react'
import type { Arrangement } from '../graph/arrange/arrangement.ts'
import { NetworkView } from '../graph/NetworkView.tsx'
import { AboutDialog } from '../panels/About/AboutDialog.tsx'
import { Documents } from '../panels/Documents/Documents.tsx'
import { EvidencePanel } from '../panels/EvidencePanel/EvidencePanel.tsx'
import { Filters } from '../panels/Filters/Filters.tsx'
import { Legend } from '../panels/Legend/Legend.tsx'
import { Notices } from '../panels/Notices/Notices.tsx'
import { TimePanel } from '../panels/TimePanel/TimePanel.tsx'
import { ViewSentence } from '../panels/ViewSentence/ViewSentence.tsx'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { useTheme } from '../store/useTheme.ts'
import { Header } from './Header.tsx'
import './app.css'

/** The page: places the rooms. */
export function App({ arrangement }: { readonly arrangement: Arrangement }) {
  const { network } = useApp()
  const theme = useTheme()
  const stage = useAppState((state) => state.stage)
  const embedded = useAppState((state) => state.embedded)
  const without = useAppState((state) => state.without)
  const [aboutOpen, setAboutOpen] = useState(false)
  const [sheet, setSheet] = useState<'none' | 'filters'>('none')

  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])

  const shows = (part: 'panel' | 'time' | 'legend') => !embedded || !without.has(part)
  return (
    <div className={embedded ? 'page embedded' : 'page'}>
      {!embedded && (
        <Header
          openAbout={() => setAboutOpen(true)}
          filtersOpen={sheet === 'filters'}
          toggleFilters={() => setSheet(sheet === 'filters' ? 'none' : 'filters')}
        />
      )}
      <main className={`stage sheet-${sheet}`}>
        {embedded && <h1 className="visually-hidden">{network.dataset.title}</h1>}
        {!embedded && <Filters />}
        <div className="middle">
          {stage === 'documents' ? (
            <Documents />
          ) : (
            <>
              <section className="network" aria-label="Network">
                <NetworkView arrangement={arrangement} theme={theme} footer={<ViewSentence />}>
                  {embedded && shows('legend') && <Legend />}
                  {embedded && <OpenFullView />}
                </NetworkView>
              </section>
              {shows('time') && <TimePanel />}
            </>
          )}
        </div>
        {shows('panel') && <EvidencePanel />}
      </main>
      <Notices />
      <AboutDialog open={aboutOpen} close={() => setAboutOpen(false)} />
    </div>
  )
}

/** Leaves the frame with the state that it shows. */
function OpenFullView() {
  const link = useRef<HTMLAnchorElement>(null)
  const aim = () => {
    if (!link.current) return
    const rest = window.location.hash.replace(/^#/, '').split('&')
    const kept = rest.filter((pair) => !/^(?:embed|panel|time|legend)=/.test(pair) && pair !== '')
    link.current.href = `#${kept.join('&')}`
  }
  return (
    <a ref={link} className="full-view" href="./" target="_blank" rel="noopener" onPointerDown={aim} onFocus={aim}>
      Open full view
    </a>
  )
}
