import type { ReactNode, SyntheticEvent } from 'react'
import { fieldsOf, hashOf } from '../../store/address.ts'
import { useApp } from '../../store/AppContext.tsx'

interface Props {
  readonly id?: string
  /** Says which element it leads to, by id: that takes the focus. */
  readonly to: () => string
  readonly name: string
  readonly children: ReactNode
}

/** Leads to another place of the text. The hash is the page's address, so that no fragment can do it. */
export function JumpLink({ id, to, name, children }: Props) {
  const { network, store } = useApp()
  /** Opened elsewhere, it leads to the same view. */
  const aim = (event: SyntheticEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = hashOf(fieldsOf(store.getState(), network))
  }
  return (
    <a
      id={id}
      href="#view=text"
      aria-label={name}
      className="jump"
      onPointerDown={aim}
      onFocus={aim}
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
