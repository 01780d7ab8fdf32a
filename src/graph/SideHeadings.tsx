/** Names the sides of the picture above them: which party stands left, which right. They follow the picture sideways. */
import type { Core } from 'cytoscape'
import { useEffect, useMemo, useState } from 'react'
import { useApp } from '../store/AppContext.tsx'
import type { Positions } from './elements.ts'

interface Props {
  readonly cy: Core
  readonly positions: Positions
}

export function SideHeadings({ cy, positions }: Props) {
  const { network } = useApp()
  const sides = useMemo(
    () =>
      network.dataset.parties.map((party) => {
        const xs = network.dataset.nodes
          .filter((node) => node.parties.length === 1 && node.parties[0] === party.id)
          .map((node) => positions[node.id]?.[0] ?? 0)
        return { party, x: xs.reduce((sum, x) => sum + x, 0) / Math.max(1, xs.length) }
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
