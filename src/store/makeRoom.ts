/**
 * Brings into the view what was asked for by name, as far as the window, the focus and the rule for the undated keep it out, with
 * the way back.
 */
import type { Network } from '../model/network.ts'
import { edgesOfSelection, parsePair } from '../model/pair.ts'
import { type View, viewOf } from '../model/view.ts'
import { type Interval, hull, intersection, lengthOf } from '../time/interval.ts'
import { sayWindow } from '../time/sayWindow.ts'
import { type AppState, type AppStore, notify } from './appStore.ts'

/**
 * What keeps a node or an edge out of the view: the window, the rule for the undated, the focus, or one of them with the focus;
 * `left-out` where a filter, "known by" or a switch does, whatever the window.
 */
export type Absence = 'window' | 'undated' | 'focus' | 'window-and-focus' | 'undated-and-focus' | 'left-out'

/** The undated are drawn in every window. */
const EVERY_UNDATED = { undated: 'always' } as const satisfies Partial<AppState>

/** Is it in the view? Of a pair between whom there is nothing, nothing is missing. */
function holds(view: View, id: string, network: Network): boolean {
  if (view.nodes.has(id) || view.edges.has(id)) return true
  if (parsePair(id, network) === null) return false
  const between = edgesOfSelection(id, network)
  return between.length === 0 || between.some((edge) => view.edges.has(edge.id))
}

/** Tells of each node and edge what keeps it out of the view of a state; null of what is in it. */
export function absences(
  network: Network,
  state: AppState,
  view: View = viewOf(network, state),
): (id: string) => Absence | null {
  const { extent: window } = network
  const ways: Readonly<Record<Exclude<Absence, 'left-out'>, Partial<AppState>>> = {
    focus: { focus: null },
    window: { window },
    undated: EVERY_UNDATED,
    'window-and-focus': { window, focus: null },
    'undated-and-focus': { ...EVERY_UNDATED, focus: null },
  }
  const views = new Map<Absence, View>()
  const isIn = (way: Exclude<Absence, 'left-out'>, id: string) => {
    const other = views.get(way) ?? viewOf(network, { ...state, ...ways[way] })
    views.set(way, other)
    return holds(other, id, network)
  }
  // No window is the right one for what has no date: a wider one would only bring in a hundred other things.
  const dated = ['focus', 'window', 'window-and-focus', 'undated', 'undated-and-focus'] as const
  const undated = ['focus', 'undated', 'undated-and-focus', 'window', 'window-and-focus'] as const
  return (id) => {
    if (holds(view, id, network)) return null
    const hasDate = edgesOfSelection(id, network).some((edge) => network.whens.has(edge.id))
    return (hasDate ? dated : undated).find((way) => isIn(way, id)) ?? 'left-out'
  }
}

/**
 * Widens the window, shows the undated and steps out of the focus, where they keep a node or an edge out of the view; tells the
 * reader, with the way back. What the reader has switched off stays off, and the notice says that it is not drawn.
 * @param what names it, to begin a sentence: "What the link selects", "“Ada”"
 * @param before what else "Undo" puts back
 */
export function makeRoomFor(
  store: AppStore,
  network: Network,
  id: string,
  what: string,
  before: Partial<AppState> = {},
): void {
  const state = store.getState()
  const absence = absences(network, state)(id)
  if (absence === null) return
  if (absence === 'left-out') {
    notify(store, { text: `${what} is selected, but not drawn: the filters leave it out.` })
    return
  }
  const { window } = state
  const leaves = absence.endsWith('focus')
  const focus = leaves ? null : state.focus
  const widens = absence.startsWith('window')
  const wider = widens ? roomFor(network, id, { ...state, focus }) : window
  const shown = absence.startsWith('undated') ? EVERY_UNDATED : {}
  const span = sayWindow(wider, network.extent)
  const now = sayWindow(window, network.extent)
  const words: Readonly<Record<typeof absence, string>> = {
    window: `lies outside the window, ${now}. The window was widened to ${span}.`,
    undated: 'is undated. The undated are now shown in every window.',
    focus: 'lies outside the focus, which was left.',
    'window-and-focus': `lies outside the window and the focus. The window was widened to ${span}, and the focus left.`,
    'undated-and-focus':
      'is undated, and outside the focus. The undated are now shown in every window, and the focus was left.',
  }
  const undo = { ...before, ...keptOf(state, shown), window, focus: state.focus }
  store.setState({ focus, window: wider, ...shown, playing: false, arrived: new Set() })
  notify(store, { text: `${what} ${words[absence]}`, undo })
}

/** What a state has in the fields of a change. */
function keptOf(state: AppState, change: Partial<AppState>): Partial<AppState> {
  return Object.fromEntries(Object.keys(change).map((key) => [key, state[key as keyof AppState]]))
}

/**
 * The shortest window that holds the present one and shows a node or an edge, under the mode, the filters and all else that is
 * in force. A node is shown with the nearest of its relationships.
 */
function roomFor(network: Network, id: string, state: AppState): Interval {
  const { extent } = network
  const inAllTime = viewOf(network, { ...state, window: extent })
  const windows = edgesOfSelection(id, network)
    .filter((edge) => inAllTime.edges.has(edge.id))
    .flatMap((edge) => network.whens.get(edge.id) ?? [])
    .map(({ range }) => hull(intersection(range, extent) ?? extent, state.window))
    .toSorted((a, b) => lengthOf(a) - lengthOf(b))
  return windows.find((window) => holds(viewOf(network, { ...state, window }), id, network)) ?? extent
}
