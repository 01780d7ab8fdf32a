/** Cytoscape's stylesheet, made from the encoding table. Lengths in it are model px: those on the screen divided by the zoom. */
import type { NodeSingular, StylesheetJson, StylesheetJsonBlock } from 'cytoscape'
import { STATUSES } from '../data/schema.ts'
import { GROUND, HUES, OUTLINES, SPOKE_STRENGTH, type Theme, WIDTHS, lineOf, mixed } from '../drawing/encoding.ts'
import { CHANGES } from '../model/changes.ts'
import { LABEL_GAP, LABEL_LINE, LABEL_PX, LABEL_WEIGHT, NODE_PX, SELECTED_WEIGHT } from '../layout/label.ts'
import { FONT_FAMILY } from '../layout/textWidth.ts'
import { walkedBlocks } from './walkedStyle.ts'
import type { Network } from '../model/network.ts'

/** How strongly nodes and lines grow with the zoom: 0 keeps their size on the screen, 1 lets them grow with it. */
const GROWTH = 0.45
/** Smallest and largest factor by which they grow. */
const SMALLEST = 0.72
const LARGEST = 2

/** How much larger than at zoom 1 a node is on the screen. */
export function growth(zoom: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, zoom ** GROWTH))
}

/** How much larger than at zoom 1 a label is on the screen. It never shrinks below its smallest legible size. */
export function labelGrowth(zoom: number): number {
  return Math.min(1.35, Math.max(1, zoom ** (GROWTH / 2)))
}

/** Width and height of a node in px at zoom 1: its own `px` where nodes are sized by a measure. */
export function nodePxOf(node: NodeSingular): number {
  return (node.data('px') as number | undefined) ?? NODE_PX
}

/** What the bundled font lacks is left to the system. Quoted, since Cytoscape takes a bare name with a number apart. */
const FONT = `"${FONT_FAMILY}", sans-serif`

/** Opacity of what does not belong to the hovered or selected neighbourhood. */
const FADED = 0.16
/** Opacity of what the few that were asked for are tied to: there to be read, and not what was asked for. */
const BESIDE = 0.5
const BESIDE_NAMED = 0.72
/** Opacity of what is the same in both windows, while they are compared. */
const UNCHANGED = 0.4

/**
 * Cytoscape counts a corner that stands straight above or below the pointer twice, and takes the middle of such a shape for
 * its outside: the corner stands aside by less than can be seen.
 */
const hittable = ([x, y]: readonly [number, number]) => [x === 0 ? 0.0005 : x, y] as const

