import { useStore } from 'zustand'
import { Late } from '../ui/Late.tsx'
import type { Datasets } from './opening.ts'
import { openingPart } from './openingPart.ts'
import './app.css'

/** What stands in the place of the network while the dataset is opened that the address names, or where it cannot be. */
export function OpeningPage({ datasets }: { readonly datasets: Datasets }) {
  const opening = useStore(datasets.opening)
  return (
    <main className="error-page">
      <h1>Opening a dataset</h1>
      <Late part={openingPart}>{({ OpeningState }) => <OpeningState opening={opening} cancel={datasets.toOwn} />}</Late>
      {opening.is !== 'running' && (
        <button type="button" onClick={datasets.toOwn}>
          Back to the dataset of this page
        </button>
      )}
    </main>
  )
}
