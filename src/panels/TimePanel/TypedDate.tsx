import { setWindow } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { DateError } from '../../time/dateError.ts'
import { type Interval, overlaps } from '../../time/interval.ts'
import { sayDay } from '../../time/sayDate.ts'
import { DateField } from './DateField.tsx'

interface Props {
  readonly end: 'start' | 'end'
  /** The window is one day: the one date is both its ends. */
  readonly single?: boolean
}

/** One end of the window as a date that can be typed. */
export function TypedDate({ end, single = false }: Props) {
  const { network, store } = useApp()
  const window = useAppState((state) => state.window)
  const name = single ? 'On' : end === 'start' ? 'From' : 'To'
  return (
    <DateField
      label={name}
      name={`${name} date`}
      shown={sayDay(end === 'start' ? window.start : window.end - 1)}
      commit={(span) => {
        if (span) setWindow(store, single ? within(span, network.extent) : withEnd(end, span, window, network.extent))
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

/** The window with one end moved to a typed date; the other end gives way where they would cross. Both stay in the extent. */
function withEnd(end: 'start' | 'end', typed: Interval, window: Interval, extent: Interval): Interval {
  const { start, end: last } = within(typed, extent)
  if (end === 'start') return { start, end: window.end > start ? window.end : last }
  return { start: window.start < last ? window.start : start, end: last }
}
