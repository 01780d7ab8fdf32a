import { useEffect, useRef, useState } from 'react'
import { CitedDocuments } from '../briefing/CitedDocuments.tsx'
import type { ExportSource } from '../briefing/exportAs.ts'
import type { Arrangement } from '../layout/arrangement.ts'
import { createDragged } from '../graph/dragged.ts'
import { NetworkView } from '../graph/NetworkView.tsx'
import { EmptyNote } from '../panels/EmptyNote/EmptyNote.tsx'
import { EvidencePanel } from '../panels/EvidencePanel/EvidencePanel.tsx'
import { FocusBar } from '../panels/Focus/FocusBar.tsx'
import { Filters } from '../panels/Filters/Filters.tsx'
import { Legend } from '../panels/Legend/Legend.tsx'
import { Notices } from '../panels/Notices/Notices.tsx'
import { focusSearch } from '../panels/Search/focusSearch.ts'
import { useStore } from 'zustand'
import { panelsPart } from '../panels/panelsPart.ts'
import { usePresenting } from '../panels/Story/usePresenting.ts'
import { TimePanel } from '../panels/TimePanel/TimePanel.tsx'
import { HeardSentence, ViewSentence } from '../panels/ViewSentence/ViewSentence.tsx'
import { takeSelectedEnd } from '../store/explore.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { useTheme } from '../store/useTheme.ts'
import { AfterPaint } from '../ui/AfterPaint.tsx'
import { Fetched } from '../ui/Fetched.tsx'
import { Late } from '../ui/Late.tsx'
import { LateDialog } from '../ui/LateDialog.tsx'
import { actionsFor } from './actionsFor.ts'
import { EARLIER_VERSIONS } from './earlierVersions.ts'
import { EmptyDataset } from './EmptyDataset.tsx'
import type { Datasets } from './opening.ts'
import { exportsPart } from './exportsPart.ts'
import type { Print } from './followPrint.ts'
import { Header, SlimHeader } from './Header.tsx'
import { licencesOf } from './licencesOf.ts'
import { OpenFullView } from './OpenFullView.tsx'
import { openingPart } from './openingPart.ts'
import { SkipLinks } from './SkipLinks.tsx'
import './app.css'

interface Given {
  /** The positions that the page brings; null where it brings none. */
  readonly arrangement: Arrangement | null
  readonly exports: ExportSource
  readonly print: Print['print']
  readonly datasets: Datasets
  /** Stands in the place of another dataset: who opened it goes on at its title, since what had the focus is gone. */
  readonly follows: boolean
}

/** Relationships of which a text takes longer to begin than anybody waits without a word. */
const LONG = 20_000

/** The page. */
export function App(given: Given) {
  const { network } = useApp()
  const { follows } = given
  useEffect(() => {
    if (follows && document.activeElement === document.body) document.querySelector('h1')?.focus()
  }, [follows])
  return network.dataset.nodes.length === 0 ? <EmptyDataset datasets={given.datasets} /> : <Explorer {...given} />
}

