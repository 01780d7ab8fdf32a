/** Says why the dataset's own layout is the default one where the dataset brings no positions. */
import type { Arrangement } from '../layout/arrangement.ts'
import { type AppStore, type Notice, dismissNotice, notify } from '../store/appStore.ts'
import { watch } from '../store/watch.ts'

const NO_POSITIONS: Notice = {
  text: 'This dataset brings no positions of its own; it is shown in the layout that a page opens with.',
}

/** Returns the way to stop. */
export function followOwnLayout(store: AppStore, arrangement: Arrangement | null): () => void {
  if (arrangement) return () => undefined
  const tell = (isOwn: boolean) => {
    dismissNotice(store, NO_POSITIONS)
    if (isOwn) notify(store, NO_POSITIONS)
  }
  const isOwn = ({ layout }: { readonly layout: string }) => layout === 'own'
  if (isOwn(store.getState())) tell(true)
  return watch(store, isOwn, tell)
}
