/** Places for nodes that come on top of a layout which stays as it is. */
import { type Network, found } from '../model/network.ts'
import { type Positions, positionOf } from './arrangement.ts'
import { type Box, createBoxGrid } from './boxGrid.ts'
import { LABEL_GAP, NODE_PX, labelBox, labelLines } from './label.ts'
import type { Placement } from './placements.ts'
import { type Point, pointsAround } from './pointsAround.ts'

/** Nodes, and the strokes that tie them to each other. */
interface Tied {
  readonly nodes: ReadonlySet<string>
  readonly strokes: ReadonlyMap<string, { readonly source: string; readonly target: string }>
}

type Size = ReturnType<typeof labelBox>

/** Clear px around a symbol. */
const CLEAR = 3
const HALF = NODE_PX / 2 + CLEAR

/**
 * The positions of a layout, with those of nodes that it knows nothing of: each as near to the middle of those it is tied to as its
 * symbol and its label have room, else its symbol alone, else where its symbol meets the least. What has a place keeps it, and
 * no two of the others get one place. A label is measured once, and no node tries more than some 2,400 points.
 */
export function placedBeside({ positions, frame }: Placement, network: Network, { nodes, strokes }: Tied): Positions {
  const isPlaced = (id: string) => Object.hasOwn(positions, id)
  const added = [...nodes].filter((id) => !isPlaced(id))
  if (added.length === 0) return positions
  const near = new Map<string, string[]>(added.map((id) => [id, []]))
  for (const { source, target } of strokes.values()) {
    near.get(source)?.push(target)
    near.get(target)?.push(source)
  }

  const places = new Map<string, Point>()
  const used = new Set<string>()
  const taken = createBoxGrid()
  const put = (id: string, point: Point) => {
    places.set(id, point)
    used.add(String(point))
  }
  for (const [owner, id] of [...nodes].filter(isPlaced).entries()) {
    const point = positionOf(positions, id)
    put(id, point)
    taken.add(symbolAt(point, owner))
    taken.add(labelAt(point, owner, sizeOf(id, network)))
  }

  const { width, height } = frame
  const [first, last]: readonly [Point, Point] = [
    [Math.min(HALF, width / 2), Math.min(HALF, height / 2)],
    [Math.max(width - HALF, width / 2), Math.max(height - HALF, height / 2)],
  ]
  const isIn = ({ left, right, top, bottom }: Box) => left >= 0 && top >= 0 && right <= width && bottom <= height
  for (const [i, id] of added.entries()) {
    const owner = nodes.size + i
    const size = sizeOf(id, network)
    const tied = (near.get(id) ?? []).map((other) => places.get(other)).filter((point) => point !== undefined)
    const wish = within(middleOf(tied) ?? [width / 2, height / 2], first, last)
    const labelOf = (point: Point) => labelAt(point, owner, size)
    const isClear = (box: Box) => isIn(box) && !taken.isTaken(box)
    const leastMet = () => {
      let [best, least]: [Point | null, number] = [null, Infinity]
      for (const point of pointsAround(wish, first, last)) {
        const met = used.has(String(point)) ? Infinity : taken.countIn(symbolAt(point, owner))
        if (met < least) [best, least] = [point, met]
      }
      return best ?? besides(wish, used)
    }
    let bare: Point | null = null
    let whole: Point | null = null
    for (const point of pointsAround(wish, first, last)) {
      if (taken.isTaken(symbolAt(point, owner))) continue
      bare ??= point
      if (!isClear(labelOf(point))) continue
      whole = point
      break
    }
    const place = whole ?? bare ?? leastMet()
    put(id, place)
    taken.add(symbolAt(place, owner))
    if (whole) taken.add(labelOf(place))
  }
  return { ...positions, ...Object.fromEntries(added.map((id) => [id, found(places, id)])) }
}

function sizeOf(id: string, network: Network): Size {
  return labelBox(labelLines(found(network.nodes, id).label))
}

function symbolAt([x, y]: Point, owner: number): Box {
  return { owner, left: x - HALF, right: x + HALF, top: y - HALF, bottom: y + HALF }
}

/** From the symbol on, so that nothing comes between the two. */
function labelAt([x, y]: Point, owner: number, { width, height }: Size): Box {
  const top = y + NODE_PX / 2
  return { owner, left: x - width / 2, right: x + width / 2, top, bottom: top + LABEL_GAP + height }
}

function middleOf(points: readonly Point[]): Point | null {
  if (points.length === 0) return null
  const middle = (axis: 0 | 1) => Math.round(points.reduce((total, point) => total + point[axis], 0) / points.length)
  return [middle(0), middle(1)]
}

function within([x, y]: Point, [left, top]: Point, [right, bottom]: Point): Point {
  return [Math.min(Math.max(x, left), right), Math.min(Math.max(y, top), bottom)]
}

/** Where a frame has no point left: beyond it, rather than on another. */
function besides([x, y]: Point, used: ReadonlySet<string>): Point {
  let point: Point = [x, y]
  while (used.has(String(point))) point = [point[0] + NODE_PX, y]
  return point
}
