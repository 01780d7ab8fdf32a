/** Brings into the view what was asked for by name, as far as the window and the focus keep it out, with the way back. */
import type { Network } from '../model/network.ts'
import { type View, viewOf } from '../model/view.ts'
import { sayWindow } from '../time/sayWindow.ts'
import { type AppState, type AppStore, notify, windowWith } from './appStore.ts'

/**
 * What keeps a node or an edge out of the view: the window, the focus, both; `left-out` where a filter, "known by" or a
 * switch does, whatever the window.
 */
export type Absence = 'window' | 'focus' | 'window-and-focus' | 'left-out'

const holds = (view: View, id: string) => view.nodes.has(id) || view.edges.has(id)

/** Tells of each node and edge what keeps it out of the view of a state; null of what is in it. */
export function absences(
  network: Network,
  state: AppState,
  view: View = viewOf(network, state),
): (id: string) => Absence | null {
  const { extent: window } = network
  const views = new Map<Absence, View>()
  const isIn = (change: Partial<AppState>, without: Absence, id: string) => {
    const other = views.get(without) ?? viewOf(network, { ...state, ...change })
    views.set(without, other)
    return holds(other, id)
  }
  return (id) => {
    if (holds(view, id)) return null
    if (isIn({ focus: null }, 'focus', id)) return 'focus'
    if (isIn({ window }, 'window', id)) return 'window'
    return isIn({ window, focus: null }, 'window-and-focus', id) ? 'window-and-focus' : 'left-out'
  }
}

/**
 * Widens the window, and steps out of the focus, where they keep a node or an edge out of the view; tells the reader, with
 * the way back. What the reader has switched off stays off, and he is told that it is not drawn.
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
  const focus = absence === 'window' ? state.focus : null
  const wider =
    absence === 'focus' ? window : roomFor(network, id, { ...state, focus }, windowWith(network, id, window))
  store.setState({ focus, window: wider, playing: false, arrived: new Set() })
  const span = sayWindow(wider, network.extent)
  const words: Readonly<Record<typeof absence, string>> = {
    window: `lies outside the window, ${sayWindow(window, network.extent)}. The window was widened to ${span}.`,
    focus: 'lies outside the focus, which was left.',
    'window-and-focus': `lies outside the window and the focus. The window was widened to ${span}, and the focus left.`,
  }
  notify(store, { text: `${what} ${words[absence]}`, undo: { ...before, window, focus: state.focus } })
}

/** The nearest window if that shows it, which depends on the mode and on filters, too; else all time. */
function roomFor(network: Network, id: string, state: AppState, nearest: AppState['window'] | null) {
  return nearest && holds(viewOf(network, { ...state, window: nearest }), id) ? nearest : network.extent
}
