import { useState } from 'react'
import { CHANGES } from '../../model/encoding.ts'
import { changesOf } from '../../model/picture.ts'
import { found } from '../../model/network.ts'
import { capitalised } from '../../model/sentence.ts'
import { compareWith } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import type { Compared } from '../../store/selectors.ts'
import { sayWindow } from '../../time/sayWindow.ts'
import { Part } from './Briefing.tsx'
import { OtherWindow } from './OtherWindow.tsx'
import { RelationshipList } from './RelationshipList.tsx'

const NOTES: Readonly<Record<string, string>> = {
  added: 'In this window, not in the other.',
  ended: 'In the other window, not in this one.',
  'now-certain': 'Possible in the other window, certain in this one.',
  'now-possible': 'Certain in the other window, only possible in this one.',
}

/** What changed between two windows, each change with its relationships and their passages; on request also what did not. */
export function ChangeList({ compared }: { readonly compared: Compared }) {
  const { network, store, selectors } = useApp()
  const window = useAppState((state) => state.window)
  const view = useAppState(selectors.view)
  const [whole, setWhole] = useState(false)
  const changes = changesOf(compared.comparison)
  const edgesOf = (wanted: string) =>
    [...changes].filter(([, change]) => change === wanted).map(([id]) => found(network.edges, id))
  const unchanged = edgesOf('unchanged')
  return (
    <>
      <div className="panel-heading">
        <h2 tabIndex={-1}>
          {capitalised(sayWindow(window, network.extent))} compared with {sayWindow(compared.window, network.extent)}
        </h2>
        <button type="button" className="quiet" onClick={() => compareWith(store, null)}>
          End comparison
        </button>
      </div>
      <OtherWindow key={sayWindow(compared.window, network.extent)} />
      {CHANGES.map(({ change, sign, label }) => (
        <Part
          key={change}
          heading={`${sign} ${label} (${edgesOf(change).length})`}
          note={NOTES[change] ?? ''}
          edges={edgesOf(change)}
        />
      ))}
      {unchanged.length > 0 && (
        <details className="not-in-view" onToggle={(event) => setWhole(event.currentTarget.open)}>
          <summary>Unchanged ({unchanged.length})</summary>
          {whole && <RelationshipList edges={unchanged} view={view} level={4} />}
        </details>
      )}
    </>
  )
}
