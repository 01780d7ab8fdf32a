import type { MouseEvent, ReactNode, SyntheticEvent } from 'react'
import { hrefOf } from '../store/address.ts'
import { hover, select } from '../store/appStore.ts'
import { useApp } from '../store/AppContext.tsx'

interface Props {
  /** The node or edge that it leads to. */
  readonly id: string
  /** Of a name within a quote nothing is isolated, and the language is the document's: a quote stands as its text has it. */
  readonly kind?: 'name' | 'words' | 'quoted'
  readonly title?: string
  readonly children: ReactNode
}

/** A name or a phrase that leads to its node or edge: raised under the pointer, selected on click. */
export function NameLink({ id, kind = 'name', title, children }: Props) {
  const { network, store } = useApp()
  // Once it may be opened elsewhere, not at each change of the view: there may be hundreds of names.
  const aim = (event: SyntheticEvent<HTMLAnchorElement>) => {
    event.currentTarget.href = hrefOf(store.getState(), id, network)
  }
  const onClick = (event: MouseEvent) => {
    // With a modifier the browser opens the address elsewhere, as with any link.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    select(store, id)
  }
  return (
    <a
      href={`#sel=${id}`}
      className={kind === 'words' ? 'link-words' : 'link-name'}
      lang={kind === 'quoted' ? undefined : network.dataset.language}
      title={title}
      onClick={onClick}
      onPointerDown={aim}
      onPointerOver={(event) => {
        // The relationship around it is hovered again when the pointer leaves the name, not while it is here.
        event.stopPropagation()
        hover(store, id)
      }}
      onPointerLeave={() => hover(store, null)}
      onFocus={(event) => {
        aim(event)
        hover(store, id)
      }}
      onBlur={() => hover(store, null)}
    >
      {kind === 'name' ? <bdi>{children}</bdi> : children}
    </a>
  )
}
