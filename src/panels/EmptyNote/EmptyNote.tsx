import { useMemo } from 'react'
import { explainEmpty } from '../../model/emptiness.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import './emptyNote.css'

/** Why no relationship is drawn, with the way out; nothing where one is. */
export function EmptyNote({ over = false }: { readonly over?: boolean }) {
  const { network, store, selectors } = useApp()
  const view = useAppState(selectors.view)
  const choices = useAppState(selectors.choices)
  const drawn = useAppState((state) => selectors.picture(state).edges.size)
  const emptiness = useMemo(() => explainEmpty(view, choices, network), [view, choices, network])
  // A comparison may draw what only the other window has.
  if (!emptiness || (over && drawn > view.faint.size)) return null
  const { text, remedy } = emptiness
  return (
    <div className={over ? 'empty-note over' : 'empty-note'}>
      <p>{text}</p>
      {remedy && (
        <button type="button" onClick={() => store.setState(remedy.change)}>
          {remedy.label}
        </button>
      )}
    </div>
  )
}
