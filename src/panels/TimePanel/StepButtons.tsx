import { setWindow } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { shift } from '../../time/brush.ts'
import { sameInterval } from '../../time/interval.ts'

/** The neighbouring windows of the same length. */
export function StepButtons() {
  return (
    <span className="time-steps">
      <Step name="Earlier" direction={-1} />
      <Step name="Later" direction={1} />
    </span>
  )
}

function Step({ name, direction }: { readonly name: string; readonly direction: -1 | 1 }) {
  const { network, store } = useApp()
  const window = useAppState((state) => state.window)
  const moved = shift(window, direction, network.extent)
  return (
    <button type="button" disabled={sameInterval(moved, window)} onClick={() => setWindow(store, moved)}>
      {direction < 0 && <span aria-hidden="true">‹ </span>}
      {name}
      {direction > 0 && <span aria-hidden="true"> ›</span>}
    </button>
  )
}
