/** Which dataset the page shows: its own, or one that a reader opened or the address names. The present one stays until another is read. */
import { createStore } from 'zustand/vanilla'
import type { Dataset } from '../data/schema.ts'
import { FileError } from '../page/fileError.ts'
import type { Datasets, Opening } from './opening.ts'
import { openingPart } from './openingPart.ts'

/** A dataset has been read. */
export interface Opened {
  readonly dataset: Dataset
  /** As the address names it. */
  readonly data: string
  readonly name: string
}

interface Reactions {
  readonly opened: (opened: Opened) => void
  readonly toOwn: () => void
}

/** A file has no address: this stands before its name. */
const FILE = 'file:'

export function createDatasets(react: Reactions, page: Window): Datasets {
  const opening = createStore<Opening>(() => ({ is: 'none' }))
  let running: AbortController | null = null
  /** The last one that came from a file: Back and Forward lead to it while the page is open. */
  let kept: Opened | null = null

  const cancel = () => {
    running?.abort()
    running = null
    opening.setState({ is: 'none' }, true)
  }

  const open = async (name: string, data: string, take: (signal: AbortSignal) => Promise<Blob>) => {
    cancel()
    const own = new AbortController()
    running = own
    const tell = (phase: 'fetching' | 'reading' | 'checking', done: number, total: number | null) => {
      if (running === own) opening.setState({ is: 'running', name, phase, done, total }, true)
    }
    tell('reading', 0, null)
    try {
      const [{ readInWorker }, file] = await Promise.all([openingPart.load(), take(own.signal)])
      const outcome = await readInWorker(
        file,
        (progress) => tell(progress.phase, progress.phase === 'reading' ? progress.done : file.size, file.size),
        own.signal,
      )
      if (running !== own) return
      if (outcome.is !== 'read') {
        opening.setState({ ...outcome, name }, true)
        return
      }
      const opened = { dataset: outcome.dataset, data, name }
      if (data.startsWith(FILE)) kept = opened
      react.opened(opened)
      opening.setState({ is: 'none' }, true)
    } catch (error) {
      if (running !== own || own.signal.aborted) return
      const why = error instanceof Error ? error.message : String(error)
      opening.setState(
        { is: 'failed', name, message: error instanceof FileError ? why : `could not be opened: ${why}` },
        true,
      )
    }
  }

  return {
    opening,
    cancel,
    openFile: (file) => void open(file.name, `${FILE}${file.name}`, async () => file),
    openNamed: (data) => {
      if (kept?.data === data) {
        cancel()
        react.opened(kept)
        return
      }
      const name = data.startsWith(FILE) ? data.slice(FILE.length) : data
      void open(name, data, async (signal) => {
        if (data.startsWith(FILE))
          throw new FileError('was opened from a file, which has no address. Open that file again.')
        const { datasetAddress, fetchDataset } = await openingPart.load()
        return fetchDataset(
          datasetAddress(data, page),
          (done, total) => {
            if (!signal.aborted) opening.setState({ is: 'running', name, phase: 'fetching', done, total }, true)
          },
          signal,
        )
      })
    },
    toOwn: () => {
      cancel()
      react.toOwn()
    },
  }
}
