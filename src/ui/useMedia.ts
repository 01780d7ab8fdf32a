import { useCallback, useSyncExternalStore } from 'react'

/** Does a media query hold, followed as the screen changes? */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (react: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', react)
      return () => list.removeEventListener('change', react)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
