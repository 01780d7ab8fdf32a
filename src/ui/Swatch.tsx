/** Samples of what is drawn, from the table that draws it. */
import { useId } from 'react'
import type { Family, Kind, Standing, Status } from '../data/schema.ts'
import {
  type Fill,
  GROUND,
  HUES,
  OUTLINES,
  SPOKE_STRENGTH,
  WIDTHS,
  fillOf,
  lineOf,
  mixed,
} from '../drawing/encoding.ts'
import type { Shown } from '../model/view.ts'
import { useApp } from '../store/AppContext.tsx'
import { useTheme } from '../store/useTheme.ts'

/** Px of a node's sample. */
const SIZE = 16

/** A node as it is drawn: the outline of its kind, filled as its parties are. */
export function Swatch({
  kind,
  parties,
  fill,
  size = SIZE,
  at,
  foreseen = false,
}: {
  readonly kind: Kind
  readonly parties?: readonly string[]
  readonly fill?: Fill
  readonly size?: number
  /** Top left corner within a picture that it is part of. */
  readonly at?: { readonly x: number; readonly y: number }
  /** With the dashed outline of what is only planned. */
  readonly foreseen?: boolean
}) {
  const { network } = useApp()
  const theme = useTheme()
  const gradient = useId()
  const hue = HUES[kind.colour][theme]
  const { ground } = GROUND[theme]
  const filled =
    fill ??
    fillOf(
      parties ?? [],
      network.dataset.parties.map((party) => party.id),
    )
  const inside: Readonly<Record<Fill, string>> = {
    solid: hue,
    ringed: hue,
    open: ground,
    tint: mixed(hue, ground, 0.28),
    half: `url(#${gradient})`,
  }
  const paint = {
    fill: inside[filled],
    stroke: hue,
    strokeWidth: 0.18,
    ...(foreseen ? { strokeDasharray: '0.4 0.3' } : {}),
  }
  const outline = OUTLINES[kind.shape]
  return (
    <svg className="swatch" {...at} width={size} height={size} viewBox="-1.15 -1.15 2.3 2.3" aria-hidden="true">
      {filled === 'half' && (
        <linearGradient id={gradient}>
          <stop offset="50%" stopColor={hue} />
          <stop offset="50%" stopColor={ground} />
        </linearGradient>
      )}
      {outline === 'ellipse' ? (
        <circle r="0.92" {...paint} />
      ) : outline === 'round-rectangle' ? (
        <rect x="-0.92" y="-0.92" width="1.84" height="1.84" rx="0.45" {...paint} />
      ) : (
        <polygon points={outline.map((point) => point.join(',')).join(' ')} strokeLinejoin="round" {...paint} />
      )}
    </svg>
  )
}

/** Px of the line that stands for several relationships. */
const SEVERAL_WIDTH = 3.2

/** A line as it is drawn. Without a family it is in the ink of the text: only its pattern is meant. */
export function LineSwatch({
  family,
  status = 'completed',
  answer = 'certain',
  standing,
  spoke = false,
  several = false,
}: {
  readonly family?: Family
  readonly status?: Status
  readonly answer?: Shown
  readonly standing?: Standing | undefined
  /** The thin line to an event. */
  readonly spoke?: boolean
  /** As wide as the line of several relationships. */
  readonly several?: boolean
}) {
  const theme = useTheme()
  const line = lineOf(status, answer, standing)
  const hue = family ? HUES[family.colour][theme] : HUES.ink[theme]
  const stroke = mixed(hue, GROUND[theme].ground, spoke ? SPOKE_STRENGTH : line.strength)
  return (
    <svg className="swatch" width="30" height="12" viewBox="0 0 30 12" aria-hidden="true">
      <line
        x1="1"
        y1="6"
        x2="29"
        y2="6"
        stroke={stroke}
        strokeWidth={several ? SEVERAL_WIDTH : WIDTHS[spoke ? 'thin' : (family?.weight ?? 'medium')]}
        strokeDasharray={line.dash.join(' ')}
      />
      {line.ring && <circle cx="15" cy="6" r="3" fill={GROUND[theme].ground} stroke={stroke} strokeWidth="1.4" />}
      {line.sign && (
        <text className="line-sign" x="15" y="10" textAnchor="middle" stroke={GROUND[theme].ground}>
          {line.sign}
        </text>
      )}
    </svg>
  )
}
