import { setWindow } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { DateError } from '../../time/dateError.ts'
import { type Interval, lengthOf, overlaps } from '../../time/interval.ts'
import { sayDay } from '../../time/sayDate.ts'
import { DateField } from './DateField.tsx'

interface Props {
  readonly end: 'start' | 'end'
  /** The window is one day: the one date is both its ends. */
  readonly single?: boolean
  /** Hears of the window that was typed. */
  readonly typed?: (window: Interval) => void
}

/** One end of the window as a date that can be typed. */
export function TypedDate({ end, single = false, typed }: Props) {
  const { network, store } = useApp()
  const window = useAppState((state) => state.window)
  const name = single ? 'On' : end === 'start' ? 'From' : 'To'
  return (
    <DateField
      label={name}
      name={`${name} date`}
      shown={sayDay(end === 'start' ? window.start : window.end - 1)}
      commit={(span) => {
        if (!span) return
        const chosen = single ? within(span, network.extent) : withEnd(end, span, window, network.extent)
        setWindow(store, chosen)
        typed?.(chosen)
      }}
    />
  )
}

/** @throws DateError where a typed date lies outside the dataset */
function within(typed: Interval, extent: Interval): Interval {
  if (overlaps(typed, extent))
    return { start: Math.max(typed.start, extent.start), end: Math.min(typed.end, extent.end) }
  throw new DateError(
    sayDay(typed.start),
    'lies outside the dataset',
    `It reaches from ${sayDay(extent.start)} to ${sayDay(extent.end - 1)}.`,
  )
}

/**
 * The window with one end moved to a typed date. Where the ends would cross, the other one gives way: of a month or a year that was
 * typed the window is that; of a day it keeps its length, so that who types From and then To has both to type into. All of it stays
 * in the extent.
 */
function withEnd(end: 'start' | 'end', typed: Interval, window: Interval, extent: Interval): Interval {
  const { start, end: last } = within(typed, extent)
  const length = lengthOf(typed) > 1 ? 0 : lengthOf(window)
  if (end === 'start') {
    const crossed = Math.max(last, Math.min(start + length, extent.end))
    return { start, end: window.end > start ? window.end : crossed }
  }
  const crossed = Math.min(start, Math.max(last - length, extent.start))
  return { start: window.start < last ? window.start : crossed, end: last }
}
