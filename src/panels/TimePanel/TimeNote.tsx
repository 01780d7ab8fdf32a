import { useMemo } from 'react'
import { gapsIn, sayGaps } from '../../model/coverage.ts'
import { openPanel } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { daysAsked } from '../../time/answer.ts'
import { TimeKey } from './TimeKey.tsx'

/** What no document covers of the window, or else how the bars are read; and the tray of what has no day in the window. */
export function TimeNote() {
  const { network, store, selectors } = useApp()
  const window = useAppState((state) => state.window)
  const mode = useAppState((state) => state.mode)
  const gaps = useMemo(() => sayGaps(gapsIn(daysAsked(window, mode, network.extent), network)), [window, mode, network])
  const { undated, limit } = useAppState(selectors.view).counts
  const trayOpen = useAppState((state) => state.panel === 'tray')
  return (
    <div className="time-note">
      <p>{gaps ?? 'Point at a bar to see what it holds; click it to take it as the window.'}</p>
      <button
        type="button"
        className="quiet"
        aria-pressed={trayOpen}
        disabled={undated + limit === 0 && !trayOpen}
        onClick={() => openPanel(store, trayOpen ? 'window' : 'tray')}
      >
        {undated} undated{limit > 0 && `, ${limit} known only by a limit`}
      </button>
      <TimeKey />
    </div>
  )
}
