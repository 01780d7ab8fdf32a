/** What is dropped on the page: a figure that was made here brings its view back, a dataset is opened. Anything else is left alone, and that is said. */
import { notify, type AppStore } from '../store/appStore.ts'
import type { Network } from '../model/network.ts'
import type { Address } from './followAddress.ts'
import { exportsPart } from './exportsPart.ts'

/** Ends of the names of what may hold a dataset. */
const DATASETS = /\.(?:json|gz|html?)$/iu

interface Parts {
  readonly network: Network
  readonly store: AppStore
  readonly address: Address
  readonly openDataset: (file: File) => void
}

/** Takes files that are dropped on the page. Returns the way to stop. */
export function followDrops(parts: Parts, page: Window): () => void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  // A field that takes files takes them itself.
  const isForField = ({ target }: DragEvent) =>
    target instanceof Element && target.closest('input[type="file"]') !== null
  const onOver = (event: DragEvent) => {
    // Without this the browser would leave the page for the file.
    if (holdsFiles(event) && !isForField(event)) event.preventDefault()
  }
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event) || isForField(event)) return
    event.preventDefault()
    const [file, ...others] = event.dataTransfer?.files ?? []
    if (!file) return
    if (others.length > 0) {
      const text = `${others.length + 1} files were dropped, and none was opened: drop one at a time, “${file.name}” say.`
      notify(parts.store, { text })
    } else if (DATASETS.test(file.name)) parts.openDataset(file)
    else openDropped(file, parts)
  }
  page.addEventListener('dragover', onOver)
  page.addEventListener('drop', onDrop)
  return () => {
    page.removeEventListener('dragover', onOver)
    page.removeEventListener('drop', onDrop)
  }
}

/** The file stays unread where the part that reads it does not come. */
function openDropped(file: File, parts: Parts): void {
  exportsPart
    .load()
    .then(async ({ openFigure }) => openFigure(file, parts))
    .catch((error: unknown) => notify(parts.store, { text: error instanceof Error ? error.message : String(error) }))
}
