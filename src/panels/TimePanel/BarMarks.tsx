import { useMemo } from 'react'
import type { Bar } from '../../model/bars.ts'
import { GROUND } from '../../drawing/encoding.ts'
import { daysMarked } from '../../model/daysMarked.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { useTheme } from '../../store/useTheme.ts'
import { type Interval, overlaps } from '../../time/interval.ts'
import { FOOT_PX } from './chartHeights.ts'
import { type Scale, xOnAxis } from './scale.ts'

interface Props {
  readonly scale: Scale
  readonly bars: readonly Bar[]
}

/** Under the bars: when what is under the pointer happened, wherever the pointer is, and in the accent what is selected. */
export function BarMarks({ scale, bars }: Props) {
  const { network } = useApp()
  const theme = useTheme()
  const selected = useAppState((state) => state.selectedId)
  const hovered = useAppState((state) => state.hoveredId)
  const { text, accent } = GROUND[theme]
  const of = (id: string | null) => (id === null || id === selected ? [] : daysMarked(id, network))
  const hoveredDays = of(hovered)
  const selectedDays = useMemo(() => (selected === null ? [] : daysMarked(selected, network)), [selected, network])
  return (
    <g className="bar-marks">
      {markedSpans(hoveredDays, bars).map((span) => (
        <Mark key={span.start} span={span} scale={scale} fill={text} name="hovered" />
      ))}
      {markedSpans(selectedDays, bars).map((span) => (
        <Mark key={span.start} span={span} scale={scale} fill={accent} name="selected" />
      ))}
    </g>
  )
}

interface MarkProps {
  readonly span: Interval
  readonly scale: Scale
  readonly fill: string
  readonly name: string
}

function Mark({ span, scale, fill, name }: MarkProps) {
  const x = xOnAxis(span.start, scale)
  return (
    <rect
      className={name}
      x={x + 1}
      y={FOOT_PX + 4}
      width={Math.max(2, xOnAxis(span.end, scale) - x - 2)}
      height="3"
      fill={fill}
    />
  )
}

/** The bars in which any of these days lies. */
function markedSpans(days: readonly Interval[], bars: readonly Bar[]): readonly Interval[] {
  return bars.filter(({ span }) => days.some((one) => overlaps(one, span))).map(({ span }) => span)
}
