import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { setWindow } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { moveEnd, moveStart, pan } from '../../time/brush.ts'
import { type Day, type Interval, hull } from '../../time/interval.ts'
import { sayDay } from '../../time/sayDate.ts'
import { type Unit, roundTo, stepBy } from '../../time/units.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { type Scale, daysOf, xOnAxis } from './scale.ts'
import { snappedPan } from './snappedPan.ts'

/** Days that the two thumbs keep between them: a single day is asked for by its name, not made by stacking them. */
const LEAST = 2

interface Props {
  readonly scale: Scale
  /** What a step of a thumb is; with Shift it is a day. */
  readonly unit: Unit
  /** The window is one day, with one thumb. */
  readonly single: boolean
}

/**
 * The two ends of the window on one track, and the track between them to drag. Native range inputs, so that every
 * assistive technology moves them; each one's box ends at the other's thumb, which makes the other one its bound. Of a window that
 * reaches beyond the axis the thumb stands at the axis' end; taken there, it means all that lies beyond.
 */
export function Thumbs({ scale, unit, single }: Props) {
  const { network, store } = useApp()
  const window = useAppState((state) => state.window)
  const { axis } = scale
  const { extent } = network
  const at = (day: Day) => xOnAxis(day, scale)
  const onAxis = (day: Day) => Math.min(axis.end, Math.max(axis.start, day))
  const start = (day: Day) =>
    setWindow(store, moveStart(store.getState().window, day <= axis.start ? extent.start : day, extent, LEAST))
  const end = (day: Day) =>
    setWindow(store, moveEnd(store.getState().window, day >= axis.end ? extent.end : day, extent, LEAST))
  const from = onAxis(window.start)
  const to = onAxis(window.end)

  return (
    <>
      <Track window={window} scale={scale} unit={unit} />
      {single && (
        <Thumb
          name="Day"
          value={window.start}
          text={sayDay(window.start)}
          bounds={{ start: axis.start, end: axis.end - 1 }}
          from={at(axis.start)}
          to={at(axis.end - 1)}
          unit="day"
          move={(day) => setWindow(store, pan(window, day - window.start, hull(axis, window)))}
        />
      )}
      {!single && (
        <>
          <Thumb
            name="From"
            value={from}
            text={sayDay(window.start)}
            bounds={{ start: axis.start, end: to - LEAST }}
            from={at(axis.start)}
            to={at(to - LEAST)}
            unit={unit}
            move={start}
          />
          <Thumb
            name="To"
            value={to}
            text={sayDay(window.end - 1)}
            bounds={{ start: from + LEAST, end: axis.end }}
            from={at(from + LEAST)}
            to={at(axis.end)}
            unit={unit}
            move={end}
          />
        </>
      )}
    </>
  )
}

interface ThumbProps {
  readonly name: string
  readonly value: number
  readonly text: string
  /** Least and greatest value, both inclusive. */
  readonly bounds: Interval
  /** Where they stand, in px. */
  readonly from: number
  readonly to: number
  readonly unit: Unit
  readonly move: (day: number) => void
}

/** Px of a thumb, and of one that a finger takes. */
const THUMB_PX = 24
const TOUCHED_PX = 44
const COARSE = '(pointer: coarse)'

function Thumb({ name, value, text, bounds, from, to, unit, move }: ThumbProps) {
  const free = useRef(false)
  const size = useMedia(COARSE) ? TOUCHED_PX : THUMB_PX

  const onKeyDown = (event: KeyboardEvent) => {
    const small: Unit = event.shiftKey ? 'day' : unit
    const large: Unit = unit === 'day' || unit === 'week' ? 'month' : 'year'
    const moves: Readonly<Record<string, () => number>> = {
      ArrowLeft: () => stepBy(value, small, -1),
      ArrowDown: () => stepBy(value, small, -1),
      ArrowRight: () => stepBy(value, small, 1),
      ArrowUp: () => stepBy(value, small, 1),
      PageDown: () => stepBy(value, large, -1),
      PageUp: () => stepBy(value, large, 1),
      Home: () => bounds.start,
      End: () => bounds.end,
    }
    const to = moves[event.key]
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    move(to())
  }

  return (
    <input
      type="range"
      className="thumb"
      aria-label={name}
      aria-valuetext={text}
      title={`${name}: ${text}`}
      min={bounds.start}
      max={bounds.end}
      step={1}
      value={value}
      style={{ left: from - size / 2, width: to - from + size }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        free.current = event.shiftKey
      }}
      onPointerMove={(event) => {
        free.current = event.shiftKey
      }}
      onChange={(event) => {
        const day = event.currentTarget.valueAsNumber
        move(free.current ? day : roundTo(day, unit))
      }}
    />
  )
}

interface TrackProps {
  readonly window: Interval
  readonly scale: Scale
  readonly unit: Unit
}

/**
 * The window between its thumbs: dragging it moves both, by whole units where it consists of them, with Shift by days.
 * "Earlier" and "Later" do the same without a drag.
 */
function Track({ window, scale, unit }: TrackProps) {
  const { store } = useApp()
  const drag = useRef<{ readonly x: number; readonly window: Interval } | null>(null)
  const left = xOnAxis(window.start, scale)

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    drag.current = { x: event.clientX, window }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return
    const days = daysOf(event.clientX - drag.current.x, scale)
    const { window: from } = drag.current
    const within = hull(scale.axis, from)
    setWindow(store, event.shiftKey ? pan(from, days, within) : snappedPan(from, days, within, unit))
  }
  const stop = () => {
    drag.current = null
  }
  return (
    <>
      <div className="track" style={{ left: scale.left, width: scale.right - scale.left }} />
      <div
        className="track-window"
        style={{ left, width: xOnAxis(window.end, scale) - left }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={stop}
        onPointerCancel={stop}
      />
    </>
  )
}
