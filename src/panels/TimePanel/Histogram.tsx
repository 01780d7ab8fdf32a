import { memo, useId, useMemo } from 'react'
import { GROUND, HUES, type Theme, mixed } from '../../drawing/encoding.ts'
import type { Family } from '../../data/schema.ts'
import type { Bar, VagueBeginning } from '../../model/bars.ts'
import { viewAmong } from '../../model/view.ts'
import { found } from '../../model/network.ts'
import { raiseEdges, setWindow } from '../../store/appStore.ts'
import { useApp, useAppState } from '../../store/AppContext.tsx'
import { useTheme } from '../../store/useTheme.ts'
import { cutTo } from '../../time/brush.ts'
import { type Interval, overlaps } from '../../time/interval.ts'
import { ticks } from '../../time/ticks.ts'
import { BarMarks } from './BarMarks.tsx'
import { FOOT_PX, HEIGHT_PX, WORDS_PX } from './chartHeights.ts'
import { IN_FORCE, widthOfWords } from './chartWords.ts'
import { formatBar, formatVague } from './formatBar.ts'
import { type Scale, xOf, xOnAxis } from './scale.ts'
import type { ChartData } from './useBars.ts'

/** The smallest part of a bar that can still be seen, in px. */
const LEAST_PX = 1.5
/** A beginning known only to a longer time than a bar, in px. */
const VAGUE_PX = 3
/** How far the line of what is in force runs on beyond the axis, in px. */
const ON_PX = 16
/** Above the foot of the bars so much is left to what lies beyond the axis, in px. */
const BEYOND_PX = 16
/** How strong the bars beyond the window are drawn: paler, and still 3 : 1 against the ground. */
const BEYOND = 0.72

interface Props {
  readonly scale: Scale
  readonly data: ChartData
  /** There is room at the right for the words of the line. */
  readonly named: boolean
  /** Takes what the bar under the pointer holds, in words; null when the pointer has left. */
  readonly tell: (words: string | null) => void
}

/**
 * What happened or began in each unit of the calendar, by family: solid what is certain, hatched what is possible; behind it, as a
 * line, what was in force or open already. A click shows both, under the same question, filters and focus.
 */
export const Histogram = memo(function Histogram({ scale, data, named, tell }: Props) {
  const { network, store } = useApp()
  const theme = useTheme()
  const window = useAppState((state) => state.window)
  const hatch = useId()
  const { bars, vague, choices, among } = data
  const { axis } = scale
  const { families } = network.dataset
  const most = useMemo(() => Math.max(1, ...bars.map(heightOf), ...bars.map(({ inForce }) => inForce)), [bars])
  const marks = useMemo(() => ticks(axis, scale.right - scale.left), [axis, scale])
  const point = useMemo((): Point => {
    const at = (window: Interval, words: string) => {
      const { edges } = viewAmong(among, network, { ...choices, window })
      raiseEdges(store, new Set(edges.keys()))
      tell(words)
    }
    return {
      choose: (window) => setWindow(store, window),
      bar: (bar) => at(bar.window, formatBar(bar, families, choices, network.extent)),
      vague: (one) => at(cutTo(one.span, network.extent), formatVague(one, found(network.families, one.family))),
      leave: () => {
        raiseEdges(store, new Set())
        tell(null)
      },
    }
  }, [network, store, among, choices, families, tell])

  return (
    <svg className="histogram" width={scale.width} height={HEIGHT_PX} aria-hidden="true">
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
              <rect width="1.5" height="4" fill={hueOf(family, strength, theme)} />
            </pattern>
          )),
        )}
      </defs>
      <rect
        className="window-ground"
        x={xOnAxis(window.start, scale)}
        width={xOnAxis(window.end, scale) - xOnAxis(window.start, scale)}
        height={FOOT_PX}
      />
      {marks.map(
        ({ day, major }) =>
          major && <line key={day} className="grid" x1={xOf(day, scale)} x2={xOf(day, scale)} y2={FOOT_PX} />,
      )}
      {bars.map((bar) => (
        <BarColumn
          key={bar.span.start}
          bar={bar}
          scale={scale}
          most={most}
          strength={overlaps(bar.span, window) ? 1 : BEYOND}
          hatch={hatch}
          theme={theme}
          point={point}
        />
      ))}
      {vague.map((one) => (
        <Vague
          key={`${one.span.start} ${one.span.end}`}
          one={one}
          scale={scale}
          fill={`url(#${hatch}${one.family}${overlaps(one.span, window) ? 1 : BEYOND})`}
          point={point}
        />
      ))}
      {bars.some(({ inForce }) => inForce > 0) && (
        <g className="in-force">
          <path d={lineOfForce(bars, scale, most)} />
          <path
            className="on"
            d={`M${scale.right} ${yOf(bars.at(-1)?.inForce ?? 0, most)}h${named ? ON_PX : scale.width - scale.right}`}
          />
          {named && (
            <text
              x={scale.right + ON_PX + 4}
              y={Math.min(FOOT_PX - BEYOND_PX, Math.max(10, yOf(bars.at(-1)?.inForce ?? 0, most) + 4))}
            >
              {IN_FORCE[choices.mode]}
            </text>
          )}
        </g>
      )}
      <BarMarks scale={scale} bars={bars} />
      {marks.map(({ day, label, major }) => {
        const x = xOf(day, scale)
        // The first words would be cut at the edge of the chart.
        const isAtEdge = x < widthOfWords(label) / 2
        return (
          <g key={day} className={major ? 'tick major' : 'tick'}>
            <line x1={x} x2={x} y1={FOOT_PX + 8} y2={FOOT_PX + 11} stroke="currentColor" />
            <text x={isAtEdge ? 0 : x} y={WORDS_PX} textAnchor={isAtEdge ? 'start' : 'middle'}>
              {label}
            </text>
          </g>
        )
      })}
    </svg>
  )
})

