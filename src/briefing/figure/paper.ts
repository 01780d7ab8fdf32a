/** A view as a figure of its own: laid out anew for a frame, of what the view holds and nothing else. */
import type { Edge } from '../../data/schema.ts'
import { contentIn, contentOf } from '../../drawing/content.ts'
import { type Display, displayOf } from '../../drawing/display.ts'
import type { Figure } from '../../drawing/figure.ts'
import { freeFigure } from '../../drawing/freeFigure.ts'
import { sizedFigure } from '../../drawing/sizedFigure.ts'
import { spineFigure } from '../../drawing/spineFigure.ts'
import type { Arrangement } from '../../layout/arrangement.ts'
import { placementOf } from '../../layout/placements.ts'
import { outlineSides, sidesOf } from '../../layout/sides.ts'
import { isLarge } from '../../layout/spine/budget.ts'
import { compositionLike } from '../../layout/spine/compositionLike.ts'
import { levelsOf } from '../../model/levels.ts'
import { type Network, createNetwork, nodesOf } from '../../model/network.ts'
import type { Picture } from '../../model/picture.ts'
import { type Line, linesOf } from '../../model/textTwin.ts'
import type { View } from '../../model/view.ts'
import { formatParts, viewSentence } from '../../model/viewSentence.ts'
import type { AppState } from '../../store/appStore.ts'
import type { Selectors } from '../../store/selectors.ts'

/** Everything that an export is made from. */
export interface Session {
  readonly network: Network
  readonly selectors: Selectors
  readonly state: AppState
  /** The positions that the page brings; null where it brings none. */
  readonly arrangement: Arrangement | null
}

export interface Paper {
  /**
   * What the view holds, indexed as a network of its own; dates are still those of the whole, so that a row has the year and the date
   * that it has on the screen.
   */
  readonly network: Network
  /** The whole that the view is of: what is said of a relationship may name who is not in the view. */
  readonly whole: Network
  /** The view in a sentence, as it is said where nothing can be pressed, with what the figure says of itself in it. */
  readonly say: (drawn: string) => string
  /** Each relationship with its answer and how far it got. */
  readonly lines: ReadonlyMap<string, Line>
  readonly figure: Figure
  readonly display: Display
}

/** Height in px of a row, of a year's heading and of a name at a side with its office, at scale 1: what a frame is made for. */
const ROW = 25
const YEAR = 16
const SIDE = 32
const HEAD_AND_FOOT = 40
/** A layout without an outline is this high for each px of its width, and no lower than that, in px. */
const FREE_SHARE = 0.66

/** @param width of the figure in px, of which 840 are a page at scale 1 */
export function paperOf(
  { network, selectors, state, arrangement }: Session,
  width: number,
  mostHeight = Infinity,
): Paper {
  const view = selectors.view(state)
  const picture = ofView(selectors.picture(state), view)
  const reduced = networkAmong(network, picture)
  const withLines = lined(picture, network, selectors.content(state).nodes)
  const laid = withLines.edges.size === picture.edges.size ? reduced : networkAmong(network, withLines)
  const sides = sidesOf(network, state.sides)
  const asked = selectors.asked(state)
  const near = selectors.near(state)
  const outlined = outlineSides(network, state, arrangement !== null)
  // A figure without sides draws of the window what the screen does; an outline is made anew of what the view holds.
  const content =
    isLarge(network) && !outlined
      ? contentIn(compositionLike(laid, { ...state, sides }, selectors.content(state)))
      : contentOf(laid, { ...state, asked, near, sides })
  const display = displayOf(content, picture, reduced, new Set())
  const sizes = selectors.sizes(state)
  const figure = () => {
    if (outlined) {
      const inFrame = (height: number) =>
        spineFigure(laid, { ...state, sides: outlined, asked, near, frame: { width, height } })
      return inFrame(Math.min(mostHeight, heightFor(inFrame(1), width)))
    }
    const layout = state.layout === 'spine' ? 'force' : state.layout
    const frame = { width, height: Math.min(mostHeight, width * FREE_SHARE) }
    const placement = placementOf(layout, laid, content.nodes, arrangement, frame)
    return freeFigure(laid, content, placement.positions, placement.frame, selectors.named(state))
  }
  const drawn = figure()
  return {
    network: reduced,
    whole: network,
    say: (said) => formatParts(viewSentence(network, state, view, { onPaper: true, drawn: said })),
    lines: new Map(linesOf(view, null, state.known, network).map((line) => [line.edge.id, line])),
    figure: sizes ? sizedFigure(drawn, sizes) : drawn,
    display,
  }
}

/** How high an outline wants to be at the type that its width allows. */
function heightFor({ boxes, headings }: Figure, width: number): number {
  const count = (place: string) => [...boxes.values()].filter((box) => box.place === place).length
  const years = headings.filter(({ of }) => of === 'year').length
  const outline = count('row') * ROW + years * YEAR
  const sides = Math.max(count('left'), count('right')) * SIDE
  return (Math.max(outline, sides) + HEAD_AND_FOOT) * Math.min(1, Math.max(0.88, width / 793))
}

/** The part of a picture that is of the view: not what stands beside it, nor what only the window has that it is compared with. */
function ofView({ edges, nodes }: Picture, view: View): Picture {
  const kept = [...edges]
    .filter(([id]) => view.edges.has(id))
    .map(([id, mark]) => [id, { ...mark, change: null }] as const)
  return { edges: new Map(kept), nodes: new Map([...nodes].filter(([id]) => view.nodes.has(id))) }
}

/**
 * A picture without the contacts that have no line on the screen: those told at an event that the figure draws and that is switched
 * off. They are no less part of the view, and are counted among what is not drawn.
 * @param onScreen the nodes that the screen's figure has a place for, switched off or not
 */
function lined({ edges, nodes }: Picture, network: Network, onScreen: ReadonlySet<string>): Picture {
  const kept = [...edges].filter(([id]) => {
    const event = network.edges.get(id)?.event
    return event === undefined || nodes.has(event) || !onScreen.has(event)
  })
  return { edges: new Map(kept), nodes }
}

/** The network of what a picture holds. A node keeps the level that it has in the whole. */
function networkAmong(network: Network, { edges, nodes }: Picture): Network {
  const levels = levelsOf(network)
  const kept = new Set(nodes.keys())
  for (const id of edges.keys()) {
    const edge = network.edges.get(id)
    if (edge) for (const node of [edge.source, edge.target]) kept.add(node)
  }
  const { dataset } = network
  // To index all of a large dataset once more would take most of the time.
  if (edges.size === dataset.edges.length && kept.size === dataset.nodes.length) return network
  const reduced = createNetwork({
    ...dataset,
    nodes: dataset.nodes.flatMap((node) => (kept.has(node.id) ? [{ ...node, level: levels.get(node.id) ?? 1 }] : [])),
    edges: dataset.edges.flatMap((edge) => {
      if (!edges.has(edge.id)) return []
      if ([...nodesOf(edge)].every((node) => kept.has(node))) return [edge]
      // Its event is switched off; of a later level it has no place on the screen either, and the contact is drawn without it.
      return [withoutEvent(edge)]
    }),
  })
  return { ...reduced, edgesAt: network.edgesAt, whens: network.whens }
}

/** All of it but its event, and its summary, which no figure has: a published dataset would have to fetch that. */
function withoutEvent(edge: Edge): Edge {
  const { id, source, target, relation, role, status, when, dating, citations, fulfils, accordingTo, standing } = edge
  const told = { id, source, target, relation, role, status, when, dating, citations, fulfils, accordingTo }
  return standing ? { ...told, standing } : told
}
