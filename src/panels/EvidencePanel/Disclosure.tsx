import { type ReactNode, useId, useState } from 'react'

interface Props {
  readonly label: string
  readonly children: () => ReactNode
}

/** What stands behind one click; made only when it is asked for. */
export function Disclosure({ label, children }: Props) {
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <button
        type="button"
        className="disclosure"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} hidden={!open}>
        {open && children()}
      </div>
    </>
  )
}
