/** The way of each line of a spine. None leads through a name: lines keep to the gutters, to the rows that they belong to, and to lanes. */
import type { Point, Route } from '../geometry.ts'
import type { Pair } from './lines.ts'
import type { PlacedRow, PlacedSide, PlacedTrack, SpineLayout } from './spineLayout.ts'

export interface SpineRoute extends Route {
  /** Ids of the boxes at its two ends. */
  readonly source: string
  readonly target: string
}

/** Where a curve leaves the height of its node, and where it has reached that of its row: shares of the gutter. */
const LEAVES = 0.34
const ARRIVES = 0.74
/** Px that a curve is straight before the outline. */
const BEFORE_OUTLINE = 4
/** Px of the bend with which a lane turns into a track. */
const TURN = 6

export function routesOf(layout: SpineLayout): ReadonlyMap<string, SpineRoute> {
  const routes = new Map<string, SpineRoute>()
  for (const pair of layout.plan.lines.pairs.values()) {
    const route = routeOf(pair, layout)
    if (route) routes.set(pair.id, route)
  }
  return routes
}

function routeOf(pair: Pair, layout: SpineLayout): SpineRoute | null {
  const [a, b] = pair.ends
  const sides = [layout.sides.get(a), layout.sides.get(b)].filter((side) => side !== undefined)
  const rows = [layout.rows.get(a), layout.rows.get(b)].filter((row) => row !== undefined)
  const track = layout.tracks.get(a) ?? layout.tracks.get(b)
  const [side, otherSide] = sides
  const [row, otherRow] = rows
  if (side && row) return sideToRow(side, row, layout)
  if (side && track) return sideToTrack(side, track, layout.lanes.get(pair.id) ?? 0, layout)
  if (row && track) return rowToTrack(row, track)
  if (row && otherRow) return rowToRow(pair, row, otherRow, layout)
  if (!side || !otherSide) return null
  if (side.side === otherSide.side) return alongSide(side, otherSide, layout)
  const [left, right] = side.side === 'left' ? [side, otherSide] : [otherSide, side]
  return acrossLane(left, right, layout.lanes.get(pair.id) ?? 0, layout)
}

/** The edge of the symbol that looks to the outline, and the way to the outline at another height. */
function throughGutter({ side, x, y, box }: PlacedSide, height: number, { columns }: SpineLayout) {
  const sign = side === 'left' ? 1 : -1
  const from = { x: x + sign * box.glyph, y }
  const edge = side === 'left' ? columns.outline - BEFORE_OUTLINE : columns.end + BEFORE_OUTLINE
  const at = (share: number) => from.x + (edge - from.x) * share
  const through: readonly Point[] = [
    { x: at(LEAVES), y },
    { x: at(ARRIVES), y: height },
    { x: edge, y: height },
  ]
  return { from, through }
}

function sideToRow(side: PlacedSide, row: PlacedRow, layout: SpineLayout): SpineRoute {
  const to = { x: side.side === 'left' ? row.x1 : row.x2, y: row.y }
  return { shape: 'curve', ...throughGutter(side, row.y, layout), to, source: side.box.id, target: row.box.row.id }
}

function acrossLane(left: PlacedSide, right: PlacedSide, y: number, layout: SpineLayout): SpineRoute {
  const first = throughGutter(left, y, layout)
  const last = throughGutter(right, y, layout)
  return {
    shape: 'curve',
    from: first.from,
    through: [...first.through, ...last.through.toReversed()],
    to: last.from,
    source: left.box.id,
    target: right.box.id,
  }
}

function sideToTrack(side: PlacedSide, track: PlacedTrack, y: number, layout: SpineLayout): SpineRoute {
  const sign = side.side === 'left' ? 1 : -1
  const { from, through } = throughGutter(side, y, layout)
  const { x } = track
  return {
    shape: 'curve',
    from,
    through: [...through, { x: x - sign * TURN, y }, { x, y }, { x, y: y + TURN }],
    to: { x, y: track.y },
    dot: { x, y },
    source: side.box.id,
    target: track.id,
  }
}

function rowToTrack(row: PlacedRow, { id, x, y }: PlacedTrack): SpineRoute {
  const corner = { x, y: row.y }
  return {
    shape: 'corners',
    from: { x: row.x2, y: row.y },
    through: [corner],
    to: { x, y },
    dot: corner,
    source: row.box.row.id,
    target: id,
  }
}

function rowToRow(pair: Pair, one: PlacedRow, other: PlacedRow, layout: SpineLayout): SpineRoute {
  const [upper, lower] = one.y < other.y ? [one, other] : [other, one]
  return lower.box.row.parent === upper.box.row.id
    ? elbow(upper, lower, layout)
    : arc(upper, lower, layout.columns.outline + (layout.measure.reaches.get(pair.id) ?? 0))
}

/** From the foot of a row down to what lies under it, left of all that lies between. */
function elbow(parent: PlacedRow, child: PlacedRow, { measure: { sizes } }: SpineLayout): SpineRoute {
  const inset = Math.min(sizes.pad + parent.box.glyph, child.box.indent - parent.box.indent - 3)
  const x = parent.x1 + inset
  const radius = parent.height / 2
  // The end of a pill is round.
  const down = parent.outline === 'pill' && inset < radius ? Math.sqrt(radius ** 2 - (radius - inset) ** 2) : radius
  return {
    shape: 'corners',
    from: { x, y: parent.y + down },
    through: [{ x, y: child.y }],
    to: { x: child.x1, y: child.y },
    source: parent.box.row.id,
    target: child.box.row.id,
  }
}

/** Out to the right, down beyond all rows between, and back. */
function arc(upper: PlacedRow, lower: PlacedRow, x: number): SpineRoute {
  const height = lower.y - upper.y
  // It must have turned downwards before the next row begins.
  const bend = Math.min(height / 4, (x - upper.x2) / 2, (x - lower.x2) / 2, upper.height * 0.4, lower.height * 0.4)
  return {
    shape: 'curve',
    from: { x: upper.x2, y: upper.y },
    through: [
      { x: x - 2 * bend, y: upper.y },
      { x, y: upper.y },
      { x, y: upper.y + 2 * bend },
      { x, y: lower.y - 2 * bend },
      { x, y: lower.y },
      { x: x - 2 * bend, y: lower.y },
    ],
    to: { x: lower.x2, y: lower.y },
    source: upper.box.row.id,
    target: lower.box.row.id,
  }
}

/** Two nodes of one side: a bulge into the gutter. */
function alongSide(one: PlacedSide, other: PlacedSide, { measure: { gutter, style } }: SpineLayout): SpineRoute {
  const sign = one.side === 'left' ? 1 : -1
  const distance = Math.abs(one.y - other.y)
  const room = gutter - Math.max(one.box.glyph, other.box.glyph) * 0.7 - BEFORE_OUTLINE
  const bulge = Math.max(2, Math.min((14 + distance * 0.18) * style.scale, 46 * style.scale, room))
  const at = ({ x, box }: PlacedSide, out: number) => x + sign * (box.glyph * 0.7 + out)
  return {
    shape: 'curve',
    from: { x: at(one, 0), y: one.y },
    through: [
      { x: at(one, bulge), y: one.y },
      { x: at(other, bulge), y: other.y },
    ],
    to: { x: at(other, 0), y: other.y },
    source: one.box.id,
    target: other.box.id,
  }
}
