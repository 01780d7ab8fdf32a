import { useCallback, useEffect, useRef, useState } from 'react'
import type { Watched } from '../../draft/tables/watched.ts'
import { inSlices } from '../../parts/inSlices.ts'
import { useDesk } from '../DeskContext.tsx'
import { say } from '../deskStore.ts'
import { rest } from '../whenIdle.ts'

/** How far work is that goes on in slices. */
export interface Sliced {
  /** Null where nothing is worked at; what is done, as it was told last. */
  readonly done: number | null
  /** Starts it; what is worked at is left. `take` gets what comes of it, unless it is stopped. */
  readonly start: <T>(work: (watched: Watched) => Generator<undefined, T, undefined>, take: (made: T) => void) => void
  /** Leaves it: nothing comes of it. */
  readonly stop: () => void
}

/** Work beside which the page goes on. It is left when its component is; an error in it is said. */
export function useSliced(): Sliced {
  const { store } = useDesk()
  const [done, setDone] = useState<number | null>(null)
  const stopping = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    stopping.current?.abort()
    stopping.current = null
    setDone(null)
  }, [])
  const start = useCallback<Sliced['start']>(
    (work, take) => {
      stopping.current?.abort()
      const own = new AbortController()
      stopping.current = own
      setDone(0)
      const onProgress = (rows: number) => {
        if (!own.signal.aborted) setDone(rows)
      }
      // First the answer is drawn that it follows from.
      rest()
        .then(() => inSlices(work({ onProgress, signal: own.signal })))
        .then((made) => {
          if (own.signal.aborted) return
          stopping.current = null
          setDone(null)
          take(made)
        })
        .catch((error: unknown) => {
          if (own.signal.aborted) return
          stopping.current = null
          setDone(null)
          const why = error instanceof Error ? error.message : String(error)
          say(store, { text: `This sheet could not be read to its end: ${why}. Nothing of it was taken.` })
        })
    },
    [store],
  )
  useEffect(() => () => stopping.current?.abort(), [])
  return { done, start, stop }
}
