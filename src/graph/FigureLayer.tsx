/**
 * What stands under and over the lines: bands and headings below, the words of the boxes above. Both follow pan and zoom, so that
 * letters are as sharp as the browser can make them. For the eye alone: the walk and the text view say all of it.
 */
import type { Core } from 'cytoscape'
import { type ReactNode, memo, useEffect, useRef } from 'react'
import type { BoxDisplay } from '../drawing/display.ts'
import { GROUND, HUES, type Theme, mixed } from '../drawing/encoding.ts'
import type { Figure, FigureBox, Heading, Point, Run } from '../drawing/figure.ts'
import type { Highlight } from '../drawing/highlight.ts'
import { FOLD_AGAIN } from '../layout/spine/foldSign.ts'
import { found } from '../model/network.ts'
import { useApp, useAppState } from '../store/AppContext.tsx'
import { useTheme } from '../store/useTheme.ts'
import { Swatch } from '../ui/Swatch.tsx'
import type { Drawn } from './drawFigure.ts'
import { idOf } from './elementId.ts'
import { centreOf } from './elements.ts'
import { AWAY } from './stylesheet.ts'
import './figureLayer.css'

/** Radius in px of the dot where a row meets a track. */
const DOT_PX = 2
/** How much of its kind's hue the number of what is folded has. */
const FOLD_HUE = 0.75

/** A picture that pans and zooms with the drawing. */
function Following({
  cy,
  className,
  children,
}: {
  readonly cy: Core
  readonly className: string
  readonly children: ReactNode
}) {
  const group = useRef<SVGGElement>(null)
  useEffect(() => {
    const follow = () => {
      const { x, y } = cy.pan()
      group.current?.setAttribute('transform', `translate(${x} ${y}) scale(${cy.zoom()})`)
    }
    follow()
    cy.on('viewport', follow)
    return () => void cy.off('viewport', follow)
  }, [cy])
  return (
    <svg className={className} aria-hidden="true">
      <g ref={group}>{children}</g>
    </svg>
  )
}

/** Bands of years, and the headings of sides, outline and tracks. */
export const FigureGround = memo(function FigureGround({ cy, figure }: { readonly cy: Core; readonly figure: Figure }) {
  const { network } = useApp()
  const { bands, headings } = figure
  return (
    <Following cy={cy} className="figure-ground">
      {bands.map(({ y1, y2, shaded }) => (
        <rect key={y1} className={shaded ? 'band shaded' : 'band'} x="-4000" width="12000" y={y1} height={y2 - y1} />
      ))}
      {headings.map((heading, i) => (
        <HeadingText key={i} heading={heading} language={network.dataset.language} />
      ))}
    </Following>
  )
})

function HeadingText({ heading, language }: { readonly heading: Heading; readonly language: string }) {
  const { of, text, x, y, anchor, size, weight, named } = heading
  return (
    <text
      className={`heading-${of}`}
      x={x}
      y={y}
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor}
      lang={named ? language : undefined}
    >
      {text}
    </text>
  )
}

interface WordsProps extends Drawn {
  readonly cy: Core
  readonly highlight: Highlight | null
}

/** The words of every box that is drawn. */
export function FigureWords({ cy, figure, display, highlight }: WordsProps) {
  const selectedId = useAppState((state) => state.selectedId)
  const theme = useTheme()
  const layer = useRef<Map<string, SVGGElement>>(new Map())

  // What is dragged, or on its way to another place, takes its words along.
  useEffect(() => {
    const follow = ({
      target,
    }: {
      readonly target: Parameters<typeof idOf>[0] & { position: () => { x: number; y: number } }
    }) => {
      const box = figure.boxes.get(idOf(target))
      if (!box) return
      const { x, y } = target.position()
      const home = centreOf(box)
      layer.current.get(box.id)?.setAttribute('transform', `translate(${x - home.x} ${y - home.y})`)
    }
    cy.nodes().forEach((node) => follow({ target: node }))
    cy.on('position', 'node', follow)
    return () => void cy.off('position', 'node', follow)
  }, [cy, figure, display])

  return (
    <Following cy={cy} className="figure-words">
      {[...figure.strokes.values()].map(({ id, dot }) => {
        const shown = display.strokes.get(id)
        if (!dot || !shown) return null
        const isPale = shown.isFaint || (highlight !== null && !highlight.strokes.has(id))
        return <Dot key={id} at={dot} planned={shown.isPlanned} pale={isPale} />
      })}
      {[...figure.boxes.values()].map((box) => {
        const state = display.boxes.get(box.id)
        if (!state || state.state === 'gone' || (state.state === 'away' && box.place === 'free')) return null
        const isPale = state.state !== 'here' || (highlight !== null && !highlight.boxes.has(box.id))
        return (
          <g
            key={box.id}
            data-id={box.id}
            ref={(element) => {
              if (element) layer.current.set(box.id, element)
              else layer.current.delete(box.id)
            }}
          >
            <BoxWords box={box} state={state} theme={theme} pale={isPale} selected={selectedId === box.id} />
          </g>
        )
      })}
    </Following>
  )
}

