import { setWindow } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { cutTo, wholeYear } from '../../time/brush.ts'
import { toCalendar } from '../../time/day.ts'
import { type Interval, lengthOf } from '../../time/interval.ts'
import { wholeUnit } from '../../time/units.ts'
import { SHAPES, type WindowShape } from '../../time/windowShape.ts'

const WORDS: Readonly<Record<WindowShape, string>> = {
  whole: 'Whole period',
  year: 'Year',
  range: 'Range',
  day: 'On a day',
}

interface Props {
  readonly shape: WindowShape
  readonly choose: (shape: WindowShape) => void
}

/** What the window is. A single day is chosen here, never made by putting two thumbs on each other. */
export function WindowSelect({ shape, choose }: Props) {
  const { network, store } = useApp()
  const window = useAppState((state) => state.window)
  return (
    <select
      className="window-select"
      aria-label="Window"
      value={shape}
      onChange={(event) => {
        const chosen = SHAPES.find((one) => one === event.currentTarget.value)
        if (!chosen) return
        choose(chosen)
        setWindow(store, shaped(window, chosen, network.extent))
      }}
    >
      {SHAPES.map((one) => (
        <option key={one} value={one}>
          {WORDS[one]}
        </option>
      ))}
    </select>
  )
}

/** The window given another shape, where it stands; of a day the range is its month, for two thumbs to have room. */
function shaped(window: Interval, shape: WindowShape, extent: Interval): Interval {
  switch (shape) {
    case 'whole':
      return extent
    case 'year':
      return cutTo(wholeYear(toCalendar(window.start).year), extent)
    case 'day':
      return { start: window.start, end: window.start + 1 }
    case 'range':
      return lengthOf(window) > 1 ? window : cutTo(wholeUnit(window.start, 'month'), extent)
  }
}
