import { useSyncExternalStore } from 'react'
import type { Theme } from '../drawing/encoding.ts'
import { useAppState } from './AppContext.tsx'

const DARK = '(prefers-color-scheme: dark)'

let known: { readonly by: typeof matchMedia; readonly list: MediaQueryList } | null = null

/** Asked once: each is an object that the browser keeps up to date, and the theme is read at every step. */
function darkQuery(): MediaQueryList {
  if (known?.by !== matchMedia) known = { by: matchMedia, list: matchMedia(DARK) }
  return known.list
}

function onSystemChange(react: () => void): () => void {
  const query = darkQuery()
  query.addEventListener('change', react)
  return () => query.removeEventListener('change', react)
}

/** The theme in force: the reader's choice, else the system's. */
export function useTheme(): Theme {
  const chosen = useAppState((state) => state.theme)
  const system = useSyncExternalStore(onSystemChange, () => (darkQuery().matches ? 'dark' : 'light'))
  return chosen ?? system
}
