import { useRef, useState } from 'react'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { type Interval, lengthOf, sameInterval } from '../../time/interval.ts'
import { chooseUnit } from '../../time/units.ts'
import { type WindowShape, hasShape, shapeOf } from '../../time/windowShape.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { useWidth } from '../../ui/useWidth.ts'
import { CompareButton } from './CompareButton.tsx'
import { KnownBy } from './KnownBy.tsx'
import { ModeSelect } from './ModeSelect.tsx'
import { PlayButton, PlaybackOptions } from './Playback.tsx'
import { StepButtons } from './StepButtons.tsx'
import { TimeChart } from './TimeChart.tsx'
import { TimeNote } from './TimeNote.tsx'
import { TypedDate } from './TypedDate.tsx'
import { WindowSelect } from './WindowSelect.tsx'
import { YearButtons } from './YearButtons.tsx'
import { controlsInRow } from './controlsInRow.ts'
import { useAxis } from './useAxis.ts'
import { useMore } from './useMore.ts'
import { usePlayback } from './usePlayback.ts'
import './time.css'

/** Narrowest bar of the histogram, in px. */
const BAR_PX = 11
/** Px between the panel's edge and what stands in it, at each side. */
const PADDING_PX = 12
/** Px for the controls beside the bars, in a frame. */
const BESIDE_PX = 316
/** On so small a screen the years stand alone. */
const SMALL = '(max-width: 760px), (max-height: 480px)'
const IN_ROW_OF_FRAME = { question: false, dates: false }

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

/** The window: one row of controls, bars with thumbs below it, and the rest under "More". */
function Dated() {
  const { network } = useApp()
  const window = useAppState((state) => state.window)
  const embedded = useAppState((state) => state.embedded)
  const panel = useRef<HTMLElement>(null)
  const width = useWidth(panel)
  const small = useMedia(SMALL)
  const moreButton = useRef<HTMLButtonElement>(null)
  const [moreOpen, setMoreOpen] = useMore(panel, moreButton, small)
  const [asked, setAsked] = useState<WindowShape | null>(null)
  const [typed, setTyped] = useState<Interval | null>(null)
  const axis = useAxis()
  const { extent } = network
  // "Range" can be asked for of any window but a day, which never has two thumbs; every other word only of one that is that.
  const shape = asked && lengthOf(window) > 1 && hasShape(window, extent, asked) ? asked : shapeOf(window, extent)
  // A day has one date, unless it has just been typed with two: neither field goes from under the reader's hands.
  const hasTwoDates = shape !== 'day' || (asked === 'range' && typed !== null && sameInterval(typed, window))
  const framed = embedded && !small
  const inner = Math.max(1, width - 2 * PADDING_PX)
  const chartWidth = framed ? Math.max(1, inner - BESIDE_PX) : inner
  const unit = chooseUnit(axis.days, chartWidth, BAR_PX)
  const playback = usePlayback(unit, axis.unzoomed)
  const inRow = embedded ? IN_ROW_OF_FRAME : controlsInRow(width)

  const question = (
    <>
      <ModeSelect />
      <WindowSelect shape={shape} choose={setAsked} />
    </>
  )
  const dates = (
    <span className="typed-dates">
      <TypedDate end="start" single={!hasTwoDates} typed={setTyped} />
      {hasTwoDates && <TypedDate end="end" typed={setTyped} />}
    </span>
  )
  const chart = width > 0 && (
    <TimeChart axis={axis} unit={unit} width={chartWidth} single={shape === 'day'} plain={framed} />
  )
  return (
    <section
      ref={panel}
      className={`time-panel${framed ? ' framed' : ''}${small ? ' small' : ''}`}
      aria-label="Time"
      tabIndex={-1}
    >
      <div className="time-row">
        {inRow.question && question}
        {inRow.dates && dates}
        <YearButtons of={axis.unzoomed} />
        <PlayButton playback={playback} />
        <button
          ref={moreButton}
          type="button"
          className="time-more"
          aria-label="More controls of time"
          aria-expanded={moreOpen}
          onClick={() => setMoreOpen(!moreOpen)}
        >
          More
        </button>
      </div>
      {moreOpen && (
        <div className="time-rest">
          <div className="time-controls">
            {!inRow.question && question}
            {!inRow.dates && dates}
            <StepButtons />
            <PlaybackOptions playback={playback} />
            <CompareButton />
            <KnownBy />
            <button
              type="button"
              aria-pressed={axis.zoomed}
              disabled={!axis.zoomed && sameInterval(window, extent)}
              onClick={axis.toggleZoom}
            >
              Zoom the axis to the window
            </button>
          </div>
          {small && chart}
          <TimeNote />
        </div>
      )}
      {!small && chart}
    </section>
  )
}
