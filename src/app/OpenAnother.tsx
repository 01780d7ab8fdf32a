import { useStore } from 'zustand'
import { useAppState } from '../store/AppContext.tsx'
import { DatasetField } from './DatasetField.tsx'
import type { Datasets } from './opening.ts'
import { OpeningState } from './OpeningState.tsx'

/** The field for another dataset, the way back from one to the page's own, and how far the opening is. */
export function OpenAnother({ datasets }: { readonly datasets: Datasets }) {
  const opening = useStore(datasets.opening)
  const isOther = useAppState((state) => state.data !== null)
  return (
    <>
      <DatasetField datasets={datasets} />
      {isOther && (
        <p>
          <button type="button" onClick={() => datasets.toOwn({})}>
            Back to the dataset of this page
          </button>
        </p>
      )}
      <OpeningState opening={opening} stays cancel={datasets.cancel} />
    </>
  )
}
