/** Hands one page's network, store and selectors to its components. Two pages in one document do not meet. */
import { type ReactNode, createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Network } from '../model/network.ts'
import type { AppState, AppStore } from './appStore.ts'
import type { Selectors } from './selectors.ts'

export interface AppParts {
  readonly network: Network
  readonly store: AppStore
  readonly selectors: Selectors
  /** The page brings positions of its own for the nodes. */
  readonly hasOwn?: boolean
}

const AppContext = createContext<AppParts | null>(null)

export function AppProvider({ parts, children }: { readonly parts: AppParts; readonly children: ReactNode }) {
  return <AppContext value={parts}>{children}</AppContext>
}

/** The parts of the page that a component is in. Throws outside an `AppProvider`. */
export function useApp(): AppParts {
  const parts = useContext(AppContext)
  if (!parts) throw new Error('useApp() needs an AppProvider above it.')
  return parts
}

/** Follows one value of the state, or one that is derived from it by a memoised selector. */
export function useAppState<T>(value: (state: AppState) => T): T {
  return useStore(useApp().store, value)
}
