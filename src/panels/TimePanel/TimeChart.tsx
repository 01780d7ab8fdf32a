import { useMemo, useState } from 'react'
import { type Beyond, daysTold } from '../../model/beyond.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import type { Unit } from '../../time/units.ts'
import { DocumentStrip } from './DocumentStrip.tsx'
import { EdgeButton } from './EdgeButton.tsx'
import { EventMarks } from './EventMarks.tsx'
import { Histogram } from './Histogram.tsx'
import { Thumbs } from './Thumbs.tsx'
import { IN_FORCE, formatBeyond, formatBeyondShort, widthOfWords } from './chartWords.ts'
import { MARGIN_PX, createScale } from './scale.ts'
import type { Axis } from './useAxis.ts'
import { useBars } from './useBars.ts'

/** From this width on, in px, there is room for words at the ends of the axis. */
const WORDY_PX = 600
/** Px of an arrow, and of the padding of a button at an end. */
const ARROW_PX = 30
/** Px at the right for the words of the line and of the strip. */
const LEGEND_PX = 104

interface Props {
  readonly axis: Axis
  readonly unit: Unit
  readonly width: number
  /** The window is one day. */
  readonly single: boolean
  /** Only the bars: no names of events, no documents. */
  readonly plain: boolean
}

/** The bars on their axis with the two thumbs; below them the events and the documents. */
export function TimeChart({ axis, unit, width, single, plain }: Props) {
  const { network } = useApp()
  const mode = useAppState((state) => state.mode)
  const [told, setTold] = useState<string | null>(null)
  const wordy = width >= WORDY_PX
  const { told: days, before, after } = daysTold(network)
  const wordsOf = (beyond: Beyond | null, end: 'before' | 'after') => {
    if (!beyond) return null
    const name = formatBeyond(beyond, end, days)
    return { name, shown: wordy ? name : formatBeyondShort(beyond) }
  }
  const [first, last] = [wordsOf(before, 'before'), wordsOf(after, 'after')]
  const left = first ? widthOfWords(first.shown) + ARROW_PX : MARGIN_PX
  const right = Math.max(last ? widthOfWords(last.shown) + ARROW_PX : MARGIN_PX, wordy ? LEGEND_PX : 0)
  const scale = useMemo(() => createScale(axis.days, width, { left, right }), [axis.days, width, left, right])
  const data = useBars(axis.days, unit)

  return (
    <div className="time-chart">
      <div className="bars">
        <Histogram scale={scale} data={data} named={wordy && IN_FORCE[mode] !== ''} tell={setTold} />
        <Thumbs scale={scale} unit={unit} single={single} />
        {first && <EdgeButton axis={axis} end="before" {...first} />}
        {last && <EdgeButton axis={axis} end="after" {...last} />}
      </div>
      {!plain && (
        <>
          <EventMarks scale={scale} events={data.events} />
          <DocumentStrip scale={scale} />
        </>
      )}
      {told !== null && <p className="time-told">{told}</p>}
    </div>
  )
}
