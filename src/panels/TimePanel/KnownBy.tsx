import { setKnown } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { sayDay } from '../../time/sayDate.ts'
import { DateField } from './DateField.tsx'

/** The second clock: only what was publicly known by the end of a day. Empty, it asks for no such thing. */
export function KnownBy() {
  const { store } = useApp()
  const known = useAppState((state) => state.known)
  return (
    <DateField
      label="Known by"
      name="Known by"
      shown={known === null ? '' : sayDay(known)}
      placeholder="any time"
      commit={(span) => setKnown(store, span === null ? null : span.end - 1)}
    />
  )
}
