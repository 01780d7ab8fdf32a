import { useDesk, useDeskState } from '../DeskContext.tsx'
import { showDialog } from '../deskStore.ts'
import { changeReviewing } from './reviewing.ts'

/** The way to a second reader; and back, where one has paused. */
export function SecondReaderButton() {
  const { store } = useDesk()
  const reviewing = useDeskState((state) => state.reviewing)
  const hasEdges = useDeskState(({ history }) => (history?.draft.edges.length ?? 0) > 0)
  return (
    <span className="review-buttons">
      {reviewing?.isPaused === true && (
        <button type="button" onClick={() => changeReviewing(store, { isPaused: false })}>
          Go on reading{reviewing.by === '' ? '' : ` as ${reviewing.by}`}
        </button>
      )}
      <button type="button" aria-haspopup="dialog" disabled={!hasEdges} onClick={() => showDialog(store, 'hand-over')}>
        Give to a second reader
      </button>
    </span>
  )
}
