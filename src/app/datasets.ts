/** Which dataset the page shows: its own, or one that a reader opened or the address names. The present one stays until another is read. */
import { createStore } from 'zustand/vanilla'
import type { Dataset } from '../data/schema.ts'
import { createNetwork } from '../model/network.ts'
import { FileError } from '../page/fileError.ts'
import { painted } from '../ui/painted.ts'
import type { Given } from '../store/addressKeys.ts'
import { FILE_DATA, isFileData } from '../store/fileData.ts'
import type { Datasets, Opening } from './opening.ts'
import { openingPart } from './openingPart.ts'
import type { Made } from './openSession.ts'
import type { ReadOutcome } from './readInWorker.ts'

/** A dataset has been read. */
export interface Opened {
  readonly dataset: Dataset
  readonly made: Made
  /** As the address names it. */
  readonly data: string
  readonly name: string
  /** The view that was asked for with it; null where the address says it. */
  readonly view: Given | null
}

type Running = Opening & { readonly is: 'running' }
type Progress = Pick<Running, 'phase' | 'done' | 'total'>
type OpeningPart = Awaited<ReturnType<typeof openingPart.load>>

interface Reactions {
  readonly opened: (opened: Opened) => void
  /** The page's own is asked for, with a view, or null for that of the address. */
  readonly toOwn: (view: Given | null) => void
  /** Nothing came of what was asked for: what is shown stays. */
  readonly stayed: () => void
}

export function createDatasets(react: Reactions, page: Window): Datasets {
  const opening = createStore<Opening>(() => ({ is: 'none' }))
  let running: AbortController | null = null
  /** The files that were opened, by the names that the address has for them: Back and Forward lead to them while the page is open. */
  const files = new Map<string, File>()

  const abort = () => {
    running?.abort()
    running = null
  }
  const end = (state: Exclude<Opening, { readonly is: 'running' }>) => {
    running = null
    opening.setState(state, true)
  }

  const open = async (
    name: string,
    data: string,
    view: Given | null,
    read: (part: OpeningPart, say: (now: Progress) => void, signal: AbortSignal) => Promise<ReadOutcome>,
  ) => {
    abort()
    const own = new AbortController()
    running = own
    tell(own, { name, phase: 'reading', done: 0, total: null })
    try {
      const outcome = await read(await openingPart.load(), (now) => tell(own, { name, ...now }), own.signal)
      if (running !== own) return
      if (outcome.is === 'read') {
        const { dataset, indexed, blocks } = outcome
        // The page is busy with it: it says so first.
        tell(own, { name, phase: 'drawing', done: 0, total: null })
        await painted(page)
        if (running !== own) return
        const network = indexed?.(createNetwork({ ...dataset, passages: [], edges: [] })) ?? null
        react.opened({ dataset, made: { network, blocks }, data, name, view })
        end({ is: 'none' })
      } else {
        end({ ...outcome, name })
        react.stayed()
      }
    } catch (error) {
      if (running !== own) return
      const why = error instanceof Error ? error.message : String(error)
      end({ is: 'failed', name, message: error instanceof FileError ? why : `could not be opened: ${why}` })
      react.stayed()
    }
  }

  const tell = (own: AbortController, now: Omit<Running, 'is'>) => {
    if (running === own) opening.setState({ is: 'running', ...now }, true)
  }

  const openNamed = (data: string, view: Given | null) => {
    const file = files.get(data)
    const name = file?.name ?? (isFileData(data) ? data.slice(FILE_DATA.length) : data)
    void open(name, data, view, ({ readFile, readNamed }, say, signal) =>
      file ? readFile(file, say, signal) : readNamed(data, page, say, signal),
    )
  }

  /** "file:name.json"; of another file of the same name "file:name.json (2)". */
  const nameFor = (file: File): string => {
    for (let i = 1; ; i++) {
      const data = `${FILE_DATA}${file.name}${i === 1 ? '' : ` (${i})`}`
      const known = files.get(data)
      if (known === undefined || known === file) return data
    }
  }

  return {
    opening,
    openFile: (file) => {
      const data = nameFor(file)
      files.set(data, file)
      void open(file.name, data, {}, ({ readFile }, say, signal) => readFile(file, say, signal))
    },
    openNamed,
    cancel: () => {
      abort()
      end({ is: 'none' })
      react.stayed()
    },
    toOwn: (view) => {
      abort()
      end({ is: 'none' })
      react.toOwn(view)
    },
  }
}
