import { useId, useMemo } from 'react'
import type { Family } from '../../data/schema.ts'
import { GROUND, HUES, mixed } from '../../model/encoding.ts'
import { keepsEdge } from '../../model/filters.ts'
import { type Network, found } from '../../model/network.ts'
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
/** How strong the bars beyond the window are drawn. */
const BEYOND = 0.4

interface Props {
  readonly axis: Interval
  readonly width: number
  readonly unit: Unit
}

interface Layer {
  readonly family: Family
  readonly counts: readonly BinCount[]
}

/** How many relationships of each family were in force in each unit of the calendar: solid what is certain, hatched what is possible. */
export function Histogram({ axis, width, unit }: Props) {
  const { network, store } = useApp()
  const theme = useTheme()
  const window = useAppState((state) => state.window)
  const off = useAppState((state) => state.off)
  const hatch = useId()
  const spans = useMemo(() => bins(axis, unit), [axis, unit])
  const layers = useMemo(() => layersOf(network, off, spans), [network, off, spans])
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
      {spans.map((span, i) => {
        const strength = overlaps(span, window) ? 1 : BEYOND
        const left = xOf(Math.max(span.start, axis.start), axis, width) + 0.5
        const barWidth = Math.max(1, xOf(Math.min(span.end, axis.end), axis, width) - left - 0.5)
        return (
          <g
            key={span.start}
            className="bar"
            onClick={() => setWindow(store, cutTo(span, network.extent))}
            onPointerEnter={() => raiseEdges(store, edgesIn(span, network, off))}
            onPointerLeave={() => raiseEdges(store, new Set())}
          >
            <title>{sayBar(span, totals[i])}</title>
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
}

function layersOf(network: Network, off: ReadonlySet<string>, spans: readonly Interval[]): readonly Layer[] {
  const kept = network.byDate.filter((edge) => keepsEdge(edge, off, network))
  return network.dataset.families.map((family) => {
    const whens = kept
      .filter((edge) => found(network.relations, edge.relation).family === family.id)
      .map((edge) => network.whens.get(edge.id))
    return { family, counts: binned(whens, spans).counts }
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
function edgesIn(span: Interval, network: Network, off: ReadonlySet<string>): ReadonlySet<string> {
  const counted = network.byDate.filter((edge) => {
    const when = network.whens.get(edge.id)
    return when && !isLimitOnly(when) && answer(when, span, 'during') !== 'outside' && keepsEdge(edge, off, network)
  })
  return new Set(counted.map((edge) => edge.id))
}

/** No bar is "the whole period". */
const NEVER: Interval = { start: 0, end: 0 }

function sayBar(span: Interval, total: { readonly certain: number; readonly possible: number } | undefined): string {
  return `${sayWindow(span, NEVER)}: ${total?.certain ?? 0} certain, ${total?.possible ?? 0} possible`
}
