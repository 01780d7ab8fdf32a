import { useState } from 'react'
import type { Edge } from '../../data/schema.ts'
import { groupByYear } from '../../model/groupByYear.ts'
import type { View } from '../../model/view.ts'
import { useApp } from '../../store/AppContext.tsx'
import { Relationship } from './Relationship.tsx'

/** A longer list begins with this many items and shows the rest on request. */
const FIRST = 60

interface Props {
  readonly edges: readonly Edge[]
  readonly view: View
  /** Level of the headings of its years. */
  readonly level: 3 | 4
  /** The node that the list belongs to. */
  readonly at?: string | undefined
}

/** Relationships under their years, in the order given. */
export function RelationshipList({ edges, view, level, at }: Props) {
  const { network } = useApp()
  const [whole, setWhole] = useState(false)
  const Heading = `h${level}` as const
  const listed = whole ? edges : edges.slice(0, FIRST)
  return (
    <>
      {groupByYear(listed, network).map(({ heading, edges: group }) => (
        <div key={`${heading}-${group[0]?.id ?? ''}`} className="year-group">
          {heading !== 'Undated' && <Heading className="year">{heading}</Heading>}
          <ol>
            {group.map((edge) => (
              <Relationship key={edge.id} edge={edge} answer={view.edges.get(edge.id) ?? null} at={at} />
            ))}
          </ol>
        </div>
      ))}
      {listed.length < edges.length && (
        <button type="button" onClick={() => setWhole(true)}>
          Show {edges.length - listed.length} more
        </button>
      )}
    </>
  )
}
