import { useMemo } from 'react'
import { explainEmpty } from '../../model/emptiness.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import './emptyNote.css'

export interface Where {
  readonly at?: 'text' | 'over' | 'above'
}

/**
 * Why no relationship is drawn, with the way out; nothing where one is.
 * @param at in a text or a panel; `over` the drawing, which then has nothing to show; or `above` it, where it shows at least what the
 *   reader's few are tied to
 */
export function WhyEmpty({ at = 'text' }: Where) {
  const { network, store, selectors } = useApp()
  const view = useAppState(selectors.view)
  const choices = useAppState(selectors.choices)
  const drawn = useAppState((state) => selectors.picture(state).edges.size)
  const emptiness = useMemo(() => explainEmpty(view, choices, network), [view, choices, network])
  // A comparison may draw what only the other window has.
  if (!emptiness || (at !== 'text' && drawn > view.faint.size)) return null
  if (at !== 'text' && view.faint.size > 0 !== (at === 'above')) return null
  const { text, remedy } = emptiness
  return (
    <div className={`empty-note ${at}`}>
      <p>{text}</p>
      {remedy && (
        <button type="button" onClick={() => store.setState(remedy.change)}>
          {remedy.label}
        </button>
      )}
    </div>
  )
}
