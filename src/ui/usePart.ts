import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { Part } from '../parts/createPart.ts'

interface Arrival<T> {
  /** What the part exports; null until it has arrived. */
  readonly module: T | null
  /** Why it did not arrive. */
  readonly failure: string | null
  readonly again: () => void
}

/** A part that is asked for from when it is wanted; known at once where it has arrived before. */
export function usePart<T>(part: Part<T>, isWanted = true): Arrival<T> {
  const [failure, setFailure] = useState<string | null>(null)
  const [asked, setAsked] = useState(0)
  const subscribe = useCallback(
    (changed: () => void) => {
      let follows = isWanted
      if (isWanted && !part.loaded())
        part.load().then(
          () => follows && changed(),
          (error: unknown) => follows && setFailure(error instanceof Error ? error.message : String(error)),
        )
      return () => {
        follows = false
      }
    },
    // Asked again, it is subscribed to anew.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [part, isWanted, asked],
  )
  const module = useSyncExternalStore(subscribe, part.loaded)
  useEffect(() => {
    if (module) setFailure(null)
  }, [module])
  const again = () => {
    setFailure(null)
    setAsked((times) => times + 1)
  }
  return { module, failure, again }
}
