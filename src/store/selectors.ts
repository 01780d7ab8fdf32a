/** Derived values: same inputs, same object, so that React and the drawing can compare by identity. */
import type { Edge } from '../data/schema.ts'
import { type Comparison, compareViews, periodBefore } from '../model/compare.ts'
import { plannedNodes } from '../model/lifecycle.ts'
import { type Network, found } from '../model/network.ts'
import { type Picture, pictureOf, withAround } from '../model/picture.ts'
import { knowledgeBy } from '../model/publication.ts'
import { sayView } from '../model/sayView.ts'
import { type Choices, type View, nodesKept, viewOf } from '../model/view.ts'
import type { Interval } from '../time/interval.ts'
import type { AppState } from './appStore.ts'

export interface Selectors {
  /** The choices that decide what is shown, and nothing else of the state. */
  readonly choices: (state: AppState) => Choices
  /** What is shown now. */
  readonly view: (state: AppState) => View
  /** The view compared with that of another window; null where none is asked for, or no such window is in the extent. */
  readonly compared: (state: AppState) => Compared | null
  /** What is drawn, with its marks. */
  readonly picture: (state: AppState) => Picture
  /** The sentence of the view. */
  readonly sentence: (state: AppState) => string
}

export interface Compared {
  readonly window: Interval
  readonly before: View
  readonly comparison: Comparison
}

type Key = readonly unknown[]

function memoizeLast<T>(key: (state: AppState) => Key, compute: (state: AppState) => T): (state: AppState) => T {
  let last: { readonly key: Key; readonly value: T } | undefined
  return (state) => {
    const now = key(state)
    if (last && now.every((part, i) => Object.is(part, last?.key[i]))) return last.value
    last = { key: now, value: compute(state) }
    return last.value
  }
}

const choices = (s: AppState): Key => [s.window, s.mode, s.showPossible, s.undated, s.off, s.known, s.focus]
const withVersus = (s: AppState): Key => [...choices(s), s.versus]

export function createSelectors(network: Network): Selectors {
  const chosen = memoizeLast(choices, ({ window, mode, showPossible, undated, off, known, focus }): Choices => {
    return { window, mode, showPossible, undated, off, known, focus }
  })
  const view = memoizeLast(choices, (state) => viewOf(network, state))

  const compared = memoizeLast(withVersus, (state): Compared | null => {
    const window = state.versus === 'before' ? periodBefore(state.window, network.extent) : state.versus
    if (window === null) return null
    const before = viewOf(network, { ...state, window })
    return { window, before, comparison: compareViews(view(state), before) }
  })

  const picture = memoizeLast(
    (s) => [...withVersus(s), s.fade],
    (state) => {
      const { known } = state
      const admits = (edge: Edge) => known === null || knowledgeBy(edge, known, network) === 'known'
      const planned = plannedNodes(view(state), state.window, network, admits)
      const among = (off: ReadonlySet<string>) => (id: string) => {
        const edge = found(network.edges, id)
        const { source, target, event } = edge
        const isDrawn = event !== undefined && nodesKept(edge, off, network).includes(event)
        return isDrawn ? [source, target, event] : [source, target]
      }
      const picture = pictureOf(view(state), planned, among(state.off), compared(state) ?? undefined)
      if (!state.fade || state.off.size === 0) return picture
      return withAround(picture, viewOf(network, { ...state, off: new Set() }).edges, among(new Set()), 'filtered')
    },
  )

  const sentence = memoizeLast(withVersus, (state) =>
    sayView(network, state, view(state), compared(state) ?? undefined),
  )
  return { choices: chosen, view, compared, picture, sentence }
}
