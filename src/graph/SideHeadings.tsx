/** Names the sides of the picture above them: which party stands left, which right. They follow the picture sideways. A side
 * on which nothing stands has no place, and no name there. */
import type { Core } from 'cytoscape'
import { useEffect, useMemo, useState } from 'react'
import { useApp } from '../store/AppContext.tsx'
import { positionOf } from '../layout/arrangement.ts'
import type { Positions } from '../layout/arrangement.ts'

interface Props {
  readonly cy: Core
  readonly positions: Positions
}

export function SideHeadings({ cy, positions }: Props) {
  const { network } = useApp()
  const sides = useMemo(
    () =>
      network.dataset.parties.flatMap((party) => {
        const xs = network.dataset.nodes
          .filter((node) => node.parties.length === 1 && node.parties[0] === party.id)
          .map((node) => positionOf(positions, node.id)[0])
        return xs.length === 0 ? [] : [{ party, x: xs.reduce((sum, x) => sum + x, 0) / xs.length }]
      }),
    [network, positions],
  )
  const [viewport, setViewport] = useState({ zoom: cy.zoom(), pan: cy.pan().x })
  useEffect(() => {
    const follow = () => setViewport({ zoom: cy.zoom(), pan: cy.pan().x })
    follow()
    cy.on('viewport', follow)
    return () => void cy.off('viewport', follow)
  }, [cy])

  return (
    <div className="side-headings" aria-hidden="true">
      {sides.map(({ party, x }) => (
        <span key={party.id} style={{ transform: `translateX(calc(${x * viewport.zoom + viewport.pan}px - 50%))` }}>
          {party.label}
        </span>
      ))}
    </div>
  )
}
