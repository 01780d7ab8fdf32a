import { memo, useMemo } from 'react'
import type { WindowEvent } from '../../model/windowEvents.ts'
import { GROUND } from '../../drawing/encoding.ts'
import { hover, select } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { useTheme } from '../../store/useTheme.ts'
import { overlaps } from '../../time/interval.ts'
import { middleOf, nameOnAxis, placeNames } from './eventNames.ts'
import type { Scale } from './scale.ts'

/** Px of the row, and of the marks above the names. */
const HEIGHT = 18
const MARK = 4

interface Props {
  readonly scale: Scale
  /** In order of time. */
  readonly events: readonly WindowEvent[]
}

/** The events below the axis, each at its date; named, the best connected first, where there is room. */
export function EventMarks({ scale, events }: Props) {
  const { accent } = GROUND[useTheme()]
  const window = useAppState((state) => state.window)
  const selected = useAppState((state) => state.selectedId)
  const hovered = useAppState((state) => state.hoveredId)
  const shown = useMemo(() => events.filter(({ span }) => overlaps(span, scale.axis)), [events, scale])
  const named = useMemo(() => placeNames(shown, scale, selected), [shown, scale, selected])

  return (
    <svg className="event-marks" width={scale.width} height={HEIGHT} aria-hidden="true">
      {shown.map((event) => (
        <EventMark
          key={event.node.id}
          event={event}
          x={middleOf(event, scale)}
          name={named.get(event.node.id)}
          fill={event.node.id === selected ? accent : 'currentColor'}
          isSelected={event.node.id === selected}
          isHovered={event.node.id === hovered}
          isBeyond={!overlaps(event.span, window)}
        />
      ))}
    </svg>
  )
}

interface MarkProps {
  readonly event: WindowEvent
  /** Px of its mark, and of its name, which not all have. */
  readonly x: number
  readonly name: number | undefined
  readonly fill: string
  readonly isSelected: boolean
  readonly isHovered: boolean
  /** It lies beyond the window. */
  readonly isBeyond: boolean
}

/** Of thousands of events a step of a thumb changes few. */
const EventMark = memo(function EventMark({ event, x, name, fill, isSelected, isHovered, isBeyond }: MarkProps) {
  const { store } = useApp()
  const { id, label } = event.node
  const classes = [isSelected && 'selected', isHovered && 'hovered', isBeyond && 'beyond']
  return (
    <g
      className={classes.filter(Boolean).join(' ')}
      onClick={() => select(store, id)}
      onPointerEnter={() => hover(store, id)}
      onPointerLeave={() => hover(store, null)}
    >
      <title>{label}</title>
      <rect className="mark-ground" x={x - 4} width="8" height={MARK + 3} />
      <rect className="mark" fill={fill} x={x - 0.75} width="1.5" height={MARK} />
      {name !== undefined && (
        <text x={name} y={HEIGHT - 4} fill={fill}>
          {nameOnAxis(event)}
        </text>
      )}
    </g>
  )
})
