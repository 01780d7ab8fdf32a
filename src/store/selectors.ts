/** Derived values: same inputs, same object, so that React and the drawing can compare by identity. */
import { type Card, cardsOf } from '../model/cards/cardsOf.ts'
import { type Comparison, compareViews, periodBefore } from '../model/compare.ts'
import { type Content, contentOf, isSameContent } from '../drawing/content.ts'
import { type Display, displayOf } from '../drawing/display.ts'
import { outlineSides, sidesOf } from '../layout/sides.ts'
import { isLarge } from '../layout/spine/budget.ts'
import { type Seen, seenAlways, seenEver, seenIn } from '../layout/spine/seen.ts'
import { columnsOf } from '../model/edgeColumns.ts'
import type { PathAsked } from '../model/explore.ts'
import { type Level, levelsOf } from '../model/levels.ts'
import { plannedNodes } from '../model/lifecycle.ts'
import { connectionsOf } from '../model/connections.ts'
import { onlyOf } from '../model/filters.ts'
import { type Network, found, nodesOf } from '../model/network.ts'
import { parsePair } from '../model/pair.ts'
import { waysIn } from '../model/waysIn.ts'
import { type Picture, pictureOf, withAround } from '../model/picture.ts'
import { measureOf } from '../model/structure.ts'
import { type Choices, type View, admitted, viewOf } from '../model/view.ts'
import { type FigureCounts, type SentencePart, formatParts, viewSentence } from '../model/viewSentence.ts'
import type { Mode } from '../time/answer.ts'
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
  /**
   * The nodes that have to be drawn whatever the level: what is selected, focused on or asked about as a path. Of what the level
   * draws anyway there is no need to say it, so a selection of it changes nothing. Where not all of a dataset has room, all of them in
   * the order of their claim.
   */
  readonly asked: (state: AppState) => ReadonlySet<string>
  /** Of a large dataset what the choice of who is drawn goes by; null for everything that there is, and of one that has room for all. */
  readonly seen: (state: AppState) => Seen | null
  /** Of a large dataset those whose names stand whatever is around them: what is selected, focused on or on the path that is shown. */
  readonly named: (state: AppState) => ReadonlySet<string>
  /** Where not all of a dataset has room, the node whose neighbourhood has it all the same: what is selected. */
  readonly near: (state: AppState) => string | null
  /** What the figure consists of, wherever it stands, and what the view shows of it. */
  readonly content: (state: AppState) => Content
  readonly display: (state: AppState) => Display
  /** For each node of the view its share of the greatest value of what sizes say, 0 to 1; null where nothing is asked for. */
  readonly sizes: (state: AppState) => ReadonlyMap<string, number> | null
  /** What the view tells, in cards by event, in the order that the reader has chosen. */
  readonly cards: (state: AppState) => readonly Card[]
  /** The sentence of the view, in parts of which some lead to what they count; beside a figure with what that draws. */
  readonly sentenceParts: (state: AppState) => readonly SentencePart[]
  /** The sentence of the view alone, as plain text. */
  readonly sentence: (state: AppState) => string
}

export interface Compared {
  readonly window: Interval
  /** The same for both windows. */
  readonly mode: Mode
  readonly before: View
  readonly comparison: Comparison
}

/** What a relationship that is more than a remark ties to a node. */
function neighboursOf(id: string, network: Network): readonly string[] {
  return (network.edgesAt.get(id) ?? [])
    .filter(({ relation }) => found(network.relations, relation).editorial !== true)
    .flatMap((edge) => Array.from(nodesOf(edge)))
}

const NOTHING: ReadonlySet<string> = new Set()

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

