import type { ReactNode } from 'react'

interface Props {
  readonly id?: string
  /** Says which element it leads to, by id: that takes the focus. */
  readonly to: () => string
  readonly name: string
  readonly children: ReactNode
}

/** Leads to another place of the text. The hash is the page's address, so that no fragment can do it. */
export function JumpLink({ id, to, name, children }: Props) {
  return (
    <a
      id={id}
      href="#view=text"
      aria-label={name}
      className="jump"
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        const place = document.getElementById(to())
        place?.scrollIntoView({ block: 'center' })
        place?.focus({ preventScroll: true })
      }}
    >
      {children}
    </a>
  )
}
