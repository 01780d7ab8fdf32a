import { useMemo, useRef, useState } from 'react'
import { gapsIn, sayGaps } from '../../model/coverage.ts'
import { compareWith, openPanel, setWindow } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { daysAsked } from '../../time/answer.ts'
import { cutTo, resize, shift } from '../../time/brush.ts'
import { type Interval, hull, lengthOf, sameInterval } from '../../time/interval.ts'
import { chooseUnit } from '../../time/units.ts'
import { type WindowShape, hasShape, shapeOf } from '../../time/windowShape.ts'
import { DocumentStrip } from './DocumentStrip.tsx'
import { EventMarks } from './EventMarks.tsx'
import { Histogram } from './Histogram.tsx'
import { KnownBy } from './KnownBy.tsx'
import { ModeSelect } from './ModeSelect.tsx'
import { Playback } from './Playback.tsx'
import { Thumbs } from './Thumbs.tsx'
import { TimeKey } from './TimeKey.tsx'
import { TypedDate } from './TypedDate.tsx'
import { WindowSwitch } from './WindowSwitch.tsx'
import { YearButtons } from './YearButtons.tsx'
import { useWidth } from './useWidth.ts'
import './time.css'

/** Narrowest bar of the histogram, in px. */
const BAR_PX = 9
/** How much of the axis the window takes when the axis is zoomed to it. */
const WINDOW_SHARE = 0.6

/** The region of time; where nothing is dated it says so, and has nothing to choose. */
export function TimePanel() {
  const { network } = useApp()
  if (network.dated) return <Dated />
  return (
    <section className="time-panel" aria-label="Time" tabIndex={-1}>
      <p className="time-none">No relationship in this dataset has a date, so there is no time to choose.</p>
    </section>
  )
}

/** The window: as bars and thumbs, as typed dates, as years, and a step earlier or later; and the time that passes. */
function Dated() {
  const { network } = useApp()
  const window = useAppState((state) => state.window)
  const chart = useRef<HTMLDivElement>(null)
  const width = useWidth(chart)
  const [asked, setAsked] = useState<WindowShape | null>(null)
  const [typed, setTyped] = useState<Interval | null>(null)
  const [zoomed, setZoomed] = useState<Interval | null>(null)
  const { extent } = network
  // "Range" can be asked for of any window but a day, which never has two thumbs; every other word only of one that is that.
  const shape = asked && lengthOf(window) > 1 && hasShape(window, extent, asked) ? asked : shapeOf(window, extent)
  // A day has one date, unless it has just been typed with two: neither field goes from under the reader's hands.
  const hasTwoDates = shape !== 'day' || (asked === 'range' && typed !== null && sameInterval(typed, window))
  const axis = useMemo(() => (zoomed ? cutTo(hull(zoomed, window), extent) : extent), [zoomed, window, extent])
  const [told, setTold] = useState<string | null>(null)
  const [unfolded, setUnfolded] = useState(false)
  const unit = chooseUnit(axis, Math.max(width, 1), BAR_PX)

  return (
    <section className="time-panel" aria-label="Time" tabIndex={-1}>
      <div className={unfolded ? 'time-rows unfolded' : 'time-rows'}>
        <div className="time-controls">
          <ModeSelect />
          <WindowSwitch shape={shape} choose={setAsked} />
          <span className="time-steps">
            <Step name="Earlier" sign="‹" />
            <Step name="Later" sign="›" />
          </span>
          <span className="typed-dates">
            <TypedDate end="start" single={!hasTwoDates} typed={setTyped} />
            {hasTwoDates && <TypedDate end="end" typed={setTyped} />}
          </span>
        </div>
        <div className="time-controls">
          <YearButtons />
          {/* Only where the screen is narrow. */}
          <button type="button" className="time-more" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? 'Fewer' : 'More'}
            <span className="visually-hidden"> controls of time</span>
          </button>
          <Playback unit={unit} />
          <CompareButton />
          <KnownBy />
          <button
            type="button"
            aria-label="Zoom the axis to the window"
            aria-pressed={zoomed !== null}
            disabled={zoomed === null && sameInterval(window, extent)}
            title={zoomed === null ? 'Zoom the axis to the window' : 'Show the whole axis again'}
            onClick={() => setZoomed(zoomed ? null : resize(window, lengthOf(window) / WINDOW_SHARE, extent))}
          >
            <svg width="16" height="10" viewBox="0 0 16 10" fill="none" stroke="currentColor" aria-hidden="true">
              <path d="M.5 1v8M15.5 1v8M3.5 5h9M6 2.5 3.5 5 6 7.5M10 2.5 12.5 5 10 7.5" />
            </svg>
          </button>
        </div>
      </div>
      <div ref={chart} className="time-chart">
        {width > 0 && (
          <>
            <EventMarks axis={axis} width={width} />
            <div className="bars">
              <Histogram axis={axis} width={width} unit={unit} tell={setTold} />
              <Thumbs axis={axis} width={width} unit={unit} single={shape === 'day'} />
            </div>
            <DocumentStrip axis={axis} width={width} />
          </>
        )}
      </div>
      <TimeNote told={told} />
    </section>
  )
}

/** The neighbouring window of the same length. */
function Step({ name, sign }: { readonly name: 'Earlier' | 'Later'; readonly sign: string }) {
  const { network, store } = useApp()
  const window = useAppState((state) => state.window)
  const moved = shift(window, name === 'Earlier' ? -1 : 1, network.extent)
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      disabled={sameInterval(moved, window)}
      onClick={() => setWindow(store, moved)}
    >
      {sign}
    </button>
  )
}

/** Compares the window with another one, at first the period of equal length before it. */
function CompareButton() {
  const { store } = useApp()
  const versus = useAppState((state) => state.versus)
  return (
    <button
      type="button"
      aria-pressed={versus !== null}
      title="How the window differs from the period before"
      onClick={() => compareWith(store, versus === null ? 'before' : null)}
    >
      Compare
    </button>
  )
}

/**
 * What the bar under the pointer holds, or what no document covers of the window, or else how the bars are read; and the tray of
 * what has no day in the window.
 */
function TimeNote({ told }: { readonly told: string | null }) {
  const { network, store, selectors } = useApp()
  const window = useAppState((state) => state.window)
  const mode = useAppState((state) => state.mode)
  const gaps = useMemo(() => sayGaps(gapsIn(daysAsked(window, mode, network.extent), network)), [window, mode, network])
  const { undated, limit } = useAppState(selectors.view).counts
  const trayOpen = useAppState((state) => state.panel === 'tray')
  return (
    <div className="time-note">
      <p>{told ?? gaps ?? 'Point at a bar to see what it holds; click it to take it as the window.'}</p>
      <button
        type="button"
        className="quiet"
        aria-pressed={trayOpen}
        disabled={undated + limit === 0 && !trayOpen}
        onClick={() => openPanel(store, trayOpen ? 'window' : 'tray')}
      >
        {undated} undated{limit > 0 && `, ${limit} known only by a limit`}
      </button>
      <TimeKey />
    </div>
  )
}
