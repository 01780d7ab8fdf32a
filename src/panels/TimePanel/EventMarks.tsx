import { useMemo } from 'react'
import { windowEvents } from '../../model/windowEvents.ts'
import { hover, select } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { type Interval, overlaps } from '../../time/interval.ts'
import { middleOf, placeNames } from './eventNames.ts'

/** Px of the marks' row. */
const HEIGHT = 15

interface Props {
  readonly axis: Interval
  readonly width: number
}

/** The events of the view above the bars, each at its date; named, the best connected first, where there is room. */
export function EventMarks({ axis, width }: Props) {
  const { network, store, selectors } = useApp()
  const view = useAppState(selectors.view)
  const events = useMemo(
    () => windowEvents(view, network).filter(({ span }) => overlaps(span, axis)),
    [view, network, axis],
  )
  const named = useMemo(() => placeNames(events, axis, width), [events, axis, width])

  return (
    <svg className="event-marks" width={width} height={HEIGHT} aria-hidden="true">
      {events.map((event) => {
        const { node, answer } = event
        const x = middleOf(event, axis, width)
        const name = named.get(node.id)
        return (
          <g
            key={node.id}
            className={answer}
            onClick={() => select(store, node.id)}
            onPointerEnter={() => hover(store, node.id)}
            onPointerLeave={() => hover(store, null)}
          >
            <title>{node.label}</title>
            <circle cx={x} cy={HEIGHT - 4} r="2.5" />
            {name !== undefined && (
              <text x={name} y={HEIGHT - 5} textAnchor="start">
                {node.label}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
