import { choosePath, startPath } from '../../store/explore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** Begins a path at a node; where one was begun at another, ends it here. */
export function PathButton({ id }: { readonly id: string }) {
  const { store } = useApp()
  const from = useAppState((state) => state.pathWork.from)
  const isEnd = from !== null && from !== id
  return (
    <button
      type="button"
      title={isEnd ? 'Show how the two are tied' : 'Show how it is tied to another'}
      onClick={() => (isEnd ? choosePath(store, { from, to: id }) : startPath(store, id))}
    >
      {isEnd ? 'Path to here' : 'Path from here'}
    </button>
  )
}
