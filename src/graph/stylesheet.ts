/** Cytoscape's stylesheet, made from the one table of appearance. Lengths are px of the figure. */
import type { EdgeSingular, NodeSingular, StylesheetJson, StylesheetJsonBlock } from 'cytoscape'
import { DISPUTE_SIGNS, GROUND, HUES, OUTLINES, type Theme, lineOf, mixed } from '../drawing/encoding.ts'
import { FONT_FAMILY } from '../layout/textWidth.ts'
import { CHANGES } from '../model/changes.ts'
import type { Network } from '../model/network.ts'
import { walkedBlocks } from './walkedStyle.ts'

/** What the bundled font lacks is left to the system. Quoted, since Cytoscape takes a bare name with a number apart. */
const FONT = `"${FONT_FAMILY}", sans-serif`

/** How strong the shapes are of what is not asked for or not in the window; its name is told by its weight and tone instead. */
export const AWAY = 0.34
/** How strong the lines are beside those that are highlighted. */
const FADED = 0.22
/** What the few that were asked for are tied to: there to be read, and not what was asked for. */
const FAINT = 0.5
/** What is the same in both windows, while they are compared. */
const UNCHANGED = 0.4
/** How much wider a highlighted line is. */
const HIGHLIGHTED = 1.35
/** How strong a line to a subject is, and its width in px. */
const TRACK = 0.6
const TRACK_PX = 0.9
/** Share of its kind's hue that the ground of a sheet has. */
const SHEET_TINT: Readonly<Record<Theme, number>> = { light: 0.12, dark: 0.2 }

/**
 * Cytoscape counts a corner that stands straight above or below the pointer twice, and takes the middle of such a shape for
 * its outside: the corner stands aside by less than can be seen.
 */
const hittable = ([x, y]: readonly [number, number]) => [x === 0 ? 0.0005 : x, y] as const

/** Its types know two ways to measure a curve, and it has this third one. */
const BY_ENDPOINTS = { 'edge-distances': 'endpoints' } as unknown as { 'edge-distances': 'intersection' }

const widthOf = (line: EdgeSingular) => line.data('width') as number

