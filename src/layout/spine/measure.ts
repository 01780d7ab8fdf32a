/** Everything of a spine measured in one style: boxes and their widths, before anything has its place. */
import { type Network, found } from '../../model/network.ts'
import { textWidth } from '../textWidth.ts'
import { wrapText } from '../wrapText.ts'
import { arcReaches } from './arcs.ts'
import type { SpinePlan } from './plan.ts'
import { type RowBox, drawnName, rowBox } from './rowBoxes.ts'
import { type OfficeForm, type SideBox, sideBox } from './sideBoxes.ts'
import { LINE, type Sizes, type Style, sizesOf } from './sizes.ts'
import { type Measured, measured, outlineHeight } from './stripHeights.ts'

export interface TrackBox {
  readonly id: string
  /** One, but on a phone, where it stands level and may be long. */
  readonly lines: readonly string[]
  readonly width: number
}

export interface Measure {
  readonly style: Style
  readonly sizes: Sizes
  readonly rows: ReadonlyMap<string, RowBox>
  readonly left: readonly SideBox[]
  readonly right: readonly SideBox[]
  readonly tracks: readonly TrackBox[]
  readonly strips: readonly Measured[]
  /** How far each arc reaches, in px from the left edge of the outline. */
  readonly reaches: ReadonlyMap<string, number>
  /** Px from the figure’s edge to the middle of the symbols of each side. */
  readonly leftColumn: number
  readonly rightColumn: number
  readonly outlineWidth: number
  readonly arcsWidth: number
  readonly trackPitch: number
  readonly tracksWidth: number
  /** Height that the names of the tracks take below the rows. */
  readonly foot: number
  /** Px between symbols and outline, the same at both sides. */
  readonly gutter: number
  /** Least height of the whole: with rows that are not crowded, and of the sides. */
  readonly easyHeight: number
  readonly sidesHeight: number
}

/** Px from the middle of the symbols of a side to the outline that lines need at the least. */
const LEAST_GUTTER = 20
const LEAST_TRACK_PITCH = 3
const MOST_PHONE_PITCH = 10
/** Px that the outline has at the least where there are tracks: on a phone their names stand below it. */
const LEAST_BESIDE_TRACKS = 70
/** A longer name of a track gives way to its short form, in multiples of its size. */
const LONG_TRACK = 11.5

/** @param width px of the frame; @param height what the sides should fit in */
export function measure(
  plan: SpinePlan,
  style: Style,
  frame: { width: number; height: number },
  network: Network,
): Measure {
  const sizes = sizesOf(style)
  const left = sideBoxes(plan, 'left', style, sizes, frame.height, network)
  const right = sideBoxes(plan, 'right', style, sizes, frame.height, network)
  const columnOf = (boxes: readonly SideBox[]) =>
    sizes.edge + Math.max(0, ...boxes.map(({ width, glyph }) => width + glyph + sizes.gap * 1.2))
  const [leftColumn, rightColumn] = [columnOf(left), columnOf(right)]

  const trackNames = plan.tracks.map((id) => {
    const node = found(network.nodes, id)
    const full = drawnName(node, style)
    const isLong = textWidth(full, 400, sizes.trackName) > sizes.trackName * LONG_TRACK
    return { id, name: isLong ? (node.short ?? full) : full }
  })
  const between = frame.width - leftColumn - rightColumn - 2 * LEAST_GUTTER
  const leastTracks = trackNames.length === 0 ? 0 : trackNames.length * LEAST_TRACK_PITCH + sizes.gap * 2
  const rows = new Map(
    plan.rows.map((row) => [
      row.id,
      rowBox(
        row,
        {
          isMinor: plan.minor.has(row.id),
          folded: plan.counts.get(row.id) ?? 0,
          isUnfolded: plan.unfolded.has(row.id),
          most: Math.max(70, between - leastTracks - (plan.arcs.length > 0 ? sizes.gap * 3 : 0)),
        },
        style,
        sizes,
        network,
      ),
    ]),
  )
  const rights = plan.rows.map(({ id }) => {
    const box = rows.get(id)
    return box ? box.indent + box.width : 0
  })
  const outlineWidth = Math.max(trackNames.length > 0 ? LEAST_BESIDE_TRACKS : 0, ...rights)
  const reaches = arcReaches(plan.arcs, rights, { fromRow: sizes.gap * 1.8, apart: sizes.gap })
  const arcsWidth = Math.max(0, ...[...reaches.values()].map((reach) => reach + 4 - outlineWidth))

  const tracks = trackNames.map(({ id, name }): TrackBox => {
    const lines = style.isPhone ? wrapText(name, 400, sizes.trackName, outlineWidth + arcsWidth) : [name]
    return { id, lines, width: Math.max(...lines.map((line) => textWidth(line, 400, sizes.trackName))) }
  })
  const free = between - outlineWidth - arcsWidth - sizes.gap * 2
  const upright = sizes.trackName * 1.06
  const trackPitch = style.isPhone
    ? Math.max(LEAST_TRACK_PITCH, Math.min(MOST_PHONE_PITCH, free / Math.max(1, tracks.length)))
    : upright
  const tracksWidth = tracks.length === 0 ? 0 : (tracks.length - 1) * trackPitch + sizes.gap * 3
  const foot = tracks.length === 0 ? sizes.foot : sizes.foot + 12 + tracksHeight(tracks, style, sizes)
  const strips = measured(plan.strips, rows)
  const heightOf = (boxes: readonly SideBox[]) => boxes.reduce((sum, { height }) => sum + height, 0)
  return {
    style,
    sizes,
    rows,
    left,
    right,
    tracks,
    strips,
    reaches,
    leftColumn,
    rightColumn,
    outlineWidth,
    arcsWidth,
    trackPitch,
    tracksWidth,
    foot,
    gutter: LEAST_GUTTER + (between - outlineWidth - arcsWidth - tracksWidth) / 2,
    easyHeight: sizes.head + outlineHeight(strips, sizes.easyPitch, 0) + foot,
    sidesHeight: sizes.head + Math.max(heightOf(left), heightOf(right)) + sizes.foot,
  }
}

/** Px of the lines of a track's name that stands level, with what parts it from the next. */
export function levelHeight({ lines }: TrackBox, { trackName }: Sizes): number {
  return (lines.length + 0.1) * trackName * LINE
}

function tracksHeight(tracks: readonly TrackBox[], { isPhone }: Style, sizes: Sizes): number {
  if (!isPhone) return Math.max(...tracks.map(({ width }) => width))
  return tracks.reduce((sum, track) => sum + levelHeight(track, sizes), 0)
}

/** The boxes of a side, with offices in full as far as there is room for all of them; the longest give way first. */
function sideBoxes(
  plan: SpinePlan,
  side: 'left' | 'right',
  style: Style,
  sizes: Sizes,
  height: number,
  network: Network,
): readonly SideBox[] {
  const make = (id: string, office: OfficeForm) =>
    sideBox(found(network.nodes, id), office, plan, style, sizes, network)
  let boxes = plan[side].map((id) => make(id, 'full'))
  const isTooHigh = () => boxes.reduce((sum, box) => sum + box.height, 0) > height - sizes.head - sizes.foot
  for (const form of ['clause', 'none'] as const) {
    const candidates = boxes
      .filter(({ office }) => office.length > 0)
      .toSorted((a, b) => b.office.length - a.office.length)
    for (const { id } of candidates) if (isTooHigh()) boxes = boxes.map((box) => (box.id === id ? make(id, form) : box))
  }
  return boxes
}
