/** Shapes, groups and connectors of a slide as markup (ECMA-376, part 1, 19.3.1 and 20.1). The order of elements is the schema's. */
import { type Markup, element } from '../xml.ts'
import { type Box, emu } from './emu.ts'
import { type TextBody, solid, textBody } from './textBody.ts'

/** Gives out ids, of which each shape of a slide has its own; 1 is that of the slide's tree. */
export type Ids = () => number

export function createIds(): Ids {
  let last = 1
  return () => ++last
}

export interface Line {
  readonly colour: string
  /** Points. */
  readonly width: number
  readonly dash?: Dash
}

/** The dashes of DrawingML that stand for those of the figure. */
export type Dash = 'dash' | 'sysDot' | 'sysDashDot' | 'sysDash'

export interface Preset {
  readonly preset: string
  /** The values that bend it, by their names: thousandths of a per cent. */
  readonly adjust?: Readonly<Record<string, number>>
}

export interface Frame extends Box {
  readonly flipH?: boolean
  readonly flipV?: boolean
  /** A quarter turn to the left or to the right. */
  readonly turned?: 'left' | 'right'
}

export interface Shape {
  readonly id: number
  readonly name: string
  /** What is read out for it. */
  readonly description?: string
  readonly box: Box
  /** A preset, or markup of a shape of its own. */
  readonly geometry: Preset | Markup
  /** None where it is undefined. */
  readonly fill?: string
  readonly line?: Line
  readonly text?: TextBody
  /** Kind and index of the placeholder of the layout that it fills. */
  readonly placeholder?: { readonly type: string; readonly idx?: number }
}

export function shape({ id, name, description, box, geometry, fill, line, text, placeholder }: Shape): Markup {
  const isTextBox = text && fill === undefined && !line && !placeholder
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name, descr: description }),
      element('p:cNvSpPr', { txBox: isTextBox ? 1 : undefined }),
      element('p:nvPr', {}, ...(placeholder ? [element('p:ph', { ...placeholder })] : [])),
    ),
    element(
      'p:spPr',
      {},
      transform('a:xfrm', box),
      'markup' in geometry ? geometry : preset(geometry),
      fill === undefined ? element('a:noFill') : solid(fill),
      line ? lineMarkup(line) : element('a:ln', {}, element('a:noFill')),
    ),
    ...(text ? [textBody('p:txBody', text)] : []),
  )
}

/** @param box of the group: that of its shapes, whose places are those on the slide */
export function group(
  id: number,
  name: string,
  description: string | undefined,
  box: Box,
  shapes: readonly Markup[],
): Markup {
  return element(
    'p:grpSp',
    {},
    element(
      'p:nvGrpSpPr',
      {},
      element('p:cNvPr', { id, name, descr: description }),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    ),
    element(
      'p:grpSpPr',
      {},
      element('a:xfrm', {}, offset('a:off', box), extent('a:ext', box), offset('a:chOff', box), extent('a:chExt', box)),
    ),
    ...shapes,
  )
}

/** A place at which connectors are glued to a shape: the id of the shape, and the index of the site among those of its geometry. */
export interface Glue {
  readonly id: number
  readonly site: number
}

export interface Connector {
  readonly id: number
  readonly name: string
  readonly description?: string
  readonly frame: Frame
  readonly geometry: Preset
  readonly line: Line
  readonly start?: Glue
  readonly end?: Glue
}

export function connector({ id, name, description, frame, geometry, line, start, end }: Connector): Markup {
  const glue = (tag: string, to: Glue | undefined) => (to ? [element(tag, { id: to.id, idx: to.site })] : [])
  return element(
    'p:cxnSp',
    {},
    element(
      'p:nvCxnSpPr',
      {},
      element('p:cNvPr', { id, name, descr: description }),
      element('p:cNvCxnSpPr', {}, ...glue('a:stCxn', start), ...glue('a:endCxn', end)),
      element('p:nvPr'),
    ),
    element('p:spPr', {}, transform('a:xfrm', frame), preset(geometry), lineMarkup(line)),
  )
}

function preset({ preset: prst, adjust = {} }: Preset): Markup {
  const guides = Object.entries(adjust).map(([name, value]) =>
    element('a:gd', { name, fmla: `val ${Math.round(value)}` }),
  )
  return element('a:prstGeom', { prst }, element('a:avLst', {}, ...guides))
}

function lineMarkup({ colour, width, dash }: Line): Markup {
  return element(
    'a:ln',
    { w: emu(width) },
    solid(colour),
    ...(dash ? [element('a:prstDash', { val: dash })] : []),
    element('a:round'),
  )
}

const QUARTER = 5_400_000

function transform(name: string, { flipH, flipV, turned, ...box }: Frame): Markup {
  const rot = turned === 'right' ? QUARTER : turned === 'left' ? 3 * QUARTER : undefined
  return element(
    name,
    { rot, flipH: flipH ? 1 : undefined, flipV: flipV ? 1 : undefined },
    offset('a:off', box),
    extent('a:ext', box),
  )
}

const offset = (name: string, { x, y }: Box) => element(name, { x: emu(x), y: emu(y) })
const extent = (name: string, { width, height }: Box) => element(name, { cx: emu(width), cy: emu(height) })