/** What the pointer does upon a bar: it takes its window, or raises what that would show, and says it. */
interface Point {
  readonly choose: (window: Interval) => void
  readonly bar: (bar: Bar) => void
  readonly vague: (one: VagueBeginning) => void
  readonly leave: () => void
}

interface BarProps {
  readonly bar: Bar
  readonly scale: Scale
  /** Of the highest bar. */
  readonly most: number
  readonly strength: number
  /** What the ids of hatches begin with. */
  readonly hatch: string
  readonly theme: Theme
  readonly point: Point
}

/** A step of a thumb changes few bars: the others are not made anew. */
const BarColumn = memo(function BarColumn({ bar, scale, most, strength, hatch, theme, point }: BarProps) {
  const { network } = useApp()
  const left = xOnAxis(bar.span.start, scale) + 0.5
  const width = Math.max(1, xOnAxis(bar.span.end, scale) - left - 0.5)
  return (
    <g
      className="bar"
      onClick={() => point.choose(bar.window)}
      onPointerEnter={() => point.bar(bar)}
      onPointerLeave={point.leave}
    >
      <rect className="bar-ground" x={left} y={0} width={width} height={FOOT_PX} />
      {stacked(bar, network.dataset.families, most).map(({ family, part, y, height }) => (
        <rect
          key={family.id + part}
          x={left + width * 0.2}
          y={y}
          width={width * 0.6}
          height={height}
          fill={part === 'certain' ? hueOf(family, strength, theme) : `url(#${hatch}${family.id}${strength})`}
        />
      ))}
    </g>
  )
})

interface VagueProps {
  readonly one: VagueBeginning
  readonly scale: Scale
  readonly fill: string
  readonly point: Point
}

/** A thin bar over all the days on which something may have begun. */
const Vague = memo(function Vague({ one, scale, fill, point }: VagueProps) {
  const { network } = useApp()
  const { span } = one
  if (!overlaps(span, scale.axis)) return null
  const x = xOnAxis(span.start, scale)
  const width = xOnAxis(span.end, scale) - x
  return (
    <g
      className="bar vague"
      onClick={() => point.choose(cutTo(span, network.extent))}
      onPointerEnter={() => point.vague(one)}
      onPointerLeave={point.leave}
    >
      <rect className="said-ground" x={x} y={FOOT_PX - VAGUE_PX} width={width} height={VAGUE_PX} />
      <rect x={x} y={FOOT_PX - VAGUE_PX} width={width} height={VAGUE_PX} fill={fill} />
    </g>
  )
})

const hueOf = (family: Family, strength: number, theme: Theme) =>
  mixed(HUES[family.colour][theme], GROUND[theme].ground, strength)

/** How many relationships a bar shows as its height. */
function heightOf({ began }: Bar): number {
  let sum = 0
  for (const { certain, possible } of began.values()) sum += certain + possible
  return sum
}

function yOf(count: number, most: number): number {
  return FOOT_PX - (count / most) * (FOOT_PX - 2)
}

/** The parts of a bar from its foot upwards: what is certain of every family, then what is possible. */
function stacked({ began }: Bar, families: readonly Family[], most: number) {
  let y = FOOT_PX
  return (['certain', 'possible'] as const).flatMap((part) =>
    families.flatMap((family) => {
      const count = began.get(family.id)?.[part] ?? 0
      if (count === 0) return []
      const height = Math.max(LEAST_PX, FOOT_PX - yOf(count, most))
      y -= height
      return [{ family, part, y, height }]
    }),
  )
}

/** Steps from bar to bar, at what was in force or open already. */
function lineOfForce(bars: readonly Bar[], scale: Scale, most: number): string {
  return bars
    .map(({ span, inForce }, i) => {
      const y = yOf(inForce, most)
      const [from, to] = [xOnAxis(span.start, scale), xOnAxis(span.end, scale)]
      return `${i === 0 ? 'M' : 'L'}${from} ${y}H${to}`
    })
    .join('')
}
