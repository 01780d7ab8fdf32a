/** What the reader has chosen, and the actions that change it. All else is derived. */
import { type StoreApi, createStore } from 'zustand/vanilla'
import type { Layout } from '../layout/layoutNames.ts'
import type { Level, Order, Sides } from '../layout/asked.ts'
import type { Theme } from '../drawing/encoding.ts'
import { NO_PATH_WORK, type PathAsked, type PathWork } from '../model/explore.ts'
import type { Network } from '../model/network.ts'
import type { Choices } from '../model/view.ts'
import { isWhole } from '../time/answer.ts'
import { type Day, type Interval, sameInterval } from '../time/interval.ts'

/** What takes the middle of the page. */
export const STAGES = ['network', 'text', 'documents'] as const
export type Stage = (typeof STAGES)[number]

/** What the size of a node says; numbers are of the view, not of the whole. */
export const SIZES = ['none', 'connections', 'betweenness'] as const
export type SizeBy = (typeof SIZES)[number]

/** Parts of an embedded page that its host may leave out. */
export type Part = 'panel' | 'time' | 'legend'

/**
 * What the evidence panel can show of the view as a whole: what the window holds, what has no day in it, what the level folds, or the
 * ranking of its entities.
 */
export const OPEN_PANELS = ['window', 'tray', 'folded', 'structure'] as const
export type OpenPanel = (typeof OPEN_PANELS)[number]

/** Something that the reader should know about what was just done, with a way back where there is one. */
export interface Notice {
  readonly text: string
  /** What the text announces, each a sentence of its own. */
  readonly points?: readonly string[]
  /** The state before, for "Undo". */
  readonly undo?: Partial<AppState>
  /** It is about another version of the dataset, which is this one: what changed since can be shown. */
  readonly version?: string
  /** It only confirms what can be seen: it goes by itself after a while. */
  readonly passes?: boolean
}

export interface AppState extends Choices {
  /** Where the dataset came from, as the address names it; null for the page's own. It is the same as long as the state lives. */
  readonly data: string | null
  /** The step of the story that is told, counted from 1; null while none is. */
  readonly step: number | null
  /** The story fills the page. */
  readonly presenting: boolean
  /** The selected node or edge, or two nodes, as `model/pair.ts` writes them. */
  readonly selectedId: string | null
  /** The node or edge under the pointer, in the drawing or in a list: raised wherever it is shown. */
  readonly hoveredId: string | null
  /** The edges of the bar under the pointer: raised in the drawing. */
  readonly raised: ReadonlySet<string>
  /** Another window that the view is compared with; `before` is the period of equal length before it. */
  readonly versus: Interval | 'before' | null
  /** Time passes by itself. */
  readonly playing: boolean
  /** The edges that the last step of time brought. */
  readonly arrived: ReadonlySet<string>
  /** What the evidence panel shows while nothing is selected and no path is asked for. */
  readonly panel: OpenPanel
  /** What is being searched for. */
  readonly query: string
  /** Two nodes whose connections are asked for. */
  readonly path: PathAsked | null
  /** Where the reader is with that. */
  readonly pathWork: PathWork
  readonly layout: Layout
  /** How much the figure draws: 1 who and what, 2 with subjects, 3 everything. */
  readonly level: Level
  /** The parties at the left and at the right of the figure; null for the dataset's own two. */
  readonly sides: Sides | null
  /** Nodes whose neighbours are drawn whatever the level. */
  readonly unfolded: ReadonlySet<string>
  /** Whether lists, text and outline begin with the oldest. */
  readonly order: Order
  readonly sizeBy: SizeBy
  /** Groups of closely connected nodes are outlined. */
  readonly groups: boolean
  /** What a filter leaves out is faded, not hidden. */
  readonly fade: boolean
  /** The node or edge that the keyboard stands on in the drawing. */
  readonly walkId: string | null
  readonly stage: Stage
  /** In the documents: the passage that the reader came for. */
  readonly passageId: string | null
  /** Null follows the system. */
  readonly theme: Theme | null
  readonly embedded: boolean
  readonly without: ReadonlySet<Part>
  /** Origins of the pages that may exchange messages with this one where it stands in their frame, in ascending order. */
  readonly hosts: readonly string[]
  readonly notices: readonly Notice[]
}

export type AppStore = StoreApi<AppState>

