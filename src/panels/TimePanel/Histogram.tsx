import { memo, useId, useMemo } from 'react'
import type { Edge, Family } from '../../data/schema.ts'
import { GROUND, HUES, mixed } from '../../model/encoding.ts'
import { keepsEdge } from '../../model/filters.ts'
import { type Network, found } from '../../model/network.ts'
import { knowledgeBy } from '../../model/publication.ts'
import { raiseEdges, setWindow } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { useTheme } from '../../store/useTheme.ts'
import { answer } from '../../time/answer.ts'
import { type BinCount, binned, isLimitOnly } from '../../time/binned.ts'
import { cutTo } from '../../time/brush.ts'
import { type Interval, overlaps } from '../../time/interval.ts'
import { sayWindow } from '../../time/sayWindow.ts'
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

interface Layer {
  readonly family: Family
  readonly counts: readonly BinCount[]
}

/**
 * How many relationships of each family were in force in each unit of the calendar: solid what is certain, hatched what is
 * possible. What is switched off, hidden or was not yet known is in no bar.
 */
export const Histogram = memo(function Histogram({ axis, width, unit, tell }: Props) {
  const { network, store } = useApp()
  const theme = useTheme()
  const window = useAppState((state) => state.window)
  const off = useAppState((state) => state.off)
  const known = useAppState((state) => state.known)
  const showPossible = useAppState((state) => state.showPossible)
  const hatch = useId()
  const spans = useMemo(() => bins(axis, unit), [axis, unit])
  const kept = useMemo(
    () =>
      network.byDate.filter(
        (edge) => keepsEdge(edge, off, network) && (known === null || knowledgeBy(edge, known, network) === 'known'),
      ),
    [network, off, known],
  )
  const layers = useMemo(() => layersOf(network, kept, spans, showPossible), [network, kept, spans, showPossible])
  const totals = spans.map((_, i) => totalOf(layers, i))
  const most = Math.max(1, ...totals.map(({ certain, possible }) => certain + possible))
  const hueOf = (family: Family, strength: number) => mixed(HUES[family.colour][theme], GROUND[theme].ground, strength)

  return (
    <svg className="histogram" width={width} height={WORDS_PX + 4} aria-hidden="true">
      <defs>
        {layers.flatMap(({ family }) =>
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
      {spans.map((span, i) => {
        const strength = overlaps(span, window) ? 1 : BEYOND
        const left = xOf(Math.max(span.start, axis.start), axis, width) + 0.5
        const barWidth = Math.max(1, xOf(Math.min(span.end, axis.end), axis, width) - left - 0.5)
        return (
          <g
            key={span.start}
            className="bar"
            onClick={() => setWindow(store, cutTo(span, network.extent))}
            onPointerEnter={() => {
              raiseEdges(store, edgesIn(span, kept, network, showPossible))
              tell(sayBar(span, layers, i))
            }}
            onPointerLeave={() => {
              raiseEdges(store, new Set())
              tell(null)
            }}
          >
            <rect className="bar-ground" x={left} y={0} width={barWidth} height={FOOT_PX} />
            {stacked(layers, i, most).map(({ family, part, y, height }) => (
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

function layersOf(
  network: Network,
  kept: readonly Edge[],
  spans: readonly Interval[],
  showPossible: boolean,
): readonly Layer[] {
  return network.dataset.families.map((family) => {
    const whens = kept
      .filter((edge) => found(network.relations, edge.relation).family === family.id)
      .map((edge) => network.whens.get(edge.id))
    const { counts } = binned(whens, spans)
    return {
      family,
      counts: showPossible ? counts : counts.map(({ certain }) => ({ certain, possible: 0, coarse: 0 })),
    }
  })
}

function totalOf(layers: readonly Layer[], bar: number) {
  const sum = (part: 'certain' | 'possible') => layers.reduce((all, { counts }) => all + (counts[bar]?.[part] ?? 0), 0)
  return { certain: sum('certain'), possible: sum('possible') }
}

/** The parts of a bar from its foot upwards: what is certain of every family, then what is possible. */
function stacked(layers: readonly Layer[], bar: number, most: number) {
  let y = FOOT_PX
  return (['certain', 'possible'] as const).flatMap((part) =>
    layers.flatMap(({ family, counts }) => {
      const count = counts[bar]?.[part] ?? 0
      if (count === 0) return []
      const height = Math.max(LEAST_PX, (count / most) * FOOT_PX)
      y -= height
      return [{ family, part, y, height }]
    }),
  )
}

/** The edges that a bar counts. */
function edgesIn(span: Interval, kept: readonly Edge[], network: Network, showPossible: boolean): ReadonlySet<string> {
  const counted = kept.filter((edge) => {
    const when = network.whens.get(edge.id)
    if (!when || isLimitOnly(when)) return false
    const given = answer(when, span, 'during')
    return given === 'certain' || (given === 'possible' && showPossible)
  })
  return new Set(counted.map((edge) => edge.id))
}

/** No bar is "the whole period". */
const NEVER: Interval = { start: 0, end: 0 }

/** "April 2025: 50 certain, 21 possible. Contact 4, Taking part 21, …" */
function sayBar(span: Interval, layers: readonly Layer[], bar: number): string {
  const { certain, possible } = totalOf(layers, bar)
  const families = layers.flatMap(({ family, counts }) => {
    const count = (counts[bar]?.certain ?? 0) + (counts[bar]?.possible ?? 0)
    return count > 0 ? [`${family.label} ${count}`] : []
  })
  const sum = `In force in ${sayWindow(span, NEVER)}: ${certain} certain, ${possible} possible.`
  return families.length > 0 ? `${sum} ${families.join(', ')}.` : sum
}
