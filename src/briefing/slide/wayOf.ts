/**
 * The way of a line between two shapes in preset connectors: the curve or elbow that comes nearest to the figure's own, glued at both
 * ends. Where no single preset keeps clear of the names, a line goes by way of stops: curved through a gutter, straight beside the rows.
 * What each preset looks like and how values bend it: ECMA-376, part 1, presetShapeDefinitions.xml.
 */
import type { BoxPlace, Stroke } from '../../drawing/figure.ts'
import type { Anchor } from './anchor.ts'
import type { Place } from './emu.ts'
import type { Frame, Glue, Preset } from './shapes.ts'

/** One connector of a line. */
export interface Piece {
  readonly frame: Frame
  readonly geometry: Preset
  readonly start: Glue
  readonly end: Glue
  /** Where its middle is, or a place of it that is clear of the names. */
  readonly middle: Place
}

/** A shape at an end of a line: where it stands in the figure, and the sites of what the line is glued to. */
export interface End {
  readonly place: BoxPlace
  /** What lines are glued to: the outline of a row, the symbol of any other. */
  readonly anchor: Anchor
  /** The symbol, from whose foot what lies under a row is reached. */
  readonly symbol: Anchor
}

/** No preset bends where it has no width, in points. */
const LEAST = 0.75
/** Points that a bulge goes beyond both of its ends at the least. */
const LEAST_BULGE = 6

/**
 * The pieces of a line, in order from one end to the other.
 *
 * @param stroke with the points of its way on the slide
 * @param ends of its source and its target
 * @param stops by whose way it goes, from left to right
 * @param longer points by which rows beside a bulge are longer than in the figure, by the numbers behind their names
 */
export function wayOf(
  stroke: Stroke,
  [source, target]: readonly [End, End],
  stops: readonly Anchor[],
  longer: number,
): readonly Piece[] {
  if (source.place === 'free' || target.place === 'free') return [straight(source.anchor, target.anchor)]
  const ends = [source, target].toSorted((a, b) => ORDER[a.place] - ORDER[b.place])
  const [a = source, b = target] = ends
  if (a.place === b.place && a.place !== 'row') return [alongSide(stroke, a, b)]
  if (a.place === 'row' && b.place === 'row')
    return [stroke.shape === 'corners' ? elbow(source, target) : arc(stroke, source, target, longer)]
  if (a.place === 'track' || b.place === 'track')
    return toTrack(a.place === 'track' ? b : a, a.place === 'track' ? a : b, stops)
  const way = [a.anchor, ...stops, b.anchor]
  return way.slice(1).map((to, i) => level(way[i] ?? a.anchor, to))
}

/** From left to right; a track is behind the rows. */
const ORDER: Readonly<Record<BoxPlace, number>> = { left: 0, row: 1, free: 1, track: 2, right: 3 }

const siteOf = ({ sites }: Anchor, index: number): Place => sites[index] ?? { x: 0, y: 0 }
const gluedTo = ({ id }: Anchor, site: number): Glue => ({ id, site })

/** The frame of a connector from one place to another: mirrored where it runs to the left or upwards. */
function frameOf(from: Place, to: Place): Frame {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
    ...(to.x < from.x ? { flipH: true } : {}),
    ...(to.y < from.y ? { flipV: true } : {}),
  }
}

const between = (a: Place, b: Place): Place => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Between the two sites that are nearest to each other. */
function straight(a: Anchor, b: Anchor): Piece {
  let best = { i: 0, j: 0, distance: Infinity }
  for (const [i, p] of a.sites.entries()) {
    for (const [j, q] of b.sites.entries()) {
      const distance = Math.hypot(p.x - q.x, p.y - q.y)
      if (distance < best.distance - 1e-9) best = { i, j, distance }
    }
  }
  const [from, to] = [siteOf(a, best.i), siteOf(b, best.j)]
  return {
    frame: frameOf(from, to),
    geometry: { preset: 'straightConnector1' },
    start: gluedTo(a, best.i),
    end: gluedTo(b, best.j),
    middle: between(from, to),
  }
}

