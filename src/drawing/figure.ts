/**
 * What the figure is, for any renderer: boxes with their texts, glyphs, lines and the relationships that they bundle, bands and
 * headings. It says where everything stands in the whole period; what of it a window shows is in `display.ts`. All lengths are px
 * at zoom 1, with the origin at the top left corner and y downwards. Nothing here knows a renderer.
 */
import type { Frame } from '../layout/arrangement.ts'
import type { Point, StrokeShape } from '../layout/geometry.ts'
import type { Bundle } from '../layout/spine/bundles.ts'
import type { FoldMap } from '../layout/spine/folds.ts'
import type { Weight } from '../layout/textWidth.ts'

export type { Point, StrokeShape } from '../layout/geometry.ts'
export type { Bundle } from '../layout/spine/bundles.ts'

export interface Rect {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** What a run of text says of its box, which decides whether and how a state of the display changes it. */
export type RunRole = 'name' | 'office' | 'date' | 'fold'

/** A stretch of text in one size, weight and tone. */
export interface Run {
  readonly role: RunRole
  readonly text: string
  /** Of a count: what of its text stands before it. */
  readonly lead?: string
  readonly weight: Weight
  /** Font size in px. */
  readonly size: number
  readonly tone: 'text' | 'soft'
  /** Where the baseline begins, ends or has its middle, as `anchor` has it. */
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Turned so as to be read from below upwards, about (x, y). */
  readonly upright?: true
}

/** The symbol of a node: its centre and half its size. Its shape, hue and fill are those of its kind and parties. */
export interface Glyph extends Point {
  readonly r: number
}

/** Where a box stands: at a side of the outline, in a row of it, as a track across it; or anywhere, in a layout without sides. */
export type BoxPlace = 'left' | 'right' | 'row' | 'track' | 'free'

/** A node as it is drawn. */
export interface FigureBox extends Rect {
  /** Id of the node. */
  readonly id: string
  readonly place: BoxPlace
  /** The outline that its text stands in: a round pill, a tinted sheet, or none. */
  readonly outline: 'pill' | 'sheet' | 'none'
  readonly glyph: Glyph
  readonly runs: readonly Run[]
  /** Id of the box that it lies under in the outline. */
  readonly under?: string
}

/** One drawn line between two boxes. */
export interface Stroke {
  /** The ids of its boxes in ascending order, joined by "~". */
  readonly id: string
  /** Ids of the boxes at `from` and at `to`. */
  readonly source: string
  readonly target: string
  readonly shape: StrokeShape
  readonly from: Point
  readonly to: Point
  /** Control points of a curve, corners otherwise; none of a straight one. */
  readonly through: readonly Point[]
  /** Where a row meets the track of a subject: a dot stands here. */
  readonly dot?: Point
  /** The relationships that it stands for, in the order of the dataset. */
  readonly edges: readonly string[]
}

/** A band across the figure, behind a stretch of time. */
export interface Band {
  readonly y1: number
  readonly y2: number
  readonly shaded: boolean
}

/** A heading of the figure: of a side, of the outline, of a year, of the tracks. */
export interface Heading {
  readonly of: 'side' | 'outline' | 'year' | 'tracks'
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  readonly weight: Weight
  /** A name of the dataset, in its language. */
  readonly named: boolean
}

/** A figure. */
export interface Figure {
  /** The room that it takes: as wide as was asked for, and as high or higher where rows would else be too low to read. */
  readonly frame: Frame
  readonly boxes: ReadonlyMap<string, FigureBox>
  readonly strokes: ReadonlyMap<string, Stroke>
  readonly bundles: readonly Bundle[]
  /** Every relationship of the dataset that is in no bundle. */
  readonly folded: FoldMap
  readonly bands: readonly Band[]
  readonly headings: readonly Heading[]
}
