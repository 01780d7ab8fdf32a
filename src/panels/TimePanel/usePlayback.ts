import { useCallback, useEffect, useRef, useState } from 'react'
import { type PlayManner, type Run, play, step, stop } from '../../store/playback.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { type Interval, sameInterval } from '../../time/interval.ts'
import type { Unit } from '../../time/units.ts'

/** Ms between two steps at the slowest speed. */
const STEP_MS = 1_200
export const SPEEDS = [1, 2, 4] as const

export interface Playback {
  readonly playing: boolean
  readonly manner: PlayManner
  /** How many times faster than at the slowest. */
  readonly speed: number
  readonly setManner: (manner: PlayManner) => void
  readonly setSpeed: (speed: number) => void
  readonly toggle: () => void
  readonly stepOnce: () => void
}

/**
 * Lets time pass by units of the calendar: what comes is marked, nothing moves. Its clock stands in the panel, and not with the
 * choices of manner and speed, which are only now and then on the page.
 * @param axis where it ends, unless the window has been taken beyond
 */
export function usePlayback(unit: Unit, axis: Interval): Playback {
  const { network, store, selectors } = useApp()
  const playing = useAppState((state) => state.playing)
  const [manner, setManner] = useState<PlayManner>('grow')
  const [speed, setSpeed] = useState<number>(1)
  const run = useRef<Run | null>(null)
  /** The days to play through, of the window as it is now. */
  const along = useCallback((): Interval => {
    const { window } = store.getState()
    const isWithin = window.end <= axis.end || sameInterval(window, network.extent)
    return isWithin ? { start: Math.min(axis.start, window.start), end: axis.end } : network.extent
  }, [store, network, axis])
  const advance = useCallback(() => {
    run.current = step(store, along(), selectors, manner, unit, run.current)
  }, [store, along, selectors, manner, unit])
  const begin = () => {
    const { window } = store.getState()
    play(store, sameInterval(window, network.extent) ? axis : along(), selectors, manner, unit)
  }

  /** A step by hand begins as playing does: in the manner chosen, and anew where the window ends with the extent. */
  const stepOnce = () => {
    const { window } = store.getState()
    begin()
    stop(store)
    if (sameInterval(store.getState().window, window)) advance()
  }

  useEffect(() => {
    if (!playing) return undefined
    const timer = setInterval(advance, STEP_MS / speed)
    return () => clearInterval(timer)
  }, [playing, advance, speed])

  return { playing, manner, speed, setManner, setSpeed, stepOnce, toggle: () => (playing ? stop(store) : begin()) }
}
