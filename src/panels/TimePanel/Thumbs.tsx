import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { setWindow } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { moveEnd, moveStart, pan } from '../../time/brush.ts'
import type { Interval } from '../../time/interval.ts'
import { sayDay } from '../../time/sayDate.ts'
import { type Unit, roundTo, stepBy } from '../../time/units.ts'
import { daysOf, xOf } from './scale.ts'
import { snappedPan } from './snappedPan.ts'

/** Days that the two thumbs keep between them: a single day is asked for by its name, not made by stacking them. */
const LEAST = 2

interface Props {
  readonly axis: Interval
  readonly width: number
  /** What a step of a thumb is; with Shift it is a day. */
  readonly unit: Unit
  /** The window is one day, with one thumb. */
  readonly single: boolean
}

/**
 * The two ends of the window on one track, and the track between them to drag. Native range inputs, so that every
 * assistive technology moves them; each one's box ends at the other's thumb, which makes the other one its bound.
 */
export function Thumbs({ axis: extent, width, unit, single }: Props) {
  const { store } = useApp()
  const window = useAppState((state) => state.window)
  const at = (day: number) => xOf(day, extent, width)
  const start = (day: number) => setWindow(store, moveStart(store.getState().window, day, extent, LEAST))
  const end = (day: number) => setWindow(store, moveEnd(store.getState().window, day, extent, LEAST))

  return (
    <>
      <Track window={window} extent={extent} width={width} unit={unit} />
      {single && (
        <Thumb
          name="Day"
          value={window.start}
          text={sayDay(window.start)}
          bounds={{ start: extent.start, end: extent.end - 1 }}
          from={at(extent.start)}
          to={at(extent.end - 1)}
          unit="day"
          move={(day) => setWindow(store, pan(window, day - window.start, extent))}
        />
      )}
      {!single && (
        <>
          <Thumb
            name="From"
            value={window.start}
            text={sayDay(window.start)}
            bounds={{ start: extent.start, end: window.end - LEAST }}
            from={at(extent.start)}
            to={at(window.end - LEAST)}
            unit={unit}
            move={start}
          />
          <Thumb
            name="To"
            value={window.end}
            text={sayDay(window.end - 1)}
            bounds={{ start: window.start + LEAST, end: extent.end }}
            from={at(window.start + LEAST)}
            to={at(extent.end)}
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

/** Px of a thumb, as the stylesheet has it. */
const THUMB_PX = 24

function Thumb({ name, value, text, bounds, from, to, unit, move }: ThumbProps) {
  const free = useRef(false)

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
      style={{ left: from - THUMB_PX / 2, width: to - from + THUMB_PX }}
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
  readonly extent: Interval
  readonly width: number
  readonly unit: Unit
}

/**
 * The window between its thumbs: dragging it moves both, by whole units where it consists of them, with Shift by days.
 * "Earlier" and "Later" do the same without a drag.
 */
function Track({ window, extent, width, unit }: TrackProps) {
  const { store } = useApp()
  const drag = useRef<{ readonly x: number; readonly window: Interval } | null>(null)
  const left = xOf(window.start, extent, width)

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    drag.current = { x: event.clientX, window }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent) => {
    if (!drag.current) return
    const days = daysOf(event.clientX - drag.current.x, extent, width)
    const { window: from } = drag.current
    setWindow(store, event.shiftKey ? pan(from, days, extent) : snappedPan(from, days, extent, unit))
  }
  const stop = () => {
    drag.current = null
  }
  return (
    <>
      <div
        className="track"
        style={{ left: xOf(extent.start, extent, width), right: width - xOf(extent.end, extent, width) }}
      />
      <div
        className="track-window"
        style={{ left, width: xOf(window.end, extent, width) - left }}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={stop}
        onPointerCancel={stop}
      />
    </>
  )
}
