import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { DeskProvider } from '../../../src/desk/DeskContext.tsx'
import { type DeskStore, type Tab, createDeskStore, openDraft } from '../../../src/desk/deskStore.ts'
import type { Draft } from '../../../src/draft/draft.ts'
import { deskParts } from './deskParts.ts'

/** Shows a part of the desk over a draft; gives its store, and the draft as it is by now. */
export function renderDesk(children: ReactNode, draft: Draft, tab: Tab) {
  const store: DeskStore = createDeskStore()
  openDraft(store, draft, tab)
  const { container } = render(<DeskProvider parts={deskParts(store)}>{children}</DeskProvider>)
  const now = () => {
    const open = store.getState().history?.draft
    if (!open) throw new Error('No draft is open.')
    return open
  }
  return { store, container, now }
}
