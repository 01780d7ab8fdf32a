import { useEffect } from 'react'
import { useDesk } from './DeskContext.tsx'
import type { KeyHint } from './keyHint.ts'

/**
 * Says in the footer which keys work while a component is there. The last that says so is heard; when it goes, the one before is again.
 * @param keys the same list as long as they are the same, else the footer is drawn for nothing
 */
export function useKeys(keys: readonly KeyHint[]): void {
  const { store } = useDesk()
  useEffect(() => {
    const before = store.getState().keys
    store.setState({ keys })
    return () => {
      if (store.getState().keys === keys) store.setState({ keys: before })
    }
  }, [keys, store])
}
