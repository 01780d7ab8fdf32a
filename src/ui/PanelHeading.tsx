import type { ReactNode } from 'react'
import { select } from '../store/appStore.ts'
import { useApp } from '../store/AppContext.tsx'

/** The heading of what is selected, which takes the focus when a name in the panel was followed. */
export function PanelHeading({ children }: { readonly children: ReactNode }) {
  const { store } = useApp()
  return (
    <div className="panel-heading">
      <h2 tabIndex={-1}>{children}</h2>
      <button type="button" className="quiet" onClick={() => select(store, null)}>
        Clear selection
      </button>
    </div>
  )
}
