import { type Playback, SPEEDS } from './usePlayback.ts'

interface Props {
  readonly playback: Playback
}

export function PlayButton({ playback: { playing, toggle } }: Props) {
  const name = playing ? 'Pause' : 'Play'
  return (
    <button type="button" className="icon" aria-label={name} title={name} onClick={toggle}>
      <Icon d={playing ? 'M5 3v10M11 3v10' : 'M5 3l8 5-8 5z'} />
    </button>
  )
}

/** One step by hand, and how time passes. */
export function PlaybackOptions({ playback }: Props) {
  const { playing, manner, speed, setManner, setSpeed, stepOnce } = playback
  return (
    <div className="playback" role="group" aria-label="Playback">
      <button type="button" className="icon" aria-label="Step" title="One step" onClick={stepOnce} disabled={playing}>
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
