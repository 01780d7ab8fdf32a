import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { Fetched } from './Fetched.tsx'
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
  // Another may take the place of one that is open, and has to find the focus where it was before: a dialog that is taken out of the page
  // gives it back to nobody. Nobody has closed it.
  useLayoutEffect(() => {
    const { current } = dialog
    return () => {
      if (!current?.open) return
      current.addEventListener('close', (event) => event.stopImmediatePropagation(), { capture: true })
      current.close()
    }
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-labelledby={titleId}
      // React passes on that a dialog within this one was closed.
      onClose={({ target, currentTarget }) => {
        if (target === currentTarget) close()
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
      <Fetched what="text">{children}</Fetched>
    </dialog>
  )
}
