/**
 * How nodes and edges look: the one table that the drawing, the legend and every figure read.
 * Hues follow Okabe and Ito (jfly.uni-koeln.de/color), darkened for the light ground and lightened for the dark one so
 * that each keeps 3 : 1 against it (WCAG 1.4.11); shape repeats what hue says.
 */
import type { Answer } from '../time/answer.ts'
import type { Colour, Shape, Standing, Status, Weight } from '../data/schema.ts'

export type Theme = 'light' | 'dark'

/** The ground that the network is drawn on, and the inks that are not spent on meaning. */
export const GROUND: Readonly<
  Record<Theme, { readonly ground: string; readonly text: string; readonly accent: string }>
> = {
  light: { ground: '#fcfcfb', text: '#1c1f24', accent: '#a3005c' },
  dark: { ground: '#15171b', text: '#eceef1', accent: '#ff7ac0' },
}

export const HUES: Readonly<Record<Colour, Readonly<Record<Theme, string>>>> = {
  blue: { light: '#0069a8', dark: '#58aeea' },
  sky: { light: '#2a8fc4', dark: '#9bd8f7' },
  green: { light: '#008a63', dark: '#35cc9b' },
  amber: { light: '#b27300', dark: '#f2b632' },
  vermilion: { light: '#cf5400', dark: '#ff8f52' },
  purple: { light: '#a8508c', dark: '#e6a0cb' },
  olive: { light: '#74741b', dark: '#c6c45c' },
  teal: { light: '#0f7f86', dark: '#52c7cc' },
  brown: { light: '#96602f', dark: '#d9a066' },
  indigo: { light: '#6663bd', dark: '#a3a1f0' },
  ink: { light: '#30353d', dark: '#dfe2e6' },
  grey: { light: '#767c85', dark: '#9aa1aa' },
}

/** Outlines in a box from -1 to 1 on both axes, y downwards; `ellipse` and `round-rectangle` are the renderer's own. */
export type Outline = 'ellipse' | 'round-rectangle' | readonly (readonly [number, number])[]

function regular(corners: number, turn: number): readonly (readonly [number, number])[] {
  const round = (n: number) => Math.round(n * 1_000) / 1_000
  return Array.from({ length: corners }, (_, i) => {
    const angle = turn + (2 * Math.PI * i) / corners
    return [round(Math.cos(angle)), round(Math.sin(angle))] as const
  })
}

export const OUTLINES: Readonly<Record<Shape, Outline>> = {
  circle: 'ellipse',
  'rounded-square': 'round-rectangle',
  square: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]], // prettier-ignore
  diamond: [[0, -1], [1, 0], [0, 1], [-1, 0]], // prettier-ignore
  hexagon: regular(6, 0),
  octagon: regular(8, Math.PI / 8),
  pentagon: regular(5, -Math.PI / 2),
  triangle: [[0, -1], [1, 0.85], [-1, 0.85]], // prettier-ignore
  shield: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.1], [0, 1], [-0.9, 0.1]], // prettier-ignore
  document: [[-0.75, -1], [0.3, -1], [0.75, -0.5], [0.75, 1], [-0.75, 1]], // prettier-ignore
  pin: [[-0.8, -0.9], [0.8, -0.9], [0, 1]], // prettier-ignore
  ship: [[-1, -0.15], [-0.3, -0.15], [-0.3, -0.8], [0.3, -0.8], [0.3, -0.15], [1, -0.15], [0.6, 0.7], [-0.6, 0.7]], // prettier-ignore
  bar: [[-1, -0.45], [1, -0.45], [1, 0.45], [-1, 0.45]], // prettier-ignore
}

/** The second cue for a party, beside its place: how the node's shape is filled. Ordered as the dataset's parties. */
export type Fill = 'solid' | 'open' | 'ringed' | 'half' | 'tint'
const PARTY_FILLS: readonly Fill[] = ['solid', 'open', 'ringed']

/** The fill of a node that belongs to these parties: one has its own, several share the half, none has a tint. */
export function fillOf(parties: readonly string[], order: readonly string[]): Fill {
  const [first, second] = parties
  if (first === undefined) return 'tint'
  if (second !== undefined) return 'half'
  return PARTY_FILLS[order.indexOf(first)] ?? 'tint'
}

/** Line widths in px. */
export const WIDTHS: Readonly<Record<Weight, number>> = { thin: 1, medium: 1.6, bold: 2.2 }

/** Share of the ink that the thin line has from an event to whom it brought together. */
export const SPOKE_STRENGTH = 0.5

export interface Line {
  /** Lengths in px of dash and gap in turn; empty for a solid line. */
  readonly dash: readonly number[]
  /** Share of the family's colour that is left, 0 to 1. */
  readonly strength: number
  /** A small open ring at the line's middle: no text dates it. */
  readonly ring: boolean
  /** A sign at the line's middle: what it tells is alleged or denied. */
  readonly sign?: DisputeSign
}

/** Apart from the signs of dates, which stand on names, and from those of two windows, beside which they stand in brackets. */
export const DISPUTE_SIGNS = { alleged: '?', denied: '×' } as const
export type DisputeSign = (typeof DISPUTE_SIGNS)[keyof typeof DISPUTE_SIGNS]

const DASHED = [7, 5]
const DOTTED = [1.5, 4]
const DASH_DOTTED = [7, 4, 1.5, 4]
/** Lighter, but so that the palest hue on the light ground keeps 3 : 1. */
const POSSIBLE = 0.9

/**
 * Solid: certain and done. Dashed: planned. Dotted and lighter: possible. A ring in the middle: undated. A question mark there:
 * alleged; a cross: denied.
 */
export function lineOf(
  status: Status,
  answer: Exclude<Answer, 'outside' | 'limit'>,
  standing: Standing = 'reported',
): Line {
  const planned = status === 'planned'
  const sign = standing === 'alleged' || standing === 'denied' ? { sign: DISPUTE_SIGNS[standing] } : {}
  if (answer === 'possible') return { dash: planned ? DASH_DOTTED : DOTTED, strength: POSSIBLE, ring: false, ...sign }
  return { dash: planned ? DASHED : [], strength: 1, ring: answer === 'undated', ...sign }
}

/** Mixes `strength` of a colour into the ground, so that a lighter line needs no transparency where lines cross. */
export function mixed(colour: string, ground: string, strength: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  const mix = (at: number) => Math.round(channel(colour, at) * strength + channel(ground, at) * (1 - strength))
  return `#${[1, 3, 5].map((at) => mix(at).toString(16).padStart(2, '0')).join('')}`
}
