import { dismissNotice, undoNotice } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** What the reader should know about what was just done, with a way back; each stays until it is dismissed. */
export function Notices() {
  const { store } = useApp()
  const notices = useAppState((state) => state.notices)
  return (
    <div className="notices" role="region" aria-label="Notices" aria-live="polite" hidden={notices.length === 0}>
      {notices.map((notice, i) => (
        <div key={i} className="notice">
          <p>{notice.text}</p>
          {notice.undo && (
            <button type="button" onClick={() => undoNotice(store, notice)}>
              Undo
            </button>
          )}
          <button type="button" className="quiet" onClick={() => dismissNotice(store, notice)}>
            Dismiss
          </button>
        </div>
      ))}
    </div>
  )
}
