import { useMemo } from 'react'
import { counted } from './counted.ts'
import { useDesk, useDeskState, useDraft } from './DeskContext.tsx'
import { reopen, select } from './deskStore.ts'

/** The network as it is by now, beside the text that it comes from. */
export function NetworkPane() {
  const { store, renderNetwork } = useDesk()
  const draft = useDraft()
  const selectedId = useDeskState((state) => state.selectedId)
  const pending = useDeskState((state) => (state.pending ? state.pending.from.length * state.pending.to.length : 0))
  const { nodes, edges } = draft
  const uncited = useMemo(() => edges.filter(({ citations }) => citations.length === 0).length, [edges])
  const counts = [
    counted(nodes.length, 'name'),
    counted(edges.length, 'relationship'),
    // Their lines are dotted: nothing else of a draft is.
    ...(pending > 1 ? [`${pending} being marked`] : uncited > 0 ? [`${uncited} uncited (dotted)`] : []),
  ]
  return (
    <section className="desk-pane desk-network" aria-label="Network">
      <header className="desk-pane-head">
        <h2>Network</h2>
        <span className="desk-quiet">{counts.join(', ')}</span>
      </header>
      {nodes.length === 0 && pending === 0 ? (
        <p className="desk-empty">Names and relationships appear here as you mark them.</p>
      ) : (
        renderNetwork({ draft, selectedId, onSelect: (id) => select(store, id), onOpen: (id) => reopen(store, id) })
      )}
    </section>
  )
}
