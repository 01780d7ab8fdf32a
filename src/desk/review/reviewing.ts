/** What leads a second reader from claim to claim. */
import type { Draft } from '../../draft/draft.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { isRead, readingOrder } from '../../draft/reviews.ts'
import type { DeskStore } from '../deskStore.ts'
import type { Reviewing } from './reviewingState.ts'

/** Begins where the reader has not read yet, in the pane Check. */
export function startReviewing(store: DeskStore, by: string, sample?: number): void {
  const draft = store.getState().history?.draft
  if (!draft) return
  const order = readingOrder(draft, sample === undefined ? {} : { sample })
  const reviewing = { by, ...(sample !== undefined && { sample }), order, at: 0, isPaused: false }
  store.setState({ reviewing: { ...reviewing, at: nextUnread(draft, reviewing, 0) }, tab: 'check', dialog: null })
}

/** The first that is not read yet from a place on, and then from the beginning; where all are, the end. */
export function nextUnread(draft: Draft, { by, order }: Pick<Reviewing, 'by' | 'order'>, from: number): number {
  const isOpen = (id: string) => {
    const edge = recordIn(draft.edges, id)
    return edge !== undefined && !isRead(draft, edge, by)
  }
  const after = order.findIndex((id, i) => i >= from && isOpen(id))
  if (after >= 0) return after
  const before = order.findIndex(isOpen)
  return before >= 0 ? before : order.length
}

export function changeReviewing(store: DeskStore, change: Partial<Reviewing>): void {
  const { reviewing } = store.getState()
  if (reviewing) store.setState({ reviewing: { ...reviewing, ...change } })
}
