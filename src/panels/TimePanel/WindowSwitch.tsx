import { setWindow } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { cutTo, wholeYear } from '../../time/brush.ts'
import { toCalendar } from '../../time/day.ts'
import { type Interval, lengthOf } from '../../time/interval.ts'
import { wholeUnit } from '../../time/units.ts'
import type { WindowShape } from '../../time/windowShape.ts'

const WORDS: Readonly<Record<WindowShape, string>> = {
  whole: 'Whole period',
  year: 'Year',
  range: 'Range',
  day: 'On a day',
}
const ORDER: readonly WindowShape[] = ['whole', 'year', 'range', 'day']

interface Props {
  readonly shape: WindowShape
  readonly choose: (shape: WindowShape) => void
}

/** What the window is. A single day is chosen here, never made by putting two thumbs on each other. */
export function WindowSwitch({ shape, choose }: Props) {
  const { network, store } = useApp()
  const window = useAppState((state) => state.window)
  return (
    <div className="switch" role="group" aria-label="Window">
      {ORDER.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={shape === one}
          onClick={() => {
            choose(one)
            setWindow(store, shaped(window, one, network.extent))
          }}
        >
          {WORDS[one]}
        </button>
      ))}
    </div>
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
