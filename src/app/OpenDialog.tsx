import { Dialog } from '../ui/Dialog.tsx'
import type { Datasets } from './opening.ts'
import { OpenAnother } from './OpenAnother.tsx'

interface Props {
  readonly datasets: Datasets
  readonly open: boolean
  readonly close: () => void
}

/** Opens another dataset in the place of the one that is shown, and leads back. */
export function OpenDialog({ datasets, open, close }: Props) {
  return (
    <Dialog title="Open a dataset" className="open-dataset" open={open} close={close}>
      <p>
        Shows another network in this page: a file in the format <code>entente/1</code> (<code>.json</code> or{' '}
        <code>.json.gz</code>), or a page like this one. It is read and checked on this machine; nothing leaves it.
      </p>
      <OpenAnother datasets={datasets} />
    </Dialog>
  )
}
