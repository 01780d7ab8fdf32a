import { compareWith } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** Compares the window with another one, at first the period of equal length before it. */
export function CompareButton() {
  const { store } = useApp()
  const versus = useAppState((state) => state.versus)
  return (
    <button
      type="button"
      aria-pressed={versus !== null}
      title="How the window differs from the period before"
      onClick={() => compareWith(store, versus === null ? 'before' : null)}
    >
      Compare
    </button>
  )
}
