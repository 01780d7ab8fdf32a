import type { Core } from 'cytoscape'
import { useEffect, useState } from 'react'
import type { Point } from '../drawing/figure.ts'
import { elementOf } from './elementId.ts'
import './pendingLines.css'

/** An end of what is not in the network yet. */
export interface PendingEnd {
  readonly name: string
  /** Id of its node; absent for a name that is new. */
  readonly node?: string
}

interface Props {
  readonly cy: Core
  readonly from: readonly PendingEnd[]
  readonly to: readonly PendingEnd[]
  readonly label: string
}

/** Px from the right edge at which new names stand, between them, and from the foot. */
const RIGHT = 118
const STEP = 19
const FOOT = 18
/** Px around a node that is an end. */
const RING = 13

/** Relationships that are being marked, dashed over the drawing from end to end. It follows the drawing, and moves nothing of it. */
export function PendingLines({ cy, from, to, label }: Props) {
  useFollowing(cy)
  const ends = [...from, ...to]
  const drawn = new Map(ends.map((end) => [end, placeIn(cy, end)]))
  const fresh = ends.filter((end) => drawn.get(end) === null)
  const top = cy.height() - FOOT - STEP * (fresh.length - 1)
  const placeOf = (end: PendingEnd): Point =>
    drawn.get(end) ?? { x: cy.width() - RIGHT, y: Math.max(FOOT, top + STEP * fresh.indexOf(end)) }
  const lines = from.flatMap((source) => to.map((target) => [placeOf(source), placeOf(target)] as const))
  const [only, ...others] = lines
  return (
    <svg className="pending-lines" aria-hidden="true">
      {lines.map(([a, b]) => (
        <path key={`${a.x} ${a.y} ${b.x} ${b.y}`} d={curve(a, b)} />
      ))}
      {ends.map((end, index) => {
        const { x, y } = placeOf(end)
        const isNew = drawn.get(end) === null
        return (
          <g key={`${index} ${end.name}`}>
            <circle cx={x} cy={y} r={isNew ? 5 : RING} />
            {isNew && (
              <text x={x + 11} y={y + 4}>
                {end.name}
              </text>
            )}
          </g>
        )
      })}
      {only && others.length === 0 && (
        <text className="pending-label" x={(only[0].x + only[1].x) / 2} y={(only[0].y + only[1].y) / 2 - BOW / 2 - 4}>
          {label}
        </text>
      )}
    </svg>
  )
}

/** Px by which a line leaves the straight way, so that it is not on top of one that is there. */
const BOW = 26

function curve(a: Point, b: Point): string {
  return `M${a.x} ${a.y} Q${(a.x + b.x) / 2} ${(a.y + b.y) / 2 - BOW} ${b.x} ${b.y}`
}

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
