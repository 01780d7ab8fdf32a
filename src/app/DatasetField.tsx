import { type ChangeEvent, useId } from 'react'
import type { Datasets } from './opening.ts'

/** The field for the file of another dataset. */
export function DatasetField({ datasets }: { readonly datasets: Datasets }) {
  const id = useId()
  const onFile = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0]
    // So that the same file can be chosen again, when it has been mended.
    input.value = ''
    if (file) datasets.openFile(file)
  }
  return (
    <p className="open-file">
      <label htmlFor={id}>Open a dataset</label>
      <input
        id={id}
        type="file"
        accept=".json,.gz,.html,.htm,application/json,application/gzip,text/html"
        onChange={onFile}
      />
    </p>
  )
}
