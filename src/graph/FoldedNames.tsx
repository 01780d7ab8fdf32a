/**
 * The names that a selection is tied to and that the level does not draw, on free ground near it: selecting moves nothing, and yet all
 * whom it concerns are named. Where there is no free ground, on a small screen, the evidence has them.
 */
import type { Core } from 'cytoscape'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Rect } from '../drawing/figure.ts'
import { type Ground, freeGround } from '../drawing/freeGround.ts'
import { found, nodesOf } from '../model/network.ts'
import { toggleUnfolded } from '../store/arrange.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { useViewport } from './useViewport.ts'
import type { Drawn } from './drawFigure.ts'
import './hoverBox.css'

/** More than these are counted. */
const LISTED = 12
/** Farther off than this, in px, nobody would know whose names they are. */
const NEAR = 200

/** Does it cover no name, and is it near what it belongs to? */
const isFree = ({ covered, away }: Ground) => covered === 0 && away <= NEAR

export function FoldedNames({ cy, figure, display }: Drawn & { readonly cy: Core }) {
  const { network, store, selectors } = useApp()
  const selectedId = useAppState((state) => state.selectedId)
  const view = useAppState(selectors.view)
  const viewport = useViewport(cy)
  const element = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<Ground | null>(null)
  // Where there is no outline there is no free ground, and a name more would be one of many.
  const own = selectedId === null ? undefined : figure.boxes.get(selectedId)
  const box = own?.place === 'free' ? undefined : own
  const isFolded = box !== undefined && (display.boxes.get(box.id)?.folded ?? 0) > 0
  const names =
    box && isFolded
      ? [
          ...new Set(
            (network.edgesAt.get(box.id) ?? [])
              .filter((edge) => view.edges.has(edge.id) && figure.folded.get(edge.id)?.how === 'level')
              .flatMap((edge) => Array.from(nodesOf(edge)))
              .filter((id) => !figure.boxes.has(id)),
          ),
        ].map((id) => found(network.nodes, id).label)
      : []

  useLayoutEffect(() => {
    if (!box || !element.current) return
    const { zoom, x, y } = viewport
    const onScreen = (one: Rect): Rect => ({
      x1: one.x1 * zoom + x,
      x2: one.x2 * zoom + x,
      y1: one.y1 * zoom + y,
      y2: one.y2 * zoom + y,
    })
    const screened = onScreen(box)
    const size = { width: element.current.offsetWidth, height: element.current.offsetHeight }
    const near = { x: (screened.x1 + screened.x2) / 2, y: screened.y2 }
    setPlace(
      freeGround(size, near, [...figure.boxes.values()].map(onScreen), { width: cy.width(), height: cy.height() }),
    )
  }, [cy, figure, box, viewport, names.length])

  if (!box || names.length === 0) return null
  return (
    <div
      ref={element}
      className="folded-names"
      aria-hidden="true"
      style={place && isFree(place) ? { left: place.x, top: place.y } : { visibility: 'hidden' }}
    >
      <p>
        Folded here: <span lang={network.dataset.language}>{names.slice(0, LISTED).join(' · ')}</span>
        {names.length > LISTED && ` and ${names.length - LISTED} more`}{' '}
        <button type="button" className="quiet" tabIndex={-1} onClick={() => toggleUnfolded(store, box.id)}>
          Unfold
        </button>
      </p>
    </div>
  )
}