/** Where a row meets the track of a subject: filled where it was dealt with, open where that was only planned. */
function Dot({ at, planned, pale }: { readonly at: Point; readonly planned: boolean; readonly pale: boolean }) {
  const classes = ['dot', ...(planned ? ['planned'] : []), ...(pale ? ['pale'] : [])]
  return <circle className={classes.join(' ')} cx={at.x} cy={at.y} r={DOT_PX} />
}

interface BoxProps {
  readonly box: FigureBox
  readonly state: BoxDisplay
  readonly theme: Theme
  /** Not asked for, or not in the window. */
  readonly pale: boolean
  readonly selected: boolean
}

/** A display is made anew for each view; most of its boxes stand as they did. */
function isSameBox(a: BoxProps, b: BoxProps): boolean {
  return (
    a.box === b.box &&
    a.theme === b.theme &&
    a.pale === b.pale &&
    a.selected === b.selected &&
    a.state.state === b.state.state &&
    a.state.isPlanned === b.state.isPlanned &&
    a.state.folded === b.state.folded
  )
}

const BoxWords = memo(function BoxWords({ box, state, theme, pale, selected }: BoxProps) {
  const { network } = useApp()
  const node = found(network.nodes, box.id)
  const kind = found(network.kinds, node.kind)
  const { x, y, r } = box.glyph
  return (
    <g className={`words at-${box.place}${pale ? ' pale' : ''}`} lang={network.dataset.language}>
      {box.place === 'row' && (
        <g opacity={pale && !selected ? AWAY : 1}>
          <Swatch
            kind={kind}
            parties={node.parties}
            at={{ x: x - r * 1.15, y: y - r * 1.15 }}
            size={r * 2.3}
            foreseen={state.isPlanned}
          />
        </g>
      )}
      {box.runs.map((run, i) => (
        <RunText
          key={i}
          run={run}
          folded={state.folded}
          hue={pale ? null : mixed(HUES[kind.colour][theme], GROUND[theme].text, FOLD_HUE)}
        />
      ))}
    </g>
  )
}, isSameBox)

/** The sign behind a name as it is now: of what is folded as many as the view has; that it folds again stands as it is. */
function foldText({ text, lead = '' }: Run, folded: number): string {
  if (text.endsWith(FOLD_AGAIN)) return text
  return folded === 0 ? '' : `${lead}+${folded}`
}

interface RunProps {
  readonly run: Run
  /** How many are folded at its box in the present view. */
  readonly folded: number
  /** Of the number of these; null where the box is pale. */
  readonly hue: string | null
}

function RunText({ run, folded, hue }: RunProps) {
  const { role, text, weight, size, tone, x, y, anchor, upright } = run
  const shown = role === 'fold' ? foldText(run, folded) : text
  if (shown === '') return null
  return (
    <text
      className={`run-${role} tone-${tone}`}
      x={x}
      y={y}
      fontSize={size}
      fontWeight={weight}
      textAnchor={anchor}
      transform={upright ? `rotate(-90 ${x} ${y})` : undefined}
      style={role === 'fold' && hue !== null ? { fill: hue } : undefined}
    >
      {shown}
    </text>
  )
}