/** From the right of one to the left of another: level at both ends. */
function level(a: Anchor, b: Anchor): Piece {
  const [from, to] = [siteOf(a, a.right), siteOf(b, b.left)]
  const isStraight = Math.abs(to.y - from.y) < LEAST / 2
  return {
    frame: frameOf(from, to),
    geometry: { preset: isStraight ? 'straightConnector1' : 'curvedConnector3' },
    start: gluedTo(a, a.right),
    end: gluedTo(b, b.left),
    middle: between(from, to),
  }
}

/** Two nodes of one side: a bulge towards the outline. */
function alongSide({ through }: Stroke, one: End, other: End): Piece {
  const isLeft = one.place === 'left'
  const out = ({ anchor }: End) => (isLeft ? anchor.right : anchor.left)
  const [from, to] = [siteOf(one.anchor, out(one)), siteOf(other.anchor, out(other))]
  const [a, b] = through
  const reach = a && b ? (a.x + b.x) / 2 : from.x
  const clear = isLeft ? Math.max(from.x, to.x) + LEAST_BULGE : Math.min(from.x, to.x) - LEAST_BULGE
  return {
    ...bulge(from, to, isLeft ? Math.max(reach, clear) : Math.min(reach, clear)),
    start: gluedTo(one.anchor, out(one)),
    end: gluedTo(other.anchor, out(other)),
  }
}

/** Out to x and back: the preset is bent by a share of its width, so it must have some. */
function bulge(from: Place, to: Place, x: number): Pick<Piece, 'frame' | 'geometry' | 'middle'> {
  const end = Math.abs(to.x - from.x) < LEAST ? { x: from.x + LEAST, y: to.y } : to
  return {
    frame: frameOf(from, end),
    geometry: { preset: 'curvedConnector3', adjust: { adj1: ((x - from.x) / (end.x - from.x)) * 100_000 } },
    middle: { x, y: (from.y + to.y) / 2 },
  }
}

/** Along the row, or through the gutter and along a lane, and down the track. */
function toTrack(end: End, track: End, stops: readonly Anchor[]): readonly Piece[] {
  const isRight = end.place === 'right'
  const [stop] = stops
  const last = stop ?? end.anchor
  const site = isRight ? last.left : last.right
  const [from, to] = [siteOf(last, site), siteOf(track.anchor, track.anchor.top)]
  const turned: Piece = {
    frame: frameOf(from, to),
    geometry: { preset: 'bentConnector2' },
    start: gluedTo(last, site),
    end: gluedTo(track.anchor, track.anchor.top),
    middle: { x: (from.x + to.x) / 2, y: from.y },
  }
  if (!stop) return [turned]
  return [isRight ? level(stop, end.anchor) : level(end.anchor, stop), turned]
}

/** From the foot of the symbol of a row down to what lies under it. */
function elbow(parent: End, child: End): Piece {
  const from = siteOf(parent.symbol, parent.symbol.bottom)
  const to = siteOf(child.anchor, child.anchor.left)
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  const middle = between(from, to)
  return {
    // The preset runs to the right and then down: turned by a quarter and mirrored, it runs down and then to the right.
    frame: {
      x: middle.x - height / 2,
      y: middle.y - width / 2,
      width: height,
      height: width,
      ...(to.x < from.x ? { turned: 'right' } : { turned: 'left', flipH: true }),
    },
    geometry: { preset: 'bentConnector2' },
    start: gluedTo(parent.symbol, parent.symbol.bottom),
    end: gluedTo(child.anchor, child.anchor.left),
    middle: { x: from.x, y: to.y },
  }
}

/** Two rows: a bulge to the right, beyond all rows between. */
function arc({ through }: Stroke, { anchor: a }: End, { anchor: b }: End, longer: number): Piece {
  const [from, to] = [siteOf(a, a.right), siteOf(b, b.right)]
  const x = Math.max(from.x + LEAST_BULGE, to.x + LEAST_BULGE, ...through.map((point) => point.x + longer))
  return { ...bulge(from, to, x), start: gluedTo(a, a.right), end: gluedTo(b, b.right) }
}
