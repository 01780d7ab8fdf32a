/** Bars in which something was done that is not saved: a curator comes back to them. */
import type { BarState } from '../../draft/marking/barState.ts'
import type { DeskStore } from '../deskStore.ts'

/** What tells bars apart: the relationships that they change, else the words that are marked. */
export function barKey({ edges, quoted: { document, start, end } }: Pick<BarState, 'edges' | 'quoted'>): string {
  return edges ? `edges ${edges.join(' ')}` : `${document} ${start} ${end}`
}

/** Keeps a bar as it is now. */
export function keepBar(store: DeskStore, bar: BarState): void {
  const key = barKey(bar)
  store.setState(({ unfinished }) => ({ unfinished: [...unfinished.filter((one) => barKey(one) !== key), bar] }))
}

/** Forgets one that was saved or thrown away. */
export function dropBar(store: DeskStore, bar: BarState): void {
  const key = barKey(bar)
  const { unfinished } = store.getState()
  const others = unfinished.filter((one) => barKey(one) !== key)
  if (others.length < unfinished.length) store.setState({ unfinished: others })
}
