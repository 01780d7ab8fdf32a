/** Places for nodes that come on top of a layout which stays as it is. */
import { type Network, found } from '../model/network.ts'
import { type Positions, positionOf } from './arrangement.ts'
import { LABEL_GAP, LABEL_PX, NODE_PX, labelBox, labelLines } from './label.ts'
import type { Placement } from './placements.ts'
import type { Rect } from './segments.ts'

interface Drawn {
  readonly nodes: ReadonlySet<string>
  readonly strokes: ReadonlyMap<string, { readonly source: string; readonly target: string }>
}

/** Px between the places that are tried, and how many rings of them. */
const STEP = 16
const RINGS = 40
/** Clear px around a symbol. */
const CLEAR = 3

/**
 * The positions of a layout, with those of nodes that it knows nothing of: each as near to the middle of those it is tied to as its
 * symbol and its label have room, else its symbol alone. What has a place keeps it.
 */
export function placedBeside({ positions, frame }: Placement, network: Network, { nodes, strokes }: Drawn): Positions {
  const added = [...nodes].filter((id) => positions[id] === undefined)
  if (added.length === 0) return positions
  const near = new Map<string, string[]>(added.map((id) => [id, []]))
  for (const { source, target } of strokes.values()) {
    near.get(source)?.push(target)
    near.get(target)?.push(source)
  }
  const all: Record<string, readonly [number, number]> = { ...positions }
  const rectsAt = (id: string, [x, y]: readonly [number, number]) => {
    const { width, height } = labelBox(labelLines(found(network.nodes, id).label), LABEL_PX)
    const half = NODE_PX / 2 + CLEAR
    const top = y + NODE_PX / 2
    return {
      symbol: { left: x - half, right: x + half, top: y - half, bottom: y + half },
      label: { left: x - width / 2, right: x + width / 2, top, bottom: top + LABEL_GAP + height },
    }
  }
  const taken: Rect[] = []
  for (const id of nodes) {
    const at = positions[id]
    if (at) taken.push(...Object.values(rectsAt(id, at)))
  }
  const isIn = ({ left, right, top, bottom }: Rect) =>
    left >= 0 && top >= 0 && right <= frame.width && bottom <= frame.height
  const isFree = (rect: Rect) => isIn(rect) && taken.every((other) => !isMeeting(rect, other))
  for (const id of added) {
    const tied = (near.get(id) ?? []).flatMap((other) => (all[other] ? [positionOf(all, other)] : []))
    const wish = tied.length === 0 ? ([frame.width / 2, frame.height / 2] as const) : middleOf(tied)
    let [whole, bare]: (readonly [number, number] | undefined)[] = []
    for (const point of around(wish)) {
      const { symbol, label } = rectsAt(id, point)
      if (!isFree(symbol)) continue
      bare ??= point
      if (!isFree(label)) continue
      whole = point
      break
    }
    const place = whole ?? bare ?? wish
    all[id] = place
    const { symbol, label } = rectsAt(id, place)
    taken.push(symbol)
    if (whole) taken.push(label)
  }
  return all
}

function middleOf(points: readonly (readonly [number, number])[]): readonly [number, number] {
  const sum = (axis: 0 | 1) => points.reduce((total, point) => total + point[axis], 0)
  return [Math.round(sum(0) / points.length), Math.round(sum(1) / points.length)]
}

/** A point and those around it, in squares that grow. */
function* around([x, y]: readonly [number, number]): Generator<readonly [number, number]> {
  yield [x, y]
  for (let ring = 1; ring <= RINGS; ring++) {
    for (let i = -ring; i <= ring; i++) {
      yield [x + i * STEP, y - ring * STEP]
      yield [x + i * STEP, y + ring * STEP]
      if (Math.abs(i) === ring) continue
      yield [x - ring * STEP, y + i * STEP]
      yield [x + ring * STEP, y + i * STEP]
    }
  }
}

function isMeeting(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