export function stylesheetOf(network: Network, theme: Theme, zoom: number, moving: boolean): StylesheetJson {
  const { ground, text, accent } = GROUND[theme]
  const size = growth(zoom) / zoom
  const labelPx = (LABEL_PX * labelGrowth(zoom)) / zoom
  /** A length on the screen, in model px. */
  const px = (onScreen: number) => onScreen / zoom

  const blocks: StylesheetJsonBlock[] = [
    {
      selector: 'node',
      style: {
        width: NODE_PX * size,
        height: NODE_PX * size,
        'border-width': 1.75 * size,
        'background-color': ground,
        label: 'data(label)',
        color: text,
        'font-family': FONT,
        'font-size': labelPx,
        'font-weight': LABEL_WEIGHT,
        'line-height': LABEL_LINE,
        'text-wrap': 'wrap',
        'text-max-width': '100000px',
        'text-valign': 'bottom',
        'text-halign': 'center',
        'text-margin-y': px(LABEL_GAP),
        'text-outline-color': ground,
        'text-outline-width': px(2),
        'text-events': 'yes',
        'transition-property': 'opacity',
        'transition-duration': moving ? 180 : 0,
        'overlay-opacity': 0,
        'z-index': 10,
      },
    },
    {
      selector: 'node[px]',
      style: {
        width: (node: NodeSingular) => nodePxOf(node) * size,
        height: (node: NodeSingular) => nodePxOf(node) * size,
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier',
        'control-point-step-size': 26,
        'font-family': FONT,
        'font-size': px(11),
        color: text,
        'text-rotation': 'autorotate',
        'text-background-color': ground,
        'text-background-opacity': 0.92,
        'text-background-padding': `${px(2)}px`,
        'arrow-scale': 0.7 * size,
        'line-cap': 'butt',
        'transition-property': 'opacity',
        'transition-duration': moving ? 180 : 0,
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
  ]

  blocks.push({
    selector: 'edge.spoke',
    style: { width: px(WIDTHS.thin), 'line-color': mixed(HUES.ink[theme], ground, SPOKE_STRENGTH) },
  })

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
      {
        selector: of('ringed'),
        style: { 'background-color': hue, 'border-style': 'double', 'border-width': 5 * size },
      },
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
    )
  }

  for (const family of network.dataset.families) {
    const hue = HUES[family.colour][theme]
    const lines = { width: px(WIDTHS[family.weight] * growth(zoom)) }
    const coloured = (strength: number) => {
      const colour = mixed(hue, ground, strength)
      return { 'line-color': colour, 'target-arrow-color': colour, 'mid-target-arrow-color': colour }
    }
    blocks.push({ selector: `edge[family = "${family.id}"]`, style: { ...lines, ...coloured(1) } })
    const { strength } = lineOf('completed', 'possible')
    blocks.push({ selector: `edge[family = "${family.id}"].possible`, style: coloured(strength) })
  }
  blocks.push({
    selector: 'edge[directed = 1]',
    style: { 'target-arrow-shape': 'triangle', 'target-distance-from-node': px(1) },
  })

  for (const status of STATUSES)
    for (const shown of ['certain', 'possible', 'undated'] as const) {
      const { dash, ring } = lineOf(status, shown)
      blocks.push({
        selector: `edge[status = "${status}"].${shown}`,
        style: {
          ...(dash.length > 0
            ? { 'line-style': 'dashed' as const, 'line-dash-pattern': dash.map(px) }
            : { 'line-style': 'solid' as const }),
          ...(ring ? { 'mid-target-arrow-shape': 'circle', 'mid-target-arrow-fill': 'hollow' } : {}),
        },
      })
    }

  blocks.push(
    { selector: 'node.foreseen', style: { 'border-style': 'dashed' } },
    ...CHANGES.map(({ change, sign }) => ({
      selector: `edge.${change}`,
      style: { label: sign, 'text-rotation': 'none' as const, 'font-size': px(15), 'font-weight': 600 },
    })),
    { selector: 'edge.only-then', style: { 'line-opacity': 0.5 } },
    { selector: 'edge.both', style: { opacity: UNCHANGED } },
    {
      selector: 'edge.arrived',
      style: { 'underlay-color': text, 'underlay-opacity': 0.22, 'underlay-padding': px(4), 'z-index': 22 },
    },
    {
      selector: 'edge.named',
      style: { label: 'data(words)', 'text-rotation': 'autorotate', 'font-size': px(11), 'font-weight': 400 },
    },
    { selector: 'node.unlabelled', style: { label: '' } },
    { selector: 'edge.beside', style: { opacity: BESIDE, 'z-index': 0 } },
    { selector: 'node.beside', style: { opacity: BESIDE_NAMED, 'z-index': 0 } },
    { selector: '.filtered', style: { opacity: FADED, 'text-opacity': 0, events: 'no', 'z-index': 0 } },
    { selector: '.faded', style: { opacity: FADED, 'z-index': 0 } },
    { selector: 'node.faded', style: { 'text-opacity': 0.5 } },
    {
      selector: 'node.raised',
      style: { 'z-index': 30 },
    },
    { selector: 'edge.raised', style: { 'z-index': 20 } },
    {
      selector: 'node.hovered',
      style: { 'outline-width': px(1.5), 'outline-offset': px(2), 'outline-color': text, 'outline-opacity': 1 },
    },
    {
      selector: 'edge.hovered',
      style: {
        'underlay-color': text,
        'underlay-opacity': 0.18,
        'underlay-padding': px(4),
        'z-index': 25,
      },
    },
    {
      selector: 'node.selected',
      style: {
        'outline-width': px(3),
        'outline-offset': px(2),
        'outline-color': accent,
        'outline-opacity': 1,
        'font-weight': SELECTED_WEIGHT,
        'z-index': 40,
      },
    },
    {
      selector: 'edge.selected',
      style: {
        'underlay-color': accent,
        'underlay-opacity': 0.5,
        'underlay-padding': px(3.5),
        'z-index': 35,
      },
    },
    ...walkedBlocks(theme, px),
    // Space is kept where nothing is drawn, so that parallel lines do not move when one of them leaves the window.
    { selector: '.outside', style: { visibility: 'hidden' } },
  )
  return blocks
}
