import { useSyncExternalStore } from 'react'
import type { Theme } from '../drawing/encoding.ts'
import { useAppState } from './AppContext.tsx'

const DARK = '(prefers-color-scheme: dark)'

function onSystemChange(react: () => void): () => void {
  const query = matchMedia(DARK)
  query.addEventListener('change', react)
  return () => query.removeEventListener('change', react)
}

/** The theme in force: the reader's choice, else the system's. */
export function useTheme(): Theme {
  const chosen = useAppState((state) => state.theme)
  const system = useSyncExternalStore(onSystemChange, () => (matchMedia(DARK).matches ? 'dark' : 'light'))
  return chosen ?? system
}
