import { useMemo, useState } from 'react'
import { daysTold } from '../../model/beyond.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { cutTo, resize } from '../../time/brush.ts'
import { type Interval, hull, lengthOf, overlaps } from '../../time/interval.ts'

/** How much of the axis the window takes when the axis is zoomed to it. */
const WINDOW_SHARE = 0.6

/** The days of the axis, and the two ways to other ones. */
export interface Axis {
  readonly days: Interval
  /** The same where it is not zoomed to the window. */
  readonly unzoomed: Interval
  readonly zoomed: boolean
  readonly toggleZoom: () => void
  /** It shows the whole extent, and not the days alone that documents speak of. */
  readonly whole: boolean
  readonly toggleWhole: () => void
}

/**
 * The axis opens on the days that documents speak of. It shows the whole extent where that is asked for, or where the window lies wholly
 * beyond those days; and a part of it where it is zoomed to the window, which it then always holds.
 */
export function useAxis(): Axis {
  const { network } = useApp()
  const window = useAppState((state) => state.window)
  const [asked, setAsked] = useState(false)
  const [zoomed, setZoomed] = useState<Interval | null>(null)
  const { extent } = network
  const { told } = daysTold(network)
  const whole = asked || !overlaps(window, told)
  const unzoomed = whole ? extent : told
  const days = useMemo(
    () => (zoomed ? cutTo(hull(zoomed, window), extent) : unzoomed),
    [zoomed, window, extent, unzoomed],
  )
  return {
    days,
    unzoomed,
    zoomed: zoomed !== null,
    toggleZoom: () => setZoomed(zoomed ? null : resize(window, lengthOf(window) / WINDOW_SHARE, extent)),
    whole,
    toggleWhole: () => {
      setAsked(!whole)
      setZoomed(null)
    },
  }
}
