/** Outlines of the groups, under the drawing. What they are in words stands with the structure of the view. */
import type { Core } from 'cytoscape'
import { polygonHull } from 'd3-polygon'
import { useEffect, useMemo, useState } from 'react'
import type { Figure } from '../drawing/figure.ts'
import { groupsIn } from '../model/groups.ts'
import { useApp } from '../store/AppContext.tsx'
import type { Rect } from '../layout/segments.ts'
import { useRestedView } from '../ui/useRestedView.ts'
import { elementOf } from './elementId.ts'
import { useViewport } from './useViewport.ts'
import './groupHulls.css'

/** Clear px between a node's centre and the outline, and the corners by which the outline goes round it. */
const PADDING = 24
const CORNERS = 12
/** Outlines are told apart by their dashes as well as by number. */
const DASHES = ['none', '7 4', '2 4', '10 3 2 3', '14 5', '5 2']
/** Radius in px of the disc that a number stands on. */
const TAG_PX = 9

/** A tuple that can be written to, as `polygonHull` wants it. */
type Point = [x: number, y: number]

interface Hull {
  readonly number: number
  readonly points: readonly Point[]
}

function around([x, y]: Point): readonly Point[] {
  return Array.from({ length: CORNERS }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / CORNERS
    return [x + PADDING * Math.cos(angle), y + PADDING * Math.sin(angle)]
  })
}

/** Px from a point to the nearest of a rectangle, below 0 within it. */
function distance([x, y]: Point, { left, top, right, bottom }: Rect): number {
  const beside = Math.max(left - x, x - right)
  const apart = Math.max(top - y, y - bottom)
  return beside > 0 && apart > 0 ? Math.hypot(beside, apart) : Math.max(beside, apart)
}

/** Where each number stands: on its outline, where that is farthest from symbols, labels and other numbers. */
function tagsOf(hulls: readonly Hull[], boxes: readonly Rect[], tagPx: number): ReadonlyMap<number, Point> {
  const tags = new Map<number, Point>()
  const taken = [...boxes]
  for (const { number, points } of hulls) {
    const clear = (point: Point) => Math.min(Infinity, ...taken.map((box) => distance(point, box)))
    const places = points.flatMap(([x, y], i): readonly Point[] => {
      const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y]
      return [0, 0.25, 0.5, 0.75].map((share) => [x + (nextX - x) * share, y + (nextY - y) * share])
    })
    const best = places.toSorted((p, q) => clear(q) - clear(p))[0]
    if (!best) continue
    const [x, y] = best
    tags.set(number, best)
    taken.push({ left: x - tagPx, top: y - tagPx, right: x + tagPx, bottom: y + tagPx })
  }
  return tags
}

interface Props {
  readonly cy: Core
  readonly figure: Figure
}

export function GroupHulls({ cy, figure }: Props) {
  const { network } = useApp()
  const view = useRestedView()
  const viewport = useViewport(cy)
  const moves = useMoves(cy)
  const groups = groupsIn(network, view)
  const hulls = useMemo(() => {
    const placesOf = (id: string): readonly Point[] => {
      const node = elementOf(cy, id)
      if (node.empty()) return []
      const { x, y } = node.position()
      return [[x, y]]
    }
    return groups.flatMap((ids, i): readonly Hull[] => {
      const places = ids.flatMap(placesOf)
      // Of those that the level draws: a group of one that is left stands alone, and is no group to the eye.
      return places.length < 2 ? [] : [{ number: i + 1, points: polygonHull(places.flatMap(around)) ?? [] }]
    })
    // oxlint-disable-next-line react/exhaustive-deps -- positions are Cytoscape's: `moves` says when they changed
  }, [cy, figure, groups, moves])
  const { zoom, x, y } = viewport
  const tags = useMemo(() => {
    const boxes = [...figure.boxes.values()].map(({ x1, y1, x2, y2 }) => ({ left: x1, top: y1, right: x2, bottom: y2 }))
    return tagsOf(hulls, boxes, TAG_PX / zoom)
  }, [hulls, figure, zoom])
  return (
    <svg className="group-hulls" aria-hidden="true">
      <g transform={`translate(${x} ${y}) scale(${zoom})`}>
        {hulls.map(({ number, points }, i) => (
          <path
            key={number}
            d={`M${points.map(([px, py]) => `${px.toFixed(1)} ${py.toFixed(1)}`).join('L')}Z`}
            strokeDasharray={DASHES[i % DASHES.length]}
          />
        ))}
      </g>
      {[...tags].map(([number, [px, py]]) => (
        <g key={number} transform={`translate(${px * zoom + x} ${py * zoom + y})`}>
          <circle r={TAG_PX} />
          <text dy="4">{number}</text>
        </g>
      ))}
    </svg>
  )
}

/** How often nodes have moved, come or gone, counted once a frame: the figure that says so may be drawn after this. */
function useMoves(cy: Core): number {
  const [moves, setMoves] = useState(0)
  useEffect(() => {
    let frame = 0
    const count = () => {
      frame = 0
      setMoves((before) => before + 1)
    }
    const schedule = () => {
      frame ||= requestAnimationFrame(count)
    }
    cy.on('position add remove', 'node', schedule)
    // What was drawn since this was rendered, in the same commit say, was told to nobody.
    schedule()
    return () => {
      cancelAnimationFrame(frame)
      cy.off('position add remove', 'node', schedule)
    }
  }, [cy])
  return moves
}
