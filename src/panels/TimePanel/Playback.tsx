import { useCallback, useEffect, useRef, useState } from 'react'
import { type PlayManner, type Run, play, step, stop } from '../../store/playback.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { sameInterval } from '../../time/interval.ts'
import type { Unit } from '../../time/units.ts'

/** Ms between two steps at the slowest speed. */
const STEP_MS = 1_200
const SPEEDS = [1, 2, 4] as const

/** Lets time pass by units of the calendar: what comes is marked, nothing moves. */
export function Playback({ unit }: { readonly unit: Unit }) {
  const { network, store, selectors } = useApp()
  const playing = useAppState((state) => state.playing)
  const [manner, setManner] = useState<PlayManner>('grow')
  const [speed, setSpeed] = useState<number>(1)
  const run = useRef<Run | null>(null)
  const advance = useCallback(() => {
    run.current = step(store, network, selectors, manner, unit, run.current)
  }, [store, network, selectors, manner, unit])

  /** A step by hand begins as playing does: in the manner chosen, and anew where the window ends with the extent. */
  const stepOnce = () => {
    const { window } = store.getState()
    play(store, network, selectors, manner, unit)
    stop(store)
    if (sameInterval(store.getState().window, window)) advance()
  }

  useEffect(() => {
    if (!playing) return undefined
    const timer = setInterval(advance, STEP_MS / speed)
    return () => clearInterval(timer)
  }, [playing, advance, speed])

  return (
    <div className="playback" role="group" aria-label="Playback">
      <button
        type="button"
        aria-label={playing ? 'Pause' : 'Play'}
        title={playing ? 'Pause' : 'Play'}
        onClick={() => (playing ? stop(store) : play(store, network, selectors, manner, unit))}
      >
        <Icon d={playing ? 'M5 3v10M11 3v10' : 'M5 3l8 5-8 5z'} />
      </button>
      <button type="button" aria-label="Step" title="One step" onClick={stepOnce} disabled={playing}>
        <Icon d="M4 3l6 5-6 5zM12.5 3v10" />
      </button>
      <select
        aria-label="How the window moves"
        title="Playing, the window grows from its start, or slides at its length"
        value={manner}
        onChange={(event) => setManner(event.currentTarget.value === 'slide' ? 'slide' : 'grow')}
      >
        <option value="grow">grows</option>
        <option value="slide">slides</option>
      </select>
      <select aria-label="Speed" value={speed} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
        {SPEEDS.map((one) => (
          <option key={one} value={one}>
            {one}×
          </option>
        ))}
      </select>
    </div>
  )
}

function Icon({ d }: { readonly d: string }) {
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 16 16"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth="1.6"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  )
}
