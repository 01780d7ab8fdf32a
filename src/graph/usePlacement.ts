import { useEffect, useMemo, useState } from 'react'
import type { Placement } from '../layout/placements.ts'
import type { PlacementAsked, placementNow, placementSoon } from './placing.ts'

/** What gives placements; it comes late. */
interface Layouts {
  readonly placementNow: typeof placementNow
  readonly placementSoon: typeof placementSoon
}

interface Placed {
  readonly placement: Placement | null
  /** Why it could not be worked out. */
  readonly failure: string | null
  readonly again: () => void
}

/**
 * The placement that is asked for; null while it is on its way, or nothing is asked for. What is asked for later takes the place of
 * what was asked for before, also while that is being worked out.
 * @param asked the same object for the same wish
 * @param layouts null until its part has come
 */
export function usePlacement(asked: PlacementAsked | null, layouts: Layouts | null): Placed {
  const [failed, setFailed] = useState<{ readonly asked: PlacementAsked; readonly why: string } | null>(null)
  const [come, setCome] = useState<{ readonly asked: PlacementAsked; readonly placement: Placement } | null>(null)
  const known = useMemo(() => (layouts && asked ? layouts.placementNow(asked) : null), [layouts, asked])
  useEffect(() => {
    if (!layouts || !asked || known || failed?.asked === asked) return undefined
    const stop = new AbortController()
    layouts.placementSoon(asked, stop.signal).then(
      (placement) => setCome({ asked, placement }),
      (error: unknown) => {
        if (!stop.signal.aborted) setFailed({ asked, why: `This arrangement could not be made: ${String(error)}` })
      },
    )
    return () => stop.abort()
  }, [layouts, asked, known, failed])
  return {
    placement: known ?? (come?.asked === asked ? (come?.placement ?? null) : null),
    failure: failed?.asked === asked ? (failed?.why ?? null) : null,
    again: () => setFailed(null),
  }
}
