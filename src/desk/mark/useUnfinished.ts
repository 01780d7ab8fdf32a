import { useMemo } from 'react'
import type { BarState } from '../../draft/marking/barState.ts'
import { recordIn } from '../../draft/placesIn.ts'
import { useDeskState, useDraft } from '../DeskContext.tsx'

/** The bars that were closed before they were saved, of texts that are here: no relationships yet, and nothing asks about them. */
export function useUnfinished(): readonly BarState[] {
  const { documents } = useDraft()
  const unfinished = useDeskState((state) => state.unfinished)
  return useMemo(
    () => unfinished.filter(({ quoted }) => recordIn(documents, quoted.document)?.text !== undefined),
    [unfinished, documents],
  )
}
