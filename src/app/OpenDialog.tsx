import { useStore } from 'zustand'
import { useAppState } from '../store/AppContext.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { DatasetField } from './DatasetField.tsx'
import type { Datasets } from './opening.ts'
import { OpeningState } from './OpeningState.tsx'

interface Props {
  readonly datasets: Datasets
  readonly open: boolean
  readonly close: () => void
}

/** Opens another dataset in the place of the one that is shown, and leads back. */
export function OpenDialog({ datasets, open, close }: Props) {
  const opening = useStore(datasets.opening)
  const isOther = useAppState((state) => state.data !== null)
  return (
    <Dialog title="Open a dataset" className="open-dataset" open={open} close={close}>
      <p>
        Shows another network in this page: a file in the format <code>entente/1</code> (<code>.json</code> or{' '}
        <code>.json.gz</code>), or a page like this one. It is read and checked on this machine; nothing leaves it.
      </p>
      <DatasetField datasets={datasets} />
      {isOther && (
        <p>
          <button type="button" onClick={() => datasets.toOwn({})}>
            Back to the dataset of this page
          </button>
        </p>
      )}
      <OpeningState opening={opening} stays cancel={datasets.cancel} />
    </Dialog>
  )
}
