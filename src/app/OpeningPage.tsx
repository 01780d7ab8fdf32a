import { useEffect } from 'react'
import { useStore } from 'zustand'
import { dataIn } from '../store/address.ts'
import { Late } from '../ui/Late.tsx'
import type { Datasets } from './opening.ts'
import { openingPart } from './openingPart.ts'
import './app.css'

/** What stands in the place of the network while the dataset is opened that the address names, or where it cannot be. */
export function OpeningPage({ datasets }: { readonly datasets: Datasets }) {
  const opening = useStore(datasets.opening)
  // There is no session yet that would follow the address.
  useEffect(() => {
    const onAddress = () => {
      const named = dataIn(window.location.hash)
      if (named === null) datasets.toOwn(null)
      else datasets.openNamed(named, null)
    }
    window.addEventListener('hashchange', onAddress)
    return () => window.removeEventListener('hashchange', onAddress)
  }, [datasets])
  return (
    <main className="error-page">
      <h1>Opening a dataset</h1>
      <Late part={openingPart}>
        {({ DatasetField, OpeningState }) => (
          <>
            <OpeningState opening={opening} stays={false} cancel={() => datasets.toOwn({})} />
            {opening.is !== 'running' && <DatasetField datasets={datasets} />}
          </>
        )}
      </Late>
      {opening.is !== 'running' && (
        <button type="button" onClick={() => datasets.toOwn({})}>
          Back to the dataset of this page
        </button>
      )}
    </main>
  )
}
