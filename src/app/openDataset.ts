/** What the part consists of that opens another dataset. */
export { DatasetField } from './DatasetField.tsx'
export { HowToBegin } from './HowToBegin.tsx'
export { OpenDialog } from './OpenDialog.tsx'
export { OpeningState } from './OpeningState.tsx'
export { readInWorker } from './readInWorker.ts'
export { readFile, readNamed } from './readNamed.ts'
