/** Hands the desk's store, and what the page around it gives, to its components. */
import { type ReactNode, createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Dataset } from '../data/schema.ts'
import type { PlacesArranged } from '../draft/arrangementOf.ts'
import type { Draft } from '../draft/draft.ts'
import type { DeskCopy } from '../page/deskCopy.ts'
import type { Keep } from './keep/keep.ts'
import type { HandOver } from './review/handOver.ts'
import type { Readings } from './read/readings.ts'
import type { DeskState, DeskStore, Incoming } from './deskStore.ts'

/** What draws the network: the desk does not know the drawing. */
export interface NetworkSlot {
  readonly draft: Draft
  /** Id of a node or an edge. */
  readonly selectedId: string | null
  readonly onSelect: (id: string | null) => void
  /** Enter on an edge: it is opened in the bar. */
  readonly onOpen: (edgeId: string) => void
}

export interface DeskParts {
  readonly store: DeskStore
  /** What is on its way into the draft. */
  readonly readings: Readings
  readonly renderNetwork: (slot: NetworkSlot) => ReactNode
  /** Takes what was chosen, dropped or pasted: a draft of ours opens, all else goes to the pane Read, in a new draft where none is open. */
  readonly take: (incoming: readonly Incoming[]) => void
  /** Begins an empty draft with the words that are chosen on the start screen. */
  readonly begin: () => void
  readonly openExample: () => void
  /** Saves the desk's own file with the draft inside. */
  readonly save: () => void
  /** Gives the desk with its work to a second reader, and back. */
  readonly handOver: Pick<HandOver, 'give' | 'giveBack'>
  /** What this browser keeps of drafts. */
  readonly keep: Promise<Keep>
  /** Resolves when all that was to be kept until now is written: what is read of `keep` then is the latest. */
  readonly settled: () => Promise<void>
  /** Opens a draft as it is kept; at a time, as it was kept then. */
  readonly openKept: (id: string, at?: number) => Promise<void>
  /** Chooses between what is kept and what a file has: see `Recovery`. */
  readonly recover: (which: 'kept' | 'file') => void
  /**
   * The page for readers of a dataset, one HTML file that opens anywhere, as `publishable` gives that: null where this desk carries no
   * such page, as while it is developed.
   */
  readonly publishedPage: (dataset: Dataset, arrangement: PlacesArranged | null) => Promise<string | null>
}

/** What `createDesk` gets from the page around it. */
export interface DeskSurroundings extends Pick<DeskParts, 'renderNetwork' | 'publishedPage'> {
  readonly page: Window
  readonly copy: DeskCopy
}

const DeskContext = createContext<DeskParts | null>(null)

export function DeskProvider({ parts, children }: { readonly parts: DeskParts; readonly children: ReactNode }) {
  return <DeskContext value={parts}>{children}</DeskContext>
}

/** The parts of the desk that a component is in. Throws outside a `DeskProvider`. */
export function useDesk(): DeskParts {
  const parts = useContext(DeskContext)
  if (!parts) throw new Error('useDesk() needs a DeskProvider above it.')
  return parts
}

/** Follows one value of the desk's state. */
export function useDeskState<T>(value: (state: DeskState) => T): T {
  return useStore(useDesk().store, value)
}

/** The draft that is open. Throws on the start screen, where none is. */
export function useDraft(): Draft {
  const draft = useDeskState(({ history }) => history?.draft)
  if (!draft) throw new Error('No draft is open.')
  return draft
}
