import { useMemo } from 'react'
import type { Edge } from '../../data/schema.ts'
import { knowledgeBy } from '../../model/publication.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'

/** Was a relationship known by the day that the reader asks about? All are where none is asked about. */
export function useKnown(): (edge: Edge) => boolean {
  const { network } = useApp()
  const known = useAppState((state) => state.known)
  return useMemo(
    () => (edge: Edge) => known === null || knowledgeBy(edge, known, network) === 'known',
    [known, network],
  )
}
