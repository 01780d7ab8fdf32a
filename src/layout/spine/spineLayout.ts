/** The spine: who stands left and right, between them what happened and what came of it, in order of time. */
import type { Network } from '../../model/network.ts'
import type { Frame } from '../arrangement.ts'
import { fitted } from './fit.ts'
import { type Measure, levelHeight } from './measure.ts'
import { type SpinePlan, planOf } from './plan.ts'
import type { RowBox } from './rowBoxes.ts'
import type { SideBox } from './sideBoxes.ts'
import { placeSide } from './sideOrder.ts'
import type { SpineOptions } from './spineOptions.ts'
import { type StripHeights, stripHeights } from './stripHeights.ts'

export interface PlacedRow {
  readonly box: RowBox
  readonly x1: number
  readonly x2: number
  readonly y: number
  /** Px of the box, less than its share of the outline. */
  readonly height: number
  readonly outline: 'pill' | 'sheet' | 'none'
}

export interface PlacedSide {
  readonly box: SideBox
  readonly side: 'left' | 'right'
  /** The middle of its symbol. */
  readonly x: number
  readonly y: number
}

export interface PlacedTrack {
  readonly id: string
  readonly lines: readonly string[]
  /** Of the track, and of the symbol at its foot. */
  readonly x: number
  readonly y: number
  /** Whether its name lies to the left of the symbol; else it stands upright below it. */
  readonly isLevel: boolean
}

/** Where the parts of the figure begin and end from left to right, in px. */
export interface Columns {
  readonly left: number
  readonly outline: number
  readonly outlineEnd: number
  /** Where the right gutter begins, beyond arcs and tracks. */
  readonly end: number
  readonly right: number
}

export interface SpineLayout {
  readonly frame: Frame
  readonly plan: SpinePlan
  readonly measure: Measure
  readonly columns: Columns
  readonly heights: StripHeights
  readonly rows: ReadonlyMap<string, PlacedRow>
  readonly sides: ReadonlyMap<string, PlacedSide>
  readonly tracks: ReadonlyMap<string, PlacedTrack>
  /** Heights of the lanes, by pair. */
  readonly lanes: ReadonlyMap<string, number>
}

/** Lower rows have no outline: their text would touch it. In px. */
const LEAST_OUTLINED = 15.5
const PILL = 20

/** Deterministic, and the same whatever window is chosen: time never moves a node. */
export function spineLayout(network: Network, options: SpineOptions): SpineLayout {
  const plan = planOf(network, options)
  const it = fitted(plan, options.frame, network)
  const { sizes } = it
  const given = Math.max(options.frame.height, it.sidesHeight)
  const heights = stripHeights(it.strips, { top: sizes.head, bottom: given - it.foot }, sizes)
  const height = Math.max(given, Math.ceil(heights.bottom + it.foot))
  const columns = columnsOf(it, options.frame.width)

  const rows = new Map<string, PlacedRow>()
  const lanes = new Map<string, number>()
  for (const [i, strip] of plan.strips.entries()) {
    const span = heights.spans[i] ?? { top: 0, bottom: 0 }
    const y = (span.top + span.bottom) / 2
    const box = strip.type === 'row' ? it.rows.get(strip.row.id) : undefined
    if (strip.type === 'lane') lanes.set(strip.pair, y)
    else if (box) rows.set(strip.row.id, placedRow(box, y, span.bottom - span.top, columns.outline, it))
  }
  const pairs = [...plan.lines.pairs.values()]
  const heightOf = (row: string, pair: string) => rows.get(row)?.y ?? lanes.get(pair)
  const sides = new Map<string, PlacedSide>()
  for (const side of ['left', 'right'] as const) {
    const middles = placeSide(it[side], pairs, plan.officeTies, heightOf, {
      top: sizes.head,
      bottom: height - sizes.foot,
    })
    for (const box of it[side]) sides.set(box.id, { box, side, x: columns[side], y: middles.get(box.id) ?? 0 })
  }
  return {
    frame: { width: options.frame.width, height },
    plan,
    measure: it,
    columns,
    heights,
    rows,
    sides,
    tracks: placedTracks(it, columns, heights.bottom),
    lanes,
  }
}

function columnsOf(it: Measure, width: number): Columns {
  const outline = it.leftColumn + it.gutter
  const outlineEnd = outline + it.outlineWidth
  return {
    left: it.leftColumn,
    outline,
    outlineEnd,
    end: outlineEnd + it.arcsWidth + it.tracksWidth,
    right: width - it.rightColumn,
  }
}

function placedRow(box: RowBox, y: number, room: number, outline: number, { sizes, style }: Measure): PlacedRow {
  const natural = PILL * (sizes.rowName / 12.5) + (box.lines.length - 1) * box.size * 1.16
  const free = style.isPhone ? 2 : Math.max(1, Math.min(3 * style.scale, room * 0.14))
  const height = Math.min(room - free, natural)
  const isLow = room < LEAST_OUTLINED
  return {
    box,
    x1: outline + box.indent,
    x2: outline + box.indent + box.width,
    y,
    height,
    outline: box.isMinor || isLow ? 'none' : box.isSheet ? 'sheet' : 'pill',
  }
}

/** Names upright below their tracks; on a phone level, each a line lower than the one to its left, so that no track meets one. */
function placedTracks(it: Measure, columns: Columns, bottom: number): ReadonlyMap<string, PlacedTrack> {
  const { sizes, style } = it
  const first = columns.outlineEnd + it.arcsWidth + sizes.gap * 1.5
  let y = bottom + 8
  return new Map(
    it.tracks.map((track, i): [string, PlacedTrack] => {
      const { id, lines } = track
      const placed = { id, lines, x: first + i * it.trackPitch, y, isLevel: style.isPhone }
      if (style.isPhone) y += levelHeight(track, sizes)
      return [id, placed]
    }),
  )
}
