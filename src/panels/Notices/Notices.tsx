import { useEffect, useRef, useState } from 'react'
import { type Notice, dismissNotice, undoNotice } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import type { EarlierVersions } from '../Versions/earlierVersions.ts'
import { LateDialog } from '../../ui/LateDialog.tsx'
import { panelsPart } from '../panelsPart.ts'
import './notices.css'

/** Ms for which a notice stands that only confirms something, and for which it is kept on while somebody is at it. */
const PASSES_AFTER = 12_000

interface Props {
  readonly earlier: EarlierVersions
}

/** What the reader should know about what was just done, with a way back; each stays until it is dismissed, but for mere confirmations. */
export function Notices({ earlier }: Props) {
  const { store } = useApp()
  const notices = useAppState((state) => state.notices)
  const [asked, setAsked] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const showChangesSince = (version: string) => () => {
    setAsked(version)
    setOpen(true)
  }
  return (
    <>
      <div className="notices" role="region" aria-label="Notices" aria-live="polite" hidden={notices.length === 0}>
        {notices.map((notice, i) => (
          <div key={i} className="notice">
            <NoticeWords notice={notice} />
            {notice.version !== undefined && (
              <button type="button" onClick={showChangesSince(notice.version)}>
                What changed
              </button>
            )}
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
      {asked !== null && (
        <LateDialog part={panelsPart} title="What changed" open={isOpen} close={() => setOpen(false)}>
          {({ VersionsDialog }) => (
            <VersionsDialog version={asked} earlier={earlier} open={isOpen} close={() => setOpen(false)} />
          )}
        </LateDialog>
      )}
    </>
  )
}

function NoticeWords({ notice }: { readonly notice: Notice }) {
  const { store } = useApp()
  const words = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (notice.passes !== true) return
    const timer = setInterval(() => {
      const own = words.current?.parentElement
      if (own && !own.matches(':hover') && !own.contains(document.activeElement)) dismissNotice(store, notice)
    }, PASSES_AFTER)
    return () => clearInterval(timer)
  }, [store, notice])
  return (
    <div className="notice-words" ref={words}>
      <p>{notice.text}</p>
      {notice.points && (
        <ul>
          {notice.points.map((point, i) => (
            <li key={i}>{point}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
