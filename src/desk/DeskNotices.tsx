import { useDesk, useDeskState } from './DeskContext.tsx'
import { dismiss } from './deskStore.ts'

/** What the curator should know about what was just done, until it is dismissed. */
export function DeskNotices() {
  const { store } = useDesk()
  const notices = useDeskState((state) => state.notices)
  return (
    <div className="desk-notices" role="status">
      {notices.map((notice) => (
        <div key={notice.text} className="desk-notice">
          <p>{notice.text}</p>
          {notice.action && (
            <button
              type="button"
              onClick={() => {
                notice.action?.act()
                dismiss(store, notice)
              }}
            >
              {notice.action.label}
            </button>
          )}
          <button type="button" className="quiet" onClick={() => dismiss(store, notice)}>
            Close
          </button>
        </div>
      ))}
    </div>
  )
}
