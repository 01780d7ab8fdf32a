import { memo, useId, useMemo } from 'react'
import type { Family } from '../../data/schema.ts'
import { type Bar, barsOf } from '../../model/bars.ts'
import { GROUND, HUES, mixed } from '../../drawing/encoding.ts'
import { sayQuestion } from '../../model/sayView.ts'
import { type Choices, admitted, viewAmong } from '../../model/view.ts'
import { raiseEdges, setWindow } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { useTheme } from '../../store/useTheme.ts'
import { type Interval, overlaps } from '../../time/interval.ts'
import { ticks } from '../../time/ticks.ts'
import { type Unit, bins } from '../../time/units.ts'
import { xOf } from './scale.ts'

/** Px from the top to the foot of the bars; below it stand the thumbs, then the words of the axis. */
const FOOT_PX = 42
const WORDS_PX = 71
/** The smallest part of a bar that can still be seen, in px. */
const LEAST_PX = 1.5
/** How strong the bars beyond the window are drawn: paler, and still 3 : 1 against the ground. */
const BEYOND = 0.72

interface Props {
  readonly axis: Interval
  readonly width: number
  readonly unit: Unit
  /** Takes what the bar under the pointer holds, in words; null when the pointer has left. */
  readonly tell: (words: string | null) => void
}

/**
 * What each unit of the calendar holds, by family: solid what is certain, hatched what is possible. A bar counts what its click
 * shows, under the same question, filters and focus.
 */
export const Histogram = memo(function Histogram({ axis, width, unit, tell }: Props) {
  const { network, store, selectors } = useApp()
  const theme = useTheme()
  const window = useAppState((state) => state.window)
  const hatch = useId()
  const spans = useMemo(() => bins(axis, unit), [axis, unit])
  // All that a bar depends on but its own window: while a thumb moves nothing is counted anew.
  const { mode, off, known, focus, showPossible, undated } = useAppState(selectors.choices)
  const asked = useMemo(() => {
    const choices = { mode, off, known, focus, showPossible, undated, window: network.extent }
    return { choices, among: admitted(network, choices) }
  }, [network, mode, off, known, focus, showPossible, undated])
  const bars = useMemo(() => barsOf(spans, asked.among, asked.choices, network), [network, spans, asked])
  const { families } = network.dataset
  const most = Math.max(1, ...bars.map(heightOf))
  const hueOf = (family: Family, strength: number) => mixed(HUES[family.colour][theme], GROUND[theme].ground, strength)

  return (
    <svg className="histogram" width={width} height={WORDS_PX + 4} aria-hidden="true">
      <defs>
        {families.flatMap((family) =>
          [1, BEYOND].map((strength) => (
            <pattern
              key={`${family.id}${strength}`}
              id={`${hatch}${family.id}${strength}`}
              width="4"
              height="4"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="1.5" height="4" fill={hueOf(family, strength)} />
            </pattern>
          )),
        )}
      </defs>
      <rect
        className="window-ground"
        x={xOf(Math.max(window.start, axis.start), axis, width)}
        width={xOf(Math.min(window.end, axis.end), axis, width) - xOf(Math.max(window.start, axis.start), axis, width)}
        height={FOOT_PX}
      />
      {bars.map((bar) => {
        const { span } = bar
        const strength = overlaps(span, window) ? 1 : BEYOND
        const left = xOf(Math.max(span.start, axis.start), axis, width) + 0.5
        const barWidth = Math.max(1, xOf(Math.min(span.end, axis.end), axis, width) - left - 0.5)
        return (
          <g
            key={span.start}
            className="bar"
            onClick={() => setWindow(store, bar.window)}
            onPointerEnter={() => {
              const { edges } = viewAmong(asked.among, network, { ...asked.choices, window: bar.window })
              raiseEdges(store, new Set(edges.keys()))
              tell(sayBar(bar, families, { mode, showPossible }, network.extent))
            }}
            onPointerLeave={() => {
              raiseEdges(store, new Set())
              tell(null)
            }}
          >
            <rect className="bar-ground" x={left} y={0} width={barWidth} height={FOOT_PX} />
            {stacked(bar, families, most).map(({ family, part, y, height }) => (
              <rect
                key={family.id + part}
                x={left}
                y={y}
                width={barWidth}
                height={height}
                fill={part === 'certain' ? hueOf(family, strength) : `url(#${hatch}${family.id}${strength})`}
              />
            ))}
          </g>
        )
      })}
      {ticks(axis, width - 30).map(({ day, label, major }) => (
        <g key={day} className={major ? 'tick major' : 'tick'} transform={`translate(${xOf(day, axis, width)} 0)`}>
          <line y1={FOOT_PX + 13} y2={FOOT_PX + 17} stroke="currentColor" />
          <text y={WORDS_PX} textAnchor="middle">
            {label}
          </text>
        </g>
      ))}
    </svg>
  )
})

/** How many relationships a bar shows. */
function heightOf({ drawn }: Bar): number {
  let sum = 0
  for (const { certain, possible } of drawn.values()) sum += certain + possible
  return sum
}

/** The parts of a bar from its foot upwards: what is certain of every family, then what is possible. */
function stacked({ drawn }: Bar, families: readonly Family[], most: number) {
  let y = FOOT_PX
  return (['certain', 'possible'] as const).flatMap((part) =>
    families.flatMap((family) => {
      const count = drawn.get(family.id)?.[part] ?? 0
      if (count === 0) return []
      const height = Math.max(LEAST_PX, (count / most) * FOOT_PX)
      y -= height
      return [{ family, part, y, height }]
    }),
  )
}

/** "In force at any time in April 2025: 50 certain, 21 possible. Contact 4, Taking part 21, …" */
function sayBar(
  { window, counts, drawn }: Bar,
  families: readonly Family[],
  { mode, showPossible }: Pick<Choices, 'mode' | 'showPossible'>,
  extent: Interval,
): string {
  const { certain, possible } = counts
  const parts = families.flatMap((family) => {
    const { certain: sure = 0, possible: maybe = 0 } = drawn.get(family.id) ?? {}
    return sure + maybe > 0 ? [`${family.label} ${sure + maybe}`] : []
  })
  const hidden = possible > 0 && !showPossible ? ' (not drawn)' : ''
  const sum = `${sayQuestion(mode, window, extent)}: ${certain} certain, ${possible} possible${hidden}.`
  return parts.length > 0 ? `${sum} ${parts.join(', ')}.` : sum
}
