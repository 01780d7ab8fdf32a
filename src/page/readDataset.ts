import { datasetOfRecords } from '../data/records/datasetOfRecords.ts'
import { fileReader } from '../data/records/fileReader.ts'
import type { StoredDataset } from '../data/records/storedRecords.ts'
import type { Dataset } from '../data/schema.ts'

/** A dataset in the form in which a worker can hand it over with the least work: the records of a large one stay bytes. */
export type ReadDataset = { readonly whole: Dataset } | { readonly stored: StoredDataset }

export function datasetOf(read: ReadDataset): Dataset {
  return 'whole' in read ? read.whole : datasetOfRecords(read.stored, fileReader(read.stored.file))
}