/** The state of a page that is opened without an address. */
export function defaultState(network: Network): AppState {
  return {
    data: null,
    step: null,
    presenting: false,
    window: network.extent,
    mode: 'during',
    showPossible: true,
    undated: 'whole',
    off: new Set(),
    known: null,
    selectedId: null,
    hoveredId: null,
    raised: new Set(),
    versus: null,
    playing: false,
    arrived: new Set(),
    panel: 'window',
    query: '',
    focus: null,
    path: null,
    pathWork: NO_PATH_WORK,
    layout: 'spine',
    level: 1,
    sides: null,
    unfolded: new Set(),
    order: 'oldest',
    sizeBy: 'none',
    groups: false,
    fade: false,
    walkId: null,
    stage: 'network',
    passageId: null,
    theme: null,
    embedded: false,
    without: new Set(),
    hosts: [],
    notices: [],
  }
}

export function createAppStore(network: Network, initial: Partial<AppState> = {}): AppStore {
  return createStore<AppState>(() => ({ ...defaultState(network), ...initial }))
}

export function select(store: AppStore, id: string | null): void {
  const { selectedId, panel } = store.getState()
  // A list that was looked through is let go of; the ranking comes back after the selection.
  if (selectedId !== id) store.setState({ selectedId: id, panel: panel === 'structure' ? panel : 'window' })
}

export function hover(store: AppStore, id: string | null): void {
  if (store.getState().hoveredId !== id) store.setState({ hoveredId: id })
}

/** Chooses a window. Whoever does so takes time into his own hands: nothing plays on, and nothing has just arrived. */
export function setWindow(store: AppStore, window: Interval): void {
  const now = store.getState()
  if (sameInterval(now.window, window)) return
  store.setState({ window, playing: false, arrived: now.arrived.size > 0 ? new Set() : now.arrived })
}

export function setKnown(store: AppStore, known: Day | null): void {
  store.setState({ known })
}

export function compareWith(store: AppStore, versus: AppState['versus']): void {
  store.setState({ versus })
}

/** Raises the edges of a bar in the drawing; the empty set lets go. */
export function raiseEdges(store: AppStore, raised: ReadonlySet<string>): void {
  store.setState({ raised })
}

/** Opens what the evidence panel can show of the whole view. All but the window take the place of a selection and a path. */
export function openPanel(store: AppStore, panel: OpenPanel): void {
  const instead = { selectedId: null, path: null, pathWork: NO_PATH_WORK }
  store.setState(panel === 'window' ? { panel } : { panel, ...instead })
}

export function setMode(store: AppStore, mode: Choices['mode']): void {
  store.setState({ mode })
}

export function showPossible(store: AppStore, showPossible: boolean): void {
  store.setState({ showPossible })
}

/** Draws the undated in the present window, or no longer. What the whole draws of itself needs no asking for. */
export function showUndated(store: AppStore, network: Network, shown: boolean): void {
  const now = store.getState()
  const asked = isWhole(now.window, now.mode, network.extent) ? 'whole' : 'always'
  store.setState({ undated: shown ? asked : 'never' })
}

export function toggleFilter(store: AppStore, filter: string): void {
  const off = new Set(store.getState().off)
  if (!off.delete(filter)) off.add(filter)
  store.setState({ off })
}

/** Switches all of these filters off but one; the same again brings them back. */
export function showOnly(store: AppStore, filter: string, facet: readonly string[]): void {
  const { off } = store.getState()
  const others = facet.filter((id) => id !== filter)
  const isOnly = !off.has(filter) && others.every((id) => off.has(id))
  const rest = [...off].filter((id) => !facet.includes(id))
  store.setState({ off: new Set(isOnly ? rest : [...rest, ...others]) })
}

export function clearFilters(store: AppStore): void {
  store.setState({ off: new Set() })
}

/** What is switched off is faded, or hidden. */
export function setFade(store: AppStore, fade: boolean): void {
  store.setState({ fade })
}

export function setTheme(store: AppStore, theme: Theme | null): void {
  store.setState({ theme })
}

/** Shows the documents, at one passage where there is one to show. */
export function openDocuments(store: AppStore, passageId: string | null): void {
  store.setState({ stage: 'documents', passageId })
}

export function openNetwork(store: AppStore): void {
  store.setState({ stage: 'network', passageId: null })
}

export function notify(store: AppStore, notice: Notice): void {
  store.setState({ notices: [...store.getState().notices, notice] })
}

export function dismissNotice(store: AppStore, notice: Notice): void {
  store.setState({ notices: store.getState().notices.filter((other) => other !== notice) })
}

export function undoNotice(store: AppStore, notice: Notice): void {
  dismissNotice(store, notice)
  if (notice.undo) store.setState(notice.undo)
}
