import { useMemo } from 'react'
import { type WindowEvent, windowEvents } from '../../model/windowEvents.ts'
import { hover, select } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { type Interval, overlaps } from '../../time/interval.ts'
import { labelWidth } from '../../time/ticks.ts'
import { xOf } from './scale.ts'

/** Px between two names. */
const GAP = 8
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

function middleOf({ span }: WindowEvent, axis: Interval, width: number): number {
  return xOf(Math.min(axis.end, Math.max(axis.start, (span.start + span.end) / 2)), axis, width)
}

/** Where the names stand that have room beside their mark, in px: the most prominent choose first. */
function placeNames(events: readonly WindowEvent[], axis: Interval, width: number): ReadonlyMap<string, number> {
  const marks = events.map((event) => middleOf(event, axis, width))
  const taken: { readonly from: number; readonly to: number }[] = marks.map((x) => ({ from: x - 3, to: x + 3 }))
  const placed = new Map<string, number>()
  for (const event of events.toSorted((a, b) => b.prominence - a.prominence)) {
    const from = middleOf(event, axis, width) + 5
    const to = from + labelWidth(event.node.label)
    if (to > width || taken.some((other) => from < other.to + GAP && other.from - GAP < to && other.to !== from - 2))
      continue
    taken.push({ from, to })
    placed.set(event.node.id, from)
  }
  return placed
}