export function stylesheetOf(network: Network, theme: Theme, moving: boolean): StylesheetJson {
  const { ground, text, accent } = GROUND[theme]
  const fade = { 'transition-property': 'opacity', 'transition-duration': moving ? 180 : 0 } as const

  const blocks: StylesheetJsonBlock[] = [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        'border-width': (node: NodeSingular) => Math.max(1.2, (node.data('width') as number) * 0.1),
        'background-color': ground,
        'overlay-opacity': 0,
        'z-index': 10,
        ...fade,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'curve-style': 'straight',
        'line-cap': 'butt',
        'overlay-opacity': 0,
        'font-family': FONT,
        color: text,
        'text-background-color': ground,
        'text-background-opacity': 0.92,
        'text-background-padding': '1px',
        'z-index': 1,
        ...fade,
      },
    },
    { selector: 'edge[shape = "curve"]', style: { 'curve-style': 'unbundled-bezier', ...BY_ENDPOINTS } },
    { selector: 'edge[shape = "corners"]', style: { 'curve-style': 'round-segments', ...BY_ENDPOINTS } },
  ]

  for (const kind of network.dataset.kinds) {
    const hue = HUES[kind.colour][theme]
    const outline = OUTLINES[kind.shape]
    const shape =
      typeof outline === 'string'
        ? { shape: outline }
        : { shape: 'polygon' as const, 'shape-polygon-points': outline.flatMap(hittable).join(' ') }
    const of = (fill: string) => `node[kind = "${kind.id}"][fill = "${fill}"]`
    blocks.push(
      { selector: `node[kind = "${kind.id}"]`, style: { ...shape, 'border-color': hue } },
      { selector: of('solid'), style: { 'background-color': hue } },
      { selector: of('ringed'), style: { 'background-color': hue, 'border-style': 'double', 'border-width': 5 } },
      { selector: of('tint'), style: { 'background-color': mixed(hue, ground, 0.28) } },
      {
        selector: of('half'),
        style: {
          'background-fill': 'linear-gradient',
          'background-gradient-direction': 'to-right',
          'background-gradient-stop-colors': [hue, hue, ground, ground],
          'background-gradient-stop-positions': [0, 50, 50, 100],
        },
      },
      {
        selector: `node[kind = "${kind.id}"][place = "row"]`,
        style: {
          shape: 'round-rectangle',
          'corner-radius': 'data(radius)',
          'background-fill': 'solid',
          'background-color': ground,
          'border-width': 1,
          'border-style': 'solid',
        },
      },
      {
        selector: `node[kind = "${kind.id}"][outline = "sheet"]`,
        style: { 'background-color': mixed(hue, ground, SHEET_TINT[theme]), 'border-width': 1.2 },
      },
    )
  }
  blocks.push({
    selector: 'node[place = "row"][outline = "none"]',
    style: { 'background-opacity': 0, 'border-width': 0 },
  })
  blocks.push({ selector: 'node[place = "track"]', style: { 'border-width': 0 } })

  for (const family of network.dataset.families) {
    const hue = HUES[family.colour][theme]
    const coloured = (strength: number) => {
      const colour = mixed(hue, ground, strength)
      return { 'line-color': colour, 'mid-target-arrow-color': colour }
    }
    blocks.push(
      { selector: `edge[family = "${family.id}"]`, style: coloured(0.86) },
      { selector: `edge[family = "${family.id}"].raised`, style: coloured(1) },
    )
  }
  // Many marks on one track are told by their dots; a hue each would make the comb the loudest part of the figure.
  const grey = HUES.grey[theme]
  blocks.push(
    { selector: 'edge[onTrack = 1]', style: { 'line-color': mixed(grey, ground, TRACK), width: TRACK_PX } },
    { selector: 'edge[onTrack = 1].raised', style: { 'line-color': grey } },
  )
  for (const status of ['completed', 'planned'] as const)
    for (const shown of ['certain', 'possible', 'undated'] as const) {
      const { dash, ring } = lineOf(status, shown)
      blocks.push({
        selector: `edge.${shown}${status === 'planned' ? '.planned' : ''}`,
        style: {
          ...(dash.length > 0
            ? { 'line-style': 'dashed' as const, 'line-dash-pattern': [...dash] }
            : { 'line-style': 'solid' as const }),
          ...(ring
            ? { 'mid-target-arrow-shape': 'circle', 'mid-target-arrow-fill': 'hollow', 'arrow-scale': 0.6 }
            : {}),
        },
      })
    }

  for (const [standing, sign] of Object.entries(DISPUTE_SIGNS)) {
    blocks.push(
      { selector: `edge.${standing}`, style: { label: sign, 'font-size': 14, 'font-weight': 600 } },
      // The ring has the middle.
      { selector: `edge.${standing}.undated`, style: { 'text-margin-y': -10 } },
    )
  }
  blocks.push(
    { selector: 'node.foreseen', style: { 'border-style': 'dashed' } },
    ...CHANGES.map(({ change, sign }) => ({
      selector: `edge.${change}`,
      style: { label: sign, 'font-size': 15, 'font-weight': 600 },
    })),
    ...Object.entries(DISPUTE_SIGNS).flatMap(([standing, own]) =>
      CHANGES.map(({ change, sign }) => ({
        selector: `edge.${change}.${standing}`,
        style: { label: `${sign} (${own})` },
      })),
    ),
    { selector: 'edge.only-then', style: { 'line-opacity': 0.5 } },
    { selector: 'edge.both', style: { opacity: UNCHANGED } },
    {
      selector: 'edge.arrived',
      style: { 'underlay-color': text, 'underlay-opacity': 0.22, 'underlay-padding': 4, 'z-index': 22 },
    },
    { selector: '.faint', style: { opacity: FAINT, 'z-index': 0 } },
    { selector: 'node.away', style: { opacity: AWAY } },
    { selector: 'node.faded', style: { opacity: AWAY, 'z-index': 0 } },
    { selector: 'edge.faded', style: { opacity: FADED, 'z-index': 0 } },
    { selector: 'node.raised', style: { 'z-index': 30 } },
    { selector: 'edge.raised', style: { 'z-index': 20 } },
    { selector: 'edge.raised[onTrack = 0]', style: { width: (line: EdgeSingular) => widthOf(line) * HIGHLIGHTED } },
    {
      selector: 'node.hovered',
      style: { 'outline-width': 1.5, 'outline-offset': 1.5, 'outline-color': text, 'outline-opacity': 1 },
    },
    {
      selector: 'edge.hovered',
      style: { 'underlay-color': text, 'underlay-opacity': 0.18, 'underlay-padding': 4, 'z-index': 25 },
    },
    {
      selector: 'node.selected',
      style: {
        'outline-width': 2.5,
        'outline-offset': 1.5,
        'outline-color': accent,
        'outline-opacity': 1,
        'z-index': 40,
      },
    },
    {
      selector: 'edge.selected',
      style: { 'underlay-color': accent, 'underlay-opacity': 0.35, 'underlay-padding': 3, 'z-index': 35 },
    },
    ...walkedBlocks(theme),
  )
  return blocks
}