/** Places the rooms. */
function Explorer({ arrangement, exports, print, datasets }: Given) {
  const parts = useApp()
  const { network, store } = parts
  const theme = useTheme()
  const stage = useAppState((state) => state.stage)
  const embedded = useAppState((state) => state.embedded)
  const without = useAppState((state) => state.without)
  const presents = useAppState((state) => state.presenting && state.step !== null)
  // Kept here, so that what was dragged is still there after a look at the text.
  const [dragged] = useState(createDragged)
  const [licences] = useState(() => licencesOf(document))
  const [aboutOpen, setAboutOpen] = useState(false)
  const [shortcutsOpen, setShortcutsOpen] = useState(false)
  const [exportOpen, setExportOpen] = useState(false)
  const [isOpening, setOpening] = useState(false)
  // What was dropped is being opened, though nobody asked for the dialog.
  const isBusy = useStore(datasets.opening, ({ is }) => is !== 'none')
  const closeOpening = () => {
    setOpening(false)
    datasets.cancel()
  }
  const page = useRef<HTMLDivElement>(null)
  const [sheet, setSheet] = useState<'none' | 'filters'>('none')

  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])

  usePresenting()
  useEffect(() => takeSelectedEnd(store, network), [store, network])

  // Its panel where the heading is still on its way: the panel hands the focus on.
  const toEvidence = () => {
    const panel = page.current?.querySelector<HTMLElement>('.evidence')
    ;(panel?.querySelector<HTMLElement>('.evidence-shown h2') ?? panel)?.focus()
  }

  // From the evidence, Escape leads back to the drawing.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return
      if (!(event.target instanceof Element) || !event.target.closest('.evidence')) return
      page.current?.querySelector<HTMLElement>('.network-drawing')?.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  const shows = (part: 'panel' | 'time' | 'legend') => !embedded || !without.has(part)
  return (
    <div ref={page} className={`page${embedded ? ' embedded' : ''}${presents ? ' presenting' : ''}`}>
      {!embedded && <SkipLinks />}
      {embedded ? (
        <SlimHeader>
          <OpenFullView />
        </SlimHeader>
      ) : (
        <Header
          openAbout={() => setAboutOpen(true)}
          openDataset={() => setOpening(true)}
          openExport={() => setExportOpen(true)}
          openShortcuts={() => setShortcutsOpen(true)}
          filtersOpen={sheet === 'filters'}
          toggleFilters={() => setSheet(sheet === 'filters' ? 'none' : 'filters')}
        />
      )}
      <main className={`stage sheet-${sheet}`}>
        {!embedded && <Filters />}
        <div className="middle">
          {stage !== 'network' && (
            <Late key={stage} part={panelsPart}>
              {({ Documents, TextView }) => (
                <AfterPaint takesLong={network.dataset.edges.length > LONG}>
                  {stage === 'documents' ? <Documents /> : <TextView print={() => print()} />}
                </AfterPaint>
              )}
            </Late>
          )}
          {stage === 'network' && (
            <section className="network" aria-label="Network">
              <NetworkView
                arrangement={arrangement}
                dragged={dragged}
                theme={theme}
                heading={
                  <>
                    <div className="heading-words">
                      <FocusBar />
                      {embedded ? <HeardSentence /> : <ViewSentence />}
                    </div>
                    {embedded && shows('legend') && <Legend />}
                    <EmptyNote at="above" />
                  </>
                }
                toEvidence={toEvidence}
                openShortcuts={() => setShortcutsOpen(true)}
                openSearch={focusSearch}
                actionsFor={(id) => actionsFor(id, parts)}
              >
                <EmptyNote at="over" />
              </NetworkView>
            </section>
          )}
          {stage !== 'documents' && shows('time') && <TimePanel />}
        </div>
        {shows('panel') && (
          <Fetched what="evidence">
            <EvidencePanel />
          </Fetched>
        )}
      </main>
      <Notices earlier={EARLIER_VERSIONS} />
      <CitedDocuments />
      <LateDialog part={exportsPart} title="Export" open={exportOpen} close={() => setExportOpen(false)}>
        {({ ExportDialog }) => (
          <ExportDialog source={exports} open={exportOpen} close={() => setExportOpen(false)} print={print} />
        )}
      </LateDialog>
      <LateDialog part={openingPart} title="Open a dataset" open={isOpening || isBusy} close={closeOpening}>
        {({ OpenDialog }) => <OpenDialog datasets={datasets} open={isOpening || isBusy} close={closeOpening} />}
      </LateDialog>
      <LateDialog part={panelsPart} title="Keys" open={shortcutsOpen} close={() => setShortcutsOpen(false)}>
        {({ ShortcutsDialog }) => <ShortcutsDialog open={shortcutsOpen} close={() => setShortcutsOpen(false)} />}
      </LateDialog>
      <LateDialog part={panelsPart} title="About this dataset" open={aboutOpen} close={() => setAboutOpen(false)}>
        {({ AboutDialog }) => <AboutDialog open={aboutOpen} close={() => setAboutOpen(false)} licences={licences} />}
      </LateDialog>
    </div>
  )
}
