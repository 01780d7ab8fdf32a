import { type ReactNode, useEffect, useId, useRef } from 'react'
import './dialog.css'

interface Props {
  readonly title: string
  readonly open: boolean
  readonly close: () => void
  /** Names what it holds, for its own styles. */
  readonly className: string
  readonly children: ReactNode
}

/** A modal dialog: the browser's own, which keeps the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, open, close, className, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const { current } = dialog
    if (!current) return
    if (open && !current.open) current.showModal()
    if (!open && current.open) current.close()
  }, [open])
  return (
    <dialog ref={dialog} className={`dialog ${className}`} aria-labelledby={titleId} onClose={close}>
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
      {children}
    </dialog>
  )
}
