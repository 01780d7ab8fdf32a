import { type ChangeEvent, useId } from 'react'
import { useStore } from 'zustand'
import { useAppState } from '../store/AppContext.tsx'
import { Dialog } from '../ui/Dialog.tsx'
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
  const fileId = useId()
  const onFile = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0]
    // So that the same file can be chosen again, when it has been mended.
    input.value = ''
    if (file) datasets.openFile(file)
  }
  const onClose = () => {
    datasets.cancel()
    close()
  }
  return (
    <Dialog title="Open a dataset" className="open-dataset" open={open} close={onClose}>
      <p>
        Shows another network in this page: a file in the format <code>entente/1</code> (<code>.json</code> or{' '}
        <code>.json.gz</code>), or a page like this one. It is read and checked on this machine; nothing leaves it.
      </p>
      <p className="open-file">
        <label htmlFor={fileId}>Open a dataset</label>
        <input
          id={fileId}
          type="file"
          accept=".json,.gz,.html,.htm,application/json,application/gzip,text/html"
          onChange={onFile}
        />
      </p>
      {isOther && (
        <p>
          <button type="button" onClick={datasets.toOwn}>
            Back to the dataset of this page
          </button>
        </p>
      )}
      <OpeningState opening={opening} cancel={datasets.cancel} />
    </Dialog>
  )
}
