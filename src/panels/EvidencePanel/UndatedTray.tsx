import { useMemo } from 'react'
import { found } from '../../model/network.ts'
import { edgesWith, viewOf } from '../../model/view.ts'
import { openTray } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { RelationshipList } from './RelationshipList.tsx'

/** What no text dates, in a list of its own: neither dropped nor given a date. */
export function UndatedTray() {
  const { network, store, selectors } = useApp()
  const view = useAppState(selectors.view)
  const choices = useAppState(selectors.choices)
  // Also where the drawing hides them: the tray is where they are to be found.
  const undated = useMemo(
    () =>
      edgesWith(viewOf(network, { ...choices, showUndated: true }), 'undated').map((id) => found(network.edges, id)),
    [network, choices],
  )
  return (
    <>
      <div className="panel-heading">
        <h2 tabIndex={-1}>Undated relationships</h2>
        <button type="button" className="quiet" onClick={() => openTray(store, false)}>
          Back to the window
        </button>
      </div>
      <p className="summary">No text dates them, so no window holds them more than another.</p>
      <RelationshipList edges={undated} view={view} level={3} />
    </>
  )
}
