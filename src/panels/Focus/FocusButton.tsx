import { leaveFocus, setFocus } from '../../store/explore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** Limits the view to what lies around a node; pressed, and undone by the next press, while it does. */
export function FocusButton({ id }: { readonly id: string }) {
  const { store } = useApp()
  const isOn = useAppState((state) => state.focus?.id === id)
  return (
    <button
      type="button"
      aria-pressed={isOn}
      title="Show only what lies around it"
      onClick={() => (isOn ? leaveFocus(store) : setFocus(store, id))}
    >
      Focus
    </button>
  )
}
