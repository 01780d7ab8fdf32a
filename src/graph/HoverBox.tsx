/** What a line stands for, told beside the pointer on free ground. For the eye: the walk says it to the ear. */
import type { Core } from 'cytoscape'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Point, Rect } from '../drawing/figure.ts'
import { freeGround } from '../drawing/freeGround.ts'
import { found } from '../model/network.ts'
import { relationOf } from '../model/sentence.ts'
import { sayWhen } from '../time/sayWhen.ts'
import { useApp } from '../store/AppContext.tsx'
import { LineSwatch } from '../ui/Swatch.tsx'
import type { Drawn } from './drawFigure.ts'
import './hoverBox.css'

/** More than these are counted. */
const LISTED = 5

interface Props extends Drawn {
  readonly cy: Core
  /** The line under the pointer, as its strokes name it, and where the pointer is, in px of the drawing. */
  readonly at: { readonly id: string } & Point
}

export function HoverBox({ cy, figure, display, at }: Props) {
  const { network } = useApp()
  const box = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Point | null>(null)
  const strokes = [...figure.strokes.values()].filter(({ id, edges }) => id === at.id || edges.includes(at.id))
  const stroke = strokes[0]
  const edges = [...new Set(strokes.flatMap(({ id }) => display.strokes.get(id)?.edges ?? []))].map((id) =>
    found(network.edges, id),
  )
  const first = edges[0]

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const { x, y } = cy.pan()
    const zoom = cy.zoom()
    const taken = [...figure.boxes.values()].map((one): Rect => ({
      x1: one.x1 * zoom + x,
      x2: one.x2 * zoom + x,
      y1: one.y1 * zoom + y,
      y2: one.y2 * zoom + y,
    }))
    const size = { width: element.offsetWidth, height: element.offsetHeight }
    setPlace(freeGround(size, at, taken, { width: cy.width(), height: cy.height() }))
    // Where it was first met: a box that follows the pointer cannot be read.
    // oxlint-disable-next-line react/exhaustive-deps -- the pointer's later places do not count
  }, [cy, figure, at.id])

  if (!stroke || !first) return null
  const names = (edges.length === 1 ? [first.source, first.target] : [stroke.source, stroke.target]).map(
    (id) => found(network.nodes, id).label,
  )
  return (
    <div
      ref={box}
      className="hover-box"
      aria-hidden="true"
      lang={network.dataset.language}
      style={place ? { left: place.x, top: place.y } : { visibility: 'hidden' }}
    >
      <p className="hover-names">
        <b>
          <bdi>{names[0]}</bdi> – <bdi>{names[1]}</bdi>
        </b>
        {edges.length > 1 && <span lang="en">{edges.length} in 1 line</span>}
      </p>
      <ul>
        {edges.slice(0, LISTED).map((edge) => {
          const when = network.whens.get(edge.id)
          const family = found(network.families, found(network.relations, edge.relation).family)
          return (
            <li key={edge.id}>
              <LineSwatch family={family} status={edge.status} standing={edge.standing} />
              <span>
                {relationOf(edge, network)} <span className="hover-date">{when ? sayWhen(when) : 'undated'}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {edges.length > LISTED && <p lang="en">and {edges.length - LISTED} more</p>}
    </div>
  )
}
