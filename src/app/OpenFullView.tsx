import type { MouseEvent, SyntheticEvent } from 'react'
import { fieldsOf, hashOf } from '../store/address.ts'
import { notify } from '../store/appStore.ts'
import { useApp } from '../store/AppContext.tsx'
import { withoutFrame } from '../store/withoutFrame.ts'

/** Leaves the frame with the state that it shows. */
export function OpenFullView() {
  const { network, store } = useApp()
  const aim = ({ currentTarget: link }: SyntheticEvent<HTMLAnchorElement>) => {
    // Of the state, not of the page's address: a frame may have none.
    link.href = hashOf(fieldsOf(withoutFrame(store.getState()), network)) || '#'
  }
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    aim(event)
    // Only a sandbox makes the origin opaque. Whether it lets a page open another is found out by trying.
    if (window.origin !== 'null' || !/^https?:/.test(event.currentTarget.href)) return
    event.preventDefault()
    const { href } = event.currentTarget
    const opened = window.open(href, '_blank')
    if (opened) opened.opener = null
    else notify(store, { text: `This frame may not open a window. The full view is at ${href}` })
  }
  return (
    <a
      className="full-view"
      href="./"
      target="_blank"
      rel="noopener"
      onPointerDown={aim}
      onFocus={aim}
      onClick={onClick}
    >
      Open full view
    </a>
  )
}