/** @param hasOwn does the page bring positions? Without, what asks for them gets the outline. */
export function createSelectors(network: Network, hasOwn = false): Selectors {
  const chosen = memoizeLast(choices, ({ window, mode, showPossible, undated, off, known, focus }): Choices => {
    return { window, mode, showPossible, undated, off, known, focus }
  })
  const view = memoizeLast(choices, (state) => viewOf(network, state))

  const compared = memoizeLast(withVersus, (state): Compared | null => {
    const window = state.versus === 'before' ? periodBefore(state.window, network.extent) : state.versus
    if (window === null) return null
    const before = viewOf(network, { ...state, window })
    return { window, mode: state.mode, before, comparison: compareViews(view(state), before) }
  })

  const picture = memoizeLast(
    (s) => [...withVersus(s), s.fade],
    (state) => {
      const planned = plannedNodes(view(state), state.window, network, state.known)
      const keeps = (off: ReadonlySet<string>) => admitted(network, { off, known: state.known }).keeps
      const picture = pictureOf(view(state), planned, keeps(state.off), network, compared(state) ?? undefined)
      if (!state.fade || state.off.size === 0) return picture
      const all = viewOf(network, { ...state, off: NOTHING }).edges
      return withAround(picture, all, keeps(NOTHING), 'filtered', network)
    },
  )

  /** What the filters leave of the whole period: what is drawn of it must not depend on time, or time would move what is. */
  const ever = ({ off, focus }: Pick<Choices, 'off' | 'focus'>): View =>
    viewOf(network, {
      off,
      focus,
      window: network.extent,
      mode: 'during',
      showPossible: true,
      undated: 'always',
      known: null,
    })
  const everWith = memoizeLast(
    ({ off }) => [off],
    ({ off }) => ever({ off, focus: null }),
  )

  const levels = levelsOf(network)
  const large = isLarge(network)
  const attended = memoizeLast(
    (s) => [s.selectedId, s.focus, s.path, s.pathWork, s.path && view(s)],
    (state): ReadonlySet<string> => {
      const { selectedId, focus, path, pathWork } = state
      const edge = selectedId === null ? undefined : network.edges.get(selectedId)
      const selected = edge
        ? nodesOf(edge)
        : selectedId === null
          ? []
          : (parsePair(selectedId, network) ?? [selectedId])
      return new Set([
        ...selected,
        ...(focus ? [focus.id] : []),
        ...(path ? nodesOfPath(path, pathWork.step, view(state), state) : []),
      ])
    },
  )
  let lastAsked: ReadonlySet<string> = new Set()
  const asked = memoizeLast(
    (s) => [s.level, s.off, s.selectedId, attended(s)],
    (state) => {
      const { level, off, selectedId } = state
      const ids = new Set(attended(state))
      // A name alone would say nothing: with what the level folds comes what it is tied to.
      if (!large && selectedId !== null && (levels.get(selectedId) ?? 1) > level)
        for (const id of neighboursOf(selectedId, network)) ids.add(id)
      // What alone was asked for is drawn, and what ties it, whatever the level.
      if (onlyOf(off, network) !== null) {
        const left = everWith(state)
        for (const id of large ? mostConnectedFirst(left.nodes) : left.nodes) ids.add(id)
        for (const id of left.faint.keys()) for (const end of nodesOf(found(network.edges, id))) ids.add(end)
      }
      const missing = large ? ids : new Set([...ids].filter((id) => (levels.get(id) ?? 1) > level))
      const before = [...lastAsked]
      const isSame = large
        ? [...missing].every((id, i) => id === before[i])
        : [...missing].every((id) => lastAsked.has(id))
      if (missing.size !== lastAsked.size || !isSame) lastAsked = missing
      return lastAsked
    },
  )
  const mostConnectedFirst = (ids: ReadonlySet<string>) => {
    const { nodeNumbers } = columnsOf(network)
    const connections = connectionsOf(network, seenAlways(network).weights)
    const at = (id: string) => connections[nodeNumbers.get(id) ?? -1] ?? 0
    return [...ids].toSorted((a, b) => at(b) - at(a))
  }
  /** The ends of a path and what the one that is shown leads through. */
  const nodesOfPath = (path: PathAsked, step: number, shown: View, choices: Choices): readonly string[] => {
    const found = waysIn({ ...path, inTime: path.inTime === true }, shown, choices, network)
    return [
      path.from,
      path.to,
      ...(found?.ways[step] ?? []).flatMap((node) => found?.terrain.columns.nodeIds[node] ?? []),
    ]
  }

  // Among few all names have room, or those of the others tell who it is.
  const named = (state: AppState) => (large ? attended(state) : NOTHING)
  const near = (state: AppState) => (large && network.nodes.has(state.selectedId ?? '') ? state.selectedId : null)

  /**
   * What a choice among too many goes by: the present window, and what it is compared with. In an outline, where one row more moves
   * all below it, the whole period, so that time moves nothing. What is switched off counts where it is wanted faded.
   */
  const seenNow = memoizeLast(
    (s) => [view(s), compared(s), s.fade],
    (state): Seen => {
      const isFading = state.fade && state.off.size > 0
      const choices = isFading ? { ...state, off: NOTHING } : state
      const now = isFading ? viewOf(network, choices) : view(state)
      const before = compared(state)?.before
      return seenIn(network, choices, before ? [now, before] : [now])
    },
  )
  const seenOutlined = memoizeLast(
    (s) => [s.off, s.fade, s.focus],
    ({ off, fade, focus }): Seen | null => {
      const kept = fade ? NOTHING : off
      return kept.size === 0 && focus === null ? null : seenEver(network, ever({ off: kept, focus }))
    },
  )
  const seen = (state: AppState): Seen | null => {
    if (!large) return null
    return outlineSides(network, state, hasOwn) === null ? seenNow(state) : seenOutlined(state)
  }

  const composed = memoizeLast(
    (s) => [s.level, s.unfolded, s.sides, asked(s), near(s), seen(s)],
    (state) =>
      contentOf(network, {
        ...state,
        asked: asked(state),
        near: near(state),
        sides: sidesOf(network, state.sides),
        seen: seen(state),
      }),
  )
  let last: { readonly level: Level; readonly unfolded: ReadonlySet<string>; readonly content: Content } | undefined
  // A window that shows the same is no other figure.
  const content = memoizeLast(
    (s) => [composed(s)],
    (state) => {
      const { level, unfolded } = state
      const now = composed(state)
      const isOfSame = last?.level === level && last.unfolded === unfolded
      if (!last || !isOfSame || !isSameContent(last.content, now)) last = { level, unfolded, content: now }
      return last.content
    },
  )
  const display = memoizeLast(
    (s) => [content(s), picture(s), s.off, s.fade],
    (state) => displayOf(content(state), picture(state), network, state.fade ? new Set() : state.off),
  )

  const cards = memoizeLast(
    (s) => [view(s), s.order],
    (state) => cardsOf(view(state).edges, network, state.order),
  )

  const beside = (state: AppState) => ({ compared: compared(state) ?? undefined })
  const sentence = memoizeLast(withVersus, (state) =>
    formatParts(viewSentence(network, state, view(state), beside(state))),
  )
  // Of two windows the figure draws more than the view counts.
  const figureCounts = memoizeLast(
    (s) => [display(s), composed(s).room],
    (state): FigureCounts => Object.assign({}, display(state).counts, { room: composed(state).room }),
  )
  const figureOf = (state: AppState) =>
    state.stage === 'network' && compared(state) === null ? figureCounts(state) : undefined
  const sentenceParts = memoizeLast(
    (s) => [...withVersus(s), figureOf(s)],
    (state) => viewSentence(network, state, view(state), { ...beside(state), figure: figureOf(state) }),
  )
  const sizes = memoizeLast(
    (s) => [view(s), s.sizeBy],
    (state) => {
      if (state.sizeBy === 'none') return null
      const measured = measureOf(network, view(state), state.sizeBy)
      let most = 0
      for (const value of measured.values()) most = Math.max(most, value)
      return new Map([...measured].map(([id, value]) => [id, most > 0 ? value / most : 0] as const))
    },
  )
  return {
    choices: chosen,
    view,
    compared,
    picture,
    asked,
    named,
    seen,
    near,
    content,
    display,
    sizes,
    cards,
    sentenceParts,
    sentence,
  }
}
