import { useDesk, useDeskState } from '../DeskContext.tsx'
import { showTab } from '../deskStore.ts'

/** The two sides of Mark: the texts, and the names of all texts. */
export function MarkViews() {
  const { store } = useDesk()
  const tab = useDeskState((state) => state.tab)
  const isEntities = tab === 'entities'
  return (
    <nav className="desk-views" aria-label="What is shown in Mark">
      <button type="button" aria-current={isEntities ? undefined : 'page'} onClick={() => showTab(store, 'mark')}>
        Text
      </button>
      <button type="button" aria-current={isEntities ? 'page' : undefined} onClick={() => showTab(store, 'entities')}>
        Entities
      </button>
    </nav>
  )
}
