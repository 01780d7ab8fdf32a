import { setMode } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { MODES, type Mode } from '../../time/answer.ts'

/** Read on into the switch beside it: "In force during … Year". */
const WORDS: Readonly<Record<Mode, string>> = {
  during: 'In force during',
  within: 'Happened within',
  by: 'Started by end of',
}

/** What the window asks of a date. */
export function ModeSelect() {
  const { store } = useApp()
  const mode = useAppState((state) => state.mode)
  return (
    <select
      className="mode-select"
      aria-label="What the window asks"
      value={mode}
      onChange={(event) => {
        const chosen = MODES.find((one) => one === event.currentTarget.value)
        if (chosen) setMode(store, chosen)
      }}
    >
      {MODES.map((one) => (
        <option key={one} value={one}>
          {WORDS[one]}
        </option>
      ))}
    </select>
  )
}
