import type { Dataset } from '../data/schema.ts'
import { LABEL_PX, labelBox, labelLines } from './label.ts'
import { LABEL_GAP, NODE_PX } from './nodeSize.ts'
import type { Frame } from './arrangement.ts'
import type { Rect } from './segments.ts'

/** Where a node belongs: with the first party, between the parties, with the last one. */
export type Side = 'left' | 'middle' | 'right'

export interface Item {
  readonly id: string
  readonly side: Side
  /** Place of its kind in the legend. */
  readonly rank: number
  /** Room of its label, in px. */
  readonly labelWidth: number
  readonly labelHeight: number
  /** Whether its label must be readable: those of the last kinds give way first, and before them those of what is seldom drawn. */
  readonly firm: boolean
}

/** Two nodes that one or more edges join. */
export interface Tie {
  readonly a: number
  readonly b: number
}

/** A dataset as the layouts of nodes and lines see it: numbered nodes, ties without direction, and the room. */
export interface LayoutInput {
  readonly frame: Frame
  /** The part of the frame that nodes and labels lie in, in px. */
  readonly room: Rect
  /** Right end of the left side and left end of the right side, in px. */
  readonly leftEnd: number
  readonly rightStart: number
  readonly items: readonly Item[]
  readonly ties: readonly Tie[]
  /** For each item, the numbers of its ties. */
  readonly tiesOf: readonly (readonly number[])[]
}

/** What a screen of 1440 by 900 leaves for the network, in CSS px. */
const FRAME: Frame = { width: 840, height: 612 }
/** Px at the frame's edges that hold no node: above stand the sides’ names. */
const INSETS = { left: 8, top: 30, right: 8, bottom: 6 }
/** Clear px kept around a symbol or label when the room is shared out. */
const MARGIN_X = 10
const MARGIN_Y = 8
/** Share of the room that nodes with their labels may take before labels give way, and then before the frame grows. */
const FULL = 0.82
/** A side takes at least and at most this share of the width where any node belongs to it. */
const NARROWEST = 0.15
const WIDEST = 0.42

type Sized = Pick<Item, 'id' | 'side' | 'rank' | 'labelWidth' | 'labelHeight'> & { readonly isSeldom: boolean }

/**
 * Number the dataset's nodes by id, join parallel edges, measure labels and share out the frame among the sides.
 * @param seldom ids of nodes that are laid out but seldom drawn together: no room is kept for their labels
 */
export function createLayoutInput(
  dataset: Dataset,
  atLeast: Frame = FRAME,
  seldom: ReadonlySet<string> = NOTHING,
): LayoutInput {
  const order = dataset.parties.map((party) => party.id)
  const ranks = new Map(dataset.kinds.map(({ id }, i) => [id, i]))
  const sized = dataset.nodes.toSorted(byId).map(({ id, kind, label, parties }): Sized => {
    const { width, height } = labelBox(labelLines(label), LABEL_PX)
    const rank = ranks.get(kind) ?? ranks.size
    return { id, side: sideOf(parties, order), rank, labelWidth: width, labelHeight: height, isSeldom: seldom.has(id) }
  })
  const { soft, scale } = makeFit(sized, ranks.size, areaOf(roomOf(atLeast)))
  const frame = { width: Math.ceil(atLeast.width * scale), height: Math.ceil(atLeast.height * scale) }
  const room = roomOf(frame)
  const items = sized.map(({ id, side, rank, labelWidth, labelHeight }): Item => {
    return { id, side, rank, labelWidth, labelHeight, firm: !soft.has(id) }
  })
  const ties = tiesAmong(items, dataset.edges)
  const tiesOf = items.map((): number[] => [])
  for (const [t, { a, b }] of ties.entries()) for (const i of [a, b]) tiesOf[i]?.push(t)
  return { frame, room, ...boundsOf(sized, room), items, ties, tiesOf }
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

function sideOf(parties: readonly string[], order: readonly string[]): Side {
  const [party, other] = parties
  if (party === undefined || other !== undefined || order.length < 2) return 'middle'
  if (party === order[0]) return 'left'
  return party === order.at(-1) ? 'right' : 'middle'
}

function roomOf({ width, height }: Frame): Rect {
  return { left: INSETS.left, top: INSETS.top, right: width - INSETS.right, bottom: height - INSETS.bottom }
}

function areaOf({ left, top, right, bottom }: Rect): number {
  return (right - left) * (bottom - top)
}

const NOTHING: ReadonlySet<string> = new Set()

/** Px² that a node takes with the margins, and with its label unless that gives way. */
function need({ labelWidth, labelHeight }: Pick<Item, 'labelWidth' | 'labelHeight'>): number {
  const height = NODE_PX + (labelHeight > 0 ? LABEL_GAP + labelHeight : 0)
  return (Math.max(NODE_PX, labelWidth) + MARGIN_X) * (height + MARGIN_Y)
}

/** The nodes whose labels give way, and how much the frame's sides must grow so that the rest has room. */
function makeFit(nodes: readonly Sized[], kinds: number, area: number): { soft: Set<string>; scale: number } {
  const soft = new Set<string>()
  let needed = nodes.reduce((sum, node) => sum + need(node), 0)
  const giveWay = (some: readonly Sized[]) => {
    for (const node of some) {
      if (soft.has(node.id)) continue
      needed -= need(node) - need({ labelWidth: 0, labelHeight: 0 })
      soft.add(node.id)
    }
  }
  giveWay(nodes.filter(({ isSeldom }) => isSeldom))
  // Whole kinds give way, the last declared first; the first kind never does.
  for (let last = kinds - 1; last > 0; last--)
    if (needed > FULL * area) giveWay(nodes.filter(({ rank }) => rank === last))
  return { soft, scale: Math.max(1, Math.sqrt(needed / (FULL * area))) }
}

/** Where the left side ends and the right one starts: each as wide as its nodes need. */
function boundsOf(nodes: readonly Sized[], { left, right }: Rect): Pick<LayoutInput, 'leftEnd' | 'rightStart'> {
  const needs = { left: 0, middle: 0, right: 0 }
  for (const node of nodes) needs[node.side] += need(node)
  const total = needs.left + needs.middle + needs.right
  const width = (side: Side) =>
    needs[side] === 0 ? 0 : Math.min(Math.max(needs[side] / total, NARROWEST), WIDEST) * (right - left)
  return { leftEnd: Math.round(left + width('left')), rightStart: Math.round(right - width('right')) }
}

function tiesAmong(items: readonly Item[], edges: Dataset['edges']): readonly Tie[] {
  const number = new Map(items.map(({ id }, i) => [id, i]))
  const ties = new Map<number, Tie>()
  for (const edge of edges) {
    const source = number.get(edge.source)
    const target = number.get(edge.target)
    if (source === undefined || target === undefined || source === target) continue
    const [a, b] = source < target ? [source, target] : [target, source]
    ties.set(a * items.length + b, { a, b })
  }
  return [...ties.values()].toSorted((s, t) => s.a - t.a || s.b - t.b)
}
