import type { Core } from 'cytoscape'
import { useEffect, useState } from 'react'
import type { Point } from '../drawing/figure.ts'
import { elementOf } from './elementId.ts'
import { BESIDE, type PendingEnd, pendingPlaces } from './pendingPlaces.ts'
import './pendingLines.css'

type Line = readonly [Point, Point]

interface Props {
  readonly cy: Core
  readonly from: readonly PendingEnd[]
  readonly to: readonly PendingEnd[]
  readonly label: string
}

/** Px around a node that is an end. */
const RING = 13

/** Relationships that are being marked, dashed over the drawing from end to end. It follows the drawing, and moves nothing of it. */
export function PendingLines({ cy, from, to, label }: Props) {
  useFollowing(cy)
  const room = { width: cy.width(), height: cy.height(), isEmpty: cy.nodes().empty() }
  const places = pendingPlaces(from, to, (end) => placeIn(cy, end), room)
  const pointOf = (end: PendingEnd): Point[] => {
    const place = places.get(end)
    return place ? ['drawnAt' in place ? place.drawnAt : place.at] : []
  }
  const lines = from.flatMap((source) =>
    to.flatMap((target) => pointOf(source).flatMap((a) => pointOf(target).map((b): Line => [a, b]))),
  )
  const [only, ...others] = lines
  return (
    <svg className="pending-lines" aria-hidden="true">
      {lines.map((line, i) => (
        // The same two can be named twice.
        // oxlint-disable-next-line react/no-array-index-key
        <path key={i} d={curve(line)} />
      ))}
      {Array.from(places.values(), (place, i) => (
        // oxlint-disable-next-line react/no-array-index-key
        <g key={i}>
          {'drawnAt' in place ? (
            <circle cx={place.drawnAt.x} cy={place.drawnAt.y} r={RING} />
          ) : (
            <>
              <circle cx={place.at.x} cy={place.at.y} r={5} />
              <text
                x={place.at.x + (place.side === 'left' ? -BESIDE : BESIDE)}
                y={place.at.y + 4}
                textAnchor={place.side === 'left' ? 'end' : 'start'}
              >
                {place.text}
              </text>
            </>
          )}
        </g>
      ))}
      {only && others.length === 0 && <Label of={only} text={label} />}
    </svg>
  )
}

/** Px by which a line leaves the straight way, so that it is not on top of one that is there. */
const BOW = 26
/** Px between a line and what it says. */
const GAP = 7

/** The middle of the straight way, and the direction in which the line leaves it: at right angles, to the right or else up. */
function bowOf([a, b]: Line): { readonly middle: Point; readonly towards: Point } {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy) || 1
  const sign = dy > 0 || (dy === 0 && dx > 0) ? 1 : -1
  return {
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    towards: { x: (sign * dy) / length, y: (-sign * dx) / length },
  }
}

function curve(line: Line): string {
  const [a, b] = line
  const { middle, towards } = bowOf(line)
  return `M${a.x} ${a.y} Q${middle.x + BOW * towards.x} ${middle.y + BOW * towards.y} ${b.x} ${b.y}`
}

/** Beside the line where it is furthest from the straight way. */
function Label({ of, text }: { readonly of: Line; readonly text: string }) {
  const { middle, towards } = bowOf(of)
  const away = BOW / 2 + GAP
  return (
    <text
      x={middle.x + away * towards.x}
      y={middle.y + away * towards.y + 4}
      textAnchor={towards.x > STEEP ? 'start' : 'middle'}
    >
      {text}
    </text>
  )
}

/** From here on a line is so steep that its label stands at its right, not over it. */
const STEEP = 0.4

/** Where a node stands on the screen, from the drawing’s corner; null where it is not drawn. */
function placeIn(cy: Core, { node }: PendingEnd): Point | null {
  const element = node === undefined ? null : elementOf(cy, node)
  return element?.isNode() ? element.renderedPosition() : null
}

/** Draws anew, once a frame, while the drawing moves. */
function useFollowing(cy: Core): void {
  const [, draw] = useState(0)
  useEffect(() => {
    let frame = 0
    const follow = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0
        draw((count) => count + 1)
      })
    }
    cy.on('viewport position add remove resize', follow)
    return () => {
      cancelAnimationFrame(frame)
      cy.off('viewport position add remove resize', follow)
    }
  }, [cy])
}
