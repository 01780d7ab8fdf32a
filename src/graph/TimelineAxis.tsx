/** The timeline’s axis and lanes, under the drawing: words for the eye, since dates and parties are said with each node. */
import type { Core } from 'cytoscape'
import { useApp } from '../store/AppContext.tsx'
import type { Column, Timeline } from '../layout/timelineLayout.ts'
import { useViewport } from './useViewport.ts'
import './layouts.css'

interface Props {
  readonly cy: Core
  readonly timeline: Timeline
}

/** The line between two lanes: a step at every column. */
function steps(columns: readonly Column[], at: 0 | 1): string {
  return columns.map(({ left, right, parts }, i) => `${i === 0 ? 'M' : 'L'}${left} ${parts[at]}H${right}`).join('')
}

export function TimelineAxis({ cy, timeline }: Props) {
  const { network } = useApp()
  const { zoom, x, y } = useViewport(cy)
  const first = timeline.columns[0]
  const last = timeline.columns.at(-1)
  if (!first || !last) return null
  const { columns, top, bottom } = timeline
  const parties = network.dataset.parties
  const [above, below] = [parties[0], parties.length > 1 ? parties.at(-1) : undefined]
  const lanes = [
    { name: above?.label, from: top, to: first.parts[0] },
    { name: 'Shared or neither', from: first.parts[0], to: first.parts[1] },
    { name: below?.label, from: first.parts[1], to: bottom },
  ]
  return (
    <div className="timeline-axis" aria-hidden="true">
      <svg>
        <g transform={`translate(${x} ${y}) scale(${zoom})`}>
          {columns.slice(1).map(({ left }) => (
            <path key={left} className="timeline-column" d={`M${left} ${top - 30}V${bottom}`} />
          ))}
          {below && (
            <>
              <path className="timeline-lane" d={steps(columns, 0)} />
              <path className="timeline-lane" d={steps(columns, 1)} />
            </>
          )}
        </g>
      </svg>
      {columns.map(({ left, right, label, year }) => (
        <span
          key={left}
          className="timeline-label"
          style={{ left: left * zoom + x, width: (right - left) * zoom, top: Math.max(2, (top - 32) * zoom + y) }}
        >
          <b>{year}</b> {label}
        </span>
      ))}
      {below &&
        lanes.map(({ name, from, to }) =>
          name === undefined || to - from < 24 ? null : (
            <span
              key={name}
              className="timeline-lane-name"
              style={{
                left: Math.max(2, (first.left - 18) * zoom + x),
                top: from * zoom + y,
                height: (to - from) * zoom,
              }}
            >
              {name}
            </span>
          ),
        )}
    </div>
  )
}
